using System.Globalization;
using System.Text.Json;
using EstatesPlanner.Domain;

namespace EstatesPlanner.Json;

/// <summary>
/// A value of an input file and the path at which it stands, such as <c>options[1].costs[0].kind</c>. Whatever does not fit is refused with
/// that path and a sentence.
/// </summary>
public sealed record JsonPlace(JsonElement Value, string Path)
{
    private const decimal MostPounds = 1_000_000_000_000_000m;
    private const int LongestText = 10_000;

    /// <summary>The members of an object; one that is not known, or is there twice, is refused.</summary>
    public JsonMembers Members(params IReadOnlyList<string> known)
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw Refuse($"This is {Kind}; an object with {string.Join(", ", known)} is expected.");
        }

        var members = new Dictionary<string, JsonPlace>(StringComparer.Ordinal);
        foreach (var member in Value.EnumerateObject())
        {
            var place = new JsonPlace(member.Value, Under(NameOf(member)));
            if (!known.Contains(NameOf(member), StringComparer.Ordinal))
            {
                throw place.Refuse($"This member is not known here. Known: {string.Join(", ", known)}.");
            }

            if (!members.TryAdd(member.Name, place))
            {
                throw place.Refuse("This member is there twice.");
            }
        }

        return new JsonMembers(this, members);
    }

    /// <summary>The members of an object whose names are free, such as years; none is there twice.</summary>
    public IReadOnlyList<(string Name, JsonPlace Place)> Entries()
    {
        if (Value.ValueKind != JsonValueKind.Object)
        {
            throw Refuse($"This is {Kind}; an object is expected.");
        }

        IReadOnlyList<(string Name, JsonPlace Place)> entries =
        [
            .. Value.EnumerateObject().Select(member => (NameOf(member), new JsonPlace(member.Value, Under(NameOf(member))))),
        ];
        return entries.CountBy(entry => entry.Name, StringComparer.Ordinal).FirstOrDefault(entry => entry.Value > 1) is { Key: { } twice }
            ? throw entries
                .Last(entry => string.Equals(entry.Name, twice, StringComparison.Ordinal))
                .Place.Refuse("This member is there twice.")
            : entries;
    }

    public IReadOnlyList<JsonPlace> Items() =>
        Value.ValueKind == JsonValueKind.Array
            ?
            [
                .. Value
                    .EnumerateArray()
                    .Select((item, i) => new JsonPlace(item, string.Create(CultureInfo.InvariantCulture, $"{Path}[{i}]"))),
            ]
            : throw Refuse($"This is {Kind}; a list is expected.");

    /// <summary>Text that says something.</summary>
    public string Text()
    {
        if (Value.ValueKind != JsonValueKind.String)
        {
            throw Refuse($"This is {Kind}; text is expected.");
        }

        var text = Readable(Value.GetString);
        return string.IsNullOrWhiteSpace(text) ? throw Refuse("This text is empty.")
            : text.Length > LongestText ? throw Refuse("This text is longer than 10,000 characters.")
            : text;
    }

    /// <summary>
    /// A number, exactly as written, within a thousand million million either way; one that cannot be held to its last digit is refused.
    /// </summary>
    public decimal Number() =>
        Value.ValueKind != JsonValueKind.Number ? throw Refuse($"This is {Kind}; a number is expected.")
        : !Value.TryGetDecimal(out var number) || Math.Abs(number) > MostPounds ? throw Refuse($"{Value.GetRawText()} is too large.")
        : ExactDecimal.Fault(Value.GetRawText()) is { } fault ? throw Refuse(fault)
        : number;

    /// <summary>A whole number, however it is written: 10, 10.0 and 1e1 are one.</summary>
    public int Whole() =>
        Value.ValueKind == JsonValueKind.Number && Number() is var number && decimal.Truncate(number) == number
            ? Math.Abs(number) <= int.MaxValue
                ? (int)number
                : throw Refuse($"{Value.GetRawText()} is too large.")
            : throw Refuse($"This is {Kind}; a whole number is expected.");

    public bool YesNo() =>
        Value.ValueKind is JsonValueKind.True or JsonValueKind.False
            ? Value.GetBoolean()
            : throw Refuse($"This is {Kind}; true or false is expected.");

    /// <summary>One of the words of a choice.</summary>
    public T Word<T>()
        where T : struct, Enum =>
        WireWord.TryParse<T>(Text(), out var choice)
            ? choice
            : throw Refuse($"'{Text()}' is not one of: {string.Join(", ", WireWord.All<T>())}.");

    public Refusal Refuse(string sentence) => Refusal.BadInput(Path.Length == 0 ? $"The file: {sentence}" : $"{Path}: {sentence}");

    private string Kind =>
        Value.ValueKind switch
        {
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            JsonValueKind.String => "text",
            JsonValueKind.Number => $"the number {Value.GetRawText()}",
            JsonValueKind.True or JsonValueKind.False => "a yes or no",
            JsonValueKind.Null or JsonValueKind.Undefined => "nothing",
            _ => throw new InvalidOperationException($"No name for {Value.ValueKind}."),
        };

    private string Under(string name) => Path.Length == 0 ? name : $"{Path}.{name}";

    private string NameOf(JsonProperty member) => Readable(() => member.Name);

    /// <summary>Half a character, such as \ud800 alone, is legal JSON but no text.</summary>
    private string Readable(Func<string?> text)
    {
        try
        {
            return text() ?? "";
        }
        catch (InvalidOperationException)
        {
            throw Refuse("This text holds half a character.");
        }
    }
}
