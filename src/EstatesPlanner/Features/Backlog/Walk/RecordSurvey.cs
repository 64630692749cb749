using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Backlog.Walk;

/// <summary>What a surveyor writes down at one item.</summary>
public sealed record SurveyInput
{
    public string? Condition { get; init; }

    public string? Consequence { get; init; }

    public string? Likelihood { get; init; }

    /// <summary>Not taken where the cost is known in parts.</summary>
    public string? Cost { get; init; }

    /// <summary>Added to the notes of the item with the day.</summary>
    public string? Note { get; init; }

    /// <summary>Caption of the photo, where one was taken.</summary>
    public string? PhotoShows { get; init; }

    public long Version { get; init; }
}

/// <summary>Takes down a survey of one item on a walk: what was seen today, by whom. The rules are those of the item's own form.</summary>
public sealed class RecordSurvey(IPlannerReader store, SaveItem save, TimeProvider clock)
{
    /// <summary>What the item's form would hold after the survey.</summary>
    /// <exception cref="Refusal">No such item.</exception>
    public BacklogItemInput Fill(Actor actor, string trust, Guid id, SurveyInput input)
    {
        using var db = store.Read();
        var item = db.BacklogItems.SingleOrDefault(known => known.Trust == trust && known.Id == id) ?? throw Refusal.NotFound("There is no such item.");
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var form = ItemFilling.Of(db, item);
        var details = new Dictionary<string, string?>(form.Details, StringComparer.Ordinal)
        {
            ["surveyor"] = actor.Person.Name,
            ["survey kind"] = form.Details.GetValueOrDefault("survey kind") ?? WireWord.Of(SurveyKind.Visual),
        };
        return form with
        {
            Condition = input.Condition,
            Consequence = input.Consequence,
            Likelihood = input.Likelihood,
            Category = string.IsNullOrWhiteSpace(input.Consequence) || item.Basis == CategoryBasis.Overridden ? form.Category : null,
            Cost = item.CostParts.Count > 0 ? form.Cost : input.Cost,
            Notes = string.IsNullOrWhiteSpace(input.Note) ? form.Notes : string.Join('\n', new[] { form.Notes, $"{EnglishText.Day(today)}: {input.Note.Trim()}" }.Where(line => !string.IsNullOrEmpty(line))),
            SurveyedOn = today.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            Details = details,
            Version = input.Version,
        };
    }

    /// <param name="form">From <see cref="Fill"/>, and has passed the rules of an item.</param>
    /// <exception cref="Refusal">Somebody else has changed the item since, or the actor may not.</exception>
    public Task<BacklogItem> Record(Actor actor, string trust, Guid id, BacklogItemInput form) => save.Change(actor, trust, id, form, "record survey");
}
