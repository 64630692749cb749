using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Incidents;

/// <summary>The form of one incident, new or known. A form filled from an older version is refused, with who changed what, and keeps its text.</summary>
public sealed class EditModel(SaveIncident save, ListIncidents list, IPlannerReader store, Access access, ReferenceData reference) : TrustPage
{
    public static readonly IReadOnlyList<FieldChoice> YesNoChoices = [new("", "No"), new("yes", "Yes")];

    public static readonly IReadOnlyList<FieldChoice> RelationChoices = [new("", "Choose"), .. Enum.GetValues<IncidentRelation>().Select(relation => new FieldChoice(WireWord.Of(relation), IncidentsModel.Words(relation)))];

    public IncidentInput Input { get; private set; } = new();

    public IncidentEntry? Known { get; private set; }

    public IReadOnlyList<FieldChoice> SiteChoices { get; private set; } = [];

    public IReadOnlyList<FieldChoice> TypeChoices => [new("", "Choose"), .. reference.IncidentTypes.Types.Select(type => new FieldChoice(type, type))];

    public string Heading => Known is null ? "Record an incident" : $"Change incident {Known.Incident.Reference}";

    protected override Duty Duty => Duty.EditRegister;

    /// <param name="incident">Reference of a known incident.</param>
    /// <param name="site">For a new one: where.</param>
    /// <param name="item">For a new one: the item it is down to, which suggests its type.</param>
    /// <param name="confirm">remove: ask before it goes.</param>
    public void OnGet(string? incident, string? site, string? item, string? confirm)
    {
        Begin(incident);
        Input = Known is null ? Suggested(site, item) : IncidentReading.ToInput(Known.Incident, Known.Items.Select(each => each.Reference));
        Confirm = confirm is null ? null : confirm == "remove" && Known is not null ? Removing(Known.Incident) : throw Refusal.NotFound("There is nothing to confirm here.");
    }

    private Confirmation Removing(Incident incident)
    {
        var address = $"/trust/{Trust}/incidents/{Uri.EscapeDataString(incident.Reference)}/edit";
        return new(
            $"Remove incident {incident.Reference}?",
            [
                $"The incident of {EnglishText.Day(incident.On)} leaves the list, the return of its year and every figure of what was lost.",
                "Scores and plans that rest on it are worked out without it from then on.",
                "It cannot be brought back but by recording it again. The audit trail keeps what it said.",
            ],
            $"{address}?handler=remove",
            "Remove this incident",
            address)
        {
            Sends = [("version", incident.Version.ToString(System.Globalization.CultureInfo.InvariantCulture))],
        };
    }

    public Task<IActionResult> OnPostAsync([FromForm] IncidentInput input, string? incident)
    {
        Begin(incident);
        Input = input;
        ModelState.Clear();
        foreach (var problem in save.Rules(Trust, Input).Validate(Input).Errors)
        {
            ModelState.AddModelError(problem.PropertyName, problem.ErrorMessage);
        }

        return ModelState.IsValid ? Saved(async () =>
        {
            var saved = Known is null ? await save.Add(Actor, Trust, Input) : await save.Change(Actor, Trust, Known.Incident.Id, Input);
            return Known is null ? $"Incident {saved.Reference} is recorded." : $"Incident {saved.Reference} is saved.";
        }) : Task.FromResult<IActionResult>(Page());
    }

    public Task<IActionResult> OnPostRemoveAsync(string incident, [FromForm] long version)
    {
        Begin(incident);
        Input = IncidentReading.ToInput(Known!.Incident, Known.Items.Select(each => each.Reference));
        return Saved(async () =>
        {
            await save.Remove(Actor, Trust, Known.Incident.Id, version);
            return $"Incident {Known.Incident.Reference} is removed.";
        });
    }

    private async Task<IActionResult> Saved(Func<Task<string>> change)
    {
        try
        {
            Done = await change();
            return Redirect($"/trust/{Trust}/incidents");
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError(refusal.Kind == RefusalKind.BadInput ? nameof(Input.Reference) : "", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    private void Begin(string? incident)
    {
        Known = incident is null ? null : list.Find(Actor, Trust, incident);
        using var db = store.Read();
        SiteChoices = [new("", "Choose"), .. db.Sites.Where(site => site.Trust == Trust).OrderBy(site => site.Code).AsEnumerable().Where(site => Actor.Has(Duty.EditRegister, Trust, site.Code)).Select(site => new FieldChoice(site.Code, $"{site.Name} ({site.Code})"))];
    }

    private IncidentInput Suggested(string? site, string? item)
    {
        using var db = store.Read();
        var known = item is null ? null : access.Items(Actor, db, Trust).SingleOrDefault(candidate => candidate.SiteCode == site && candidate.Reference == item);
        return new IncidentInput
        {
            Site = site,
            Items = known?.Reference,
            Block = known?.BlockCode,
            Type = known?.ElementCode is { } element ? reference.IncidentTypes.Find(reference.Elements.IncidentTypeOf(element)) : null,
            Relation = known is null ? null : WireWord.Of(known.IsCritical ? IncidentRelation.Critical : IncidentRelation.NonCritical),
        };
    }
}
