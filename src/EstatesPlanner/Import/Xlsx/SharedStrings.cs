using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace EstatesPlanner.Import.Xlsx;

/// <summary>The texts that cells point to by number.</summary>
internal sealed partial class SharedStrings
{
    private readonly List<string> texts = [];

    public string? At(int index) => index >= 0 && index < texts.Count ? texts[index] : null;

    public static SharedStrings Read(PackageXml package, ZipPart? part, ImportLimits limits)
    {
        var strings = new SharedStrings();
        if (part is null)
        {
            return strings;
        }

        return PackageXml.Guard(
            part,
            () =>
            {
                using var reader = package.Open(part, limits.UnpackedBytes);
                long characters = 0;
                while (PackageXml.Step(reader))
                {
                    if (reader.NodeType != XmlNodeType.Element || reader.LocalName != "si")
                    {
                        continue;
                    }

                    var text = Item(reader, limits);
                    characters += text.Length;
                    if (strings.texts.Count >= limits.SharedStrings || characters > limits.SharedCharacters)
                    {
                        throw new FileRefusal("Too much text.");
                    }

                    strings.texts.Add(text);
                }

                return strings;
            }
        );
    }

    /// <summary>The text of an item or of an inline string: its runs joined, without the reading aids of East Asian text.</summary>
    public static string Item(XmlReader reader, ImportLimits limits)
    {
        if (reader.IsEmptyElement)
        {
            return "";
        }

        var depth = reader.Depth;
        var text = new StringBuilder();
        var inText = false;
        var aside = int.MaxValue;
        while (PackageXml.Step(reader) && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                aside = reader.LocalName == "rPh" && !reader.IsEmptyElement ? Math.Min(aside, reader.Depth) : aside;
                inText = reader.LocalName == "t" && !reader.IsEmptyElement && reader.Depth < aside;
            }
            else if (reader.NodeType == XmlNodeType.EndElement)
            {
                aside = reader.Depth == aside ? int.MaxValue : aside;
                inText = false;
            }
            else if (inText)
            {
                text.Append(reader.Value);
                if (text.Length > limits.SharedCharacters)
                {
                    throw new FileRefusal("Too much text.");
                }
            }
        }

        return Unescape(text.ToString());
    }

    /// <summary>Excel writes characters that XML forbids as _x000D_.</summary>
    public static string Unescape(string text) =>
        text.Contains("_x", StringComparison.Ordinal)
            ? Escape().Replace(text, match => ((char)Convert.ToUInt16(match.Groups["code"].Value, 16)).ToString())
            : text;

    [GeneratedRegex("_x(?<code>[0-9A-Fa-f]{4})_", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Escape();
}
