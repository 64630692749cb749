using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>A column that published files have in certain years only.</summary>
/// <param name="From">The first year a file with it can be of; null where no beginning is known.</param>
/// <param name="Until">The last; null where no end is known.</param>
public sealed record YearColumn(string Header, FinancialYear? From, FinancialYear? Until)
{
    public bool Contradicts(FinancialYear year) => year < From || year > Until;

    /// <summary>When files have it, to follow the column's name in a sentence.</summary>
    public string Words =>
        (From, Until) switch
        {
            ({ } from, { } until) when from == until => $"in {from} alone",
            ({ } from, { } until) => $"from {from} to {until}",
            ({ } from, null) => $"from {from} on",
            (null, { } until) => $"until {until}",
            _ => "in every year",
        };
}
