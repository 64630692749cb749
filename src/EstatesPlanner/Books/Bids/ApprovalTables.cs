using System.Text.Json;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Books.Bids;

/// <summary>
/// The limits by which bids are short or full and by which they are decided: a trust's own where it has set any, else those of
/// <c>data/approval-limits.json</c>.
/// </summary>
public sealed class ApprovalTables(TimeProvider clock)
{
    /// <summary>Name of the trust's setting; its document is a list of <see cref="ApprovalLimits"/>.</summary>
    public const string Setting = "approval-limits";

    private static readonly Lazy<IReadOnlyList<ApprovalLimits>> Shipped = new(Read);

    /// <summary>The limits in force today.</summary>
    public ApprovalLimits Of(PlannerDb db, string trust) => ApprovalLimits.On(Today, All(db, trust));

    /// <summary>Those that count for the trust, with past and coming ones; earliest first.</summary>
    public IReadOnlyList<ApprovalLimits> All(PlannerDb db, string trust)
    {
        var own = Own(db, trust);
        return own.Any(limits => limits.AppliesFrom <= Today) ? own : [.. Shipped.Value.Concat(own).OrderBy(limits => limits.AppliesFrom)];
    }

    /// <summary>Those the trust has set itself.</summary>
    public static IReadOnlyList<ApprovalLimits> Own(PlannerDb db, string trust) =>
        db.SettingOf<IReadOnlyList<ApprovalLimits>>(trust, Setting) ?? [];

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private static List<ApprovalLimits> Read()
    {
        var file =
            JsonSerializer.Deserialize<LimitsFile>(
                File.ReadAllText(ReferenceData.PathOf("data", "approval-limits.json")),
                JsonSerializerOptions.Web
            ) ?? throw new InvalidDataException("data/approval-limits.json is empty.");
        return
        [
            .. file
                .Limits.OrderBy(row => row.AppliesFrom)
                .Select(row => new ApprovalLimits
                {
                    AppliesFrom = row.AppliesFrom,
                    ShortForm = Money.FromPounds(row.ShortForm),
                    Committee = Money.FromPounds(row.Committee),
                    Trust = Money.FromPounds(row.Trust),
                    NhsEngland = Money.FromPounds(row.NhsEngland),
                    Source = row.Source,
                    Mark = row.Mark,
                }),
        ];
    }

    private sealed record LimitsFile(IReadOnlyList<LimitsRow> Limits);

    private sealed record LimitsRow(
        DateOnly AppliesFrom,
        long ShortForm,
        long Committee,
        long Trust,
        long NhsEngland,
        string Source,
        string Mark
    );
}
