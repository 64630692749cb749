using System.Numerics;

namespace EstatesPlanner.Domain.Scoring.Sensitivity;

/// <summary>How far a weight may go before an answer is another.</summary>
/// <param name="From">The lowest weight, 0 to 1, at which the answer is still the same: exact, then rounded up to ten places.</param>
/// <param name="To">The highest, rounded down to ten places.</param>
/// <param name="Below">What stands instead just below; null where the range goes down to nought.</param>
/// <param name="Above">What stands instead just above; null where it goes up to 1.</param>
public sealed record AnswerRange(decimal From, decimal To, IReadOnlyList<string>? Below, IReadOnlyList<string>? Above)
{
    public bool IsWhole => Below is null && Above is null;
}

/// <summary>
/// For one weight, the others keeping their proportions to each other, the range over which the same bid comes first and over which the
/// same bids are funded in the order of value within the envelope. Along such a change each score is a straight line, so the ends are found
/// exactly, as fractions of whole numbers. Source: DCLG, Multi-criteria analysis: a manual (2009), sensitivity to weights; the crossing of
/// lines is that of its weight-against-score chart.
/// </summary>
public sealed record WeightRange
{
    /// <summary>The criterion's id.</summary>
    public required string Criterion { get; init; }

    /// <summary>As the round has it, 0 to 1.</summary>
    public required decimal Weight { get; init; }

    /// <summary>Where the same bid comes first.</summary>
    public required AnswerRange First { get; init; }

    /// <summary>Where the same bids are funded.</summary>
    public required AnswerRange Funded { get; init; }

    /// <summary>
    /// One for each criterion whose weight may move: where one criterion has all the weight, no proportions are left to keep, and it is not
    /// among them.
    /// </summary>
    /// <param name="criteria">The round's.</param>
    /// <param name="bids">Points in the order of the criteria.</param>
    /// <param name="envelope">Pounds, all pots over all years.</param>
    public static IReadOnlyList<WeightRange> Of(IReadOnlyList<Criterion> criteria, IReadOnlyCollection<WeighedBid> bids, decimal envelope)
    {
        if (bids.Count == 0)
        {
            return [];
        }

        var (ordered, weights) = (WeighedBid.InTieOrder(bids), SwingWeights.Of(criteria));
        var swings = criteria.Select(criterion => ExactShare.Whole(criterion.Swing)).ToList();
        var total = swings.Aggregate(BigInteger.Zero, (sum, swing) => sum + swing);
        return
        [
            .. criteria
                .Index()
                .Where(entry => swings[entry.Index] != total)
                .Select(entry => Of(entry.Item, weights[entry.Item.Id], new Moved(ordered, swings, total, entry.Index), envelope)),
        ];
    }

    private static WeightRange Of(Criterion criterion, decimal weight, Moved moved, decimal envelope) =>
        new()
        {
            Criterion = criterion.Id,
            Weight = weight,
            First = moved.RangeOfFirst(),
            Funded = moved.RangeOfFunded(envelope),
        };

    /// <summary>One criterion's weight on the move.</summary>
    private sealed class Moved(IReadOnlyList<WeighedBid> bids, IReadOnlyList<BigInteger> swings, BigInteger total, int moving)
    {
        private readonly BigInteger others = total - swings[moving];

        private readonly List<ScoreLine> lines = [];

        private ExactShare Weight => new(swings[moving], total);

        /// <summary>Another comes first only where it meets the one that does.</summary>
        public AnswerRange RangeOfFirst() =>
            Range(order => [bids[order[0]].Reference], order => order.Skip(1).Select(behind => (order[0], behind)));

        /// <summary>
        /// The same money goes to the same bids until a funded one is met by one that is not funded and would fit into the envelope: two
        /// funded
        /// bids take the same together in either order, and a bid that did not fit before another does not fit behind it.
        /// </summary>
        public AnswerRange RangeOfFunded(decimal envelope) =>
            Range(
                order =>
                    [
                        .. Placed(order, envelope)
                            .Where(place => place.Funded)
                            .Select(place => bids[place.Bid].Reference)
                            .Order(StringComparer.Ordinal),
                    ],
                order =>
                {
                    var places = Placed(order, envelope).ToList();
                    return places
                        .Index()
                        .Where(place => place.Item.Funded)
                        .SelectMany(ahead =>
                            places
                                .Skip(ahead.Index + 1)
                                .Where(behind =>
                                    !behind.Funded
                                    && bids[behind.Bid].Capital <= envelope
                                    && bids[behind.Bid].MustDo == bids[ahead.Item.Bid].MustDo
                                )
                                .Select(behind => (ahead.Item.Bid, behind.Bid))
                        );
                }
            );

        private AnswerRange Range(Func<int[], IReadOnlyList<string>> answer, Func<int[], IEnumerable<(int Ahead, int Behind)>> pairs)
        {
            if (lines.Count == 0)
            {
                lines.AddRange(bids.Select(Line));
            }

            var order = new OrderWalk(lines).At(ExactShare.None);
            var now = answer(order);
            bool IsSame(int[] other) => answer(other).SequenceEqual(now, StringComparer.Ordinal);
            var up = new OrderWalk(lines).FirstTurn(new ExactShare(1, 1) - Weight, pairs(order), IsSame);
            var down = new OrderWalk([.. lines.Select(line => line with { Slope = -line.Slope })]).FirstTurn(Weight, pairs(order), IsSame);
            return new AnswerRange(
                down is null ? 0 : (Weight - down.X).Above(down.IsOpen),
                up is null ? 1 : (Weight + up.X).Below(up.IsOpen),
                down is null ? null : answer(down.Order),
                up is null ? null : answer(up.Order)
            );
        }

        private IEnumerable<(int Bid, bool Funded)> Placed(int[] order, decimal envelope) =>
            order.Zip(FundedByValue.Of([.. order.Select(place => bids[place])], envelope));

        /// <summary>
        /// Score × total × others, as the weight goes from where it is: t × points + (1 − t) × the rest ÷ others, t = swing ÷ total + x.
        /// </summary>
        private ScoreLine Line(WeighedBid bid)
        {
            var points = bid.Points.Select(ExactShare.Whole).ToList();
            var rest = points
                .Index()
                .Where(entry => entry.Index != moving)
                .Aggregate(BigInteger.Zero, (sum, entry) => sum + (swings[entry.Index] * entry.Item));
            var slope = (others * points[moving]) - rest;
            return new ScoreLine((rest * total) + (swings[moving] * slope), total * slope);
        }
    }
}
