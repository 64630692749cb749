using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Appraisal.Reports;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Appraisal.Uncertainty;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>A bid's appraisal: options side by side, what it hangs on, what chance does to it, and the trust's own finances.</summary>
public sealed class AppraisalPageModel(AppraiseBid appraise, DiscountSchedules schedules, RangeConventions conventions) : TrustPage
{
    public string UsualSchedule => schedules.Usual.Id;

    public AppraisalInput Input { get; private set; } = new();

    public CapitalBid Bid { get; private set; } = null!;

    /// <summary>What keeps the bid from being appraised.</summary>
    public IReadOnlyList<AppraisalProblem> Problems { get; private set; } = [];

    /// <summary>Null where the bid cannot be appraised, or the questions cannot be answered, as they stand.</summary>
    public AppraisalReport? Report { get; private set; }

    /// <summary>The option whose years, bars and finances are shown: the one chosen, or the preferred, or the best.</summary>
    public AppraisedOption Shown { get; private set; } = null!;

    /// <summary>The shown option in the trust's own accounts; null where no deflator covers its years.</summary>
    public FinancialView? Finances => Report!.Financial?.Single(view => view.Option.Id == Shown.Id);

    public bool AsksHeadroom => !string.IsNullOrWhiteSpace(Input.Headroom) || !string.IsNullOrWhiteSpace(Input.Capital);

    public SimulatedOption? Simulated => Report!.Simulation?.Options.Single(option => option.Id == Shown.Id);

    public Fan? Fan { get; private set; }

    public IReadOnlyList<FieldChoice> ScheduleChoices =>
        [.. schedules.All.Select(schedule => new FieldChoice(schedule.Id, $"{schedule.Name} ({schedule.Mark})"))];

    public IReadOnlyList<FieldChoice> RangeChoices =>
        [.. conventions.All.Append(RangeConvention.None).Select(convention => new FieldChoice(convention.Id, convention.Name))];

    public IReadOnlyList<FieldChoice> OptionChoices => [.. Bid.Options.Select(option => new FieldChoice(option.Id, option.Name))];

    public string UsualRanges => conventions.Usual.Id;

    public string Against => Tables.Against;

    protected override Duty Duty => Duty.ViewBids;

    private AppraisalTables Tables => new(Report!, Shown);

    public IActionResult OnGet(string reference, [FromQuery] AppraisalInput input)
    {
        Input = input;
        ModelState.Clear();
        foreach (var problem in new AppraisalRules(schedules, conventions).Validate(input).Errors)
        {
            ModelState.AddModelError(problem.PropertyName.ToLowerInvariant(), problem.ErrorMessage);
        }

        Answer(reference, ModelState.IsValid ? AppraisalRules.ToAsk(input) : new AppraiseAsk());
        return Report is not null && input.Format is { } format ? File(Table(input.Table), format) : Page();
    }

    /// <summary>A table of the page, with its address as a file.</summary>
    /// <exception cref="Refusal">There is no such table.</exception>
    public FiguresTable Table(string? id)
    {
        var table = Find(id) ?? throw Refusal.NotFound($"This appraisal has no table {id}.");
        return table with { Link = Link(table.Id) };
    }

    /// <summary>Null where the bid names no income groups.</summary>
    public string? Weights => Tables.Weights();

    public string YearsChart => AppraisalCharts.Years(Report!.Answer, Shown);

    public string BridgeChart => AppraisalCharts.Bridge(Report!.Answer, Shown);

    /// <summary>Null where nothing is moved.</summary>
    public string? TornadoChart => Tables.WidestBars is { Count: > 0 } bars ? AppraisalCharts.Tornado(Shown, bars, Against) : null;

    public string HistogramChart => AppraisalCharts.Histogram(Shown, Simulated!, Against);

    public string FanChart => AppraisalCharts.Fan(Report!.Answer, Shown, Fan!, Against);

    private FiguresTable? Find(string? id) =>
        id switch
        {
            "years" => Tables.Years(),
            "bridge" => Tables.Bridge(),
            "tornado" => Tables.Tornado(),
            "switching" => Tables.Switching(),
            "scenarios" => Tables.Scenarios(),
            "whole-system" => Tables.WholeSystem(),
            "weighted" => Tables.Weighted(),
            "simulation" when Report!.Simulation is { } simulation => SimulationTables.Spread(Report, simulation, Simulated!),
            "chances" when Report!.Simulation is { } simulation => SimulationTables.Options(Report, simulation),
            "inputs" when Report!.Simulation is { } simulation => SimulationTables.Inputs(Report, simulation),
            "fan" when Fan is { } fan => SimulationTables.Fan(Report!, fan),
            "finances" when Finances is { } view => FinancialTables.Revenue(view),
            "limits" when Finances is { } view => FinancialTables.Limits(view),
            "costs" when Finances is { } view => FinancialTables.Costs(view),
            "affordability" when Finances is { } view => FinancialTables.Affordability(view),
            "options" or null => Tables.Options(),
            _ => null,
        };

    private void Answer(string reference, AppraiseAsk asked)
    {
        (Bid, var questions) = appraise.Questions(Actor, reference, Trust, asked);
        Problems = questions.Problems;
        if (Problems.Count > 0 || !ModelState.IsValid)
        {
            return;
        }

        Report = AppraisalReport.Of(questions);
        var options = Report.Answer.Options;
        Shown =
            options.FirstOrDefault(option => option.Id == Input.Option)
            ?? options.FirstOrDefault(option => option.Id == Bid.Preferred?.Id)
            ?? options.Single(option => option.Id == Report.Answer.Ranking[0]);
        Fan = Report.Simulation is { } simulation
            ? Domain.Appraisal.Uncertainty.Fan.Of(
                Report.Answer,
                Shown,
                simulation.Inputs,
                new SharedDraws(simulation.Seed, simulation.Draws)
            )
            : null;
    }

    private FileResult File(FiguresTable table, string format) =>
        TableDownload.Of(table.Sheet(table.Id), $"{Trust} {Bid.Reference} {table.Id}".Replace('/', '-'), format);

    private Func<string, string> Link(string table) =>
        format => Addresses.Ask(Addresses.BidAppraisal(Trust, Bid.Reference), [.. Questions, ("table", table), ("format", format)]);

    private IEnumerable<(string Name, string? Value)> Questions =>
        [
            ("schedule", Input.Schedule),
            ("ranges", Input.Ranges),
            ("option", Input.Option),
            ("draws", Input.Draws),
            ("seed", Input.Seed),
            ("headroom", Input.Headroom),
            ("capital", Input.Capital),
        ];
}
