using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>What a trust states of its sites for one year's return: by site, then by field.</summary>
public sealed record StatedAnswers(IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Sites)
{
    public static readonly StatedAnswers None = new(new Dictionary<string, IReadOnlyDictionary<string, string>>(StringComparer.Ordinal));

    public IReadOnlyDictionary<string, string> Of(string site) =>
        Sites.GetValueOrDefault(site) ?? new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Name of the setting that keeps those of a year.</summary>
    public static string Setting(FinancialYear year) => $"{TrustSetting.OfReturn}{year.Start}";
}

public static class StatedAnswersReading
{
    public static StatedAnswers StatedOf(this PlannerDb db, string trust, FinancialYear year) =>
        db.SettingOf<StatedAnswers>(trust, StatedAnswers.Setting(year)) ?? StatedAnswers.None;
}
