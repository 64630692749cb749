using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds.Weights;

/// <summary>
/// The swings of a round beside the gaps they stand for. The chair sets them; everybody else who sees the ranking reads them.
/// </summary>
public sealed class WeightsModel(RoundBooks books, SetWeights set, IPlannerReader store) : TrustPage
{
    private readonly Dictionary<string, string> given = new(StringComparer.Ordinal);

    public Round Round { get; private set; } = null!;

    /// <summary>The round as the form would make it: what the weights beside the swings are worked out from.</summary>
    public Round Shown { get; private set; } = null!;

    public string? Reason { get; private set; }

    public bool HasScores { get; private set; }

    public bool MaySet => May(Duty.SetUpRound) && RoundMoves.MaySet(Round.State);

    public IReadOnlyList<(Criterion Criterion, decimal Weight)> Rows
    {
        get
        {
            var weights = SwingWeights.Of(Shown.Criteria);
            return [.. Shown.Criteria.Select(criterion => (criterion, weights[criterion.Id]))];
        }
    }

    public static IReadOnlyList<FieldChoice> Ways =>
        [.. Enum.GetValues<JudgedBy>().Select(by => new FieldChoice(WireWord.Of(by), RoundWords.Of(by)))];

    protected override Duty Duty => Duty.ViewRanking;

    public IActionResult OnGet(string round, string? format)
    {
        Load(round);
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} {Round.Id} weights", format);
    }

    /// <param name="act">save, or anything else to see the weights first.</param>
    public async Task<IActionResult> OnPostAsync(
        string round,
        [FromForm] long version,
        [FromForm] string? judgedBy,
        [FromForm] string? reason,
        [FromForm] string? act
    )
    {
        Load(round);
        Reason = reason;
        var input = Read(judgedBy);
        foreach (var fault in ModelState.IsValid ? SwingFaults.In(Round, input) : [])
        {
            ModelState.AddModelError(
                fault.Criterion.Length == 0 ? $"swing-{Round.Criteria[0].Id}"
                    : input.Reasons.TryGetValue(fault.Criterion, out var why) && why.Length == 0 ? $"why-{fault.Criterion}"
                    : $"swing-{fault.Criterion}",
                fault.Sentence
            );
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Shown = input.Applied(Round);
        if (act != "save")
        {
            return Page();
        }

        try
        {
            var (_, changed) = await set.Set(Actor, Round.Id, Trust, input, version, reason ?? "");
            Done = changed ? "The weights are set." : "Nothing is new: the weights are as they were.";
            return Redirect(Addresses.Weights(Trust, round));
        }
        catch (Refusal refusal) when (refusal.Kind is RefusalKind.BadInput or RefusalKind.NotAllowed)
        {
            ModelState.AddModelError(refusal.Kind == RefusalKind.BadInput ? "reason" : "", refusal.Message);
            return Page();
        }
    }

    public string SwingOf(Criterion criterion) => given.GetValueOrDefault($"swing-{criterion.Id}") ?? EnglishText.Quantity(criterion.Swing);

    public string WhyOf(Criterion criterion) => given.GetValueOrDefault($"why-{criterion.Id}") ?? criterion.SwingReason;

    private SwingInput Read(string? judgedBy)
    {
        var swings = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var criterion in Round.Criteria)
        {
            given[$"swing-{criterion.Id}"] = Request.Form[$"swing-{criterion.Id}"].ToString().Trim();
            given[$"why-{criterion.Id}"] = Request.Form[$"why-{criterion.Id}"].ToString().Trim();
            if (NumberText.TryRead(given[$"swing-{criterion.Id}"], out var swing, out var fault))
            {
                swings[criterion.Id] = swing;
            }
            else
            {
                ModelState.AddModelError($"swing-{criterion.Id}", $"The swing of {criterion.Name}: {fault}");
            }
        }

        return new SwingInput(
            swings,
            Round.Criteria.ToDictionary(criterion => criterion.Id, criterion => given[$"why-{criterion.Id}"], StringComparer.Ordinal),
            WireWord.TryParse<JudgedBy>(judgedBy, out var by) ? by : null
        );
    }

    private void Load(string id)
    {
        Shown = Round = books.Find(Actor, id, Trust);
        using var db = store.Read();
        HasScores = db.ScoreSheets.Any(sheet => sheet.Trust == Trust && sheet.Round == Round.Id);
    }

    private ExportSheet Sheet() =>
        new(
            "Weights",
            ["criterion", "name", "0 means", "100 means", "swing", "weight", "why"],
            Rows.Select(row =>
                (IReadOnlyList<object?>)
                    [
                        row.Criterion.Id,
                        row.Criterion.Name,
                        CriterionWords.Means(row.Criterion, 0),
                        CriterionWords.Means(row.Criterion, 100),
                        row.Criterion.Swing,
                        row.Weight,
                        row.Criterion.SwingReason,
                    ]
            )
        );
}
