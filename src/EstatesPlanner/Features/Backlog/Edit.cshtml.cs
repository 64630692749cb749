using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// The form of one item, new or known. A form filled from an older version is refused, with who changed what, and keeps its text.
/// </summary>
public sealed class EditModel(SaveItem save, IPlannerReader store, Access access, ReferenceData reference) : TrustPage
{
    /// <summary>What the fields hold: as filled in, or as the item says.</summary>
    public Cells Cells { get; private set; } = Cells.None;

    public string? Reference => Cells.Text(ItemFields.Reference);

    public long? Version { get; private set; }

    public bool IsNew { get; private set; } = true;

    public IReadOnlyList<FieldChoice> SiteChoices { get; private set; } = [];

    public IReadOnlyList<FieldChoice> ElementChoices =>
        [
            new("", "Not known"),
            .. reference.Elements.All.Select(element => new FieldChoice(element.Code, $"{element.Code} {element.Name}")),
        ];

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet(string? site, string? item)
    {
        using var db = store.Read();
        Choices(db);
        if (item is not null)
        {
            IsNew = false;
            var known = Known(db, site, item);
            (Cells, Version) = (Filled(db, known), known.Version);
        }
    }

    public async Task<IActionResult> OnPostAsync([FromForm] long? version, string? site, string? item)
    {
        BacklogItem? known;
        using (var db = store.Read())
        {
            Choices(db);
            known = item is null ? null : Known(db, site, item);
        }

        (IsNew, Version) = (known is null, version);
        var form = ItemFields.Table.Form(Request.Form);
        Cells = known is null ? form : form.With(ItemFields.Site, known.SiteCode).With(ItemFields.Reference, known.Reference);
        var (read, faults) = save.Read(Trust, Cells);
        Complain(ItemFields.Table, faults);

        if (read is null)
        {
            return Page();
        }

        try
        {
            var saved = known is null ? await save.Add(Actor, Trust, read) : await save.Change(Actor, Trust, known.Id, read, Version);
            Done = known is null ? $"{saved.Reference} is in the register." : $"{saved.Reference} is saved.";
            return Redirect(Addresses.Item(saved));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError(
                refusal.Kind == RefusalKind.BadInput ? ItemFields.Table[ItemFields.Reference].InForm : "",
                refusal.Message
            );
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    /// <summary>
    /// The fields of the form under their headings: a known item keeps its site and reference, and the names of places are said elsewhere.
    /// </summary>
    public IEnumerable<IGrouping<string, RecordField<ItemEntry>>> Groups() =>
        ItemFields
            .Table.All.Where(field =>
                field.Name is not ("site name" or "block name") && (IsNew || field.Name is not (ItemFields.Site or ItemFields.Reference))
            )
            .OrderBy(field => First.Contains(field.Name) ? Array.IndexOf(First, field.Name) : First.Length)
            .GroupBy(field => field.Group);

    /// <summary>The field as the form shows it.</summary>
    public FormField Input(RecordField<ItemEntry> field) =>
        FormField.Of(
            field,
            Cells,
            field.Name == ItemFields.Site ? SiteChoices
                : field.Name == ItemFields.Element ? ElementChoices
                : null
        )
            is var input
        && field.Name == ItemFields.Cost
            ? input with
            {
                Hint = Organisation.CostBasis,
            }
            : input;

    /// <summary>A person says first where it is and what is wrong.</summary>
    private static readonly string[] First =
    [
        ItemFields.Site,
        ItemFields.Reference,
        ItemFields.Defect,
        ItemFields.Element,
        ItemFields.Block,
        ItemFields.RemainingLife,
    ];

    private static Cells Filled(PlannerDb db, BacklogItem item) =>
        ItemFields.Table.Filled(
            ItemEntry.Of(
                item,
                db.Blocks.SingleOrDefault(block =>
                    block.Trust == item.Trust && block.SiteCode == item.SiteCode && block.Code == item.BlockCode
                )
            )
        );

    private BacklogItem Known(PlannerDb db, string? site, string reference) =>
        access.Items(Actor, db, Trust).SingleOrDefault(candidate => candidate.SiteCode == site && candidate.Reference == reference)
        ?? throw Refusal.NotFound($"No item {reference} at site {site} of {Trust}.");

    private void Choices(PlannerDb db) =>
        SiteChoices = [
            .. db
                .Sites.Where(site => site.Trust == Trust)
                .OrderBy(site => site.Code)
                .AsEnumerable()
                .Where(site => Actor.Has(Duty.EditRegister, Trust, site.Code))
                .Select(site => new FieldChoice(site.Code, $"{site.Name} ({site.Code})")),
        ];
}
