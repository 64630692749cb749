namespace EstatesPlanner.Features.Shared.Charts;

/// <summary>Breaks a label into lines by its number of characters; a drawing cannot flow text by itself.</summary>
internal static class Wrap
{
    /// <summary>At most so many lines of at most so many characters; what does not fit ends in an ellipsis.</summary>
    public static IReadOnlyList<string> Of(string text, int characters, int lines)
    {
        var result = new List<string>();
        var line = "";
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (line.Length > 0 && line.Length + 1 + word.Length > characters)
            {
                result.Add(line);
                line = "";
            }

            line = line.Length == 0 ? word : $"{line} {word}";
        }

        result.Add(line);
        var fits = result.Select(each => Cut(each, characters)).Take(lines).ToList();
        if (result.Count > lines)
        {
            fits[^1] = Cut($"{fits[^1]} …", characters);
        }

        return fits;
    }

    private static string Cut(string line, int characters) => line.Length <= characters ? line : $"{line[..(characters - 1)].TrimEnd()}…";
}
