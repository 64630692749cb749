using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// The one calendar of a case: year 0 of every section is the year in which the plan begins the scheme; where no plan does, the earliest
/// year in which the bid may begin, or the
/// year of its price base where it names none.
/// </summary>
internal static class CaseCalendar
{
    public static FinancialYear FirstYear(CaseSources sources) =>
        sources.Funding?.Start ?? (sources.Bid.StartYears.Count > 0 ? sources.Bid.StartYears.Min() : sources.PriceBase.Year);

    /// <summary>Which year 0 was taken and why.</summary>
    public static string Why(CaseSources sources) =>
        sources.Funding?.Start is not null ? $"Year 0 is {FirstYear(sources)}, the year in which the plan begins the scheme."
        : sources.Bid.StartYears.Count > 0
            ? $"No plan funds the scheme yet, so year 0 is {FirstYear(sources)}, the earliest year in which it may begin."
        : $"No plan funds the scheme yet and the bid names no year, so year 0 is {FirstYear(sources)}, the year of its prices.";

    /// <summary>The sources with the options appraised from that year on.</summary>
    public static CaseSources On(CaseSources sources)
    {
        var first = FirstYear(sources);
        if (sources.Appraisal is not { Model: var model } || model.FirstYear == first)
        {
            return sources;
        }

        var begun = model with { FirstYear = first };
        return sources with { Appraisal = AppraisalProblem.In(begun).Count == 0 ? AppraisalAnswer.Of(begun) : null };
    }
}
