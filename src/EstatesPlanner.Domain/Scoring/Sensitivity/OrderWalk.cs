using System.Numerics;

namespace EstatesPlanner.Domain.Scoring.Sensitivity;

/// <summary>A bid's score along a walk: at + x × slope, x from nought up.</summary>
internal readonly record struct ScoreLine(BigInteger At, BigInteger Slope);

/// <summary>Where a walk first meets another answer.</summary>
/// <param name="X">How far along.</param>
/// <param name="IsOpen">True where the answer is another at that very place; false where only just beyond it.</param>
/// <param name="Order">The bids in their new order there.</param>
internal sealed record OrderTurn(ExactShare X, bool IsOpen, int[] Order);

/// <summary>
/// Follows the order of bids whose scores move along straight lines. An answer that hangs on some bids staying ahead of others can change
/// only
/// where one of those pairs meets, so the walk goes from meeting to meeting, exactly, and asks at each place and just beyond it whether the
/// answer is still the same.
/// </summary>
internal sealed class OrderWalk(IReadOnlyList<ScoreLine> lines)
{
    /// <param name="end">How far to walk.</param>
    /// <param name="pairs">Bids that the answer may hang on, those ahead at the start first.</param>
    /// <param name="isSame">Whether an order gives the answer that the order at the start gives.</param>
    /// <returns>Null where the answer is the same to the end.</returns>
    public OrderTurn? FirstTurn(ExactShare end, IEnumerable<(int Ahead, int Behind)> pairs, Func<int[], bool> isSame)
    {
        var meetings = pairs
            .Where(pair => lines[pair.Behind].Slope > lines[pair.Ahead].Slope)
            .Select(pair => new ExactShare(
                lines[pair.Ahead].At - lines[pair.Behind].At,
                lines[pair.Behind].Slope - lines[pair.Ahead].Slope
            ))
            .Where(meeting => meeting.Part.Sign >= 0 && meeting.CompareTo(end) <= 0)
            .ToList();
        while (meetings.Count > 0)
        {
            var x = meetings.Min();
            if (At(x) is var here && !isSame(here))
            {
                return new OrderTurn(x, IsOpen: true, here);
            }

            if (Beyond(x) is var order && x.CompareTo(end) < 0 && !isSame(order))
            {
                return new OrderTurn(x, IsOpen: false, order);
            }

            meetings.RemoveAll(meeting => meeting.CompareTo(x) <= 0);
        }

        return null;
    }

    /// <summary>The order at a place; equal scores keep the order in which the lines came.</summary>
    public int[] At(ExactShare x) => Ordered(x, beyond: false);

    private int[] Beyond(ExactShare x) => Ordered(x, beyond: true);

    private int[] Ordered(ExactShare x, bool beyond)
    {
        var values = lines.Select(line => (line.At * x.Over) + (line.Slope * x.Part)).ToArray();
        var order = Enumerable.Range(0, lines.Count).ToArray();
        Array.Sort(
            order,
            (one, other) =>
                values[other].CompareTo(values[one]) is var byValue and not 0 ? byValue
                : beyond && lines[other].Slope.CompareTo(lines[one].Slope) is var bySlope and not 0 ? bySlope
                : one.CompareTo(other)
        );
        return order;
    }
}
