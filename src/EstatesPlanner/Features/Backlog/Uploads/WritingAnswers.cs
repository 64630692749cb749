using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>What a person said about how things are written in their sheet; at first, what the sheet suggests.</summary>
public sealed record WritingAnswers
{
    public const string DefaultReason = "As the trust's own register rates it";

    private const double MostlyBlank = 0.3;

    public IReadOnlyList<string> Fill { get; init; } = [];

    public IReadOnlyList<string> Blank { get; init; } = [];

    /// <summary>Further texts that say nothing, between semicolons.</summary>
    public string? MoreBlanks { get; init; }

    public IReadOnlyList<Reading> Readings { get; init; } = [];

    public IReadOnlyList<string> Key { get; init; } = [];

    public bool CostNotKnown { get; init; }

    public bool NumberRepeated { get; init; }

    public string? PriceBase { get; init; }

    public string? Category { get; init; }

    public string? Reason { get; init; }

    /// <summary>The field that headings between the rows state; null where they say nothing.</summary>
    public string? Headings { get; init; }

    /// <summary>What the amounts of a field are counted in.</summary>
    public IReadOnlyDictionary<string, decimal> Times { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>What the sheet suggests. Everything is shown before it counts; a category is never suggested.</summary>
    public static WritingAnswers Suggested(Oddities found, SheetMapping mapping) =>
        new()
        {
            Fill = [.. found.Fills.Where(fill => fill.IsMerged || fill.Blank > fill.Rows * MostlyBlank).Select(fill => fill.Field)],
            Blank = [.. found.Blanks.Select(blank => blank.Text)],
            Readings = [.. found.Readings.Select(choice => choice.Reading)],
            Key =
                mapping.KeyOf.Count > 0 ? mapping.KeyOf
                : found.WithoutReference > 0 ? [.. KeyProposal.Of(mapping.Columns)]
                : [],
            CostNotKnown = found.WithoutCost > 0,
            NumberRepeated = found.Repeated > 0,
            Reason = found.RatedTwice > 0 ? DefaultReason : null,
            Headings = mapping.HeadingsAre,
            Times = UnitOfAmounts.In(mapping),
        };

    /// <summary>What a mapping says already.</summary>
    public static WritingAnswers Of(SheetMapping mapping) =>
        new()
        {
            Fill = mapping.FillDown,
            Blank = mapping.Blanks,
            Readings = mapping.Readings,
            Key = mapping.KeyOf,
            CostNotKnown = mapping.NotKnown.Contains(ItemFields.Cost),
            NumberRepeated = mapping.Duplicates == DuplicateKeys.Suffix,
            PriceBase = mapping.Defaults.GetValueOrDefault("price base"),
            Category = mapping.Defaults.GetValueOrDefault(ItemFields.Category),
            Reason = mapping.Defaults.GetValueOrDefault(ItemFields.OverrideReason),
            Headings = mapping.HeadingsAre,
            Times = mapping.Times,
        };

    /// <summary>As a form was sent. What it does not offer is left as nothing.</summary>
    public static WritingAnswers Read(IFormCollection form) =>
        new()
        {
            Fill = Texts(form, "fill"),
            Blank = Texts(form, "blank"),
            MoreBlanks = form["more-blanks"].ToString(),
            Readings =
            [
                .. Texts(form, "reading")
                    .Where(word => Enum.TryParse<Reading>(word, out var reading) && Enum.IsDefined(reading))
                    .Select(Enum.Parse<Reading>)
                    .Distinct()
                    .Order(),
            ],
            Key = Texts(form, "key"),
            CostNotKnown = form["not-known"] == "true",
            NumberRepeated = form["suffix"] == "true",
            PriceBase = Text(form, "price-base"),
            Category = Text(form, "category"),
            Reason = Text(form, "reason"),
            Headings = Text(form, "headings"),
            Times = UnitOfAmounts
                .Fields.Select(field => (field, Times: form[$"times-{FieldId(field)}"].ToString()))
                .Where(pair => pair.Times is "1000" or "1000000")
                .ToDictionary(pair => pair.field, pair => pair.Times == "1000" ? 1_000m : 1_000_000m, StringComparer.Ordinal),
        };

    public static string FieldId(string field) => Shared.FormField.IdOf(field);

    /// <summary>The mapping with what was said.</summary>
    public SheetMapping Onto(SheetMapping mapping)
    {
        var defaults = mapping
            .Defaults.Where(pair => pair.Key is not ("price base" or ItemFields.Category or ItemFields.OverrideReason))
            .ToDictionary(StringComparer.Ordinal);
        foreach (
            var (field, text) in new[] { ("price base", PriceBase), (ItemFields.Category, Category), (ItemFields.OverrideReason, Reason) }
        )
        {
            if (text is not null)
            {
                defaults[field] = text;
            }
        }

        return mapping with
        {
            FillDown = [.. Fill.Where(mapping.Columns.ContainsKey)],
            Blanks =
            [
                .. Blank
                    .Concat((MoreBlanks ?? "").Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                    .Distinct(StringComparer.OrdinalIgnoreCase),
            ],
            Readings = Readings,
            KeyOf = [.. Key.Where(Columns(mapping).Contains)],
            NotKnown = CostNotKnown ? [ItemFields.Cost] : [],
            Duplicates = NumberRepeated ? DuplicateKeys.Suffix : DuplicateKeys.Refuse,
            HeadingsAre = Headings is { } named && ItemFields.Table.Names.Contains(named) ? named : null,
            Defaults = defaults,
            Times = Times.Where(pair => mapping.Columns.ContainsKey(pair.Key)).ToDictionary(StringComparer.Ordinal),
        };
    }

    /// <summary>The columns of a mapping, each once.</summary>
    public static IReadOnlyList<string> Columns(SheetMapping mapping) =>
        [.. mapping.Columns.SelectMany(pair => pair.Value).Concat(mapping.KeyOf).Distinct(StringComparer.Ordinal)];

    private static IReadOnlyList<string> Texts(IFormCollection form, string name) =>
        [.. form[name].OfType<string>().Where(text => text.Length > 0)];

    private static string? Text(IFormCollection form, string name) => form[name].ToString().Trim() is { Length: > 0 } text ? text : null;
}
