using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Domain.Scoring.Sensitivity;
using EstatesPlanner.Kit;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Scoring;

public class WeightRangeTests
{
    private const decimal Step = 0.0000000001m;

    [Fact]
    public void The_range_ends_where_another_bid_comes_first()
    {
        var ranges = WeightRange.Of(ThreeBids.Criteria, ThreeBids.Bids, ThreeBids.Envelope);

        // Equal scores at 60% go to the lower capital, which is A: the end belongs to the range.
        Assert.Equal((0.6m, 1m), (ranges[0].First.From, ranges[0].First.To));
        Assert.Equal(["B"], ranges[0].First.Below!);
        Assert.Null(ranges[0].First.Above);
        Assert.Equal((0m, 0.4m), (ranges[1].First.From, ranges[1].First.To));
    }

    [Fact]
    public void The_funded_bids_have_a_range_of_their_own()
    {
        var range = WeightRange.Of(ThreeBids.Criteria, ThreeBids.Bids, ThreeBids.Envelope)[0].Funded;
        Assert.Equal((0.6m, 1m), (range.From, range.To));
        Assert.Equal(["B"], range.Below!);

        // With room for all, nothing that the weights do moves anything.
        Assert.True(WeightRange.Of(ThreeBids.Criteria, ThreeBids.Bids, 6_000_000)[0].Funded.IsWhole);
    }

    [Fact]
    public void An_end_that_a_tie_decides_against_lies_just_inside()
    {
        IReadOnlyList<WeighedBid> dearer = [ThreeBids.Bids[0] with { Capital = 4_000_000 }, ThreeBids.Bids[1]];
        Assert.Equal(0.6m + Step, WeightRange.Of(ThreeBids.Criteria, dearer, 0)[0].First.From);
    }

    [Fact]
    public void A_criterion_with_all_the_weight_has_no_range_and_no_bids_have_none()
    {
        Assert.Equal(
            ["risk"],
            WeightRange
                .Of([ThreeBids.Criteria[0], ThreeBids.Criteria[1] with { Swing = 0 }], ThreeBids.Bids, 0)
                .Select(range => range.Criterion)
        );
        Assert.Empty(WeightRange.Of(ThreeBids.Criteria, [], 0));
    }

    [Fact]
    public void Must_do_bids_are_funded_first()
    {
        Assert.Equal(
            [false, true, false],
            FundedByValue.Of([ThreeBids.Bids[0], ThreeBids.Bids[1] with { MustDo = true }, ThreeBids.Bids[2]], ThreeBids.Envelope)
        );
        Assert.Equal([true, false, true], FundedByValue.Of(ThreeBids.Bids, ThreeBids.Envelope));
    }

    [Fact]
    public void Inside_the_range_nothing_changes_and_just_outside_it_does() =>
        Prop.ForAll<byte[], byte[]>(
                (swings, numbers) =>
                {
                    var (criteria, bids, envelope) = Round(swings, numbers);
                    foreach (var range in WeightRange.Of(criteria, bids, envelope))
                    {
                        foreach (var (answer, isFirst) in new[] { (range.First, true), (range.Funded, false) })
                        {
                            List<string> Of(IReadOnlyList<WeighedBid> order) => isFirst ? [order[0].Reference] : Funded(order, envelope);
                            List<string> Answer(decimal weight) => Of(Ordered(criteria, bids, range.Criterion, weight));

                            // By the swings, which are exact: a weight of 1/3 is no decimal, and at a tie the last digit decides.
                            var now = Of(Ordered(bids, bid => criteria.Select((criterion, i) => bid.Points[i] * criterion.Swing).Sum()));
                            IReadOnlyList<decimal> within =
                                answer.From > answer.To
                                    ? []
                                    : [answer.From, ((answer.From * 2) + answer.To) / 3, (answer.From + answer.To) / 2, answer.To];
                            Assert.All(within, weight => Assert.Equal(now, Answer(weight)));
                            Assert.True(
                                answer.Below is null ? answer.From == 0 : !now.SequenceEqual(Answer(answer.From - Step)),
                                $"Below {answer.From} of {range.Criterion}"
                            );
                            Assert.True(
                                answer.Above is null ? answer.To == 1 : !now.SequenceEqual(Answer(answer.To + Step)),
                                $"Above {answer.To} of {range.Criterion}"
                            );
                        }
                    }
                }
            )
            .Holds();

    [Fact]
    public void At_a_tie_that_swings_of_a_third_make_the_exact_weight_decides()
    {
        var criteria = new[] { 1m, 2m }.Select((swing, i) => ThreeBids.Criteria[0] with { Id = $"c{i}", Swing = swing }).ToList();
        IReadOnlyList<WeighedBid> bids = [new("A", 1, [0, 30]), new("B", 2, [60, 0])];
        var range = WeightRange.Of(criteria, bids, 0)[0].First;

        // 30 × 2/3 = 60 × 1/3: the cheaper comes first at a third, and the dearer just above it.
        Assert.Equal((0m, 0.3333333333m), (range.From, range.To));
        Assert.Equal(["B"], range.Above!);
    }

    /// <summary>Three criteria and up to eight bids with whole points, so that ties and triple crossings come up.</summary>
    private static (IReadOnlyList<Criterion> Criteria, IReadOnlyList<WeighedBid> Bids, decimal Envelope) Round(
        byte[] swings,
        byte[] numbers
    )
    {
        int Number(int place) => numbers.Length == 0 ? place % 5 : numbers[place % numbers.Length] + (place / numbers.Length);
        var criteria = Enumerable
            .Range(0, 3)
            .Select(i =>
                ThreeBids.Criteria[0] with
                {
                    Id = $"c{i}",
                    Swing = 1 + (swings.Length == 0 ? i : swings[i % swings.Length] % 100),
                }
            )
            .ToList();
        var bids = Enumerable
            .Range(0, 2 + (numbers.Length % 7))
            .Select(bid => new WeighedBid(
                $"B{bid}",
                1 + (Number(bid) % 4),
                [.. Enumerable.Range(0, 3).Select(place => (decimal)(Number((bid * 3) + place) * 7 % 101))]
            ))
            .ToList();
        return (criteria, bids, bids.Sum(bid => bid.Capital) / 2);
    }

    /// <summary>Ranked again, at full length, with one weight set and the others in proportion.</summary>
    private static IReadOnlyList<WeighedBid> Ordered(
        IReadOnlyList<Criterion> criteria,
        IReadOnlyList<WeighedBid> bids,
        string moved,
        decimal weight
    )
    {
        var others = criteria.Where(criterion => criterion.Id != moved).Sum(criterion => criterion.Swing);
        decimal Score(WeighedBid bid) =>
            criteria
                .Select((criterion, i) => bid.Points[i] * (criterion.Id == moved ? weight * others : (1 - weight) * criterion.Swing))
                .Sum();
        return Ordered(bids, Score);
    }

    private static IReadOnlyList<WeighedBid> Ordered(IReadOnlyList<WeighedBid> bids, Func<WeighedBid, decimal> score) =>
        [
            .. Ranking
                .Of([.. bids.Select(bid => new RankedBid(bid.Reference, score(bid), bid.Capital))])
                .Select(rank => bids.Single(bid => bid.Reference == rank.Bid.Reference)),
        ];

    private static List<string> Funded(IReadOnlyList<WeighedBid> order, decimal envelope) =>
        [
            .. order
                .Zip(FundedByValue.Of(order, envelope))
                .Where(bid => bid.Second)
                .Select(bid => bid.First.Reference)
                .Order(StringComparer.Ordinal),
        ];
}
