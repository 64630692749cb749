using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>One section on the task list.</summary>
/// <param name="Says">What it holds so far.</param>
/// <param name="Status">Completed, Incomplete, or Optional where it is empty and need not be filled in.</param>
public sealed record FormTask(BidSection Section, string Says, string Status);

/// <summary>The form of a bid as a list of sections, each saved on its own, and its checklist.</summary>
public sealed class EditModel(ShowBid show, EditBid edit, CasePoints points, BidAppraisals appraisals) : SectionPage(show, edit, appraisals)
{
    public override BidSection Section => BidSection.About;

    public IReadOnlyList<FormTask> Tasks =>
        [
            .. Enum.GetValues<BidSection>()
                .Select(section =>
                {
                    var says = Says(section);
                    return new FormTask(
                        section,
                        says,
                        Sheet.Gaps.Any(gap => gap.Section == section) ? "Incomplete"
                            : says.Length == 0 ? "Optional"
                            : "Completed"
                    );
                }),
        ];

    /// <summary>The checklist of its business case.</summary>
    public CaseChecklist Checklist { get; private set; } = null!;

    public void OnGet() => Checklist = points.Of(Actor, Sheet);

    private string Says(BidSection section) =>
        section switch
        {
            BidSection.About => $"{BidWords.Of(Bid.Type)}, {Bid.Sector.Replace('-', ' ')}",
            BidSection.Need => Bid.Need.Length == 0 && Bid.Summary.Length == 0
                ? ""
                : Count(Bid.Narrative.Count, "part of the case", "parts of the case"),
            BidSection.Removes => Bid.Removes.Count == 0 ? "" : Count(Bid.Removes.Count, "item", "items"),
            BidSection.Options => Bid.Options.Count == 0 ? "" : Count(Bid.Options.Count, "option", "options"),
            BidSection.Costs => Bid.Options.Sum(option => option.Costs.Count) is > 0 and var costs ? Count(costs, "line", "lines") : "",
            BidSection.Benefits => Bid.Options.Sum(option => option.Benefits.Count) is > 0 and var benefits
                ? Count(benefits, "benefit", "benefits")
                : "",
            BidSection.Filter => Bid.Filter is null ? "" : Count(Bid.Filter.Choices.Count, "choice", "choices"),
            BidSection.Risks => Bid.Options.Sum(option => option.Risks.Count) is > 0 and var risks ? Count(risks, "risk", "risks") : "",
            BidSection.Appraisal => Bid.AppraisalTerms is { } terms ? Count(terms.Scenarios.Count, "scenario", "scenarios") : "",
            BidSection.Bias => Bid.Preferred?.OptimismBias is { } bias
                ? $"{EnglishText.Quantity(bias.Percent)}% of the preferred option"
                : "",
            _ => throw new ArgumentOutOfRangeException(nameof(section), section, "Not a section."),
        };

    private static string Count(int number, string one, string many) => $"{EnglishText.Count(number)} {(number == 1 ? one : many)}";
}
