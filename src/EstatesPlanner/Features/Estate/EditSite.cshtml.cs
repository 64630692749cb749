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
    public string Site { get; private set; } = "";

    /// <summary>What the fields hold: as filled in, or as the site says.</summary>
    public Cells Cells { get; private set; } = Cells.None;

    public long? Version { get; private set; }

    public IEnumerable<FormField> Inputs() => SiteFields.Inputs(Cells, reference).Skip(1);

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet(string site)
    {
        var known = book.Open(Actor, Trust, site).Site;
        (Site, Cells, Version) = (site, SiteFields.Table.Filled(known), known.Version);
    }

    public async Task<IActionResult> OnPostAsync(string site, [FromForm] long? version)
    {
        (Site, Cells, Version) = (site, SiteFields.Table.Form(Request.Form).With(SiteFields.Code, site), version);
        var (read, faults) = SiteFields.Read(Cells, Trust);
        Complain(SiteFields.Table, faults);

        if (read is null)
        {
            return Page();
        }

        try
        {
            Done = $"{(await edit.Change(Actor, read, Version)).Name} is saved.";
            return Redirect(Addresses.Site(Trust, site));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotAllowed)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }
}
