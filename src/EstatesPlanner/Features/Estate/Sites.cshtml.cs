using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using EstatesPlanner.Import.Writing;
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

    public IActionResult OnGet(string? format)
    {
        Sites = list.For(Actor, Trust);
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} sites", format);
    }

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

    private ExportSheet Sheet() => new(
        "Sites",
        ["code", "name", "type", "tenure", "gross internal area (m2)"],
        Sites.Select(site => (IReadOnlyList<object?>)[site.Code, site.Name, site.Type, site.Tenure, site.GrossInternalAreaM2]));
}
