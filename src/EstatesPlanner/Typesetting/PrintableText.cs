using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace EstatesPlanner.Typesetting;

/// <summary>
/// What a person wrote, made safe to print: a character the fonts cannot draw becomes <see cref="Substitute"/> (one for each character a
/// person sees, so an emoji of several code points is one), invisible controls go, runs of spaces close up, words longer than a line may
/// break, and text beyond <see cref="LongestText"/> is cut with a note. The data file attached to the document keeps it as written.
/// </summary>
public sealed class PrintableText(FontCoverage fonts)
{
    public const string Substitute = "□";

    public const int LongestText = 20_000;

    private const int LongestWord = 24;

    private const int BreakEvery = 12;

    private const char MayBreakHere = '\u200B';

    /// <summary>
    /// The characters that stay as they are: nearly all that is ever written, so that most text needs no more than a look.
    /// </summary>
    private readonly SearchValues<char> _plain = SearchValues.Create([
        .. Enumerable.Range(0, char.MaxValue + 1).Where(code => IsPlain(fonts, code)).Select(code => (char)code),
    ]);

    /// <summary>Every string of a case's data made printable, but for the names of figures: those are addresses, not text.</summary>
    public JsonNode? OfJson(JsonNode? node) =>
        node switch
        {
            JsonObject members => new JsonObject(
                members.Select(member =>
                    KeyValuePair.Create(member.Key, IsAddress(member.Key, member.Value) ? member.Value?.DeepClone() : OfJson(member.Value))
                )
            ),
            JsonArray items => new JsonArray([.. items.Select(OfJson)]),
            JsonValue value when value.TryGetValue<string>(out var text) => JsonValue.Create(Of(text)),
            _ => node?.DeepClone(),
        };

    private static bool IsAddress(string member, JsonNode? value) =>
        member is "id" or "figure" or "figures" or "limit" && value is not JsonObject;

    public string Of(string text)
    {
        var cut = text.Length <= LongestText ? text : $"{text[..LongestText]} … (the rest is in the attached data file)";
        return BreakLongWords(CloseUp(Drawn(cut)));
    }

    /// <summary>Only the substitution: for text that sits inside a picture's markup.</summary>
    public string Drawn(string text)
    {
        var composed = text.Normalize(NormalizationForm.FormC);
        if (!composed.AsSpan().ContainsAnyExcept(_plain))
        {
            return composed;
        }

        var result = new StringBuilder(composed.Length);
        var elements = StringInfo.GetTextElementEnumerator(composed);
        while (elements.MoveNext())
        {
            result.Append(DrawnElement(elements.GetTextElement()));
        }

        return result.ToString();
    }

    private string DrawnElement(string element)
    {
        var shown = element.EnumerateRunes().Where(rune => !IsInvisible(rune)).ToList();
        return shown.TrueForAll(rune => IsDrawn(fonts, rune)) ? string.Concat(shown) : Substitute;
    }

    private static bool IsPlain(FontCoverage fonts, int code) =>
        Rune.TryCreate(code, out var rune) && IsDrawn(fonts, rune) && !IsInvisible(rune);

    private static bool IsDrawn(FontCoverage fonts, Rune rune) => fonts.Draws(rune.Value) || rune.Value is '\n' or '\r' or '\t';

    private static bool IsInvisible(Rune rune) =>
        rune.Value is (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF)
        || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format
        || (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control && rune.Value is not ('\n' or '\r' or '\t'));

    private static string CloseUp(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var character in text.ReplaceLineEndings("\n"))
        {
            var isSpace = character is ' ' or '\t';
            if (!isSpace)
            {
                result.Append(character);
            }
            else if (result.Length > 0 && result[^1] is not (' ' or '\n'))
            {
                result.Append(' ');
            }
        }

        return result.ToString();
    }

    private static string BreakLongWords(string text) => string.Join(' ', text.Split(' ').Select(BreakLongWord));

    private static string BreakLongWord(string word)
    {
        if (word.Length <= LongestWord)
        {
            return word;
        }

        var result = new StringBuilder(word.Length * 2);
        var elements = StringInfo.GetTextElementEnumerator(word);
        for (var i = 0; elements.MoveNext(); i++)
        {
            if (i > 0 && i % BreakEvery == 0)
            {
                result.Append(MayBreakHere);
            }

            result.Append(elements.GetTextElement());
        }

        return result.ToString();
    }
}
