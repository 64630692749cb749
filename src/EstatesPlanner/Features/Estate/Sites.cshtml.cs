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

    /// <summary>What was filled in.</summary>
    public Cells Cells { get; private set; } = Cells.None;

    public IEnumerable<FormField> Inputs() => SiteFields.Inputs(Cells, reference);

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string? format)
    {
        Sites = list.For(Actor, Trust);
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} sites", format);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        Cells = SiteFields.Table.Form(Request.Form);
        var (read, faults) = SiteFields.Read(Cells, Trust);
        Complain(SiteFields.Table, faults);

        if (read is not null)
        {
            try
            {
                Done = $"Site {(await add.Add(Actor, read)).Code} is added.";
                return Redirect(Addresses.Sites(Trust));
            }
            catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
            {
                ModelState.AddModelError(SiteFields.Table[SiteFields.Code].InForm, refusal.Message);
            }
        }

        Sites = list.For(Actor, Trust);
        return Page();
    }

    private ExportSheet Sheet() =>
        new("Sites", [.. SiteFields.Table.All.Select(field => field.Header ?? field.Name)], Sites.Select(SiteFields.Table.Row));
}
