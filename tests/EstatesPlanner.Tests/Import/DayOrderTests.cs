using EstatesPlanner.Import;

namespace EstatesPlanner.Tests.Import;

public sealed class DayOrderTests
{
    [Fact]
    public void One_day_that_can_only_have_the_month_first_makes_the_others_doubtful() =>
        Assert.Equal(
            [
                (
                    2,
                    "03/04/2024 can be read two ways: row 3 of this column (03/25/2024) has the month first. It was read as 3 April, not 4 March. Write the month as a word."
                ),
            ],
            Doubts(false, "03/04/2024", "03/25/2024", "05/05/2024", "2024-03-04", "3 Apr 2024")
        );

    [Fact]
    public void Days_that_have_the_day_first_throughout_are_not_doubted() =>
        Assert.Empty(Doubts(false, "03/04/2024", "25/03/2024", "11.12.24"));

    [Fact]
    public void Who_says_that_the_month_comes_first_has_settled_it_but_for_days_that_cannot()
    {
        Assert.Empty(Doubts(true, "03/04/2024", "03/25/2024"));
        Assert.Equal(
            [(3, "25/03/2024 cannot have the month first, as was said of this column. It was read with the day first.")],
            Doubts(true, "03/04/2024", "25/03/2024")
        );
    }

    [Fact]
    public void A_day_of_no_calendar_says_nothing_about_the_order() =>
        Assert.Empty(Doubts(false, "03/04/2024", "99/99/2024", "31/02/2026"));

    private static (int, string)[] Doubts(bool isMonthFirst, params string[] days)
    {
        var order = new DayOrder();
        foreach (var (i, day) in days.Index())
        {
            order.Take(new SourceRow(i + 2, [day]), day);
        }

        return [.. order.Doubts(isMonthFirst).Select(doubt => (doubt.Row.Number, doubt.Message))];
    }
}
