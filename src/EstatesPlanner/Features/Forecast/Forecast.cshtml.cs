using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Storage;
using EstatesPlanner.Web;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Forecast;

/// <summary>The register carried forward: three questions, curves over each other, one split by category, the rates behind them.</summary>
public sealed class ForecastPageModel(
    MakeForecast make,
    ListWaiting waiting,
    TrustRates kept,
    KeepRates keep,
    IPlannerReader store,
    TimeProvider clock
) : TrustPage, IAsksMore
{
    private const int ShownItems = 10;

    public ForecastInput Input { get; private set; } = new();

    public RatesForm Rates { get; private set; } = null!;

    /// <summary>Version of the trust's own rates; null where it uses those shipped.</summary>
    public long? RatesVersion { get; private set; }

    public bool MayChange => Actor.Has(Duty.EditRegister, Trust, Membership.AllSites);

    /// <summary>Null where the questions cannot be answered as they stand.</summary>
    public ForecastReport? Report { get; private set; }

    /// <summary>The curve that is split by category.</summary>
    public NamedCurve Shown => Report!.Find(Input.Show) ?? Report.Usual;

    public string CurvesChart { get; private set; } = "";

    public string CategoriesChart { get; private set; } = "";

    public IReadOnlyList<WaitingItem> Waiting { get; private set; } = [];

    public IReadOnlyList<FieldChoice> SiteChoices { get; private set; } = [];

    public IReadOnlyList<FieldChoice> YearChoices { get; private set; } = [];

    public static IReadOnlyList<FieldChoice> MeasureChoices { get; } =
    [new(WireWord.Of(TargetMeasure.Total), "All categories"), new(WireWord.Of(TargetMeasure.Critical), "High and Significant (CIR)")];

    public static IReadOnlyList<FieldChoice> OrderChoices { get; } =
    [
        new(WireWord.Of(SpendOrder.WorstFirst), "High first, then Significant"),
        new(WireWord.Of(SpendOrder.InProportion), "Every category in proportion"),
    ];

    public static IReadOnlyList<FieldChoice> PriceChoices { get; } =
    [new("real", "It keeps its real value"), new(ForecastRules.Cash, "It is fixed in cash")];

    public static IReadOnlyList<FieldChoice> ShowChoices { get; } =
    [
        new("", "The last one asked for"),
        new(ForecastReport.DoNothing, "Nothing done"),
        new(ForecastReport.Level, "Kept level"),
        new(ForecastReport.Target, "Target"),
        new(ForecastReport.Spend, "Yearly sum"),
    ];

    protected override Duty Duty => Duty.ViewRegister;

    /// <summary>The rates bring a name for each element and category.</summary>
    public IReadOnlyCollection<string>? AlsoAsked => null;

    public IActionResult OnGet([FromQuery] ForecastInput input)
    {
        Show(input, id => Request.Query[id]);
        return Report is not null && input.Format is { } format
            ? TableDownload.Of(Sheet(), $"{Trust} {(input.Table == ForecastSheets.Waiting ? "cost of waiting" : "forecast")}", format)
            : Page();
    }

    /// <param name="version">The version the form was filled from; null where those shipped were shown.</param>
    public async Task<IActionResult> OnPostKeepAsync([FromForm] long? version)
    {
        Show(new ForecastInput(), id => Request.Form[id]);
        if (ModelState.IsValid && Rates.Chosen() is { } rates)
        {
            try
            {
                await keep.Entered(
                    Actor,
                    Trust,
                    rates with
                    {
                        Name = $"Rates of {Organisation.Name}",
                        Source = $"Entered by {Actor.Person.Name}",
                    },
                    version
                );
                Done = "These rates are kept: every forecast of the trust now uses them.";
                return Redirect(Addresses.Forecast(Trust));
            }
            catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotAllowed && MayChange)
            {
                ModelState.AddModelError("", refusal.Message);
                Response.StatusCode = StatusCodes.Status409Conflict;
            }
        }

        return Page();
    }

    public async Task<IActionResult> OnPostResetAsync()
    {
        await keep.Reset(Actor, Trust);
        Done = "Forecasts use the rates as shipped again.";
        return Redirect(Addresses.Forecast(Trust));
    }

    /// <summary>This page's address with the same questions, as a file.</summary>
    public string Link(string table, string format) =>
        Addresses.Ask(Addresses.Forecast(Trust), [.. Questions(), ("table", table), ("format", format)]);

    private void Show(ForecastInput input, Func<string, string?> typed)
    {
        Input = input;
        var used = kept.For(Trust);
        RatesVersion = used.Version;
        Rates = new RatesForm(used.Rates, used.Rates.Named, typed);
        Choices();
        ModelState.Clear();
        Check();
        if (ModelState.IsValid)
        {
            Answer();
        }
    }

    private void Check()
    {
        foreach (var problem in new ForecastRules().Validate(Input).Errors)
        {
            ModelState.AddModelError(problem.PropertyName.ToLowerInvariant(), problem.ErrorMessage);
        }

        foreach (var (field, sentence) in Rates.Problems())
        {
            ModelState.AddModelError(field, sentence);
        }
    }

    private void Answer()
    {
        try
        {
            Report = make.For(Actor, ForecastRules.ToAsk(Input, Trust, Rates.Chosen()));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError("by", refusal.Message);
            return;
        }

        CurvesChart = ForecastCharts.Curves(Report, Shown);
        CategoriesChart = ForecastCharts.Categories(Report, Shown);
        Waiting = waiting.For(Actor, Trust, Report.Ask.Site, null, ShownItems, Rates.Chosen());
    }

    private ExportSheet Sheet() =>
        Input.Table switch
        {
            ForecastSheets.Waiting => ForecastSheets.OfWaiting(waiting.For(Actor, Trust, Report!.Ask.Site, null, null, Rates.Chosen())),
            ForecastSheets.Categories => ForecastSheets.OfCategories(Report!, Shown),
            _ => ForecastSheets.OfCurves(Report!),
        };

    private IEnumerable<(string Name, string? Value)> Questions() =>
        [
            ("spend", Input.Spend),
            ("target", Input.Target),
            ("measure", Input.Measure),
            ("by", Input.By),
            ("site", Input.Site),
            ("years", Input.Years),
            ("order", Input.Order),
            ("prices", Input.Prices),
            ("seed", Input.Seed),
            ("show", Input.Show),
            .. Rates.Changed.Select(rate => (rate.Id, (string?)rate.Text)),
        ];

    private void Choices()
    {
        using var db = store.Read();
        var sites = db.Sites.Where(site => site.Trust == Trust).OrderBy(site => site.Code).ToList();
        SiteChoices =
        [
            new("", "All sites"),
            .. sites
                .Where(site => Actor.Has(Duty.ViewRegister, Trust, site.Code))
                .Select(site => new FieldChoice(site.Code, $"{site.Name} ({site.Code})")),
        ];
        var today = FinancialYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        YearChoices =
        [
            new("", "Choose a year"),
            .. Enumerable.Range(1, ForecastModel.MostYears).Select(year => new FieldChoice($"{today + year}", $"{today + year}")),
        ];
    }
}
