using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Books.Appraisal;

/// <summary>What a trust says it can bear, by financial year: its own setting, or nothing.</summary>
public static class Headrooms
{
    /// <summary>Name of the trust's setting; its document is a <see cref="TrustHeadroom"/>.</summary>
    public const string Setting = "headroom";

    public static TrustHeadroom Of(PlannerDb db, string trust) => db.SettingOf<TrustHeadroom>(trust, Setting) ?? TrustHeadroom.None;
}
