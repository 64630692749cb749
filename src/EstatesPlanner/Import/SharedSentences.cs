namespace EstatesPlanner.Import;

/// <summary>
/// Sentences that many rows share, each kept once: a doubt about two hundred thousand rows is not two hundred thousand copies of its words.
/// </summary>
internal sealed class SharedSentences
{
    /// <summary>Beyond it sentences are not shared by many, and remembering them would take the room it is to save.</summary>
    private const int Most = 10_000;

    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public string Of(string sentence)
    {
        if (known.TryGetValue(sentence, out var same))
        {
            return same;
        }

        if (known.Count < Most)
        {
            known.Add(sentence);
        }

        return sentence;
    }
}
