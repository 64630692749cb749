using System.Diagnostics.CodeAnalysis;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Keeps one copy of equal values: a register of a hundred thousand rows names the same few sites, blocks, elements and defects.</summary>
internal sealed class Pool<T>
    where T : class
{
    /// <summary>Beyond this many different values, pooling costs more than it saves.</summary>
    private const int Most = 20_000;

    private readonly Dictionary<T, T> known = [];

    [return: NotNullIfNotNull(nameof(value))]
    public T? Of(T? value)
    {
        if (value is null)
        {
            return null;
        }

        if (known.TryGetValue(value, out var same))
        {
            return same;
        }

        if (known.Count < Most)
        {
            known.Add(value, value);
        }

        return value;
    }
}
