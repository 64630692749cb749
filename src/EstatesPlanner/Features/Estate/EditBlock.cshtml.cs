using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>
/// The form of a block, new or known. One filled from an older version is refused, with who changed what, and keeps its text.
/// </summary>
public sealed class EditBlockModel(SiteBook book, SaveBlock save) : TrustPage
{
    /// <summary>What the fields hold: as filled in, or as the block says.</summary>
    public Cells Cells { get; private set; } = Cells.None;

    public string Site { get; private set; } = "";

    public long? Version { get; private set; }

    public Block? Known { get; private set; }

    public string Heading => Known is null ? "Add a block" : $"Change {Known.Name}";

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet(string site, string? block)
    {
        Begin(site, block);
        (Cells, Version) = (Known is null ? Cells.None : BlockFields.Table.Filled(Known), Known?.Version);
    }

    public async Task<IActionResult> OnPostAsync(string site, string? block, [FromForm] long? version)
    {
        Begin(site, block);
        var form = BlockFields.Table.Form(Request.Form).With(BlockFields.Site, site);
        (Cells, Version) = (Known is null ? form : form.With(BlockFields.Code, Known.Code), version);
        var (read, faults) = save.Read(Trust, Cells);
        Complain(BlockFields.Table, faults);

        if (read is null)
        {
            return Page();
        }

        try
        {
            var saved = Known is null ? await save.Add(Actor, Trust, read) : await save.Change(Actor, Trust, read, Version);
            Done = $"{saved.Name} is saved.";
            return Redirect(Addresses.Site(Trust, site));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError(
                refusal.Kind == RefusalKind.BadInput ? BlockFields.Table[BlockFields.Code].InForm : "",
                refusal.Message
            );
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    /// <summary>The fields of the form: the site is where it stands, and a known block keeps its code.</summary>
    public IEnumerable<FormField> Inputs() =>
        BlockFields
            .Table.All.Where(field => field.Name != BlockFields.Site && (Known is null || field.Name != BlockFields.Code))
            .Select(field => FormField.Of(field, Cells));

    private void Begin(string site, string? block)
    {
        Site = site;
        Known = block is null
            ? null
            : book.Open(Actor, Trust, site).Blocks.SingleOrDefault(candidate => candidate.Code == block)
                ?? throw Refusal.NotFound($"Site {site} has no block {block}.");
    }
}
