using EstatesPlanner.Domain.Appraisal.Uncertainty;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>What is asked of an appraisal besides what the file or the bid says.</summary>
/// <param name="Schedule">Id or file of a discount schedule to use in place of the usual one or the file's own.</param>
/// <param name="Ranges">Id of a convention of ranges, or none; null for the usual one.</param>
/// <param name="Simulate">Draws of a simulation; null for none but the one a file with distributions asks for.</param>
/// <param name="Seed">Null for the usual one.</param>
public sealed record AppraiseAsk(string? Schedule = null, string? Ranges = null, int? Simulate = null, long? Seed = null)
{
    /// <summary>Room in income and expenditure in every year, pounds; null where it is not stated.</summary>
    public decimal? RevenueHeadroom { get; init; }

    /// <summary>Room in the capital limit in every year.</summary>
    public decimal? CapitalHeadroom { get; init; }

    public Draws? Draws => Simulate is { } count ? UsualDraws with { Count = count } : null;

    /// <summary>Of a file that gives distributions, where nobody says how many.</summary>
    public Draws UsualDraws => new(Domain.Appraisal.Uncertainty.Draws.UsualCount, Seed ?? Domain.Appraisal.Uncertainty.Draws.UsualSeed);
}
