namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// What a bid must say before it is submitted, in proportion to its value. A small bid says about ten things: name, type, sector, need,
/// what it does, pots, start,
/// what it costs to wait, what the works cost, what they bring. A full one also names a sponsor, four options (business as usual, do
/// minimum, preferred, one other), critical
/// success factors, the options filter, and an owner and a measure of each benefit.
/// Source: HM Treasury, Guide to developing the project business case (2018); business as usual is never free without a reason.
/// </summary>
public static class BidCompleteness
{
    public static IReadOnlyList<BidGap> Gaps(CapitalBid bid, BidForm form) => [.. Short(bid), .. form == BidForm.Full ? Full(bid) : []];

    private static IEnumerable<BidGap> Short(CapitalBid bid) =>
        Those(
            (BidSection.About, string.IsNullOrWhiteSpace(bid.Name), "Give the bid a name."),
            (BidSection.About, bid.Pots.Count == 0, "Say which pots may pay for it."),
            (BidSection.About, bid.StartYears.Count == 0, "Say in which years it may begin."),
            (BidSection.Need, string.IsNullOrWhiteSpace(bid.Need), "Write the need it answers."),
            (BidSection.Need, string.IsNullOrWhiteSpace(bid.Summary), "Write what it does about it."),
            (BidSection.Removes, bid is { Type: BidType.Backlog, Removes.Count: 0 }, "A backlog bid names the backlog items it removes."),
            (BidSection.Options, bid.BusinessAsUsual is null, "Add business as usual: it is what every option is measured against."),
            (BidSection.Options, bid.Preferred is null, "Add the preferred way forward."),
            (
                BidSection.Options,
                Twice(bid, OptionRole.Preferred) || Twice(bid, OptionRole.BusinessAsUsual),
                "One option is business as usual and one is preferred."
            ),
            (
                BidSection.Costs,
                bid.BusinessAsUsual is { IsCosted: false },
                "Say what business as usual costs a year, or why it costs nothing."
            ),
            (
                BidSection.Costs,
                Uncosted(bid).Any(),
                $"Say what {string.Join(" and ", Uncosted(bid).Select(option => option.Name))} costs, or under the options why it costs nothing."
            ),
            (
                BidSection.Costs,
                bid.Preferred is { } preferred && preferred.Costs.All(cost => cost.Flow.IsNone),
                "Say what the preferred way forward costs."
            ),
            (BidSection.Benefits, bid.Preferred is { Benefits.Count: 0 }, "Name at least one benefit of the preferred way forward.")
        );

    private static IEnumerable<BidGap> Full(CapitalBid bid) =>
        Those(
            (BidSection.About, string.IsNullOrWhiteSpace(bid.Sponsor), "Name the executive who sponsors it."),
            (BidSection.Options, !bid.Options.Any(option => option.Role == OptionRole.DoMinimum), "Add an option that does the minimum."),
            (BidSection.Options, !bid.Options.Any(option => option.Role == OptionRole.Other), "Add at least one other option."),
            (
                BidSection.Benefits,
                bid.Preferred?.Benefits.Any(benefit => string.IsNullOrWhiteSpace(benefit.Owner)) == true,
                "Name an owner of each benefit."
            ),
            (
                BidSection.Benefits,
                bid.Preferred?.Benefits.Any(benefit =>
                    benefit.IsMonetised && (benefit.QuantityPerYear is null || string.IsNullOrWhiteSpace(benefit.Unit))
                ) == true,
                "Give each benefit in pounds a measure: a unit and a quantity a year."
            ),
            (BidSection.Filter, bid.Filter is null or { Factors.Count: 0 }, "Name the critical success factors."),
            (
                BidSection.Filter,
                Enum.GetValues<FilterStep>().Any(step => bid.Filter?.Choices.Any(choice => choice.Step == step) != true),
                "Fill in the options filter: at least one choice in each of its five steps."
            )
        );

    private static IEnumerable<BidOption> Uncosted(CapitalBid bid) =>
        bid.Options.Where(option => option.Role is OptionRole.DoMinimum or OptionRole.Other && !option.IsCosted);

    private static bool Twice(CapitalBid bid, OptionRole role) => bid.Options.Count(option => option.Role == role) > 1;

    private static IEnumerable<BidGap> Those(params IEnumerable<(BidSection Section, bool Lacks, string Sentence)> rules) =>
        rules.Where(rule => rule.Lacks).Select(rule => new BidGap(rule.Section, rule.Sentence));
}
