using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>The scheme in the trust's own accounts, as the business case prints it.</summary>
public class AccountsTests
{
    private static readonly FinancialYear First = TheatreScheme.Sources().Funding!.Start!.Value;

    [Fact]
    public void Every_year_is_the_financial_views_from_the_year_the_plan_begins_it()
    {
        var sources = TheatreScheme.Sources();
        var composed = Compose.Of(sources);
        var views = FinancialView.Of(AppraisalAnswer.Of(sources.Appraisal!.Model with { FirstYear = First }), sources.Finance)!;
        var (preferred, usual) = (
            views.Single(view => view.Option.Id == sources.Bid.Preferred!.Id),
            views.Single(view => view.Option.Id == sources.Bid.BusinessAsUsual!.Id)
        );

        Assert.Equal(sources.Bid.AppraisalYears + 1, composed.Tables["accounts"].Rows.Count);
        Assert.All(
            preferred.Years,
            year =>
            {
                var id = $"accounts.{year.Year.ToString().Replace('/', '-')}";
                Assert.Equal(year.RevenueEffect, composed.Figures[$"{id}.effect"].Value);
                Assert.Equal(year.RevenueEffect - usual.Years[year.Index].RevenueEffect, composed.Figures[$"{id}.change"].Value);
                Assert.Equal(year.Cash, composed.Figures[$"{id}.cash"].Value);
                Assert.Null(composed.Figures[$"{id}.cash"].PriceBase);
            }
        );
    }

    [Fact]
    public void A_scheme_beyond_the_headroom_says_when_and_by_how_much_and_is_outstanding()
    {
        var tight = Compose.Of(With(new HeadroomYear(First, Money.FromPounds(-5_000_000), null, "Medium-term plan")));

        Assert.StartsWith(
            $"The scheme is beyond the headroom the trust states, first in {First}: by up to ",
            tight.Texts["accounts.affordable"],
            StringComparison.Ordinal
        );
        Assert.EndsWith(" of revenue in a year.", tight.Texts["accounts.affordable"], StringComparison.Ordinal);
        Assert.DoesNotContain("accounts.short.capital", tight.Figures.Keys);
        Assert.Contains(tight.Problems, problem => problem.Rule == "accounts.affordable");
    }

    [Fact]
    public void A_scheme_within_it_says_so_for_the_years_that_are_stated()
    {
        var roomy = Compose.Of(
            With(
                new HeadroomYear(First, Money.FromPounds(50_000_000), Money.FromPounds(50_000_000), "Medium-term plan"),
                new HeadroomYear(First + 1, Money.FromPounds(50_000_000), null, "Medium-term plan")
            )
        );

        Assert.EndsWith(
            $"is within the headroom stated for {First} to {First + 1}. Source: Medium-term plan.",
            roomy.Texts["accounts.affordable"],
            StringComparison.Ordinal
        );
        Assert.DoesNotContain(roomy.Problems, problem => problem.Rule == "accounts.affordable");
        Assert.DoesNotContain("accounts.affordable", Compose.Of(TheatreScheme.Sources()).Texts.Keys);
    }

    private static CaseSources With(params IReadOnlyList<HeadroomYear> years) =>
        TheatreScheme.Sources() with
        {
            Room = new TrustHeadroom(years),
        };
}
