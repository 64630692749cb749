using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>Cells of a bids sheet as the field's own types; what does not fit is noted at the cell.</summary>
internal static class BidCells
{
    private const decimal MostPounds = 10_000_000_000m;

    private static readonly Dictionary<string, bool> YesOrNo = new(StringComparer.OrdinalIgnoreCase)
    {
        ["yes"] = true,
        ["y"] = true,
        ["true"] = true,
        ["1"] = true,
        ["no"] = false,
        ["n"] = false,
        ["false"] = false,
        ["0"] = false,
    };

    /// <summary>One of the words of a choice, as people type it; null where blank or none of them.</summary>
    /// <param name="among">Those that may stand here; null for every one.</param>
    public static T? Word<T>(this SheetLine line, string column, IReadOnlyList<T>? among = null)
        where T : struct, Enum
    {
        if (line.Text(column) is not { } typed)
        {
            return null;
        }

        if (WireWord.TryParseTyped<T>(typed, out var choice) && among?.Contains(choice) != false)
        {
            return choice;
        }

        line.Refuse(column, NotOneOf(typed, among?.Select(WireWord.Of) ?? WireWord.All<T>()));
        return null;
    }

    /// <summary>The same, where it must be there.</summary>
    public static T? NeededWord<T>(this SheetLine line, string column)
        where T : struct, Enum
    {
        line.Demand(column);
        return line.Word<T>(column);
    }

    /// <summary>A number that must be there; nought where it is not, and that is noted.</summary>
    public static decimal NeededNumber(this SheetLine line, string column, decimal from, decimal to)
    {
        line.Demand(column);
        return line.Number(column, from, to) ?? 0;
    }

    /// <summary>
    /// A percentage, 24 for 24%. A spreadsheet keeps what it shows as 24% as 0.24: a number below 1 is taken as it stands, and asked about.
    /// </summary>
    public static decimal? Percent(this SheetLine line, string column, decimal from, decimal to)
    {
        var percent = line.Number(column, from, to);
        if (percent is > 0 and < 1)
        {
            line.Warn(
                column,
                FormattableString.Invariant(
                    $"{percent} is read as {percent}%. If the cell shows {percent * 100:0.##}%, write {percent * 100:0.##}."
                )
            );
        }

        return percent;
    }

    /// <summary>Pounds, up to £10bn either way.</summary>
    public static decimal? Pounds(this SheetLine line, string column)
    {
        var pounds = line.Number(column, -1_000_000_000_000_000m, 1_000_000_000_000_000m, ColumnKind.ExactPounds);
        if (pounds is { } amount && Math.Abs(amount) > MostPounds)
        {
            line.Refuse(column, "This is above £10bn: check its unit.");
            return null;
        }

        line.DemandPence(column, pounds);
        return pounds;
    }

    /// <summary>A year of the bid, counted from 0.</summary>
    public static int? Year(this SheetLine line, string column, int years)
    {
        var year = line.Whole(column, -100_000, 100_000);
        if (year is < 0 || year > years)
        {
            line.Refuse(column, FormattableString.Invariant($"Year {year} is outside years 0 to {years} of the bid."));
            return null;
        }

        return year;
    }

    public static bool YesNo(this SheetLine line, string column)
    {
        if (line.Text(column) is not { } typed || YesOrNo.TryGetValue(typed, out var yes))
        {
            return line.Text(column) is { } known && YesOrNo[known];
        }

        line.Refuse(column, $"'{typed}' is neither yes nor no.");
        return yes;
    }

    public static FinancialYear? FinancialYear(this SheetLine line, string column, string typed)
    {
        if (Domain.Finance.FinancialYear.TryParse(typed, out var year))
        {
            return year;
        }

        line.Refuse(column, $"'{typed}' is not a financial year such as 2026/27.");
        return null;
    }

    public static string NotOneOf(string typed, IEnumerable<string> words) => $"'{typed}' is not one of: {string.Join(", ", words)}.";
}
