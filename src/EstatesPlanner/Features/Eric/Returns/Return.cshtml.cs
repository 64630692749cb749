using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Web;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>A trust's return for a year: the figures, the bridge, the files to take away, and freezing, signing and reopening.</summary>
public sealed class ReturnModel(
    BuildReturn build,
    ReconcileReturn reconcile,
    FreezeReturn freezing,
    ReturnSheets sheets,
    SignOffSheet sheet,
    EricFields fields,
    TimeProvider clock,
    PdfQuota quota
) : TrustPage
{
    private const int YearsBack = 10;

    /// <summary>The largest changes are on the page; all are in the file.</summary>
    private const int LinesShown = 40;

    public StandingReturn Standing { get; private set; } = null!;

    public ReconciledReturn? Reconciled { get; private set; }

    public FinancialYear Year { get; private set; }

    public string? Against { get; private set; }

    public IReadOnlyList<FieldChoice> YearChoices => [.. Years.Select(year => new FieldChoice($"{year}", $"{year}"))];

    public IReadOnlyList<FieldChoice> AgainstChoices => [new("", "None"), .. Years.Select(year => new FieldChoice($"{year}", $"{year}"))];

    public string NameOf(string person) => build.NameOf(person);

    public IReadOnlyList<string> Notes => ReturnText.Notes(Standing.Return, fields);

    public IReadOnlyList<MovementLine> Changes =>
        [
            .. Standing
                .Return.Lines.Where(line => line.Steps.Closing != line.Steps.Opening || line.IsRegraded)
                .OrderByDescending(line => Math.Max(Math.Abs((line.Steps.Closing - line.Steps.Opening).Pence), line.Moved.Pence))
                .Take(LinesShown),
        ];

    /// <summary>High and Significant together.</summary>
    public MovementSteps Critical => Standing.Return.Movement.In(RiskCategory.High) + Standing.Return.Movement.In(RiskCategory.Significant);

    /// <summary>What the year asks of surveys, prices and space, beside the costs; none before 2024/25.</summary>
    public IReadOnlyList<EricField> Particulars =>
        [
            .. fields
                .Of(Year, "site")
                .Where(column =>
                    column.Field
                        is "formalSurveyYear"
                            or "reviewYear"
                            or "inflationElement"
                            or "occupied"
                            or "notSuitable"
                            or "empty"
                            or "underUsed"
                ),
        ];

    /// <summary>Whether the year asks for the most impactful incidents, and whether for the clinical time and income they lost.</summary>
    public (bool Incidents, bool Lost) Asks =>
        (
            fields.Of(Year, "site").Any(column => column.Field == "impactful1Type"),
            fields.Of(Year, "site").Any(column => column.Field == "impactful1LostTime")
        );

    /// <summary>The site with the worst types of incident of the year, worst first.</summary>
    public IReadOnlyList<(ReturnSite Site, ImpactfulIncidents Incidents)> Worst =>
        [.. Standing.Return.Sites.SelectMany(site => site.Impactful.Select(incidents => (site, incidents)))];

    public bool MayState => Standing.Freeze is null && May(Duty.BuildReturn) && fields.Stated(Year).Count > 0;

    public string Answers(ReturnSite site) => Addresses.ReturnAnswers(Trust, Year, site.Code);

    public string Cell(ReturnSite site, EricField field) =>
        ReturnSheets.SiteCell(Standing.Return, site, field) switch
        {
            null => "not known",
            decimal number => EnglishText.Index(number),
            var other => $"{other}",
        };

    protected override Duty Duty => Duty.ViewRegister;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    private FinancialYear ThisYear => FinancialYear.Of(Today);

    private IEnumerable<FinancialYear> Years =>
        Enumerable.Range(0, YearsBack).Select(back => ThisYear + -back).Append(Year).Distinct().OrderDescending();

    public async Task<IActionResult> OnGetAsync(
        string? year,
        string? against,
        string? table,
        string? format,
        string? confirm,
        CancellationToken cancellation
    )
    {
        Look(year, against);
        Confirm = confirm is null ? null : Asking(confirm);
        return format switch
        {
            null => Page(),
            "pdf" => await SignOff(cancellation),
            "xlsx" when table is null => Workbook(),
            _ => TableDownload.Of(sheets.Named(table, Standing.Return, Reconciled), $"{Name} {table ?? "sites"}", format),
        };
    }

    private async Task<IActionResult> SignOff(CancellationToken cancellation)
    {
        quota.Take(Actor.Id);
        return File(await sheet.Make(Standing, cancellation), "application/pdf", $"{Name}.pdf");
    }

    public async Task<IActionResult> OnPostFreezeAsync(string? year)
    {
        var (_, freeze) = await freezing.Freeze(Actor, Trust, PublishedYears.Parse(year ?? ""));
        Done = $"The return of {freeze!.Year} is frozen. Another person must sign it.";
        return Redirect(Addresses.Return(Trust, freeze.Year));
    }

    public async Task<IActionResult> OnPostSignAsync(string? year, [FromForm] string? hash)
    {
        var freeze = await freezing.Sign(Actor, Trust, PublishedYears.Parse(year ?? ""), hash ?? "");
        Done = $"The return of {freeze.Year} is signed.";
        return Redirect(Addresses.Return(Trust, freeze.Year));
    }

    public async Task<IActionResult> OnPostReopenAsync(string? year, [FromForm] string? because)
    {
        ModelState.Clear();
        if (string.IsNullOrWhiteSpace(because))
        {
            Look(year, against: null);
            Confirm = Asking("reopen");
            ModelState.AddModelError("because", "Say why the return is opened again.");
            return Page();
        }

        await freezing.Reopen(Actor, Trust, PublishedYears.Parse(year ?? ""), because);
        Done = $"The return of {year} is open again.";
        return Redirect(Addresses.Return(Trust, PublishedYears.Parse(year!)));
    }

    public bool MayFreeze => Standing.Freeze is null && May(Duty.BuildReturn);

    public bool MaySign => Standing.Freeze is { SignedAt: null } freeze && May(Duty.SignReturn) && freeze.Person != Actor.Id;

    public bool MayReopen => Standing.Freeze is { } freeze && May(freeze.SignedAt is null ? Duty.BuildReturn : Duty.SignReturn);

    /// <summary>That the year of the return has not ended, in words; null once it has.</summary>
    public string? EarlyWarning => FreezeReturn.EarlyWarning(Year, Today);

    /// <summary>What is asked before the return is frozen, signed or opened again.</summary>
    /// <exception cref="Refusal">There is nothing of the kind to do.</exception>
    private Confirmation Asking(string act)
    {
        var made = Standing.Return;
        var all = $"All backlog in it: {made.Costs.Total} at {made.PriceBase} prices, register as at {EnglishText.Day(made.AsAt)}.";
        return act switch
        {
            "freeze" when MayFreeze => new(
                $"Freeze the return of {Year}?",
                [
                    all,
                    "Its figures and the bridge are kept as they stand, and the register may change without them.",
                    "Next year's bridge begins from them.",
                    "Another person must sign it. It can be opened again only with a reason that stays on the record.",
                ],
                Handler("freeze"),
                $"Freeze the return of {Year}",
                Addresses.Return(Trust, Year)
            )
            {
                Warning = EarlyWarning,
            },
            "sign" when MaySign => new(
                $"Sign the return of {Year}?",
                [
                    all,
                    $"You sign what {NameOf(Standing.Freeze!.Person)} froze on {EnglishText.Moment(Standing.Freeze.At)}, as its hash says.",
                    "Your name and the moment stay with it. Only somebody who signs returns can open it again, with a reason.",
                ],
                Handler("sign"),
                $"Sign the return of {Year}",
                Addresses.Return(Trust, Year)
            )
            {
                Warning = EarlyWarning,
                Sends = [("hash", Standing.Freeze!.Hash)],
            },
            "reopen" when MayReopen => new(
                $"Open the return of {Year} again?",
                [
                    "What was frozen counts no more, and stays on the record with your reason.",
                    Standing.Freeze!.SignedAt is null
                        ? "It is frozen anew before anybody signs it."
                        : "Its signature counts no more: it is frozen and signed anew.",
                ],
                Handler("reopen"),
                "Open the return again",
                Addresses.Return(Trust, Year)
            )
            {
                Reason = new FormField("because", "Why?", null, "The reason stays on the record with what was frozen."),
            },
            _ => throw Refusal.NotFound(
                $"There is nothing of that kind to do with the return of {Year}: it may have been done already, or it is for somebody else."
            ),
        };
    }

    private string Handler(string name) => Addresses.Return(Trust, Year, handler: name);

    /// <summary>This return, or a file of it.</summary>
    public string Link(string? format = null, string? table = null) =>
        Addresses.Ask(Addresses.Return(Trust, Year), ("against", Against), ("table", table), ("format", format));

    private string Name => $"{Trust} ERIC return {Year.Start}";

    private void Look(string? year, string? against)
    {
        Year = string.IsNullOrEmpty(year) ? ThisYear : PublishedYears.Parse(year);
        Against = string.IsNullOrEmpty(against) ? null : against;
        if (Against is not null && PublishedYears.Parse(Against).Start >= Year.Start)
        {
            throw Refusal.BadInput($"A return is held against an earlier year, and {Against} is not before {Year}.");
        }

        Standing = build.For(Actor, Trust, Year);
        Reconciled = Against is null ? null : reconcile.With(Standing.Return, Against);
    }

    private FileStreamResult Workbook()
    {
        var stream = new MemoryStream();
        TableWriter.WriteXlsx(stream, sheets.All(Standing, Reconciled));
        stream.Position = 0;
        return File(stream, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", $"{Name}.xlsx");
    }
}
