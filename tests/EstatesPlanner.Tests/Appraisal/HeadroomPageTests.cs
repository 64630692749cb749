using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Tests.Pages;

namespace EstatesPlanner.Tests.Appraisal;

/// <summary>Finance says on a page what the trust can bear; a year that is not touched keeps the source it was said with.</summary>
public sealed class HeadroomPageTests : IAsyncLifetime
{
    private const string Address = "/trust/RQQ/headroom";

    private readonly Installation planner = new();
    private Visitor visitor = null!;

    public async ValueTask InitializeAsync()
    {
        await planner.AddTrust();
        await planner.Do("trust", "headroom", "RQQ", "--year", "2026/27", "--revenue", "-250000", "--source", "Plan of May");
        visitor = new Visitor(await planner.Serve());
    }

    [Fact]
    public async Task A_year_is_added_and_the_other_keeps_its_source()
    {
        await visitor.Open(Address);
        await visitor.Send("Set the headroom", ("rows[1].Capital", "£1,200,000"), ("source", "Plan of November"));

        Assert.Equal(
            [
                ("2026/27", Money.FromPounds(-250_000), (Money?)null, "Plan of May"),
                ("2027/28", null, Money.FromPounds(1_200_000), "Plan of November"),
            ],
            Kept().Select(year => ($"{year.Year}", year.Revenue, year.Capital, year.Source))
        );
        Assert.Contains("2027/28,,1200000,Plan of November", await visitor.Download($"{Address}?format=csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_is_said_at_its_field_and_nothing_is_kept()
    {
        await visitor.Open(Address);
        await visitor.Send("Set the headroom", ("rows[0].Revenue", "some"), ("rows[2].Capital", "5"));

        Assert.Contains("Enter the amount for 2026/27 in pounds, such as 1,000,000.", visitor.Text, StringComparison.Ordinal);
        Assert.Single(Kept());
    }

    [Fact]
    public async Task Approval_limits_leave_as_a_file_with_their_source_and_mark()
    {
        await visitor.Open("/trust/RQQ/bid-limits");
        Assert.NotNull(visitor.Page.QuerySelector("a[href='?format=xlsx']"));
        Assert.Contains("not confirmed", await visitor.Download("/trust/RQQ/bid-limits?format=csv"), StringComparison.Ordinal);
    }

    private IReadOnlyList<HeadroomYear> Kept()
    {
        using var db = planner.Read();
        return Headrooms.Of(db, "RQQ").Years;
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await planner.DisposeAsync();
    }
}
