using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Features.Bids.Life;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>The need, and the parts of the case that only a person can write.</summary>
public sealed class NeedModel(ShowBid show, EditBid edit, BidAppraisals appraisals) : SectionPage(show, edit, appraisals)
{
    private const int Longest = 10_000;

    public string? Need { get; private set; }

    public string? Summary { get; private set; }

    public IReadOnlyDictionary<string, string> Texts { get; private set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<NarrativeSection> Parts => NarrativeSection.Writable;

    /// <summary>Whether the business case of a bid of this value must have it.</summary>
    public bool IsNeeded(NarrativeSection part) =>
        NarrativeSection.All.Contains(part) && part.FromKind <= (Sheet.Form == BidForm.Short ? CaseKind.Short : CaseKind.Obc);

    public override BidSection Section => BidSection.Need;

    public void OnGet() =>
        (Need, Summary, Texts) = (
            Bid.Need,
            Bid.Summary,
            Bid.Narrative.ToDictionary(part => part.Part, part => part.Text, StringComparer.Ordinal)
        );

    public Task<IActionResult> OnPostAsync(
        [FromForm] long version,
        [FromForm] string? need,
        [FromForm] string? summary,
        [FromForm] bool onward
    )
    {
        ModelState.Clear();
        (Need, Summary) = (Clean(need), Clean(summary));
        Texts = Parts.ToDictionary(part => part.Id, part => Clean(Request.Form[$"part-{part.Id}"]), StringComparer.Ordinal);
        foreach (
            var (field, text) in Texts
                .Select(entry => ($"part-{entry.Key}", entry.Value))
                .Append(("need", Need))
                .Append(("summary", Summary))
                .Where(entry => entry.Item2.Length > Longest)
        )
        {
            ModelState.AddModelError(field, "The text must be 10,000 characters or fewer.");
        }

        return Save(
            version,
            bid =>
                bid with
                {
                    Need = Need,
                    Summary = Summary,
                    Narrative =
                    [
                        .. Parts.Where(part => Texts[part.Id].Length > 0).Select(part => new NarrativePart(part.Id, Texts[part.Id])),
                    ],
                },
            onward
        );
    }
}
