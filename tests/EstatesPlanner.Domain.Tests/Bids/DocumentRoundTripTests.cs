using System.Text.Json;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Tests.Bids;

public class DocumentRoundTripTests
{
    [Fact]
    public void A_bid_comes_back_from_json_as_it_went_in()
    {
        var back = RoundTrip(ExampleBid.Whole);

        Assert.Equal(ExampleBid.Whole.Options[1].Costs[0], back.Options[1].Costs[0]);
        Assert.Equal(ExampleBid.Whole.Options[1].Benefits, back.Options[1].Benefits);
        Assert.Equal(ExampleBid.Whole.Capital, back.Capital);
        Assert.Equal(ExampleBid.Whole.Options[1].Risks, back.Options[1].Risks);
        Assert.Equal(ExampleBid.Whole.Options[1].Replaces, back.Options[1].Replaces);
    }

    [Fact]
    public void A_round_comes_back_from_json_as_it_went_in()
    {
        var year = new FinancialYear(2026);
        var round = new Round
        {
            Trust = "QQQ",
            Id = "2026-27",
            Name = "Capital round",
            PriceBase = new PriceBase(year),
            Years = [year],
            Objective = RoundObjective.Score,
            Criteria =
            [
                new Criterion
                {
                    Id = "productivity",
                    Name = "Productivity",
                    Measure = MeasureId.ProductivityPercent,
                    Unit = "%",
                    Swing = 100,
                    Scale = new AnchoredScale
                    {
                        Points = [new Anchor(0, 0), new Anchor(5, 100)],
                        ZeroMeans = "None",
                        HundredMeans = "5%",
                    },
                },
                new Criterion
                {
                    Id = "deliverability",
                    Name = "Deliverability",
                    Measure = MeasureId.Judged,
                    Swing = 30,
                    SwingReason = "The site is busy.",
                    Levels = [new Level(0, "No plan"), new Level(100, "On site tomorrow")],
                },
            ],
            Pots = [new RoundPot("operational", "Operational", new Dictionary<FinancialYear, long> { [year] = 4_000_000 }, 2.5m)],
            Rules =
            [
                new RoundRule
                {
                    Type = "requires",
                    Bid = "B2",
                    Needs = "B1",
                    LagYears = 1,
                },
                new RoundRule
                {
                    Type = "atLeast",
                    Measure = "highRiskRemoved",
                    Amount = 5,
                    Year = year,
                },
            ],
            Version = 3,
        };

        Assert.Equal(4_000_000, RoundTrip(round).Pots[0].Limits[year]);
    }

    private static T RoundTrip<T>(T document)
    {
        var json = JsonSerializer.Serialize(document, DocumentJson.Options);
        var back = JsonSerializer.Deserialize<T>(json, DocumentJson.Options)!;
        Assert.Equal(json, JsonSerializer.Serialize(back, DocumentJson.Options));
        return back;
    }
}
