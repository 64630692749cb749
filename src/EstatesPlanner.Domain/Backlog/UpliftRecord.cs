using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>An uplift that was run on an item: by which series, between which values, in which batch.</summary>
public sealed record UpliftRecord(string Series, PriceBase From, PriceBase To, decimal IndexThen, decimal IndexNow, Guid Batch)
{
    /// <summary>The uplift that brought the item to <see cref="From"/>; null where none did.</summary>
    public UpliftRecord? Earlier { get; init; }

    /// <summary>
    /// Every uplift from a price base on, earliest first: the chain ends at the base, or where it began. None where no uplift of it begins
    /// there or later.
    /// </summary>
    /// <param name="from">The base the item stood at then.</param>
    public IReadOnlyList<UpliftRecord> Since(PriceBase from)
    {
        var runs = new List<UpliftRecord>();
        for (var run = this; run is not null; run = run.Earlier)
        {
            if (run.IndexThen == 0 || run.From.CompareTo(from) < 0)
            {
                return [];
            }

            runs.Insert(0, run);
            if (run.From == from)
            {
                break;
            }
        }

        return runs;
    }
}
