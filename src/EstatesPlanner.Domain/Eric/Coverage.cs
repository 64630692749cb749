using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// How much of England a file of published figures has: its trusts beside those that made a return. A file with fewer than nineteen of
/// twenty is a part, and its sums and percentiles are not England's.
/// </summary>
/// <param name="Trusts">In the file.</param>
/// <param name="Returned">That made a return in <paramref name="Counted"/>.</param>
/// <param name="Counted">The year of that number: the file's own, or the nearest that is known.</param>
public sealed record Coverage(FinancialYear Year, int Trusts, int Returned, FinancialYear Counted)
{
    private const int Nineteen = 19;
    private const int Twenty = 20;

    public bool IsNational => Trusts * Twenty >= Returned * Nineteen;

    public string Words =>
        $"{Trusts} of {(Counted == Year ? "" : "about ")}{Returned} trusts{(IsNational ? "" : ": a part of England, not the whole")}";

    /// <param name="known">Numbers of trusts by year; at least one.</param>
    public static Coverage Of(FinancialYear year, int trusts, IReadOnlyDictionary<FinancialYear, int> known)
    {
        var counted = known.Keys.OrderBy(each => Math.Abs(each - year)).ThenByDescending(each => each).First();
        return new Coverage(year, trusts, known[counted], counted);
    }
}
