using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

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
    /// <summary>The item as it would be after the survey, read by the rules of its own form.</summary>
    /// <exception cref="Refusal">No such item.</exception>
    public (ReadItem? Item, IReadOnlyList<FieldFault> Faults) Read(Actor actor, string trust, Guid id, SurveyInput input)
    {
        using var db = store.Read();
        var item =
            db.BacklogItems.SingleOrDefault(known => known.Trust == trust && known.Id == id)
            ?? throw Refusal.NotFound("There is no such item.");
        var block = db.Blocks.SingleOrDefault(block =>
            block.Trust == trust && block.SiteCode == item.SiteCode && block.Code == item.BlockCode
        );
        return save.Read(trust, Surveyed(item, ItemFields.Table.Filled(ItemEntry.Of(item, block)), input, actor.Person.Name));
    }

    /// <exception cref="Refusal">Somebody else has changed the item since, or the actor may not.</exception>
    public Task<BacklogItem> Record(Actor actor, string trust, Guid id, ReadItem read, long version) =>
        save.Change(actor, trust, id, read, version, "record survey");

    private Cells Surveyed(BacklogItem item, Cells known, SurveyInput input, string surveyor)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var seen = known
            .With(ItemFields.Condition, input.Condition)
            .With(ItemFields.Consequence, input.Consequence)
            .With(ItemFields.Likelihood, input.Likelihood)
            .With(ItemFields.SurveyedOn, today.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture))
            .With("surveyor", surveyor)
            .With("survey kind", known.Text("survey kind") ?? WireWord.Of(SurveyKind.Visual));
        seen =
            string.IsNullOrWhiteSpace(input.Consequence) || item.Basis == CategoryBasis.Overridden
                ? seen
                : seen.With(ItemFields.Category, null);
        seen = item.CostParts.Count > 0 ? seen : seen.With(ItemFields.Cost, input.Cost);
        return string.IsNullOrWhiteSpace(input.Note)
            ? seen
            : seen.With(
                ItemFields.Notes,
                string.Join(
                    '\n',
                    new[] { known.Text(ItemFields.Notes), $"{EnglishText.Day(today)}: {input.Note.Trim()}" }.Where(line =>
                        !string.IsNullOrEmpty(line)
                    )
                )
            );
    }
}
