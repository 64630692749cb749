using System.Globalization;
using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>Every section of a case is on one calendar: the plan's, where a plan begins the scheme.</summary>
public partial class CalendarTests
{
    /// <summary>The bid may begin in 2026/27; the plan begins it in a later year.</summary>
    private static CaseSources Begun(int start)
    {
        var sources = TheatreScheme.Sources();
        return sources with
        {
            Bid = sources.Bid with { StartYears = [.. Enumerable.Range(2026, 4).Select(year => new FinancialYear(year))] },
            Funding = sources.Funding! with
            {
                Start = new FinancialYear(start),
                Years =
                [
                    .. sources.Funding.Years.Select(year =>
                        year with
                        {
                            Scheme =
                                sources.Funding.Years.FirstOrDefault(each => each.Year.Start == year.Year.Start - (start - 2026))?.Scheme
                                ?? 0,
                        }
                    ),
                ],
            },
        };
    }

    [Theory]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    public void Each_series_of_figures_runs_over_the_years_that_the_plan_gives(int start)
    {
        var sources = Begun(start);
        var composed = Compose.Of(sources);
        var series = composed
            .Figures.Keys.Select(id => Yearly().Match(id))
            .Where(match => match.Success && !match.Groups["series"].Value.StartsWith("plan", StringComparison.Ordinal))
            .GroupBy(
                match => match.Groups["series"].Value,
                match => int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture),
                StringComparer.Ordinal
            )
            .ToDictionary(group => group.Key, group => (First: group.Min(), Last: group.Max()));

        Assert.Equal(["accounts", "capital", "funding", "profile", "revenue"], series.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((start, start + 2), series["capital"]);
        Assert.Equal((start, start + 2), series["funding"]);
        Assert.All(new[] { "accounts", "profile", "revenue" }, name => Assert.Equal((start, start + 20), series[name]));
        Assert.Equal(
            start,
            composed
                .Figures.Values.Where(figure =>
                    figure.Id.EndsWith(".scheme", StringComparison.Ordinal) && figure.Id != "plan.scheme" && figure.Value > 0
                )
                .Min(figure => int.Parse(Yearly().Match(figure.Id).Groups["year"].Value, CultureInfo.InvariantCulture))
        );
    }

    [Fact]
    public void Work_begins_where_a_plan_funds_it_and_would_begin_where_none_does()
    {
        var (funded, unfunded) = (
            Compose.Of(Begun(2027)),
            Compose.Of(Begun(2027) with { Funding = Begun(2027).Funding! with { Start = null } })
        );

        Assert.Equal("Work begins in 2027/28, capital ends in 2029/30, and all benefits are in full from 2031/32.", funded.Texts["dates"]);
        Assert.Equal(
            "Work would begin in 2026/27, if it is funded; capital would then end in 2028/29, and all benefits would be in full from 2030/31.",
            unfunded.Texts["dates"]
        );
        Assert.Equal(
            ["Work begins", "Work would begin, if it is funded"],
            new[] { funded, unfunded }.Select(composed => composed.Tables["dates"].Rows[0].Cells[0].Text)
        );
    }

    [Theory]
    [InlineData(2027)]
    [InlineData(2029)]
    public void A_year_of_the_economic_case_is_the_same_year_in_the_management_case(int start)
    {
        var composed = Compose.Of(Begun(start));
        string Year(int index) => $"{new FinancialYear(start + index)}";

        Assert.Equal([Year(1), Year(2)], composed.Tables["risks"].Rows.SkipLast(1).Select(row => row.Cells[1].Text));
        Assert.Equal([Year(1), Year(2)], composed.Tables["risk-register"].Rows.Select(row => row.Cells[1].Text));
        Assert.Equal([Year(0), Year(2), Year(2), Year(4), Year(20)], composed.Tables["dates"].Rows.Select(row => row.Cells[1].Text));
        Assert.Equal(
            composed.Tables["profile"].Rows.SkipLast(1).Select(row => row.Cells[0].Text),
            composed.Tables["accounts"].Rows.Select(row => row.Cells[0].Text)
        );
        Assert.Equal(Year(0), composed.Texts["appraisal.first"]);
        Assert.Equal($"Year 0 is {Year(0)}, the year in which the plan begins the scheme.", composed.Texts["appraisal.calendar"]);
    }

    [Fact]
    public void Without_a_plan_the_case_says_which_year_it_takes_and_why()
    {
        var sources = TheatreScheme.Sources() with { Funding = null };

        Assert.Equal(
            "No plan funds the scheme yet, so year 0 is 2026/27, the earliest year in which it may begin.",
            Compose.Of(sources).Texts["appraisal.calendar"]
        );
        Assert.Equal(
            "No plan funds the scheme yet and the bid names no year, so year 0 is 2026/27, the year of its prices.",
            Compose.Of(sources with { Bid = sources.Bid with { StartYears = [] } }).Texts["appraisal.calendar"]
        );
    }

    [Fact]
    public void A_nominal_line_is_worth_what_it_is_worth_in_the_years_of_the_plan()
    {
        var bid = TheatreScheme.Bid.Preferring(option =>
            option with
            {
                Costs = [.. option.Costs.Select(cost => cost.Id == "maintain" ? cost with { Terms = PriceTerms.Nominal } : cost)],
            }
        );
        var model = AppraisalModel.Of(bid, TheatreScheme.Schedule, TheatreScheme.Index);
        var composed = Compose.Of(
            Begun(2028) with
            {
                Bid = bid with { StartYears = [new FinancialYear(2026)] },
                Appraisal = AppraisalAnswer.Of(model),
            }
        );

        Assert.Equal(
            AppraisalAnswer.Of(model with { FirstYear = new FinancialYear(2028) }).Options.Single(option => option.Id == "pwf").Npsv,
            composed.Figures["npsv.pwf"].Value,
            8
        );
        Assert.NotEqual(AppraisalAnswer.Of(model).Options.Single(option => option.Id == "pwf").Npsv, composed.Figures["npsv.pwf"].Value, 8);
    }

    [GeneratedRegex(@"^(?<series>[a-z]+)\.(?<year>\d{4})-\d\d\.", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Yearly();
}
