using System.Text.Json;
using EstatesPlanner.Domain.Bids.Productivity;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Productivity;

/// <summary>The dated targets of <c>data/productivity-target.json</c>, and a trust's own in their place.</summary>
public sealed class ProductivityTargets
{
    /// <summary>Name of the <see cref="Storage.Records.TrustSetting"/> that holds a trust's own: a <see cref="OwnTarget"/>.</summary>
    public const string Setting = "productivity-target";

    private readonly Lazy<IReadOnlyList<ProductivityTarget>> published = new(Read);

    public IReadOnlyList<ProductivityTarget> Published => published.Value;

    /// <summary>
    /// What a trust is asked for in a year: its own rate where it set one, else the published; with its own input cost where it has said.
    /// </summary>
    public ProductivityTarget? Of(PlannerDb db, string trust, FinancialYear year)
    {
        var target = ProductivityTarget.In(Published, year);
        return Own(db, trust) is { } own
            ? new ProductivityTarget(
                own.Percent ?? target?.Percent ?? 0,
                own.Percent is null ? target?.From ?? year : year,
                own.Percent is null ? target?.Source ?? "" : own.Source,
                own.Percent is null ? target?.Mark ?? "" : "the trust's own",
                own.InputCost
            )
            : target;
    }

    public static OwnTarget? Own(PlannerDb db, string trust) => db.SettingOf<OwnTarget>(trust, Setting);

    private static List<ProductivityTarget> Read()
    {
        var file =
            JsonSerializer.Deserialize<TargetFile>(
                File.ReadAllText(ReferenceData.PathOf("data", "productivity-target.json")),
                JsonSerializerOptions.Web
            ) ?? throw new InvalidDataException("data/productivity-target.json is empty.");
        return [.. file.Values.Select(row => new ProductivityTarget(row.Percent, FinancialYear.Parse(row.From), row.Source, row.Mark))];
    }

    private sealed record TargetFile(IReadOnlyList<TargetRow> Values);

    private sealed record TargetRow(string From, decimal Percent, string Source, string Mark);
}

/// <summary>Document of the setting.</summary>
/// <param name="Percent">Null for the published rate.</param>
/// <param name="InputCost">Pounds a year.</param>
public sealed record OwnTarget(decimal? Percent, decimal? InputCost, string Source);
