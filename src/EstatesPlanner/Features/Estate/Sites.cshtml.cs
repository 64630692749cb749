using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Reference;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>A trust's sites, and the form for one more.</summary>
public sealed class SitesModel(ListSites list, AddSite add, ReferenceData reference) : TrustPage
{
    public IReadOnlyList<Site> Sites { get; private set; } = [];

    public SiteInput Input { get; private set; } = new();

    public IReadOnlyList<FieldChoice> TypeChoices => SiteForm.Types(reference, Input.Type);

    protected override Duty Duty => Duty.ViewRegister;

    public void OnGet() => Sites = list.For(Actor, Trust);

    public async Task<IActionResult> OnPostAsync([FromForm] SiteInput input)
    {
        Input = input with { Trust = Trust };
        ModelState.Clear();
        foreach (var problem in new SiteRules().Validate(Input).Errors)
        {
            ModelState.AddModelError(problem.PropertyName, problem.ErrorMessage);
        }

        if (ModelState.IsValid)
        {
            try
            {
                Done = $"Site {(await add.Add(Actor, Input)).Code} is added.";
                return Redirect($"/trust/{Trust}/sites");
            }
            catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
            {
                ModelState.AddModelError(nameof(Input.Code), refusal.Message);
            }
        }

        Sites = list.For(Actor, Trust);
        return Page();
    }
}
