using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Eric;

/// <summary>Published backlog of a set of sites or trusts, in pounds of the year, as scripts read it.</summary>
public record EricFigures
{
    /// <summary>Null at trust level.</summary>
    public required int? Sites { get; init; }

    public required int Trusts { get; init; }

    public required Money High { get; init; }

    public required Money Significant { get; init; }

    public required Money Moderate { get; init; }

    public required Money Low { get; init; }

    public required Money Total { get; init; }

    /// <summary>Critical infrastructure risk: High + Significant.</summary>
    public required Money Cir { get; init; }

    /// <summary>Null where the year publishes none.</summary>
    public required Money? RiskAdjusted { get; init; }

    /// <summary>Sites that give none of the four costs: not £0. Null at trust level.</summary>
    public required int? NotApplicableSites { get; init; }

    /// <summary>Sites whose four costs are a true £0. Null at trust level.</summary>
    public required int? ZeroSites { get; init; }
}

public sealed record EricGroup : EricFigures
{
    public required string Key { get; init; }
}

/// <summary>The answer of <c>eric summary</c>.</summary>
public sealed record EricSummary : EricFigures
{
    public required FinancialYear Year { get; init; }

    /// <summary>site or trust: what the rows stand for.</summary>
    public required string Level { get; init; }

    public required string? Trust { get; init; }

    public required string? By { get; init; }

    public required string FileName { get; init; }

    public required IReadOnlyList<EricGroup> Groups { get; init; }

    /// <summary>How much of England the file has, whatever part of it was asked for.</summary>
    public required Coverage Coverage { get; init; }

    public static EricSummary Of(
        EricFile file,
        Coverage coverage,
        string? trust,
        string? by,
        EricTotals totals,
        IReadOnlyList<(string Key, EricTotals Totals)> groups
    )
    {
        var bySite = file.Level == EricLevel.Site;
        return new EricSummary
        {
            Year = file.Year,
            Level = bySite ? "site" : "trust",
            Trust = trust,
            By = by,
            FileName = file.FileName,
            Coverage = coverage,
            Groups =
            [
                .. groups.Select(group => new EricGroup
                {
                    Key = group.Key,
                    Sites = bySite ? group.Totals.Rows : null,
                    Trusts = group.Totals.Trusts,
                    High = group.Totals.High,
                    Significant = group.Totals.Significant,
                    Moderate = group.Totals.Moderate,
                    Low = group.Totals.Low,
                    Total = group.Totals.Total,
                    Cir = group.Totals.Critical,
                    RiskAdjusted = group.Totals.RiskAdjusted,
                    NotApplicableSites = bySite ? group.Totals.NotApplicable : null,
                    ZeroSites = bySite ? group.Totals.Zero : null,
                }),
            ],
            Sites = bySite ? totals.Rows : null,
            Trusts = totals.Trusts,
            High = totals.High,
            Significant = totals.Significant,
            Moderate = totals.Moderate,
            Low = totals.Low,
            Total = totals.Total,
            Cir = totals.Critical,
            RiskAdjusted = totals.RiskAdjusted,
            NotApplicableSites = bySite ? totals.NotApplicable : null,
            ZeroSites = bySite ? totals.Zero : null,
        };
    }
}
