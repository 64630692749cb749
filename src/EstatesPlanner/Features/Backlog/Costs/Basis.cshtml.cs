using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Costs;

/// <summary>What the trust counts in its reported backlog, in words and by part; another basis is shown before it is applied.</summary>
public sealed class BasisModel(ChangeBasis change, ReferenceData reference) : TrustPage
{
    public static readonly IReadOnlyList<(string Word, string Label)> Parts =
    [
        .. Enum.GetValues<CostPartKind>().Select(kind => (WireWord.Of(kind), CostPartWords.Of(kind))),
    ];

    public string? Words { get; private set; }

    public IReadOnlyCollection<string> Counted { get; private set; } = [];

    public BasisPreview? Preview { get; private set; }

    public EffectView? View { get; private set; }

    public bool MayChange => Actor.Has(Duty.EditRegister, Trust, Membership.AllSites);

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string? words, [FromQuery] string[] part, string? format)
    {
        Words = words ?? Organisation.CostBasis;
        Counted = words is null ? [.. Organisation.ReturnParts.Select(WireWord.Of)] : part;
        if (words is not null)
        {
            Show(format is null ? EffectView.Most : int.MaxValue);
        }

        return format is null || View is null ? Page() : TableDownload.Of(View.Sheet(), $"{Trust} cost basis moves", format);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string? words, [FromForm] string[] part, [FromForm] string? shown)
    {
        (Words, Counted) = (words, part);
        try
        {
            var batch = await change.Apply(Actor, Trust, DeclaredBasis.Read(words, part), shown);
            Done = $"{batch.Summary}. It can be undone from the list of changes.";
            return Redirect(Addresses.RegisterChanges(Trust));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm && MayChange)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            Show(EffectView.Most);
            return Page();
        }
    }

    private void Show(int keep)
    {
        try
        {
            Preview = change.Preview(Actor, Trust, DeclaredBasis.Read(Words, Counted), keep);
            View = new EffectView(Preview.Effect, reference.Elements);
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError("words", refusal.Message);
        }
    }
}
