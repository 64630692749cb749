using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Readings;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>The costs of one option line by line, and the way to its cost form.</summary>
public sealed class EditCostsModel(RoundBooks books, SaveCosts save) : TrustPage
{
    public static readonly IReadOnlyList<FieldChoice> Kinds = [new("", "Choose"), new("capital", "Capital"), new("revenue", "Revenue, a running cost"), new("lifecycle", "Lifecycle, renewal of parts"), new("transfer", "Transfer, outside the economic view")];

    public CapitalBid Bid { get; private set; } = null!;

    /// <summary>The option whose lines are shown; null where the bid has none.</summary>
    public BidOption? Option { get; private set; }

    public CostLinesInput Input { get; private set; } = new();

    /// <summary>The rows with the names of their fields and what they are called.</summary>
    public IEnumerable<(string Field, string Label, CostRowInput Row)> Rows => Input.Lines.Select((row, i) => (FormattableString.Invariant($"Lines[{i}]"), FormattableString.Invariant($"Cost {i + 1}"), row));

    protected override Duty Duty => Duty.WriteBid;

    public void OnGet(string reference, string? option)
    {
        Open(reference, option);
        Input = Option is null ? new() : CostLinesInput.Of(Bid, Option);
    }

    public async Task<IActionResult> OnPostAsync(string reference, string? option, [FromForm] CostLinesInput input)
    {
        Open(reference, option);
        if (Option is null)
        {
            throw Refusal.NotFound($"{Bid.Reference} has no option {option}.");
        }

        Input = input;
        ModelState.Clear();
        var (lines, faults) = input.Read(Option, Bid.AppraisalYears);
        foreach (var (field, sentence) in faults)
        {
            ModelState.AddModelError(field, sentence);
        }

        if (faults.Count > 0)
        {
            return Page();
        }

        try
        {
            await save.KeepLines(Actor, Trust, reference, input.Version, Option.Id, lines);
            Done = $"The costs of {Option.Name} are saved.";
            return Redirect($"/trust/{Trust}/bids/{Uri.EscapeDataString(Bid.Reference)}/edit/costs/lines?option={Uri.EscapeDataString(Option.Id)}");
        }
        catch (Refusal refusal) when (refusal.Kind != RefusalKind.NotFound)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    private void Open(string reference, string? option)
    {
        Bid = books.OpenBid(Actor, reference, Trust).Entry.Bid;
        Option = Bid.Options.FirstOrDefault(known => known.Id == option) ?? (option is null ? Bid.Preferred ?? Bid.Options.FirstOrDefault() : null);
    }
}
