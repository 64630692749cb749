using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Prices;

/// <summary>Carries the register to a later price base: totals before and after first, then one batch.</summary>
public sealed class UpliftModel(UpliftRegister uplift, ListIndexes list, ReferenceData reference, TimeProvider clock) : TrustPage
{
    public IReadOnlyList<FieldChoice> Choices { get; private set; } = [];

    public string? Index { get; private set; }

    public string? To { get; private set; }

    public UpliftPreview? Preview { get; private set; }

    public EffectView? View { get; private set; }

    public bool MayChange => Actor.Has(Duty.EditRegister, Trust, Membership.AllSites);

    protected override Duty Duty => Duty.ViewRegister;

    /// <summary>From the backlog now, by what each base adds, to the backlog then.</summary>
    public string Chart =>
        new BridgeChart
        {
            Title = "From the reported backlog now to the reported backlog then",
            Description = $"{FigureText.Short(View!.Now.Total)} now, {FigureText.Short(View.Then.Total)} then.",
            Blocks =
            [
                new BridgeChart.Block(
                    $"Now, {Preview!.Effect.Before.PriceBase} prices",
                    View.Now.Total.Pounds,
                    FigureText.Short(View.Now.Total),
                    Whole: true
                ),
                .. Domain
                    .Backlog.RiskCategories.WorstFirst.Select(category =>
                        (category, Rise: View.Then[category].Cost - View.Now[category].Cost)
                    )
                    .Select(step => new BridgeChart.Block($"{step.category}", step.Rise.Pounds, FigureText.Short(step.Rise))),
                new BridgeChart.Block(
                    $"Then, {Preview.Effect.After.PriceBase} prices",
                    View.Then.Total.Pounds,
                    FigureText.Short(View.Then.Total),
                    Whole: true
                ),
            ],
        }.Draw();

    public IActionResult OnGet(string? index, string? to, string? format)
    {
        Show(index, to, format is null ? EffectView.Most : int.MaxValue);
        return format is null || View is null
            ? Page()
            : TableDownload.Of(View.Sheet(), $"{Trust} uplift to {To?.Replace('/', '-')}", format);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string index, [FromForm] string to, [FromForm] string? shown)
    {
        try
        {
            var batch = await uplift.Apply(Actor, Trust, index, Base(to), shown);
            Done = $"{EnglishText.Count(batch.Changed)} items uplifted. {batch.Summary}. It can be undone from the list of changes.";
            return Redirect(Addresses.RegisterChanges(Trust));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm && MayChange)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            Show(index, to, EffectView.Most);
            return Page();
        }
    }

    private void Show(string? index, string? to, int keep)
    {
        var known = list.For(Actor, Trust).Indexes;
        Choices = [.. known.Select(each => new FieldChoice(each.Index.Id, each.Index.Name))];
        Index = index ?? known.Single(each => each.IsInUse).Index.Id;
        To = to ?? FinancialYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime)).ToString();
        if (index is null || to is null)
        {
            return;
        }

        try
        {
            Preview = uplift.Preview(Actor, Trust, index, Base(to), keep);
            View = new EffectView(Preview.Effect, reference.Elements);
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError("to", refusal.Message);
        }
    }

    private static PriceBase Base(string text) =>
        FinancialYear.TryParse(text, out var year)
            ? new PriceBase(year)
            : throw Refusal.BadInput("The price base is a financial year such as 2026/27.");
}
