using EstatesPlanner.Domain.Portfolio.Engine;

namespace EstatesPlanner.Domain.Tests.Portfolio.Engine;

/// <summary>
/// Both ways of keeping the inverse of a basis, against the basis itself: what is solved for, multiplied back, is what was asked.
/// </summary>
public class BasisTests
{
    private const double Close = 1e-6;

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Solving_and_multiplying_back_gives_the_vector_before_and_after_variables_are_exchanged(bool whole)
    {
        var (exchanged, random) = (0, new Random(7));
        foreach (var (seed, rows) in Some())
        {
            IBasis basis = whole ? new WholeInverse(rows) : new Factors(rows);
            int[] basic = [.. Enumerable.Range(rows.ChoiceCount, rows.Count)];
            Assert.True(basis.Factor(basic));
            for (var turn = 0; turn < 12; turn++)
            {
                AssertInverse(rows, basis, basic, random, seed);
                var entering = random.Next(rows.ChoiceCount + rows.Count);
                var column = new double[rows.Count];
                basis.Solve(Column(rows, entering), column);
                var place = Enumerable.Range(0, rows.Count).MaxBy(i => Math.Abs(column[i]));
                if (basic.Contains(entering) || Math.Abs(column[place]) < 0.05)
                {
                    continue;
                }

                basis.Replace(place, column);
                basic[place] = entering;
                exchanged++;
                if (turn % 5 == 4)
                {
                    Assert.True(basis.Factor(basic));
                }
            }
        }

        Assert.True(exchanged > 200, FormattableString.Invariant($"{exchanged}"));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Where_variables_make_no_basis_slacks_take_the_place_of_some(bool whole)
    {
        // Two bids that use the one row alike: the second depends on the first.
        var rows = new LinearRows(
            Formulation.Of(
                Models.Knapsack(
                    [1, 1],
                    [
                        [5, 5],
                        [3, 3],
                    ],
                    [7, 4]
                )
            )
        );
        IBasis basis = whole ? new WholeInverse(rows) : new Factors(rows);
        int[] basic = [0, 1];

        Assert.False(basis.Factor(basic));
        Assert.Equal(2, basic.Distinct().Count());
        Assert.Single(basic, variable => variable >= rows.ChoiceCount);
        AssertInverse(rows, basis, basic, new Random(1), 0);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Whatever_variables_are_asked_for_what_comes_of_it_is_a_basis(bool whole)
    {
        var (refused, random) = (0, new Random(8));
        foreach (var (seed, rows) in Some())
        {
            IBasis basis = whole ? new WholeInverse(rows) : new Factors(rows);
            for (var turn = 0; turn < 8; turn++)
            {
                int[] asked = [.. Enumerable.Range(0, rows.ChoiceCount + rows.Count).OrderBy(_ => random.Next()).Take(rows.Count)];
                var basic = (int[])asked.Clone();
                var stood = basis.Factor(basic);
                Assert.Equal((seed, stood), (seed, asked.Order().SequenceEqual(basic.Order())));
                Assert.Equal(basic.Length, basic.Distinct().Count());
                AssertInverse(rows, basis, basic, random, seed);
                refused += stood ? 0 : 1;
            }
        }

        Assert.True(refused > 50, FormattableString.Invariant($"{refused}"));
    }

    [Fact]
    public void A_basis_is_worn_after_so_many_exchanges_and_fresh_after_it_was_factored_anew()
    {
        var rows = new LinearRows(
            Formulation.Of(
                Models.Knapsack(
                    [1],
                    [
                        [5],
                    ],
                    [7]
                )
            )
        );
        foreach (var (basis, times) in new (IBasis, int)[] { (new WholeInverse(rows), 100), (new Factors(rows), 64) })
        {
            int[] basic = [1];
            basis.Factor(basic);
            for (var i = 0; i < times; i++)
            {
                Assert.False(basis.IsWorn);
                basis.Replace(0, [1.0]);
            }

            Assert.True(basis.IsWorn);
            basis.Factor(basic);
            Assert.False(basis.IsWorn);
        }
    }

    [Fact]
    public void A_triangle_is_taken_apart_and_only_what_is_full_is_left()
    {
        // Rows: three pots. Bids 0 and 1 share the first two pots fully, bid 2 stands in the third alone.
        var rows = new LinearRows(
            Formulation.Of(
                Models.Knapsack(
                    [1, 1, 1],
                    [
                        [4, 2, 0],
                        [2, 4, 0],
                        [0, 0, 3],
                    ],
                    [9, 9, 9]
                )
            )
        );
        var (columns, next) = (new List<(int Row, int Place, double Pivot)>(), new List<(int Row, int Place, double Pivot)>());
        var triangles = new Triangles(rows, [0, 1, 2]);
        triangles.TakeColumns(columns);
        triangles.TakeRows(next);

        Assert.Equal([(2, 2, 1.0)], columns);
        Assert.Empty(next);
        Assert.Equal([0, 1], triangles.Rest().Rows);
        Assert.Equal([0, 1], triangles.Rest().Places);

        var inverse = new double[4];
        Assert.Empty(RestInverse.Invert(rows, [0, 1, 2], [0, 1], [0, 1], inverse));
        // [1 ½; ½ 1] has the inverse [4 −2; −2 4] ÷ 3.
        Assert.Equal(
            [4.0 / 3, -2.0 / 3, -2.0 / 3, 4.0 / 3],
            inverse.Select(value => Math.Round(value, 12)),
            (a, b) => Math.Abs(a - b) < 1e-9
        );
    }

    [Fact]
    public void A_variable_that_depends_on_the_others_is_given_a_row_that_they_leave_free()
    {
        // Both bids use the second pot alone, so the first is free.
        var rows = new LinearRows(
            Formulation.Of(
                Models.Knapsack(
                    [1, 1, 1],
                    [
                        [0, 0, 3],
                        [4, 4, 0],
                    ],
                    [9, 9]
                )
            )
        );

        Assert.Equal([(1, 0)], RestInverse.Invert(rows, [0, 1], [0, 1], [0, 1], new double[4]));
    }

    [Fact]
    public void Rows_are_scaled_to_a_largest_entry_of_1_and_a_bid_of_several_choices_has_a_row_of_its_own()
    {
        var rows = new LinearRows(Formulation.Of(Models.WorkedExample() with { Rules = [] }));

        // B1 and B2 may start in two years; B3 has one choice. The limits are 4.0 and 3.5 million, and the largest uses 2.6 million.
        Assert.Equal((5, 2, 4), (rows.ChoiceCount, rows.ProblemRows, rows.Count));
        Assert.Equal([2, 3, -1], rows.RowOfBid);
        Assert.Equal([4.0 / 2.6, 3.5 / 2.6, 1, 1], rows.Limit.Select(limit => limit), (a, b) => Math.Abs(a - b) < 1e-9);
        Assert.Equal(1, Enumerable.Range(0, rows.RowStart[2]).Max(e => rows.RowValue[e]), 12);
        Assert.Equal(812_500, rows.Worth);
    }

    private static void AssertInverse(LinearRows rows, IBasis basis, int[] basic, Random random, int seed)
    {
        double[] asked = [.. basic.Select(_ => random.NextDouble() - 0.5)];
        var (solved, transposed, row) = (new double[rows.Count], new double[rows.Count], new double[rows.Count]);
        basis.Solve((double[])asked.Clone(), solved);
        var back = new double[rows.Count];
        foreach (var (variable, place) in basic.Select((variable, place) => (variable, place)))
        {
            foreach (var (value, i) in Column(rows, variable).Select((value, i) => (value, i)))
            {
                back[i] += value * solved[place];
            }
        }

        basis.SolveTransposed((double[])asked.Clone(), transposed);
        var r = random.Next(rows.Count);
        basis.RowOfInverse(r, row);
        for (var place = 0; place < basic.Length; place++)
        {
            var column = Column(rows, basic[place]);
            Assert.Equal(asked[place], back[place], Close);
            Assert.True(Math.Abs(column.Zip(transposed, (a, b) => a * b).Sum() - asked[place]) < Close, TinyProblems.Seeded(seed));
            Assert.True(Math.Abs(column.Zip(row, (a, b) => a * b).Sum() - (place == r ? 1 : 0)) < Close, TinyProblems.Seeded(seed));
        }
    }

    private static double[] Column(LinearRows rows, int variable)
    {
        var column = new double[rows.Count];
        if (variable >= rows.ChoiceCount)
        {
            column[variable - rows.ChoiceCount] = 1;
            return column;
        }

        for (var e = rows.ColumnStart[variable]; e < rows.ColumnStart[variable + 1]; e++)
        {
            column[rows.ColumnRow[e]] = rows.ColumnValue[e];
        }

        return column;
    }

    private static IEnumerable<(int Seed, LinearRows Rows)> Some() =>
        TinyProblems
            .Some(120)
            .Where(tiny => tiny.Problem.ChoiceCount > 2 && tiny.Problem.Rows.Length > 2)
            .Select(tiny => (tiny.Seed, new LinearRows(tiny.Problem)));
}
