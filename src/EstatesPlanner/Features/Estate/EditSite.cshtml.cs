using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using EstatesPlanner.Reference;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>The form of a site. One filled from an older version is refused, with who changed what, and keeps its text.</summary>
public sealed class EditSiteModel(SiteBook book, EditSite edit, ReferenceData reference) : TrustPage
{
    public SiteInput Input { get; private set; } = new();

    public IReadOnlyList<FieldChoice> TypeChoices => SiteForm.Types(reference, Input.Type);

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet(string site) => Input = SiteForm.Of(book.Open(Actor, Trust, site).Site);

    public async Task<IActionResult> OnPostAsync(string site, [FromForm] SiteInput input)
    {
        Input = input with { Trust = Trust, Code = site };
        ModelState.Clear();
        foreach (var problem in new SiteRules().Validate(Input).Errors)
        {
            ModelState.AddModelError(problem.PropertyName, problem.ErrorMessage);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            Done = $"{(await edit.Change(Actor, Input)).Name} is saved.";
            return Redirect(SiteAddress.Of(Trust, site));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotAllowed)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }
}
