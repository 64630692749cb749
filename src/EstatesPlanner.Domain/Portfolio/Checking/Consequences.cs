namespace EstatesPlanner.Domain.Portfolio.Checking;

/// <summary>
/// What follows from what is open and what must be funded, row after row until nothing more does: a choice is closed when it and the least
/// that every other bid uses exceed a row, and a bid is funded when leaving it out would.
/// </summary>
internal sealed class Consequences(CheckedChoice[] choices, int[] firstOfBid, CheckedRow[] rows, Openness open)
{
    private readonly Part[][] _parts = Parts(choices, firstOfBid, rows.Length);

    /// <summary>False when a row cannot be kept any more.</summary>
    public bool Draw()
    {
        for (var before = -1; before != open.Mark; )
        {
            before = open.Mark;
            for (var i = 0; i < rows.Length; i++)
            {
                if (!Draw(_parts[i], rows[i].Limit))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private bool Draw(Part[] parts, Int128 room)
    {
        foreach (var part in parts)
        {
            var least = open.IsFunded(part.Bid) ? long.MaxValue : 0;
            for (var k = 0; k < part.Uses.Length; k++)
            {
                least = open.IsOpen(firstOfBid[part.Bid] + k) ? Math.Min(least, part.Uses[k]) : least;
            }

            part.Least = least;

            room -= part.Least;
        }

        foreach (var part in parts)
        {
            if (part.Widest <= room)
            {
                continue;
            }

            if (part.Least < -room)
            {
                open.Fund(part.Bid);
            }

            for (var k = 0; k < part.Uses.Length; k++)
            {
                if (part.Uses[k] - (Int128)part.Least > room)
                {
                    open.Close(firstOfBid[part.Bid] + k);
                }
            }
        }

        return room >= 0;
    }

    private static Part[][] Parts(CheckedChoice[] choices, int[] firstOfBid, int rows)
    {
        var parts = Enumerable.Range(0, rows).Select(_ => new List<Part>()).ToArray();
        for (var j = 0; j < choices.Length; j++)
        {
            var bid = choices[j].Bid;
            foreach (var (row, use) in choices[j].Uses)
            {
                if (parts[row].Count == 0 || parts[row][^1].Bid != bid)
                {
                    parts[row].Add(new(bid, new long[firstOfBid[bid + 1] - firstOfBid[bid]]));
                }

                parts[row][^1].Uses[j - firstOfBid[bid]] += use;
            }
        }

        foreach (var part in parts.SelectMany(list => list))
        {
            part.Widest = Math.Max(0, part.Uses.Max()) - (Int128)Math.Min(0, part.Uses.Min());
        }

        return [.. parts.Select(list => list.ToArray())];
    }

    /// <summary>What the choices of one bid use of one row.</summary>
    private sealed class Part(int bid, long[] uses)
    {
        public int Bid { get; } = bid;

        public long[] Uses { get; } = uses;

        /// <summary>The most that any two of the bid's ways, or a way and none, differ.</summary>
        public Int128 Widest { get; set; }

        public long Least { get; set; }
    }
}
