using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// What a case of a kind must hold before it can be final. Each requirement is a line of the checklist; one that is not met is a problem
/// of its section. Sources: HM Treasury, Guide to developing the project business case (2018); NHS business case core checklist (2016), as
/// far as it is public.
/// </summary>
internal static class Completeness
{
    public static IEnumerable<(ChecklistLine Line, string Sentence)> Check(CaseDraft draft)
    {
        var sources = draft.Sources;
        var bid = sources.Bid;
        return
        [
            One(
                "need",
                "summary",
                "The health need is stated in the executive summary",
                bid.Need.Trim().Length > 0,
                "Say what health need the scheme answers."
            ),
            One(
                "summary",
                "summary",
                "The scheme is described in the executive summary",
                bid.Summary.Trim().Length > 0,
                "Describe the scheme in a paragraph."
            ),
            One(
                "owner",
                "management",
                "A senior responsible owner is named",
                bid.Sponsor is not null,
                "Name the senior responsible owner."
            ),
            One(
                "register",
                "strategic",
                "The backlog position is shown from the register",
                draft.Tables.ContainsKey("backlog"),
                "Import the trust's backlog register."
            ),
            One(
                "evidence",
                "strategic",
                "Published evidence is quoted with its source",
                draft.Tables.ContainsKey("evidence"),
                "Add the published figures that bear on the scheme."
            ),
            One(
                "appraisal",
                "economic",
                "The options are appraised",
                sources.Appraisal is not null,
                "Mend the options so that they can be appraised."
            ),
            One(
                "capital",
                "financial",
                "The capital cost is stated by year",
                draft.Preferred?.Capital.IsNone == false,
                "Give the preferred option its capital by year."
            ),
            One("funding", "financial", "A plan funds the scheme", sources.Funding?.Start is not null, Unfunded(draft)),
            .. sources.Funding is { IsOutOfDate: true, Start: not null }
                ?
                [
                    One(
                        "funding.current",
                        "financial",
                        "The plan that funds the scheme is current",
                        false,
                        "Bids, scores, costs or pots have changed since the plan was made: make the plan again."
                    ),
                ]
                : Array.Empty<(ChecklistLine, string)>(),
            One("score", "management", "The scheme is scored in a round", sources.Standing is { StillToScore.Count: 0 }, Unscored(draft)),
            .. sources.IsFinal
                ?
                [
                    One(
                        "approved",
                        "management",
                        "The bid is approved",
                        BidStates.IsSettled(bid.State),
                        $"The bid is {BidStates.Word(bid.State)}. A final is made once it is approved: make a draft until then."
                    ),
                ]
                : Array.Empty<(ChecklistLine, string)>(),
            .. NarrativeSection
                .All.Where(section => sources.Kind >= section.FromKind)
                .Select(section =>
                    One(
                        $"narrative.{section.Id}",
                        section.Section,
                        $"{section.Title}: written",
                        Written(draft, section.Id),
                        $"\"{section.Title}\" is still to be written."
                    )
                ),
        ];
    }

    private static string Unscored(CaseDraft draft) =>
        draft.Sources switch
        {
            { Bid.Round: null } => "The bid is in no round: put it into one, so that it is scored.",
            { Standing.StillToScore: { Count: > 0 } open } =>
                $"The score is not complete. Score the bid on {string.Join(", ", open.Select(criterion => criterion.Name))}.",
            _ => "Score the bid in its round.",
        };

    private static string Unfunded(CaseDraft draft) =>
        draft.Sources.Funding switch
        {
            null when draft.Sources.Bid.Round is null =>
                "The bid is in no round: put it into one, so that a plan can fund it, or find another source.",
            null => "No plan funds the scheme: make a plan for the round, or find another source.",
            { Saw: false } => ComposeSummary.FundingOf(draft),
            { IsOutOfDate: true } => "The plan does not fund the scheme, and it is out of date: make the plan again.",
            _ => "The plan does not fund the scheme: find another source.",
        };

    /// <summary>The choices of the options framework, once recorded, say what a passage about them would.</summary>
    private static bool Written(CaseDraft draft, string section) =>
        draft.Sources.Narrative.GetValueOrDefault(section)?.Trim().Length > 0
        || (section == "options-filter" && draft.Tables.ContainsKey("options-filter"));

    private static (ChecklistLine Line, string Sentence) One(string rule, string section, string requirement, bool met, string sentence) =>
        (new ChecklistLine(rule, section, requirement, met), sentence);
}
