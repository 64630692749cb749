using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// What one site, or one trust, returned for one year: costs to eradicate backlog by risk category, in pounds of that year. The key is
/// (trust, site): AGGRE and other site codes are shared by many trusts. A null cost is "not applicable", never nought.
/// </summary>
public sealed record EricRow
{
    /// <summary>Row in the published file, as a spreadsheet numbers it.</summary>
    public required int Number { get; init; }

    public required string Trust { get; init; }

    public required string TrustName { get; init; }

    /// <summary>As published, such as ACUTE - LARGE.</summary>
    public string? TrustType { get; init; }

    public string? Region { get; init; }

    /// <summary>Null at trust level.</summary>
    public string? Site { get; init; }

    public string? SiteName { get; init; }

    /// <summary>In the words in use since 2015/16, whatever the year called it; null where the file leaves it blank.</summary>
    public string? SiteType { get; init; }

    /// <summary>The type as this file spells it.</summary>
    public string? PublishedSiteType { get; init; }

    public decimal? GrossInternalAreaM2 { get; init; }

    public Money? High { get; init; }

    public Money? Significant { get; init; }

    public Money? Moderate { get; init; }

    public Money? Low { get; init; }

    /// <summary>Published up to 2015/16.</summary>
    public Money? RiskAdjusted { get; init; }

    /// <summary>True where at least one of the four costs is an amount, nought included.</summary>
    public bool GivesCosts => High is not null || Significant is not null || Moderate is not null || Low is not null;

    /// <summary>The sum of the costs that are given; null where none is.</summary>
    public Money? Total => GivesCosts ? new[] { High, Significant, Moderate, Low }.Sum(cost => cost ?? Money.Zero) : null;

    /// <summary>High + Significant; null unless both are given.</summary>
    public Money? Critical => High is { } high && Significant is { } significant ? CriticalInfrastructureRisk.Of(high, significant) : null;

    /// <summary>What tells this row from every other of its file.</summary>
    public string Key => Site is null ? Trust : $"{Trust} / {Site}";
}
