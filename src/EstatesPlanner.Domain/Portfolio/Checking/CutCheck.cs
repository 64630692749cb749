namespace EstatesPlanner.Domain.Portfolio.Checking;

/// <summary>
/// Verifies that a row of a certificate which is no row of the model follows from rows that are and from one choice a bid. Integers only;
/// how the search found the row does not matter.
/// </summary>
internal sealed class CutCheck(CheckedChoice[] choices, int[] firstOfBid, Openness open, CheckedRow[] rows, int[] choiceOf)
{
    private const int MostSums = 100_000;

    /// <summary>The coefficient of each choice and the limit; null when the row does not follow.</summary>
    public (long[] Uses, Int128 Limit)? Row(ProofRow key) =>
        key switch
        {
            ProofRow.Cover cover when IsCover(cover, out var uses) => (uses, cover.Limit),
            ProofRow.Clique clique when IsClique(clique) => UsesOf(clique),
            _ => null,
        };

    /// <summary>
    /// Dynamic programming over the bids: the least use of the source with which the coefficients add up to each sum. Each bid's smallest
    /// coefficient is taken off first, so that a sum above the limit stays above it.
    /// </summary>
    private bool IsCover(ProofRow.Cover cover, out long[] coefficients)
    {
        coefficients = new long[choices.Length];
        if (!AreRows([cover.Source]) || !AreChoices(cover.Choices) || cover.Choices.Count != cover.Coefficients.Count)
        {
            return false;
        }

        foreach (var (choice, coefficient) in cover.Choices.Zip(cover.Coefficients))
        {
            coefficients[choiceOf[choice]] = coefficient;
        }

        var (uses, smallest, above) = (UsesOf(cover.Source), new long[firstOfBid.Length - 1], (Int128)cover.Limit + 1);
        for (var b = 0; b < smallest.Length; b++)
        {
            var least = Least(coefficients, b);
            smallest[b] = least < long.MaxValue ? least : 0;
            above -= smallest[b];
        }

        if (above < 1 || above > MostSums)
        {
            return false;
        }

        var reached = new Int128?[(int)above + 1];
        reached[0] = 0;
        for (var b = 0; b < smallest.Length; b++)
        {
            reached = Extend(reached, b, coefficients, smallest[b], uses);
        }

        return reached[^1] is not { } use || use > rows[cover.Source].Limit;
    }

    private Int128?[] Extend(Int128?[] reached, int bid, long[] coefficients, long smallest, long[] uses)
    {
        var next = new Int128?[reached.Length];
        void Take(long coefficient, long use)
        {
            for (var sum = 0; sum < reached.Length; sum++)
            {
                var to = (int)Int128.Min(reached.Length - 1, (Int128)sum + coefficient - smallest);
                next[to] = reached[sum] is { } before && (next[to] is not { } other || before + use < other) ? before + use : next[to];
            }
        }

        if (!open.IsFunded(bid))
        {
            Take(0, 0);
        }

        for (var j = firstOfBid[bid]; j < firstOfBid[bid + 1]; j++)
        {
            Take(coefficients[j], uses[j]);
        }

        return next;
    }

    /// <summary>Whether any two are of one bid, or with the least that all other bids use exceed one of the sources.</summary>
    private bool IsClique(ProofRow.Clique clique)
    {
        if (!AreRows(clique.Sources) || !AreChoices(clique.Choices) || !AreChoices(clique.LeftOut))
        {
            return false;
        }

        (int Bid, int Choice)[] members =
        [
            .. clique.Choices.Select(choice => (choices[choiceOf[choice]].Bid, choiceOf[choice])),
            .. clique.LeftOut.Select(choice => (choices[choiceOf[choice]].Bid, -1)),
        ];
        if (members.Distinct().Count() < members.Length)
        {
            return false;
        }

        var together = new bool[members.Length, members.Length];
        foreach (var source in clique.Sources)
        {
            var uses = UsesOf(source);
            long[] least = [.. Enumerable.Range(0, firstOfBid.Length - 1).Select(b => Least(uses, b))];
            var room = least.Where(use => use < long.MaxValue).Aggregate(rows[source].Limit, (left, use) => left - use);
            Int128[] beyond = [.. members.Select(member => (Int128)(member.Choice < 0 ? 0 : uses[member.Choice]) - least[member.Bid])];
            for (var a = 0; a < members.Length; a++)
            {
                for (var b = 0; b < members.Length; b++)
                {
                    together[a, b] |= beyond[a] + beyond[b] > room;
                }
            }
        }

        return members
            .Index()
            .All(a => members.Index().All(b => a.Index == b.Index || a.Item.Bid == b.Item.Bid || together[a.Index, b.Index]));
    }

    private (long[] Uses, Int128 Limit) UsesOf(ProofRow.Clique clique)
    {
        var uses = new long[choices.Length];
        foreach (var choice in clique.Choices)
        {
            uses[choiceOf[choice]]++;
        }

        foreach (var bid in clique.LeftOut.Select(choice => choices[choiceOf[choice]].Bid))
        {
            for (var j = firstOfBid[bid]; j < firstOfBid[bid + 1]; j++)
            {
                uses[j]--;
            }
        }

        return (uses, 1 - clique.LeftOut.Count);
    }

    private long[] UsesOf(int row) => [.. choices.Select(choice => choice.Uses.Where(use => use.Row == row).Sum(use => use.Use))];

    /// <summary>The least of a bid's choices, and 0 where it may be left out.</summary>
    private long Least(long[] amounts, int bid)
    {
        var least = open.IsFunded(bid) ? long.MaxValue : 0;
        for (var j = firstOfBid[bid]; j < firstOfBid[bid + 1]; j++)
        {
            least = Math.Min(least, amounts[j]);
        }

        return least;
    }

    private bool AreRows(IReadOnlyList<int> places) => places.All(place => place >= 0 && place < rows.Length && !rows[place].IsCut);

    private bool AreChoices(IReadOnlyList<int> places) =>
        places.All(place => place >= 0 && place < choiceOf.Length)
        && places.Select(place => choiceOf[place]).Distinct().Count() == places.Count;
}
