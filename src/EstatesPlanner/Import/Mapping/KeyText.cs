using System.Security.Cryptography;
using System.Text;

namespace EstatesPlanner.Import.Mapping;

/// <summary>
/// A key put together from texts of a row, the same whenever those texts are: what keeps an item itself from one version of a sheet to the
/// next.
/// </summary>
internal static class KeyText
{
    private const int Longest = 60;
    private const int HashLetters = 8;

    /// <summary>
    /// The parts with a stroke between them; where that is longer than a key may be, its beginning and a part of its hash. Null where every
    /// part is blank.
    /// </summary>
    public static string? Of(IEnumerable<string?> parts)
    {
        var texts = parts.OfType<string>().Select(part => TextKey.Tidy(InvisibleText.Remove(part))).Where(part => part.Length > 0).ToList();
        var whole = string.Join(" / ", texts);
        return whole.Length switch
        {
            0 => null,
            <= Longest => whole,
            _ =>
                $"{whole[..(Longest - HashLetters - 1)].TrimEnd()}~{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(whole)))[..HashLetters]}",
        };
    }
}
