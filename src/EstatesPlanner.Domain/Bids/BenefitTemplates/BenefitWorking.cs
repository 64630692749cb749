using System.Globalization;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.BenefitTemplates;

/// <summary>
/// How a benefit's figures came about, kept with it so that they can be traced and worked out again whatever becomes of its template.
/// </summary>
public sealed record BenefitWorking
{
    /// <summary>Id of the template.</summary>
    public required string Template { get; init; }

    public required IReadOnlyList<WorkingInput> Inputs { get; init; }

    /// <summary>The trust's own unit value; null where the benefit is not in pounds.</summary>
    public UnitValue? Value { get; init; }

    /// <summary>How much of the estimate is counted: 100 less the optimism in benefits, percent.</summary>
    public required decimal ConfidencePercent { get; init; }

    /// <summary>The year it begins, after any lag; year 0 is the bid's first.</summary>
    public required int From { get; init; }

    /// <summary>The year from which it is there in full.</summary>
    public required int FullFrom { get; init; }

    public required int To { get; init; }

    /// <summary>Units a year once built up: the product of the inputs × confidence.</summary>
    public decimal Quantity => BenefitQuantity.Of(Inputs) * ConfidencePercent / 100;

    /// <summary>Pounds a year once built up, at the bid's price base, to the penny; null where the benefit is not in pounds.</summary>
    public Money? Yearly => Value is { } value ? Rounding.ToPence(Quantity * value.AtBase) : null;

    /// <summary>Pounds by year: an even build-up from the year it begins to the year it is full.</summary>
    public Flow Flow => Yearly is { } yearly ? Flow.Ramped(From, FullFrom, To, yearly.Pounds) : Flow.None;

    /// <summary>The working as a person would write it on paper.</summary>
    public string Sentence
    {
        get
        {
            var inputs = string.Join(
                ' ',
                Inputs.Select(
                    (input, i) =>
                        $"{(i == 0 ? "" : input.Use == InputUse.Divide ? "÷ " : "× ")}{Text(input.Amount)}{(input.Use == InputUse.Percent ? "%" : "")} {input.Name}{(input.Per == 1 ? "" : $" ÷ {Text(input.Per)}")}"
                )
            );
            var counted = ConfidencePercent == 100 ? "" : $" × {Text(ConfidencePercent)}% confidence";
            return Value is { } value
                ? $"{inputs}{counted} × £{value.Pounds.ToString("0.00##", CultureInfo.InvariantCulture)} a unit at {value.PriceBase} prices ({value.Source}, {value.Vintage}){(value.Factor == 1 ? "" : $" × {Text(value.Factor)} ({value.Index})")} = {Yearly} a year"
                : $"{inputs}{counted} = {Text(Quantity)} a year, not in pounds";
        }
    }

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>An input as it was answered.</summary>
public sealed record WorkingInput(string Id, string Name, decimal Amount, string Unit, InputUse Use, decimal Per);

/// <summary>A unit value of the trust's own.</summary>
/// <param name="Pounds">For one unit, at <paramref name="PriceBase"/>.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Vintage">Edition or date of the source.</param>
/// <param name="Index">Name of the series that carried it to the bid's price base.</param>
/// <param name="Factor">index(bid) ÷ index(value); 1 where the two are the same.</param>
public sealed record UnitValue(decimal Pounds, PriceBase PriceBase, string Source, string Vintage, string Index, decimal Factor)
{
    /// <summary>Pounds for one unit at the bid's price base.</summary>
    public decimal AtBase => Pounds * Factor;
}
