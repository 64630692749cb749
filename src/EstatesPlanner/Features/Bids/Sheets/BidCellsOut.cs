using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Workings;

namespace EstatesPlanner.Features.Bids.Sheets;

/// <summary>
/// A bid as the rows of the bids workbook: what the importer reads is what this writes, by the one table of columns (<see
/// cref="BidColumns"/>). A cell is null, text, a whole number
/// or a decimal. The pages of the form show the same rows.
/// </summary>
internal static class BidCellsOut
{
    private const int DigitsOfSpreadsheet = 15;

    /// <summary>The rows of a bid on one sheet, each by name of column; a column that is not named is blank.</summary>
    public static IEnumerable<IReadOnlyDictionary<string, object?>> Rows(CapitalBid bid, string sheet) =>
        sheet switch
        {
            BidColumns.Bids => [Head(bid)],
            BidColumns.Options => bid.Options.Select(option => Option(bid, option)),
            BidColumns.Costs => bid.Options.SelectMany(option =>
                option.Costs.SelectMany(cost => FlowText.Runs(cost.Flow).Select(run => Cost(bid, option, cost, run)))
            ),
            BidColumns.Benefits => bid.Options.SelectMany(option => option.Benefits.Select(benefit => Benefit(bid, option, benefit))),
            BidColumns.Risks => bid.Options.SelectMany(option =>
                option.Risks.Select(risk =>
                    Row(
                        bid,
                        ("option", option.Id),
                        ("risk", risk.Id),
                        ("name", risk.Name),
                        ("probability", Plain(risk.Probability)),
                        ("impact", Plain(risk.Impact)),
                        ("year", risk.Year),
                        ("kind", risk.Kind == CostKind.Revenue ? null : WireWord.Of(risk.Kind))
                    )
                )
            ),
            BidColumns.Removes => bid.Removes.Select(removed =>
                Row(
                    bid,
                    ("site", removed.SiteCode),
                    ("item", removed.ItemReference),
                    ("share", removed.Share == 1 ? null : Plain(removed.Share))
                )
            ),
            BidColumns.Measures => bid.Measures.Select(measure =>
                Row(bid, ("criterion", measure.Criterion), ("quantity", Plain(measure.Quantity)), ("evidence", Text(measure.Evidence)))
            ),
            BidColumns.Factors => (bid.Filter?.Factors ?? []).Select(factor => Row(bid, ("factor", factor.Id), ("name", factor.Name))),
            BidColumns.Filter => (bid.Filter?.Choices ?? []).Select(choice =>
                Row(
                    bid,
                    ("step", WireWord.Of(choice.Step)),
                    ("name", choice.Name),
                    ("meets", List(choice.Meets)),
                    ("outcome", WireWord.Of(choice.Outcome)),
                    ("reason", Text(choice.Reason))
                )
            ),
            BidColumns.Narrative => bid.Narrative.Select(part => Row(bid, ("part", part.Part), ("text", part.Text))),
            BidColumns.Realised => bid.Realised.Select(actual =>
                Row(
                    bid,
                    ("benefit", actual.Benefit),
                    ("year", actual.Year.ToString()),
                    ("quantity", Plain(actual.Quantity)),
                    ("evidence", actual.Evidence)
                )
            ),
            BidColumns.Replaced => bid.Options.SelectMany(option =>
                option.Replaces.Select(asset =>
                    Row(
                        bid,
                        ("option", option.Id),
                        ("asset", asset.Id),
                        ("name", asset.Name),
                        ("net book value", Plain(asset.NetBookValue)),
                        ("remaining life years", asset.RemainingLifeYears),
                        ("replaced in", asset.ReplacedIn),
                        ("donated", asset.IsDonated ? "yes" : null)
                    )
                )
            ),
            BidColumns.Bias => bid.Options.SelectMany(option =>
                (option.OptimismBias?.Working?.Parts ?? []).SelectMany(part =>
                    part.Factors.DefaultIfEmpty().Select(factor => Bias(bid, option, part, factor))
                )
            ),
            BidColumns.Forms => bid
                .Options.Where(option => option.CostForm is not null)
                .Select(option => Row(bid, FormCells.Head(option, option.CostForm!))),
            BidColumns.FormRows => bid
                .Options.Where(option => option.CostForm is not null)
                .SelectMany(option => FormCells.Rows(option, option.CostForm!).Select(row => Row(bid, row))),
            BidColumns.Inputs => bid.Options.SelectMany(option =>
                option
                    .Benefits.Where(benefit => benefit.Working is not null)
                    .SelectMany(benefit => InputCells.Rows(option, benefit, benefit.Working!).Select(row => Row(bid, row)))
            ),
            BidColumns.Scenarios => (bid.AppraisalTerms?.Scenarios ?? []).SelectMany(scenario =>
                scenario
                    .Changes.Cast<ScenarioChange?>()
                    .DefaultIfEmpty()
                    .Index()
                    .Select(change => Scenario(bid, scenario, change.Item, isFirst: change.Index == 0))
            ),
            BidColumns.Groups => (bid.AppraisalTerms?.Groups ?? [])
                .Index()
                .Select(group =>
                    Row(
                        bid,
                        ("group", group.Item.Id),
                        ("name", group.Item.Name),
                        ("income ratio", Plain(group.Item.IncomeRatio)),
                        ("source", group.Index == 0 ? Text(bid.AppraisalTerms!.GroupsFrom) : null)
                    )
                ),
            BidColumns.Shares => (bid.AppraisalTerms?.Shares ?? []).Select(share =>
                Row(bid, ("group", share.Group), ("option", share.Option), ("benefit", share.Benefit), ("share", Plain(share.Share)))
            ),
            _ => throw new ArgumentOutOfRangeException(nameof(sheet), sheet, "Not a sheet of the bids workbook."),
        };

    private static Dictionary<string, object?> Head(CapitalBid bid) =>
        Row(
            bid,
            ("name", bid.Name),
            ("type", WireWord.Of(bid.Type)),
            ("sector", bid.Sector),
            ("need", Text(bid.Need)),
            ("summary", Text(bid.Summary)),
            ("sponsor", bid.Sponsor),
            ("pots", List(bid.Pots)),
            ("start years", List(bid.StartYears.Select(year => year.ToString()))),
            ("must do", bid.MustDo ? "yes" : "no"),
            ("appraisal years", bid.AppraisalYears),
            ("price base", bid.PriceBase.ToString()),
            ("bcr denominator", List(bid.AppraisalTerms?.Denominator ?? [])),
            ("vat source", bid.VatSource)
        );

    private static Dictionary<string, object?> Scenario(CapitalBid bid, BidScenario scenario, ScenarioChange? change, bool isFirst) =>
        Row(
            bid,
            ("scenario", scenario.Id),
            ("name", scenario.Name),
            ("option", change?.Option),
            ("driver", change?.Driver),
            ("change percent", Number(change?.ChangePercent)),
            ("benefits delayed years", isFirst && scenario.BenefitsDelayedYears > 0 ? scenario.BenefitsDelayedYears : null),
            ("discount schedule", isFirst ? scenario.Schedule : null)
        );

    private static Dictionary<string, object?> Option(CapitalBid bid, BidOption option) =>
        Row(
            bid,
            ("option", option.Id),
            ("name", option.Name),
            ("role", WireWord.Of(option.Role)),
            ("description", Text(option.Description)),
            ("no cost because", option.NoCostBecause),
            ("optimism bias percent", option.OptimismBias is { } bias ? Plain(bias.Percent) : null),
            ("optimism bias base", List(option.OptimismBias?.Base ?? [])),
            ("residual year", option.Residual?.Year),
            ("residual amount", option.Residual is { } residual ? Plain(residual.Amount) : null)
        );

    private static Dictionary<string, object?> Cost(CapitalBid bid, BidOption option, CostLine cost, FlowText.Run run) =>
        Row(
            bid,
            [
                ("option", option.Id),
                ("cost", cost.Id),
                ("name", cost.Name),
                ("kind", WireWord.Of(cost.Kind)),
                ("from", run.From),
                ("to", run.To),
                ("amount", Plain(run.Amount)),
                .. Terms(cost.Terms, cost.RelativePricePercent, cost.Range),
                ("payer", cost.Payer),
                ("vat percent", Number(cost.VatPercent)),
                ("vat recoverable percent", Number(cost.VatRecoverablePercent)),
                .. Asset(cost.Asset),
            ]
        );

    private static Dictionary<string, object?> Benefit(CapitalBid bid, BidOption option, Benefit benefit)
    {
        var ramp =
            benefit.Working is { } working && working.Flow == benefit.Flow
                ? new FlowText.Built(working.From, working.FullFrom, working.To, working.Yearly?.Pounds ?? 0)
                : FlowText.Ramp(benefit.Flow);
        return Row(
            bid,
            [
                ("option", option.Id),
                ("benefit", benefit.Id),
                ("name", benefit.Name),
                ("class", WireWord.Of(benefit.Class)),
                ("stream", benefit.Stream == BenefitStream.Standard && benefit.Working is null ? null : WireWord.Of(benefit.Stream)),
                ("beneficiary", benefit.Beneficiary),
                ("service", benefit.Service),
                ("baseline input cost", Number(benefit.BaselineInputCost)),
                ("unit", benefit.Unit),
                ("quantity per year", Number(benefit.QuantityPerYear)),
                ("resource key", benefit.ResourceKey),
                ("owner", benefit.Owner),
                ("from", ramp?.From),
                ("full from", ramp is { } built && built.Full != built.From ? built.Full : null),
                ("to", ramp?.To),
                ("amount", ramp is { } run && benefit.IsMonetised ? Plain(run.Amount) : null),
                ("by year", ramp is null ? FlowText.ByYear(benefit.Flow) : null),
                ("evidence", benefit.Evidence),
                ("evidence grade", benefit.EvidenceGrade is { } grade ? WireWord.Of(grade) : null),
                ("confidence percent", Number(benefit.ConfidencePercent)),
                ("measure", benefit.Measure?.Name),
                ("measure baseline", Number(benefit.Measure?.Baseline)),
                ("baseline source", benefit.Measure?.BaselineFrom),
                ("budget", benefit.Budget),
                .. Terms(benefit.Terms, benefit.RelativePricePercent, benefit.Range),
            ]
        );
    }

    private static Dictionary<string, object?> Bias(CapitalBid bid, BidOption option, BiasPart part, BiasFactor? factor) =>
        Row(
            bid,
            ("option", option.Id),
            ("method", option.OptimismBias!.Working!.Method),
            ("type", part.Type),
            ("share", Plain(part.Share)),
            ("upper percent", Plain(part.UpperPercent)),
            ("factor", factor?.Name),
            ("contribution percent", factor is null ? null : Plain(factor.ContributionPercent)),
            ("mitigated", factor is null ? null : Plain(factor.Mitigated)),
            ("evidence", factor?.Evidence)
        );

    /// <summary>An asset of which nothing is said but that it is one says so by a donated part of nought.</summary>
    private static IEnumerable<(string, object?)> Asset(AssetTerms? asset) =>
        asset is null
            ? []
            :
            [
                ("life years", asset.LifeYears),
                ("in use from", asset.InUseFrom),
                ("donated percent", Plain(asset.DonatedPercent)),
                ("impairment percent", asset.ImpairmentPercent == 0 ? null : Plain(asset.ImpairmentPercent)),
                ("asset residual percent", asset.ResidualPercent == 0 ? null : Plain(asset.ResidualPercent)),
            ];

    private static IEnumerable<(string, object?)> Terms(PriceTerms terms, decimal? relative, LineRange? range) =>
        [
            ("terms", terms == PriceTerms.Real ? null : WireWord.Of(terms)),
            ("relative price percent", Number(relative)),
            ("low percent", Number(range?.LowPercent)),
            ("high percent", Number(range?.HighPercent)),
            ("range evidence", range?.Evidence),
        ];

    private static Dictionary<string, object?> Row(CapitalBid bid, params IEnumerable<(string Column, object? Cell)> cells)
    {
        var row = new Dictionary<string, object?>(StringComparer.Ordinal) { ["bid"] = bid.Reference };
        foreach (var (column, cell) in cells)
        {
            row[column] = cell;
        }

        return row;
    }

    internal static string? Text(string text) => text.Length == 0 ? null : text;

    private static string? List(IEnumerable<string> parts) => Text(string.Join("; ", parts));

    internal static object? Number(decimal? number) => number is { } known ? Plain(known) : null;

    /// <summary>A spreadsheet keeps 15 digits of a number: one with more leaves as text, so that none of them is lost.</summary>
    internal static object Plain(decimal number) =>
        BidText.Plain(number) is var plain
        && plain.ToString(CultureInfo.InvariantCulture) is var text
        && text.Count(char.IsAsciiDigit) <= DigitsOfSpreadsheet
            ? plain
            : text;
}
