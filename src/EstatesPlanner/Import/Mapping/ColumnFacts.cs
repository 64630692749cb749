namespace EstatesPlanner.Import.Mapping;

/// <summary>What one column of a sheet holds, over the rows that look like data.</summary>
/// <param name="Index">From 0.</param>
/// <param name="Header">As the sheet writes it; null where blank.</param>
/// <param name="Name">How a mapping names it; null where none does.</param>
public sealed record ColumnFacts(int Index, string? Header, string? Name)
{
    /// <summary>Beyond this many different texts they are no longer told apart.</summary>
    public const int MostTexts = 500;

    /// <summary>As many cells tell what a column holds.</summary>
    private const int MostTried = 2_000;

    private const int MostSamples = 3;

    private readonly Dictionary<string, (string Text, int Rows)> texts = new(StringComparer.Ordinal);
    private readonly List<string> samples = [];
    private long letters;

    public string Letter => CellAddress.Column(Index);

    /// <summary>What the pages call it.</summary>
    public string Title => Header ?? $"Column {Letter}";

    public int Rows { get; private set; }

    /// <summary>Rows in which the cell says something, be it TBC.</summary>
    public int Filled { get; private set; }

    /// <summary>Of those, the ones that say more than <see cref="NothingSaid"/>.</summary>
    public int Said { get; private set; }

    /// <summary>Of those, the ones that were tried as numbers, amounts and days: the first of them.</summary>
    public int Tried { get; private set; }

    /// <summary>Of the tried, whole or decimal numbers.</summary>
    public int Numbers { get; private set; }

    /// <summary>Of the tried, amounts in any way of writing that can be chosen.</summary>
    public int Amounts { get; private set; }

    /// <summary>Of the tried, days in any way of writing that can be chosen.</summary>
    public int Days { get; private set; }

    /// <summary>The first different texts.</summary>
    public IReadOnlyList<string> Samples => samples;

    /// <summary>Different texts with their rows, as first met; no more than <see cref="MostTexts"/>.</summary>
    public IReadOnlyCollection<(string Text, int Rows)> Texts => texts.Values;

    /// <summary>Whether there are more different texts than are kept.</summary>
    public bool HasMore { get; private set; }

    public double Length => Said == 0 ? 0 : (double)letters / Said;

    internal void Add(string? cell)
    {
        Rows++;
        if (cell is null)
        {
            return;
        }

        Filled++;
        Keep(cell);
        if (NothingSaid.By(cell))
        {
            return;
        }

        Said++;
        letters += cell.Length;
        if (Tried == MostTried)
        {
            return;
        }

        Tried++;
        var isNumber = NumberText.TryRead(cell, out _, out _);
        Numbers += isNumber ? 1 : 0;
        Amounts += isNumber || AmountReading.Read(cell, Readings.OfAmounts, ColumnKind.Text) is not null ? 1 : 0;
        Days += DateText.TryRead(cell, out _, out _) || DateReading.Read(cell, Readings.OfDays) is not null ? 1 : 0;
    }

    private void Keep(string cell)
    {
        var key = TextKey.Of(cell);
        if (texts.TryGetValue(key, out var known))
        {
            texts[key] = known with { Rows = known.Rows + 1 };
        }
        else if (texts.Count < MostTexts)
        {
            texts[key] = (cell, 1);
            if (samples.Count < MostSamples)
            {
                samples.Add(cell);
            }
        }
        else
        {
            HasMore = true;
        }
    }
}
