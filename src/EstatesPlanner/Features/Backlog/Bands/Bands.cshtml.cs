using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Bands;

/// <summary>The band schemes there are, the one in force, and what another would move before it is applied.</summary>
public sealed class BandsModel(ChangeBands change, ReferenceData reference) : TrustPage
{
    public IReadOnlyList<RiskBands> Schemes => reference.RiskBandSchemes;

    public IReadOnlyList<FieldChoice> Others =>
        [.. Schemes.Where(scheme => scheme.Id != Organisation.RiskBands).Select(scheme => new FieldChoice(scheme.Id, scheme.Name))];

    public BandsPreview? Preview { get; private set; }

    public EffectView? View { get; private set; }

    public bool MayChange => Actor.Has(Duty.EditRegister, Trust, Membership.AllSites);

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string? to, string? format)
    {
        if (string.IsNullOrEmpty(to) || to == Organisation.RiskBands)
        {
            return Page();
        }

        Show(to, format is null ? EffectView.Most : int.MaxValue);
        return format is null ? Page() : TableDownload.Of(View!.Sheet(), $"{Trust} {to} moves", format);
    }

    public async Task<IActionResult> OnPostAsync([FromForm] string to, [FromForm] string? shown)
    {
        try
        {
            var batch = await change.Apply(Actor, Trust, to, shown);
            Done = $"{batch.Summary}. It can be undone from the list of changes.";
            return Redirect(Addresses.RegisterChanges(Trust));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotAllowed && MayChange)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            Show(to, EffectView.Most);
            return Page();
        }
    }

    /// <summary>The scores of one category under a scheme: 12 to 16.</summary>
    public static string Range(RiskBands scheme, RiskCategory category) =>
        string.Join(", ", scheme.Bands.Where(band => band.Category == category).Select(band => $"{band.From} to {band.To}"));

    private void Show(string to, int keep)
    {
        Preview = change.Preview(Actor, Trust, to, keep);
        View = new EffectView(Preview.Effect, reference.Elements);
    }
}
