using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds.Moderation;

/// <summary>
/// One bid before its chair: each scorer's level and reason, the spread, the median and the trimmed mean, and the level that is settled.
/// </summary>
public sealed class ModerateBidModel(RoundBooks books, ModerateScore moderate, Access access, IPlannerReader store) : TrustPage
{
    private ILookup<string, ScoreSheet> sheets = Array.Empty<ScoreSheet>().ToLookup(sheet => sheet.Criterion);
    private PersonNames names = null!;

    public Round Round { get; private set; } = null!;

    public BidEntry Entry { get; private set; } = null!;

    public IReadOnlyList<Criterion> Judged => [.. Round.Criteria.Where(criterion => criterion.IsJudged)];

    /// <summary>What the chair entered in a form that was refused, by field.</summary>
    public IReadOnlyDictionary<string, string> Entered { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public bool IsOpen => RoundMoves.IsScored(Round.State) && !BidStates.IsSettled(Entry.Bid.State);

    protected override Duty Duty => Duty.ModerateScores;

    public void OnGet(string round, string bid) => Load(round, bid);

    public async Task<IActionResult> OnPostAsync(string round, string bid, [FromForm] string criterion, [FromForm] string? seal)
    {
        Load(round, bid);
        var (levelField, reasonField) = ($"level-{criterion}", $"reason-{criterion}");
        Entered = new[] { levelField, reasonField }.ToDictionary(
            field => field,
            field => Request.Form[field].ToString().Trim(),
            StringComparer.Ordinal
        );
        if (!NumberText.TryRead(Entered[levelField], out var level, out _) || level is < 0 or > 100)
        {
            ModelState.AddModelError(levelField, "Enter a level between 0 and 100.");
        }

        if (Entered[reasonField].Length == 0)
        {
            ModelState.AddModelError(reasonField, "Give the reason for the level.");
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            await moderate.Settle(Actor, Trust, Round.Id, Entry.Bid.Reference, criterion, level, Entered[reasonField], seal);
        }
        catch (Refusal refusal) when (refusal.Kind is RefusalKind.NotAllowed or RefusalKind.BadInput)
        {
            ModelState.AddModelError(levelField, refusal.Message);
            return Page();
        }

        Done =
            $"{Entry.Bid.Reference} is settled at {EnglishText.Quantity(level)} on {Round.Criteria.First(known => known.Id == criterion).Name.ToLower(EnglishText.Culture)}.";
        return Redirect(Addresses.ModerateBid(Trust, round, bid));
    }

    public JudgedScore Of(Criterion criterion) => Entry.Judged[criterion.Id];

    public string Name(string person) => names[person];

    /// <summary>Every sheet on a criterion, those that count first: who, level, why, and what is to be said of it.</summary>
    public IReadOnlyList<(string Person, decimal Level, string Reason, string Note)> Sheets(Criterion criterion)
    {
        var judged = Of(criterion);
        return
        [
            .. sheets[criterion.Id]
                .OrderBy(sheet => judged.SetAside.Contains(sheet.Person))
                .ThenBy(sheet => sheet.Level)
                .ThenBy(sheet => sheet.Person, StringComparer.Ordinal)
                .Select(sheet =>
                    (
                        names[sheet.Person],
                        sheet.Level,
                        sheet.Reason,
                        judged.SetAside.Contains(sheet.Person) ? "set aside: an interest in the bid"
                        : judged.IsStale(new Judgement(sheet.Person, sheet.Level, sheet.Seen)) ? "out of date: the bid has changed since"
                        : ""
                    )
                ),
        ];
    }

    public string Means(Criterion criterion, decimal level) =>
        criterion.Levels.FirstOrDefault(known => known.Score == level)?.Means ?? "between the described levels";

    private void Load(string round, string bid)
    {
        Round = books.Find(Actor, round, Trust);
        (Entry, var own) = books.OpenBid(Actor, bid, Trust);
        if (own?.Id != Round.Id)
        {
            throw Refusal.NotFound($"No bid {bid} in round {Round.Id}.");
        }

        using var db = store.Read();
        access.DemandIndependence(Actor, Duty.ModerateScores, Entry.Bid, db);
        names = new PersonNames(db);
        sheets = db
            .ScoreSheets.Where(sheet => sheet.Trust == Trust && sheet.Round == Round.Id && sheet.Bid == Entry.Bid.Reference)
            .ToList()
            .ToLookup(sheet => sheet.Criterion, StringComparer.Ordinal);
    }
}
