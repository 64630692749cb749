namespace EstatesPlanner.Import.Mapping;

/// <summary>Texts that people write where they have nothing to say. They are offered as blanks, never taken for them.</summary>
public static class NothingSaid
{
    private static readonly HashSet<string> Texts = new(StringComparer.Ordinal)
    {
        "tbc",
        "tba",
        "tbd",
        "t.b.c.",
        "t.b.c",
        "n/a",
        "na",
        "n.a.",
        "n/k",
        "nk",
        "none",
        "nil",
        "null",
        "-",
        "--",
        "–",
        "—",
        "?",
        "??",
        "???",
        ".",
        "x",
        "blank",
        "not known",
        "unknown",
        "not applicable",
        "not assessed",
        "not scored",
        "not available",
        "not stated",
        "to be confirmed",
        "to be advised",
        "to be assessed",
        "awaited",
        "awaiting",
        "pending",
        "#n/a",
    };

    public static bool By(string text) => Texts.Contains(TextKey.Of(text));
}
