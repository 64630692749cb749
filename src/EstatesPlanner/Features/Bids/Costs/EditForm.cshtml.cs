using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>The cost form of one option: its rows on one page, worked out on submit, kept when asked.</summary>
public sealed class EditFormModel(RoundBooks books, SaveCosts save) : TrustPage
{
    public CapitalBid Bid { get; private set; } = null!;

    public BidOption Option { get; private set; } = null!;

    public CostFormInput Input { get; private set; } = new();

    /// <summary>The form worked out, where it can be.</summary>
    public OptionCosts? Worked { get; private set; }

    /// <summary>What the form comes to, in a sentence.</summary>
    public string Total =>
        Worked?.Statement is { } statement
            ? $"{statement[FormRowKind.ForApproval].Gross} including VAT for approval, and {statement[FormRowKind.Outturn].Gross} at outturn."
            : "The total is shown here once the rows above are filled in.";

    public IReadOnlyList<FieldChoice> Indexes => [.. save.Series(Trust).Select(index => new FieldChoice(index.Id, index.Name))];

    /// <summary>Parts that are inflated only where they are ticked.</summary>
    public static IReadOnlyList<(string Word, string Name)> BesideWorks => [.. Parts.Skip(1)];

    public static IReadOnlyList<(string Word, string Name)> Parts =>
        [.. Enum.GetValues<FormPart>().Select(part => (WireWord.Of(part), FormLines.NameOf(part)))];

    /// <summary>Name of a year of spending.</summary>
    public string YearOf(int year) => $"{(Bid.StartYears.Count == 0 ? Bid.PriceBase.Year : Bid.StartYears.Min()) + year}";

    protected override Duty Duty => Duty.WriteBid;

    public void OnGet(string reference, string option)
    {
        Open(reference, option);
        Input = CostFormInput.Of(Bid, Option, save.Series(Trust)[0].Id);
        Show(save.Try(Bid, Option, CostFormReading.Of(Input)).Statement);
    }

    /// <param name="act">keep, or anything else to see the totals.</param>
    public async Task<IActionResult> OnPostAsync(string reference, string option, [FromForm] CostFormInput input, [FromForm] string? act)
    {
        Open(reference, option);
        Input = input;
        ModelState.Clear();
        var read = CostFormReading.Of(input);
        var (statement, faults) = save.Try(Bid, Option, read);
        foreach (var (field, sentence) in faults)
        {
            ModelState.AddModelError(field, sentence);
        }

        Show(statement);
        return statement is null || act != "keep"
            ? Page()
            : await Kept(
                () => save.KeepForm(Actor, Trust, reference, input.Version, option, read),
                $"The cost form of {Option.Name} is saved."
            );
    }

    public Task<IActionResult> OnPostDropAsync(string reference, string option, [FromForm] long version)
    {
        Open(reference, option);
        Input = CostFormInput.Of(Bid, Option, save.Series(Trust)[0].Id);
        return Kept(
            () => save.DropForm(Actor, Trust, reference, version, option),
            $"The cost form of {Option.Name} is removed. Its capital lines stay."
        );
    }

    private async Task<IActionResult> Kept(Func<Task<CapitalBid>> change, string done)
    {
        try
        {
            await change();
            Done = done;
            return Redirect(Addresses.BidCosts(Trust, Bid.Reference));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    private void Open(string reference, string option)
    {
        Bid = books.OpenBid(Actor, reference, Trust).Entry.Bid;
        Option =
            Bid.Options.FirstOrDefault(known => known.Id == option) ?? throw Refusal.NotFound($"{Bid.Reference} has no option {option}.");
    }

    private void Show(CostStatement? statement) =>
        Worked = statement is null
            ? null
            : new OptionCosts(Option with { CostForm = statement.Form, Costs = [.. FormLines.Of(statement)] }, statement, [], null);
}
