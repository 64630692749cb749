using System.Text.RegularExpressions;

namespace EstatesPlanner.Import.Mapping;

/// <summary>
/// An amount, the reading that made it plain, and whether it says its own unit: then the unit of its column does not apply.
/// </summary>
internal readonly record struct AmountRead(decimal Amount, Reading How, bool NamesUnit);

/// <summary>Reads amounts that <see cref="NumberText"/> refuses, in the ways a person has chosen and no other.</summary>
internal static partial class AmountReading
{
    /// <summary>The amount; null where none of the chosen ones does.</summary>
    /// <param name="text">The cell's text, which is no plain number.</param>
    /// <param name="chosen">The readings that may be used.</param>
    /// <param name="kind">What the amount is: what can be read two ways is read by none unless the person said what a point means.</param>
    public static AmountRead? Read(string text, IReadOnlyCollection<Reading> chosen, ColumnKind kind)
    {
        var typed = Spaces().Replace(text.Trim(), " ");
        Reading? how = null;
        if (chosen.Contains(Reading.AmountsWithWords) && Shorter(Words().Replace(typed, ""), typed) is { } bare)
        {
            (typed, how) = (bare, Reading.AmountsWithWords);
        }

        if (chosen.Contains(Reading.ApproximateAmounts) && Shorter(Roughly().Replace(typed, ""), typed) is { } named)
        {
            (typed, how) = (named, Reading.ApproximateAmounts);
        }

        if (One(typed, chosen, how, kind) is { } one)
        {
            return one;
        }

        return
            chosen.Contains(Reading.AmountRanges)
            && Range().Match(typed) is { Success: true } range
            && Upper(range, chosen, kind) is { } upper
            ? upper
            : null;
    }

    /// <summary>
    /// One amount, as it stands or in a short form. What was stripped before it is the reading that is named, unless nothing was.
    /// </summary>
    private static AmountRead? One(string typed, IReadOnlyCollection<Reading> chosen, Reading? stripped, ColumnKind kind)
    {
        if (PointReading.Read(typed, chosen) is var (pointed, how))
        {
            return new AmountRead(pointed, stripped ?? how, NamesUnit: false);
        }

        if (stripped is not null && NumberText.TryRead(typed, out var plain, out _, kind))
        {
            return new AmountRead(plain, stripped.Value, NamesUnit: false);
        }

        if (chosen.Contains(Reading.ShortAmounts) && ShortAmount.Read(typed) is { } meant)
        {
            return new AmountRead(meant, stripped ?? Reading.ShortAmounts, NamesUnit: true);
        }

        var closed = typed.Replace(" ", "", StringComparison.Ordinal);
        return
            chosen.Contains(Reading.SpacedAmounts)
            && closed != typed
            && Parted(typed)
            && NumberText.TryRead(closed, out var joined, out _, kind)
            ? new AmountRead(joined, stripped ?? Reading.SpacedAmounts, NamesUnit: false)
            : null;
    }

    /// <summary>The higher end of a range; an end without a unit takes the other's, so that 20-30k is twenty to thirty thousand.</summary>
    private static AmountRead? Upper(Match range, IReadOnlyCollection<Reading> chosen, ColumnKind kind)
    {
        var (unit, fromUnit) = (range.Groups["unit"].Value, range.Groups["fromUnit"].Value);
        if (
            unit.Length == 0
            && fromUnit.Length == 0
            && new[] { "from", "to" }.Any(end => TwoReadings.Fault(range.Groups[end].Value, kind) is not null)
        )
        {
            return null;
        }

        if (
            (unit.Length > 0 && !chosen.Contains(Reading.ShortAmounts))
            || ShortAmount.Number(range.Groups["from"].Value) is not { } from
            || ShortAmount.Number(range.Groups["to"].Value) is not { } to
        )
        {
            return null;
        }

        var higher = Math.Max(from * ShortAmount.Times(fromUnit.Length > 0 ? fromUnit : unit), to * ShortAmount.Times(unit));
        return new AmountRead(higher, Reading.AmountRanges, NamesUnit: unit.Length > 0);
    }

    private static string? Shorter(string text, string than) =>
        text.Trim() is { Length: > 0 } trimmed && trimmed.Length < than.Length ? trimmed : null;

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Spaces();

    /// <summary>Whether spaces part thousands, or only stand about the pound sign: 1 250 000 and £ 12500, but not 12 50.</summary>
    private static bool Parted(string typed) =>
        typed.TrimStart('-', '£', ' ') is var bare && (!bare.Contains(' ', StringComparison.Ordinal) || Thousands().IsMatch(bare));

    [GeneratedRegex(@"^[1-9][0-9]{0,2}( [0-9]{3})+(\.[0-9]+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Thousands();

    /// <summary>
    /// Words after an amount that leave it what it is. "inc VAT" and "each" are none of them: they make it another amount.
    /// </summary>
    [GeneratedRegex(
        @"(\s*[(\[,]?\s*(((ex|excl|excluding|exc|plus|\+|net of)\.?\s*vat)|budget( figure| cost| price)?|estimated?|est\.?|quoted?|allowance|provisional( sum)?|prov\.? sum|p\.?s\.?|total|works( only)?)\s*[)\]]?)+\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Words();

    /// <summary>Words and signs that say an amount is rough.</summary>
    [GeneratedRegex(
        @"^\s*(c\.?(?=\s|£|[0-9])|ca\.?(?=\s|£|[0-9])|circa|approx(imately|\.)?|about|around|say|est(imated|\.)?|~|≈)\s*|\s*(approx(imately|\.)?|\+|\?|ish)\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Roughly();

    [GeneratedRegex(
        $@"^£?\s*(?<from>[0-9][0-9,]*(\.[0-9]+)?)\s*(?<fromUnit>{ShortAmount.Units})?\s*(-|–|—|to)\s*£?\s*(?<to>[0-9][0-9,]*(\.[0-9]+)?)\s*(?<unit>{ShortAmount.Units})?$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Range();
}
