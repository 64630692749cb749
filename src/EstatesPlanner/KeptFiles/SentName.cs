using EstatesPlanner.Import;

namespace EstatesPlanner.KeptFiles;

/// <summary>The name a file came under, for people to know it by: never a path, nothing invisible in it, no longer than a line.</summary>
public static class SentName
{
    private const int Longest = 100;

    /// <summary>Names that Windows takes for a device, whatever ending they have.</summary>
    private static readonly string[] Devices =
    [
        "CON",
        "PRN",
        "AUX",
        "NUL",
        "CONIN$",
        "CONOUT$",
        .. from port in new[] { "COM", "LPT" } from number in "0123456789¹²³" select $"{port}{number}",
    ];

    public static string Of(string given)
    {
        var last = InvisibleText.Remove(given.Replace('\\', '/').Split('/')[^1]).ReplaceLineEndings(" ").Trim();
        var name = string.Concat(last.Select(letter => letter is '"' or '<' or '>' or ':' or '|' or '?' or '*' or '\t' ? '-' : letter))
            .TrimStart('.')
            .TrimEnd('.', ' ');
        if (Devices.Contains(name.Split('.')[0].Trim(), StringComparer.OrdinalIgnoreCase))
        {
            name = $"file-{name}";
        }

        var ending = Path.GetExtension(name);
        return name.Length switch
        {
            0 => "file",
            > Longest when ending.Length < 10 => $"{name[..(Longest - ending.Length)]}{ending}",
            > Longest => name[..Longest],
            _ => name,
        };
    }
}
