using EstatesPlanner.Books.Incidents;
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

namespace EstatesPlanner.Features.Incidents;

/// <summary>
/// The form of one incident, new or known. A form filled from an older version is refused, with who changed what, and keeps its text.
/// </summary>
public sealed class EditModel(SaveIncident save, ListIncidents list, IPlannerReader store, Access access, ReferenceData reference)
    : TrustPage
{
    /// <summary>What the fields hold: as filled in, or as the incident says.</summary>
    public Cells Cells { get; private set; } = Cells.None;

    public long? Version { get; private set; }

    public IncidentEntry? Known { get; private set; }

    public IReadOnlyList<FieldChoice> SiteChoices { get; private set; } = [];

    public IReadOnlyList<FieldChoice> TypeChoices =>
        [new("", "Choose"), .. reference.IncidentTypes.Types.Select(type => new FieldChoice(type, type))];

    public string Heading => Known is null ? "Record an incident" : $"Change incident {Known.Incident.Reference}";

    protected override Duty Duty => Duty.EditRegister;

    /// <param name="incident">Reference of a known incident.</param>
    /// <param name="site">For a new one: where.</param>
    /// <param name="item">For a new one: the item it is down to, which suggests its type.</param>
    /// <param name="confirm">remove: ask before it goes.</param>
    public void OnGet(string? incident, string? site, string? item, string? confirm)
    {
        Begin(incident);
        Cells = Known is null ? Suggested(site, item) : Filled(Known);
        Version = Known?.Incident.Version;
        Confirm =
            confirm is null ? null
            : confirm == "remove" && Known is not null ? Removing(Known.Incident)
            : throw Refusal.NotFound("There is nothing to confirm here.");
    }

    private Confirmation Removing(Incident incident)
    {
        var address = Addresses.EditIncident(Trust, incident.Reference);
        return new(
            $"Remove incident {incident.Reference}?",
            [
                $"The incident of {EnglishText.Day(incident.On)} leaves the list, the return of its year and every figure of what was lost.",
                "Scores and plans that rest on it are worked out without it from then on.",
                "It cannot be brought back but by recording it again. The audit trail keeps what it said.",
            ],
            Addresses.EditIncident(Trust, incident.Reference, handler: "remove"),
            "Remove this incident",
            address
        )
        {
            Sends = [("version", incident.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        };
    }

    public Task<IActionResult> OnPostAsync([FromForm] long? version, string? incident)
    {
        Begin(incident);
        (Cells, Version) = (IncidentFields.Table.Form(Request.Form), version);
        var (read, faults) = save.Read(Trust, Cells);
        Complain(IncidentFields.Table, faults);

        return read is not null
            ? Saved(async () =>
            {
                var saved = Known is null
                    ? await save.Add(Actor, Trust, read)
                    : await save.Change(Actor, Trust, Known.Incident.Id, read, Version);
                return Known is null ? $"Incident {saved.Reference} is recorded." : $"Incident {saved.Reference} is saved.";
            })
            : Task.FromResult<IActionResult>(Page());
    }

    public Task<IActionResult> OnPostRemoveAsync(string incident, [FromForm] long version)
    {
        Begin(incident);
        Cells = Filled(Known!);
        return Saved(async () =>
        {
            await save.Remove(Actor, Trust, Known!.Incident.Id, version);
            return $"Incident {Known.Incident.Reference} is removed.";
        });
    }

    private async Task<IActionResult> Saved(Func<Task<string>> change)
    {
        try
        {
            Done = await change();
            return Redirect(Addresses.Incidents(Trust));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError(
                refusal.Kind == RefusalKind.BadInput ? IncidentFields.Table[IncidentFields.Reference].InForm : "",
                refusal.Message
            );
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    private void Begin(string? incident)
    {
        Known = incident is null ? null : list.Find(Actor, Trust, incident);
        using var db = store.Read();
        SiteChoices =
        [
            new("", "Choose"),
            .. db
                .Sites.Where(site => site.Trust == Trust)
                .OrderBy(site => site.Code)
                .AsEnumerable()
                .Where(site => Actor.Has(Duty.EditRegister, Trust, site.Code))
                .Select(site => new FieldChoice(site.Code, $"{site.Name} ({site.Code})")),
        ];
    }

    /// <summary>The field as the form shows it.</summary>
    public FormField Input(RecordField<WrittenIncident> field) =>
        FormField.Of(
            field,
            Cells,
            field.Name == IncidentFields.Site ? SiteChoices
                : field.Name == IncidentFields.Type ? TypeChoices
                : null
        );

    private static Cells Filled(IncidentEntry known) =>
        IncidentFields.Table.Filled(
            new WrittenIncident(known.Incident, Cells.None) { Items = [.. known.Items.Select(item => item.Reference)] }
        );

    private Cells Suggested(string? site, string? item)
    {
        using var db = store.Read();
        var known = item is null
            ? null
            : access.Items(Actor, db, Trust).SingleOrDefault(candidate => candidate.SiteCode == site && candidate.Reference == item);
        return Cells
            .None.With(IncidentFields.Site, site)
            .With(IncidentFields.Items, known?.Reference)
            .With(IncidentFields.Block, known?.BlockCode)
            .With(
                IncidentFields.Type,
                known?.ElementCode is { } element ? reference.IncidentTypes.Find(reference.Elements.IncidentTypeOf(element)) : null
            )
            .With(
                IncidentFields.Relation,
                known is null ? null : WireWord.Of(known.IsCritical ? IncidentRelation.Critical : IncidentRelation.NonCritical)
            );
    }
}
