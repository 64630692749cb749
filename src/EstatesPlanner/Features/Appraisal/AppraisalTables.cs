using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>The tables of an appraisal, for the page and to take away.</summary>
/// <param name="shown">The option whose years and drivers are shown.</param>
internal sealed class AppraisalTables(AppraisalReport report, AppraisedOption shown)
{
    private const int ShownBars = 12;

    private string Terms => $"£, real terms, {report.Answer.Model.PriceBase} prices, excluding VAT";

    /// <summary>Options side by side: present values.</summary>
    public FiguresTable Options()
    {
        FiguresRow Row(string name, Func<AppraisedOption, object?> cell, bool isTotal = false) =>
            new(name, [.. report.Answer.Options.Select(cell)], isTotal);
        return new FiguresTable(
            "options",
            $"Options side by side: present values over {EnglishText.Count(report.Answer.Model.Years)} years, {Terms}",
            ["Present value", .. report.Answer.Options.Select(option => option.Option.Name)],
            [
                Row("Role", option => BidWords.Of(option.Option.Role)),
                Row("Costs", option => option.PvCosts),
                Row("Optimism bias", option => option.OptimismBias),
                Row("Expected risk", option => option.ExpectedRisk),
                Row("Residual value", option => -option.Residual),
                Row("Net present cost", option => option.Npc, true),
                .. shown.PvByClass.Keys.Select(each =>
                    Row($"Benefits: {BidWords.Of(each).ToLower(EnglishText.Culture)}", option => option.PvByClass[each])
                ),
                Row("Net present social value (NPSV)", option => option.Npsv, true),
                Row("NPSV against business as usual", option => option.Incremental?.Npsv, true),
                Row("Benefit-cost ratio", option => option.Incremental is { } against ? FigureText.Ratio(against.Ratio) : "benchmark"),
                Row("Equivalent annual cost", option => option.Eac),
                Row(
                    "Benefits not in pounds",
                    option =>
                        option.Option.Benefits.Count(benefit => !benefit.IsMonetised) is > 0 and var count
                            ? EnglishText.Count(count)
                            : "none"
                ),
            ]
        );
    }

    public FiguresTable Years() =>
        new(
            "years",
            $"{shown.Option.Name} by year, {Terms}, undiscounted but for the last column",
            [
                "Year",
                "Capital",
                "Running and lifecycle",
                "Optimism bias",
                "Expected risk",
                "Residual value",
                "Benefits",
                "Net",
                "Net, discounted",
            ],
            [
                .. AppraisedYear
                    .Of(report.Answer, shown)
                    .Select(year => new FiguresRow(
                        $"{report.Answer.Model.FirstYear + year.Year}",
                        [
                            year.Capital,
                            year.Running,
                            year.OptimismBias,
                            year.ExpectedRisk,
                            year.Residual,
                            year.Benefits,
                            year.Net,
                            year.Discounted,
                        ]
                    )),
            ]
        );

    public FiguresTable Bridge() =>
        new(
            "bridge",
            $"From capital to net present social value: {shown.Option.Name}, present values, {Terms}",
            ["Part", "Present value"],
            [.. AppraisalBridge.Of(report.Answer, shown).Select(step => new FiguresRow(step.Label, [step.Amount], step.IsWhole))]
        );

    public FiguresTable Tornado() =>
        new(
            "tornado",
            $"Sensitivity of {shown.Option.Name}: one driver moved alone, NPSV{Against}, £",
            ["Driver", "As estimated", "Low end", "NPSV there", "High end", "NPSV there", "Swing", "Range"],
            [
                .. Bars.Select(bar => new FiguresRow(
                    bar.Label,
                    [
                        Level(bar.Value, bar.Unit),
                        Change(bar.Low.ChangePercent),
                        bar.Low.Npsv,
                        Change(bar.High.ChangePercent),
                        bar.High.Npsv,
                        bar.Swing,
                        bar.IsConvention ? "convention" : "stated",
                    ]
                )),
            ]
        )
        {
            Shown = ShownBars,
        };

    public FiguresTable Switching() =>
        new(
            "switching",
            $"Switching values of {shown.Option.Name}: where it is worth no more than business as usual; pounds undiscounted, over all years",
            ["Driver", "As estimated", "Switches at", "Change"],
            [
                .. report
                    .Answer.Switching.Where(value => value.Option == shown.Id)
                    .OrderBy(value => Math.Abs(value.ChangePercent))
                    .Select(value => new FiguresRow(
                        value.Label,
                        [Level(value.Value, value.Unit), Level(value.Switching, value.Unit), Change(value.ChangePercent)]
                    )),
            ]
        )
        {
            Shown = ShownBars,
        };

    public FiguresTable Scenarios() =>
        new(
            "scenarios",
            "Scenarios: net present social value, £",
            ["Scenario", .. report.Answer.Options.Select(option => option.Option.Name), "Best option"],
            [
                new FiguresRow(
                    "As estimated",
                    [.. report.Answer.Options.Select(option => (object?)option.Npsv), NameOf(report.Answer.Ranking[0])],
                    true
                ),
                .. report.Scenarios.Select(result => new FiguresRow(
                    result.Scenario.Name,
                    [
                        .. result.Answer.Options.Select(option => (object?)option.Npsv),
                        NameOf(result.Answer.Ranking[0]) + (result.KeepsItsBest ? "" : " (another)"),
                    ]
                )),
            ]
        );

    /// <summary>All options at the first elasticity, without and with the weights; null where the bid names no groups.</summary>
    public FiguresTable? Weighted() =>
        report.Distribution is not [var result, ..]
            ? null
            : new(
                "weighted",
                $"Weighted by income, elasticity {EnglishText.Index(result.Elasticity)}: net present social value, £",
                ["Option", "Unweighted", "Weighted"],
                [.. result.Options.Select(option => new FiguresRow(NameOf(option.Option), [option.Unweighted, option.Weighted]))]
            );

    /// <summary>What £1 to each group counts for, in words.</summary>
    public string? Weights() =>
        report.Distribution is not [var result, ..]
            ? null
            : $"£1 counts for {string.Join(", ", report.Questions.Distribution!.Groups.Select(group => $"£{EnglishText.Index(result.Weights[group.Id])} to {group.Name}"))}. Costs are not weighted.{(report.Questions.Distribution.Source.Length == 0 ? "" : $" Source: {report.Questions.Distribution.Source}.")}";

    public FiguresTable WholeSystem() =>
        new(
            "whole-system",
            $"Who pays and who receives: {shown.Option.Name}, present values, {Terms}",
            ["Organisation", "Costs", "Cash-releasing", "Non-cash-releasing", "Societal", "Net"],
            [
                .. Shares.Select(share => new FiguresRow(
                    AppraisalWords.Organisation(share),
                    [share.Costs, .. shown.PvByClass.Keys.Select(each => (object?)share.BenefitsByClass.GetValueOrDefault(each)), share.Net]
                )),
                new FiguresRow(
                    "All together",
                    [Shares.Sum(share => share.Costs), .. shown.PvByClass.Select(each => (object?)each.Value), shown.Npsv],
                    true
                ),
            ]
        );

    public IReadOnlyList<TornadoBar> Bars => [.. report.Tornado.Where(bar => bar.Option == shown.Id)];

    /// <summary>Bars a picture has room for.</summary>
    public IReadOnlyList<TornadoBar> WidestBars => [.. Bars.Take(ShownBars)];

    public string Against =>
        report.Answer.BusinessAsUsual is null || shown.Option.Role == OptionRole.BusinessAsUsual ? "" : " against business as usual";

    private IReadOnlyList<WholeSystemShare> Shares => report.WholeSystem.Single(option => option.Option.Id == shown.Id).Shares;

    private string NameOf(string id) => report.Answer.Options.Single(option => option.Id == id).Option.Name;

    private static object Level(decimal level, string unit) => unit == "percent" ? EnglishText.Quantity(level) + "%" : level;

    /// <summary>A change: to a tenth of a percent, and in whole percent from a hundred.</summary>
    public static string Change(decimal percent) =>
        percent.ToString(Math.Abs(percent) < 100 ? "+#,0.#;−#,0.#;0" : "+#,0;−#,0;0", EnglishText.Culture) + "%";
}
