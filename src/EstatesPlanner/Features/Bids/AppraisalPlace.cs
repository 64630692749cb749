using System.Globalization;
using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>
/// What would keep a bid from being appraised, said at the row of the file that is to be mended: what comes in can be appraised.
/// </summary>
internal static partial class AppraisalPlace
{
    private static readonly Dictionary<string, (string Sheet, string Id, Func<BidOption, IEnumerable<string>> Ids)> Lists = new(
        StringComparer.Ordinal
    )
    {
        ["costs"] = (BidColumns.Costs, "cost", option => option.Costs.Select(cost => cost.Id)),
        ["benefits"] = (BidColumns.Benefits, "benefit", option => option.Benefits.Select(benefit => benefit.Id)),
        ["risks"] = (BidColumns.Risks, "risk", option => option.Risks.Select(risk => risk.Id)),
        ["replaces"] = (BidColumns.Replaced, "asset", option => option.Replaces.Select(asset => asset.Id)),
    };

    public static void Refuse(BidRows rows, CapitalBid bid, IEnumerable<AppraisalProblem> problems)
    {
        foreach (var problem in problems)
        {
            var (line, column) = Of(rows, bid, problem.Path);
            line.Refuse(column, problem.Message);
        }
    }

    /// <summary>The row and column that a path of the appraisal is about; the bid's own row where a short form or no row says it.</summary>
    private static (SheetLine Line, string Column) Of(BidRows rows, CapitalBid bid, string path)
    {
        if (Path().Match(path) is not { Success: true } match || bid.Options.ElementAtOrDefault(Number(match, "option")) is not { } option)
        {
            return (
                rows.Line,
                path == "years" ? "appraisal years"
                : path == "denominator" ? "bcr denominator"
                : "bid"
            );
        }

        if (
            Lists.TryGetValue(match.Groups["list"].Value, out var list)
            && list.Ids(option).ElementAtOrDefault(Number(match, "item")) is { } id
            && rows[list.Sheet].FirstOrDefault(line => line.Text("option") == option.Id && line.Text(list.Id) == id) is { } detail
        )
        {
            return (detail, detail.HasColumn(match.Groups["what"].Value) ? match.Groups["what"].Value : list.Id);
        }

        return rows[BidColumns.Options].FirstOrDefault(line => line.Text("option") == option.Id) is { } row
            ? (row, "option")
            : (rows.Line, "bid");
    }

    private static int Number(Match match, string group) =>
        match.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : -1;

    [GeneratedRegex(
        @"^options\[(?<option>[0-9]+)\]\.(?<list>[a-z]+)(\[(?<item>[0-9]+)\])?(\.(?<what>[a-zA-Z]+))?",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Path();
}
