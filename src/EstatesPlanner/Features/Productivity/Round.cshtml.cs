using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Productivity;

/// <summary>The bids of a round side by side by what they gain in productivity, and the trust's own target.</summary>
public sealed class RoundProductivityModel(OpenProductivity open, SetTarget set, IPlannerReader store) : TrustPage
{
    public Round Round { get; private set; } = null!;

    public IReadOnlyList<BidGain> Bids { get; private set; } = [];

    public string? Percent { get; private set; }

    public string? InputCost { get; private set; }

    public string? Source { get; private set; }

    protected override Duty Duty => Duty.ViewRanking;

    public IActionResult OnGet(string id, string? format)
    {
        (Round, Bids) = open.OfRound(Actor, id, Trust);
        using var db = store.Read();
        var own = ProductivityTargets.Own(db, Trust);
        (Percent, InputCost, Source) = (Text(own?.Percent), Text(own?.InputCost), own?.Source);
        return format is null ? Page() : TableDownload.Of(ProductivityTable.Of(Bids), $"{Round.Id} productivity", format);
    }

    public async Task<IActionResult> OnPostAsync(
        string id,
        [FromForm] string? percent,
        [FromForm] string? inputCost,
        [FromForm] string? source
    )
    {
        (Round, Bids) = open.OfRound(Actor, id, Trust);
        (Percent, InputCost, Source) = (percent, inputCost, source);
        try
        {
            await set.Run(Actor, Trust, percent, inputCost, source);
            Done = "The target is saved.";
            return Redirect(Addresses.RoundProductivity(Trust, Round.Id));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError("source", refusal.Message);
            return Page();
        }
    }

    private static string? Text(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture);
}
