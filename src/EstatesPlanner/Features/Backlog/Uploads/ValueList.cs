using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>One of their texts and what it stands for.</summary>
/// <param name="Ours">Our text; empty for blank; null where nothing is chosen, so that its rows are refused.</param>
public sealed record ValueMatch(string Theirs, int Rows, string? Ours);

/// <summary>The texts of one field that it does not know by itself.</summary>
/// <param name="Known">Texts that need no matching, with their rows.</param>
/// <param name="Values">The others, those of most rows first.</param>
/// <param name="More">How many further texts there are beyond those listed.</param>
/// <param name="RestIsBlank">Whether any other text is read as blank.</param>
public sealed record ValueList(Field Field, IReadOnlyList<TextCount> Known, IReadOnlyList<ValueMatch> Values, int More, bool RestIsBlank)
{
    private const int Most = 300;
    private const int MostOptions = 20_000;

    /// <summary>A site may be new where somebody says so; every other field knows all of its texts.</summary>
    public bool TakesNew => IsSite(Field);

    public static bool IsSite(Field field) => field.Name == ItemFields.Site;

    /// <summary>
    /// The mapping with any text that is no site of the trust, and for which it names none, read as blank, so that its rows have to be
    /// mended.
    /// </summary>
    public static SheetMapping WithoutStrangers(SheetMapping mapping)
    {
        var said = mapping.Values.GetValueOrDefault(ItemFields.Site) ?? new Dictionary<string, string?>();
        return said.ContainsKey("*")
            ? mapping
            : mapping with
            {
                Values = mapping
                    .Values.Where(pair => pair.Key != ItemFields.Site)
                    .Append(
                        KeyValuePair.Create<string, IReadOnlyDictionary<string, string?>>(
                            ItemFields.Site,
                            said.Append(KeyValuePair.Create("*", (string?)null)).ToDictionary(StringComparer.Ordinal)
                        )
                    )
                    .ToDictionary(StringComparer.Ordinal),
            };
    }

    /// <summary>
    /// Every field with texts of its own to match, as the mapping has them, or where it says nothing as they are guessed.
    /// </summary>
    /// <exception cref="FileRefusal">A column of the mapping is not there.</exception>
    public static IReadOnlyList<ValueList> In(SheetTable sheet, SheetMapping mapping, IReadOnlyList<Field> fields)
    {
        var closed = fields
            .Where(field =>
                (field.Kind == FieldKind.Choice || field.Name == ItemFields.Site)
                && (mapping.Columns.ContainsKey(field.Name) || mapping.HeadingsAre == field.Name)
            )
            .ToList();
        var counts = closed.ToDictionary(
            field => field.Name,
            _ => new Dictionary<string, TextCount>(StringComparer.Ordinal),
            StringComparer.Ordinal
        );
        var raw = mapping with
        {
            Values = new Dictionary<string, IReadOnlyDictionary<string, string?>>(),
            Defaults = new Dictionary<string, string>(),
        };
        foreach (var row in new MappedSheet(sheet, raw, fields, ItemFields.Reference).Rows().Where(row => row.SetAside is null))
        {
            foreach (var field in closed)
            {
                if (row.Text(field.Name) is { } text)
                {
                    var (texts, key) = (counts[field.Name], TextKey.Of(text));
                    texts[key] = texts.TryGetValue(key, out var known)
                        ? known with
                        {
                            Rows = known.Rows + 1,
                        }
                        : new TextCount(TextKey.Tidy(text), 1);
                }
            }
        }

        return
        [
            .. closed
                .Select(field => Of(field, counts[field.Name].Values, mapping.Values.GetValueOrDefault(field.Name)))
                .Where(list => list.Values.Count > 0),
        ];
    }

    /// <summary>The mapping with what a form says of the lists; texts it does not speak of stay as they are.</summary>
    /// <param name="said">Per field their texts with ours, empty for blank, null for nothing.</param>
    /// <param name="restIsBlank">Fields whose other texts are blank.</param>
    public static SheetMapping Onto(
        SheetMapping mapping,
        IReadOnlyDictionary<string, IReadOnlyList<(string Theirs, string? Ours)>> said,
        IReadOnlyCollection<string> restIsBlank
    )
    {
        var values = mapping.Values.ToDictionary(StringComparer.Ordinal);
        foreach (var (field, pairs) in said)
        {
            var spoken = pairs.Select(pair => TextKey.Of(pair.Theirs)).ToHashSet(StringComparer.Ordinal);
            var kept = (values.GetValueOrDefault(field) ?? new Dictionary<string, string?>()).Where(pair =>
                pair.Key != "*" && !spoken.Contains(TextKey.Of(pair.Key))
            );
            var next = kept.Concat(
                    pairs
                        .Where(pair => pair.Ours is not null)
                        .Select(pair => KeyValuePair.Create(TextKey.Tidy(pair.Theirs), pair.Ours is "" ? null : pair.Ours))
                )
                .Concat(restIsBlank.Contains(field) ? [KeyValuePair.Create("*", (string?)null)] : []);
            values[field] = next.ToDictionary(StringComparer.Ordinal);
        }

        return mapping with
        {
            Values = values.Where(pair => pair.Value.Count > 0).ToDictionary(StringComparer.Ordinal),
        };
    }

    private static ValueList Of(Field field, IReadOnlyCollection<TextCount> texts, IReadOnlyDictionary<string, string?>? said)
    {
        var chosen = (said ?? new Dictionary<string, string?>())
            .GroupBy(pair => TextKey.Of(pair.Key), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Value ?? "", StringComparer.Ordinal);
        var known = texts.Where(text => field.Known(text.Text) is not null && !chosen.ContainsKey(TextKey.Of(text.Text))).ToList();
        var others = texts.Except(known).OrderByDescending(text => text.Rows).ThenBy(text => text.Text, StringComparer.Ordinal).ToList();
        var most = Math.Min(Most, MostOptions / Math.Max(1, field.Values.Count));
        return new ValueList(
            field,
            known,
            [
                .. others
                    .Take(most)
                    .Select(text => new ValueMatch(
                        text.Text,
                        text.Rows,
                        chosen.TryGetValue(TextKey.Of(text.Text), out var ours) ? ours
                            : said?.Keys.Any(key => key != "*") == true ? null
                            : ValueGuess.Of(field, text.Text)
                    )),
            ],
            Math.Max(0, others.Count - most),
            chosen.ContainsKey("*")
        );
    }
}
