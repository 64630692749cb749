using System.Globalization;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Import.Mapping;

/// <summary>
/// How the cells of one field are read through a mapping: what is blank, what a text stands for, what a short amount or an odd day means.
/// </summary>
internal sealed class FieldReading
{
    private readonly Field known;
    private readonly HashSet<string> blanks;
    private readonly Dictionary<string, string?> values;
    private readonly string? otherwise;
    private readonly bool hasOtherwise;
    private readonly IReadOnlyList<Reading> readings;
    private readonly decimal times;
    private readonly string? given;
    private readonly ReadingTally tally;

    public FieldReading(Field field, SheetMapping mapping, ReadingTally tally)
    {
        (known, this.tally) = (field, tally);
        blanks = [.. mapping.Blanks.Select(TextKey.Of)];
        var map = mapping.Values.GetValueOrDefault(field.Name) ?? new Dictionary<string, string?>();
        values = map.GroupBy(pair => TextKey.Of(pair.Key), StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.First().Value, StringComparer.Ordinal);
        hasOtherwise = values.Remove("*", out otherwise);
        readings = mapping.Readings;
        times = mapping.Times.GetValueOrDefault(field.Name, 1);
        given = mapping.Defaults.GetValueOrDefault(field.Name);
    }

    public string Name => known.Name;

    /// <summary>Our text for a cell, and whether it is the field's default because the cell says nothing.</summary>
    /// <param name="isNumber">Whether the workbook holds the cell as a number: its point is a point.</param>
    public (string? Text, bool IsDefault) Read(string? cell, bool isNumber = false)
    {
        var text = cell is null ? null : Translate(cell, isNumber);
        return text is null && given is not null ? (given, true) : (text, false);
    }

    private string? Translate(string cell, bool isNumber)
    {
        var key = TextKey.Of(cell);
        if (values.TryGetValue(key, out var ours))
        {
            tally.AddValue(known.Name, ours is null ? HowRead.Blank : HowRead.Value, cell.Trim(), ours);
            return ours;
        }

        if (blanks.Contains(key))
        {
            tally.AddValue(known.Name, HowRead.Blank, cell.Trim(), null);
            return null;
        }

        if (hasOtherwise && known.Known(cell) is null)
        {
            tally.Add(known.Name, HowRead.Otherwise, cell, otherwise);
            return otherwise;
        }

        return known.Kind switch
        {
            FieldKind.Amount or FieldKind.Number => Amount(cell, isNumber),
            FieldKind.Date => Day(cell),
            FieldKind.Text or FieldKind.Code or FieldKind.Choice => cell,
            _ => throw new InvalidOperationException($"No way to read {known.Kind}."),
        };
    }

    private string Amount(string cell, bool isNumber)
    {
        if (PointReading.Read(cell, readings) is var (pointed, said) && !isNumber)
        {
            return Count(HowRead.By(said), cell, Pence(pointed * times, cell, isWorked: times != 1));
        }

        if (NumberText.TryRead(cell, out var number, out _, isNumber ? ColumnKind.Text : known.Names.Kind))
        {
            return times == 1
                ? isNumber
                    ? Pence(number, cell, isWorked: true)
                    : cell
                : Count(HowRead.Times, cell, Pence(number * times, cell, isWorked: true));
        }

        return AmountReading.Read(cell, readings, known.Names.Kind) is { } read
            ? Count(
                HowRead.By(read.How),
                cell,
                Pence(read.NamesUnit ? read.Amount : read.Amount * times, cell, isWorked: !read.NamesUnit && times != 1)
            )
            : cell;
    }

    /// <summary>
    /// As text. An amount that was worked out finer than a penny is rounded and counted; a typed one stays for the rules to name.
    /// </summary>
    private string Pence(decimal number, string cell, bool isWorked)
    {
        if (!isWorked || known.Names.Kind != ColumnKind.Money || Rounding.To(2, number) == number)
        {
            return TwoReadings.Plain(number);
        }

        return Count(HowRead.Rounded, cell, TwoReadings.Plain(Rounding.ToPence(number).Pounds));
    }

    private string Day(string cell)
    {
        var plain = DateText.TryRead(cell, out var day, out _) && !readings.Contains(Reading.MonthFirst);
        if (plain && DateText.HasShortYear(cell))
        {
            return Count(HowRead.TwoDigitYear, cell, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        return !plain && DateReading.Read(cell, readings) is { } read
            ? Count(HowRead.By(read.How), cell, read.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))
            : cell;
    }

    private string Count(string how, string cell, string ours)
    {
        tally.Add(known.Name, how, cell, ours);
        return ours;
    }
}
