using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Where the parts of a case must agree with each other. Every rule has an id, a section and a sentence for the author; it is a line of the
/// checklist whether or not it is kept. One whose subject is still missing (no preferred option, no benefit) is not kept; one that need
/// never
/// apply (no photo, no cash-releasing benefit) is no line while there is nothing of the kind.
/// Source: why cases stall, and HM Treasury's and NHS England's reviewers' usual challenges (business-case method note).
/// </summary>
internal static class Consistency
{
    public static IEnumerable<(ChecklistLine Line, string Sentence)> Check(CaseDraft draft) =>
        [.. ShortList(draft), .. Benefits(draft), .. Money(draft), .. Estate(draft)];

    private static IEnumerable<(ChecklistLine Line, string Sentence)> ShortList(CaseDraft draft)
    {
        bool Has(OptionRole role) => draft.Options.Any(option => option.Role == role);
        yield return One(
            "shortlist.bau",
            "economic",
            "Business as usual is on the short list",
            Has(OptionRole.BusinessAsUsual),
            "Add business as usual, costed: it is what every option is measured against."
        );
        yield return One(
            "shortlist.do-minimum",
            "economic",
            "A do-minimum option is on the short list",
            Has(OptionRole.DoMinimum),
            "Add an option that does the minimum."
        );
        yield return One(
            "shortlist.preferred",
            "economic",
            "One option is preferred",
            draft.Options.Count(option => option.Role == OptionRole.Preferred) == 1,
            "Mark exactly one option as preferred."
        );
        if (draft.Sources.Kind >= CaseKind.Soc)
        {
            yield return One(
                "shortlist.four",
                "economic",
                "At least four options are on the short list",
                draft.Options.Count >= 4,
                $"The short list holds {FigureDisplay.Counted(draft.Options.Count, "option", "options")}; it needs business as usual, do minimum, the preferred way forward and at least one other."
            );
        }

        var uncosted = draft.Options.Where(option => !option.IsCosted).Select(option => $"\"{option.Name}\"").ToList();
        yield return One(
            "options.costed",
            "economic",
            "Each option states a cost, or why it has none",
            draft.Options.Count > 0 && uncosted.Count == 0,
            draft.Options.Count == 0
                ? "No option is on the short list yet, so none states a cost."
                : $"Say what {string.Join(" and ", uncosted)} costs, or why it costs nothing."
        );
        var rank = draft.Preferred is null ? null : draft.Figures.Find($"rank.npsv.{draft.Key(draft.Preferred)}");
        yield return One(
            "preference.reason",
            "economic",
            "The preferred option has the highest NPSV, or the reason is given",
            draft.Preferred is not null && (rank is { Value: 1 } || draft.Sources.Narrative.ContainsKey("preference")),
            draft.Preferred is null ? "No option is marked as preferred yet, so there is no reason to give."
                : rank is null
                    ? "The options are not appraised yet, so nobody knows whether the preferred one has the highest net present social value."
                : "Another option has a higher net present social value: write why this one is preferred."
        );
        yield return One(
            "switching",
            "economic",
            "Switching values are shown",
            draft.Tables.ContainsKey("switching"),
            draft.Sources.Appraisal is null
                ? "Appraise the options: then the switching values of the preferred option follow."
                : "The appraisal gives no switching value for the preferred option: nothing it depends on can turn the answer alone."
        );
    }

    private static IEnumerable<(ChecklistLine Line, string Sentence)> Benefits(CaseDraft draft)
    {
        var benefits = draft.Preferred?.Benefits ?? [];
        var cash = benefits.Where(benefit => benefit.Class == BenefitClass.CashReleasing).ToList();
        if (cash.Count > 0)
        {
            var open = cash.Where(benefit => benefit.Owner is null || benefit.Flow.IsNone).ToList();
            yield return One(
                "benefits.cash-owner",
                "management",
                "Each cash-releasing benefit has a budget holder and a start",
                open.Count == 0,
                $"Name the budget holder of {Names(open)}, and the year it begins."
            );
        }

        var unowned = benefits.Where(benefit => benefit.Owner is null).ToList();
        yield return One(
            "benefits.owner",
            "management",
            "Each benefit has an owner",
            benefits.Count > 0 && unowned.Count == 0,
            benefits.Count == 0
                ? "No benefit of a preferred option is named yet, so none has an owner."
                : $"Name the owner of {Names(unowned)}."
        );
        var unmeasured = benefits.Where(benefit => benefit.IsMonetised && !HasMeasure(benefit)).ToList();
        if (benefits.Count == 0 || benefits.Any(benefit => benefit.IsMonetised))
        {
            yield return One(
                "benefits.measure",
                "management",
                "Each monetised benefit has a measure with a baseline",
                benefits.Count > 0 && unmeasured.Count == 0,
                benefits.Count == 0
                    ? "No benefit of a preferred option is named yet, so none has a measure."
                    : $"Give a quantity a year and the service's input cost for {Names(unmeasured)}."
            );
        }

        var isAny = draft.Options.Any(option => option.Benefits.Count > 0);
        var clashes = draft
            .Options.SelectMany(option => ResourceKeyClash.In(option.Benefits.Select(benefit => (option.Id, benefit))))
            .ToList();
        yield return One(
            "benefits.once",
            "economic",
            "No resource is counted twice",
            isAny && clashes.Count == 0,
            isAny
                ? string.Join(" ", clashes.Select(clash => clash.Message))
                : "No option names a benefit yet, so nobody knows whether a resource is counted twice."
        );
    }

    private static IEnumerable<(ChecklistLine Line, string Sentence)> Money(CaseDraft draft)
    {
        var priced = draft
            .Tables.Values.Where(table =>
                table
                    .Rows.SelectMany(row => row.Cells)
                    .Any(cell => cell.Figure is { } id && draft.Figures[id] is { Unit: FigureUnit.Pounds, PriceBase: not null })
            )
            .ToList();
        var unstated = priced.Where(table => table.PriceBase is null).Select(table => table.Caption).ToList();
        yield return One(
            "prices.stated",
            "economic",
            "The price base is stated on every table",
            priced.Count > 0 && unstated.Count == 0,
            priced.Count == 0 ? "No table holds an amount of money yet." : $"No price base on: {string.Join("; ", unstated)}."
        );
        foreach (var bias in Bias(draft))
        {
            yield return bias;
        }

        var hasCapital = draft.Preferred is { Capital.IsNone: false };
        yield return One(
            "capital.same",
            "financial",
            "The capital figure is the same in the economic and the financial case",
            hasCapital
                && (
                    draft.Figures.Find($"options.capital.{draft.Key(draft.Preferred!)}") is not { } economic
                    || economic.Value == draft.Figures["capital.exvat"].Value
                ),
            hasCapital
                ? "The capital of the preferred option differs between the economic and the financial case."
                : "No capital of a preferred option is stated yet, in neither case."
        );
        if (draft.Texts.ContainsKey(ComposeAccounts.Affordable))
        {
            yield return One(
                "accounts.affordable",
                "financial",
                "The scheme is within the headroom the trust states",
                !draft.Texts.ContainsKey(ComposeAccounts.Beyond),
                draft.Texts.GetValueOrDefault(ComposeAccounts.Beyond, "")
            );
        }
    }

    private static IEnumerable<(ChecklistLine Line, string Sentence)> Bias(CaseDraft draft)
    {
        const string missing = "No option is marked as preferred yet";
        var (option, carriers) = (draft.Preferred, draft.Options.Where(each => each.OptimismBias is { Percent: > 0 }).ToList());
        if (carriers.Count > 0 || option?.OptimismBias is null)
        {
            var unnamed = carriers.Where(each => each.OptimismBias!.Base.Count == 0).ToList();
            yield return One(
                "bias.base",
                "economic",
                "The base of optimism bias is stated",
                carriers.Count > 0 && unnamed.Count == 0,
                carriers.Count == 0
                    ? "No option states optimism bias yet, so it has no base."
                    : $"Name the cost lines that carry the optimism bias of {string.Join(", ", unnamed.Select(each => each.Name))}."
            );
        }

        yield return One(
            "bias.present",
            "economic",
            "Optimism bias is applied to the preferred option",
            option is { OptimismBias: not null },
            option is null
                ? $"{missing}, so none carries optimism bias."
                : "State the optimism bias of the preferred option, and the cost lines it applies to; 0% needs a reason."
        );
        if (option is not { OptimismBias.Percent: 0 })
        {
            var held = option is { CostForm.BiasOnContingencyBecause: null or "" } or { CostForm: null }
                ? BiasBase.ContingencyIn(option)
                : [];
            yield return One(
                "bias.contingency",
                "economic",
                "The base of optimism bias holds no contingency, or the reason is given",
                option is { OptimismBias: not null } && held.Count == 0,
                option is null ? $"{missing}, so there is no base to hold a contingency."
                    : option.OptimismBias is null
                        ? "The preferred option states no optimism bias yet, so there is no base to hold a contingency."
                    : $"Take {string.Join(", ", held.Select(cost => cost.Name))} out of the base of optimism bias: contingency inside it counts the same uncertainty twice."
            );
        }
    }

    private static IEnumerable<(ChecklistLine Line, string Sentence)> Estate(CaseDraft draft)
    {
        var sources = draft.Sources;
        if (sources.Bid.Removes.Count > 0)
        {
            foreach (var removed in Removed(draft))
            {
                yield return removed;
            }
        }

        var open = sources.Register.Where(item => item.IsLive).ToList();
        var unpriced = open.Count(item => PriceUplift.Of(item.Cost, item.PriceBase, sources.PriceBase, sources.Index) is null);
        yield return One(
            "register.priced",
            "strategic",
            "Every open item can be carried to the price base",
            open.Count > 0 && unpriced == 0,
            open.Count == 0 ? "The register holds no open item yet, so none can be carried to the price base."
                : unpriced == 1 ? $"{sources.Index.Name} does not reach the price base of 1 item; it is in no total."
                : $"{sources.Index.Name} does not reach the price base of {CaseDraft.Text(unpriced)} items; they are in no total."
        );
        if (sources.Kept.Count > 0)
        {
            var lost = sources.Kept.Where(file => !file.IsWhole).Select(file => file.FileName).ToList();
            yield return One(
                "evidence.whole",
                "strategic",
                "The photos and documents of the items removed are there, unaltered",
                lost.Count == 0,
                $"Bring back from a backup, or remove: {string.Join(", ", lost)}."
            );
        }
    }

    private static IEnumerable<(ChecklistLine Line, string Sentence)> Removed(CaseDraft draft)
    {
        var sources = draft.Sources;
        var missing = sources.Bid.Removes.Count - sources.Removed.Count;
        yield return One(
            "removed.open",
            "strategic",
            "Every item the scheme removes is open in the register",
            missing == 0,
            missing == 1
                ? "1 of the items the bid lists is not open in the register."
                : $"{CaseDraft.Text(missing)} of the items the bid lists are not open in the register."
        );
        if (draft.Figures.Find("removed.total") is { } total)
        {
            yield return One(
                "removed.sum",
                "strategic",
                "Backlog removed equals the items listed",
                total.Value
                    == sources.Removed.Sum(item =>
                        PriceUplift.Of(item.Cost, item.PriceBase, sources.PriceBase, sources.Index, sources.Bid.ShareOf(item))?.Pounds ?? 0
                    ),
                "The pounds of backlog removed are not the sum of the items listed."
            );
        }

        var claimed = ItemClaim.Over([sources.Bid, .. sources.OtherBids]).Where(claim => claim.Concerns(sources.Bid.Reference)).ToList();
        yield return One(
            "removed.once",
            "strategic",
            "No item is claimed by live bids beyond the whole of it",
            claimed.Count == 0,
            $"Another live bid also removes {string.Join(", ", claimed.Select(item => $"{item.SiteCode} {item.ItemReference}"))}."
        );
    }

    private static bool HasMeasure(Benefit benefit) =>
        benefit is { QuantityPerYear: not null, Unit: not null, BaselineInputCost: not null };

    private static string Names(IEnumerable<Benefit> benefits) => string.Join(", ", benefits.Select(benefit => $"\"{benefit.Name}\""));

    private static (ChecklistLine Line, string Sentence) One(string rule, string section, string requirement, bool met, string sentence) =>
        (new ChecklistLine(rule, section, requirement, met), sentence);
}
