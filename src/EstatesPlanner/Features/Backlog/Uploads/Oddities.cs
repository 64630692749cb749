using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>A field whose cells are blank below the first row of a group.</summary>
/// <param name="IsMerged">Whether its cells are merged, so that filling them is what the sheet means.</param>
public sealed record FillChoice(string Field, string Title, int Blank, int Rows, bool IsMerged);

/// <summary>A way of writing that is in the file.</summary>
/// <param name="From">The first such text.</param>
/// <param name="Rows">How many cells need it.</param>
public sealed record ReadingChoice(Reading Reading, string From, int Rows);

/// <summary>A text and the rows it stands in.</summary>
public sealed record TextCount(string Text, int Rows);

/// <summary>
/// What in a sheet is written otherwise than the register reads it: found by reading every row as it would be read, so that a person is
/// asked about what
/// is there and nothing else.
/// </summary>
public sealed class Oddities
{
    private readonly Dictionary<string, TextCount> blanks = new(StringComparer.Ordinal);
    private readonly Dictionary<Reading, ReadingChoice> readings = [];
    private readonly Dictionary<string, TextCount> unread = new(StringComparer.Ordinal);
    private readonly Dictionary<string, TextCount> headings = new(StringComparer.Ordinal);
    private readonly HashSet<string> references = new(StringComparer.Ordinal);

    private Oddities() { }

    public int Items { get; private set; }

    public IReadOnlyList<FillChoice> Fills { get; private init; } = [];

    /// <summary>Texts that say nothing, where a date, an amount or a choice should stand.</summary>
    public IReadOnlyCollection<TextCount> Blanks => blanks.Values;

    public IReadOnlyCollection<ReadingChoice> Readings => readings.Values;

    /// <summary>What no reading reads: those rows will have to be mended.</summary>
    public IReadOnlyCollection<TextCount> Unread => unread.Values;

    public IReadOnlyCollection<TextCount> Headings => headings.Values;

    public int WithoutReference { get; private set; }

    public int Repeated { get; private set; }

    public string? FirstRepeated { get; private set; }

    public int WithoutCost { get; private set; }

    public int WithoutCategory { get; private set; }

    public int WithoutPriceBase { get; private set; }

    /// <summary>Rows with a score and a category, which may differ.</summary>
    public int RatedTwice { get; private set; }

    public bool HasDays { get; private init; }

    /// <summary>Whether an amount has a point or a comma that may part thousands or decimals.</summary>
    public bool HasPoints { get; private set; }

    /// <param name="sheet">The sheet that was chosen.</param>
    /// <param name="mapping">Columns at least.</param>
    /// <param name="fields">What a mapping may speak of.</param>
    /// <exception cref="FileRefusal">A column of the mapping is not there.</exception>
    public static Oddities In(SheetTable sheet, SheetMapping mapping, IReadOnlyList<Field> fields)
    {
        var survey = SheetSurvey.Of(sheet, mapping.HeaderRow ?? 0);
        var found = new Oddities
        {
            Fills = FillsIn(survey, mapping),
            HasDays = fields.Any(field => field.Kind == FieldKind.Date && mapping.Columns.ContainsKey(field.Name)),
        };
        var raw = new SheetMapping
        {
            HeaderRow = mapping.HeaderRow,
            Columns = mapping.Columns,
            KeyOf = mapping.KeyOf.Count > 0 ? mapping.KeyOf : [.. KeyProposal.Of(mapping.Columns)],
            FillDown = [.. found.Fills.Select(fill => fill.Field)],
            HeadingsAre = mapping.HeadingsAre,
        };
        var read = new MappedSheet(sheet, raw, fields, ItemFields.Reference);
        var typed = fields.Where(field => mapping.Columns.ContainsKey(field.Name) && field.Kind is not FieldKind.Text).ToList();
        foreach (var row in read.Rows())
        {
            found.Take(row, typed, fields, read.Says);
        }

        found.WithoutReference += read
            .Tally.Counts.Where(count => count.Field == ItemFields.Reference && count.How == HowRead.Key)
            .Sum(count => count.Rows);
        return found;
    }

    private void Take(FieldRow row, IReadOnlyList<Field> typed, IReadOnlyList<Field> fields, Func<string, bool> says)
    {
        if (row.SetAside is { } why)
        {
            if (HeadingText.Of(why) is { } heading)
            {
                Count(headings, heading);
            }

            return;
        }

        Items++;
        foreach (var field in typed)
        {
            if (row.Text(field.Name) is { } text)
            {
                Cell(field, text);
            }
        }

        Whole(row, fields.ToDictionary(field => field.Name, field => Said(field, row), StringComparer.Ordinal), says);
    }

    private void Cell(Field field, string text)
    {
        if (NothingSaid.By(text) && field.Known(text) is null)
        {
            Count(blanks, text);
            return;
        }

        foreach (var reading in Import.Mapping.Readings.Needed(text, field.Kind, field.Names.Kind))
        {
            readings[reading] = readings.TryGetValue(reading, out var known)
                ? known with
                {
                    Rows = known.Rows + 1,
                }
                : new ReadingChoice(reading, text, 1);
        }

        HasPoints |= field.Kind == FieldKind.Amount && PointReading.Read(text, [Reading.PointThousands]) is not null;
        if (!Import.Mapping.Readings.Read(text, field.Kind, field.Names.Kind))
        {
            Count(unread, text);
        }
    }

    private void Whole(FieldRow row, Dictionary<string, string?> said, Func<string, bool> says)
    {
        var scored = said["consequence"] is not null && said["likelihood"] is not null;
        WithoutCost += said[ItemFields.Cost] is null && ItemDetails.CostParts.All(part => said[part.Name] is null) ? 1 : 0;
        WithoutCategory += said[ItemFields.Category] is null && !scored ? 1 : 0;
        RatedTwice += said[ItemFields.Category] is not null && scored ? 1 : 0;
        WithoutPriceBase += !says("price base") || said["price base"] is null ? 1 : 0;
        if (said[ItemFields.Reference] is { } reference && !references.Add($"{row.Text(ItemFields.Site)}\n{reference}"))
        {
            Repeated++;
            FirstRepeated ??= reference;
        }
    }

    private static string? Said(Field field, FieldRow row) =>
        row.Text(field.Name) is { } text && (!NothingSaid.By(text) || field.Known(text) is not null) ? text : null;

    /// <summary>Cells that are merged, and the columns of places: a site is written once for its rows, a cost never.</summary>
    private static IReadOnlyList<FillChoice> FillsIn(SheetSurvey survey, SheetMapping mapping) =>
        [
            .. from match in ColumnMatch.Of(survey, mapping)
            from field in new[] { match.To, match.Also }.OfType<string>()
            let merged = survey.IsMerged(match.Column.Index)
            let blank = match.Column.Rows - match.Column.Filled
            where
                blank > 0
                && field is not (ItemFields.Reference or ItemFields.Cost)
                && (merged || field is ItemFields.Site or "site name" or "block" or "block name")
            select new FillChoice(field, MatchColumnsModel.Title(match.Column), blank, match.Column.Rows, merged),
        ];

    private static void Count(Dictionary<string, TextCount> counts, string text)
    {
        var key = TextKey.Of(text);
        counts[key] = counts.TryGetValue(key, out var known) ? known with { Rows = known.Rows + 1 } : new TextCount(TextKey.Tidy(text), 1);
    }
}
