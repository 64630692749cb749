namespace EstatesPlanner.Domain.Eric;

/// <summary>
/// The trusts whose estates a trust has taken over, however long ago: its history is the sum of theirs and its own. A trust that was split
/// between several counts whole with each of them, since published figures do not say which part went where.
/// </summary>
public sealed class Predecessors
{
    private readonly string trust;

    private Predecessors(string trust, IReadOnlyList<string> codes) => (this.trust, Codes) = (trust, codes);

    /// <summary>Codes of the predecessors, in order; without the trust's own.</summary>
    public IReadOnlyList<string> Codes { get; }

    /// <param name="trust">Code of the trust whose history is asked for.</param>
    /// <param name="mergers">Who was followed by whom.</param>
    public static Predecessors Of(string trust, IEnumerable<(string Predecessor, string Successor)> mergers)
    {
        var before = mergers.ToLookup(merger => merger.Successor, merger => merger.Predecessor, StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal) { trust };
        var ask = new Queue<string>([trust]);
        while (ask.TryDequeue(out var code))
        {
            foreach (var predecessor in before[code].Where(found.Add))
            {
                ask.Enqueue(predecessor);
            }
        }

        return new Predecessors(trust, [.. found.Where(code => code != trust)]);
    }

    public bool Includes(string code) => code == trust || Codes.Contains(code, StringComparer.Ordinal);

    /// <summary>
    /// The rows of a year with those of the predecessors under the trust's own code, so that it stands among its peers as the one estate it
    /// became. It keeps its own type and name of that year, else those of its largest part.
    /// </summary>
    public IReadOnlyList<EricRow> Gather(IReadOnlyList<EricRow> rows)
    {
        if (
            rows.Where(row => Includes(row.Trust))
                .OrderByDescending(row => row.Trust == trust)
                .ThenByDescending(row => row.GrossInternalAreaM2 ?? 0)
                .FirstOrDefault()
            is not { } head
        )
        {
            return rows;
        }

        return
        [
            .. rows.Select(row =>
                Codes.Contains(row.Trust, StringComparer.Ordinal)
                    ? row with
                    {
                        Trust = trust,
                        TrustName = head.TrustName,
                        TrustType = head.TrustType,
                    }
                    : row
            ),
        ];
    }
}
