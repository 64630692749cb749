using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Tests.Appraisal.Financial;

public class HeadroomTests
{
    private static readonly FinancialYear Base = new(2026);

    [Fact]
    public void Years_a_trust_does_not_name_are_not_judged()
    {
        var room = new TrustHeadroom([
            new(Base + 1, Money.FromPounds(10), null, "Plan"),
            new(Base + 3, null, Money.FromPounds(70), "Plan"),
        ]).From(Base, 2)!;

        Assert.Equal((null, 10m, null), (room.RevenueIn(0), room.RevenueIn(1), room.RevenueIn(2)));
        Assert.Null(room.Capital);
        Assert.Null(new TrustHeadroom([new(Base + 3, Money.Zero, null, "Plan")]).From(Base, 2));
    }

    [Fact]
    public void A_year_said_anew_takes_the_place_of_what_was_said_and_one_without_amounts_goes()
    {
        var once = TrustHeadroom
            .None.With(new(Base + 1, Money.FromPounds(1), null, "Old"))
            .With(new(Base, Money.FromPounds(2), null, "Old"));
        var twice = once.With(new(Base + 1, Money.FromPounds(3), null, "New"));

        Assert.Equal([Base, Base + 1], twice.Years.Select(year => year.Year));
        Assert.Equal("New", twice.Years[1].Source);
        Assert.Equal([Base], twice.With(new(Base + 1, null, null, "")).Years.Select(year => year.Year));
    }

    [Fact]
    public void A_flow_speaks_of_every_year_of_the_appraisal()
    {
        var room = Headroom.Of(Domain.Bids.Flow.Run(1, 1, 50), null, 3);

        Assert.Equal((0m, 50m, 0m, null), (room.RevenueIn(0), room.RevenueIn(1), room.RevenueIn(3), room.RevenueIn(4)));
    }
}
