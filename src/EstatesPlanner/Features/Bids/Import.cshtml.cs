using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids;

/// <summary>Uploads bids: all or none.</summary>
public sealed class ImportModel(ImportBids import, IPlannerReader store) : TrustPage
{
    public ImportAnswer? Answer { get; private set; }

    public string? Round { get; private set; }

    public bool Check { get; private set; } = true;

    public IReadOnlyList<FieldChoice> Rounds { get; private set; } = [];

    protected override Duty Duty => Duty.WriteBid;

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        using var db = store.Read();
        Rounds =
        [
            new("", "None yet: keep them as drafts"),
            .. db
                .Rounds.Where(round => round.Trust == Trust)
                .OrderBy(round => round.Id)
                .AsEnumerable()
                .Where(round => RoundMoves.TakesBids(round.State))
                .Select(round => new FieldChoice(round.Id, round.Name)),
        ];
        Round = Rounds.Count == 2 ? Rounds[1].Value : null;
    }

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(
        IFormFile? file,
        [FromForm] string? round,
        [FromForm] bool check,
        CancellationToken cancellation
    )
    {
        (Round, Check) = (string.IsNullOrEmpty(round) ? null : round, check);
        ModelState.Clear();
        Answer = await Upload.Take(
            file,
            ModelState,
            ImportLimits.Page,
            table => import.Run(Actor, Trust, Round, table, check),
            offer: null,
            cancellation
        );
        return Page();
    }
}
