using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Features.Bids.Sheets;
using EstatesPlanner.Features.Shared;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>The choices and the amounts of a benefit in words.</summary>
internal static class BenefitWords
{
    public static readonly IReadOnlyList<FieldChoice> Grades = [.. Enum.GetValues<EvidenceGrade>().Select(grade => new FieldChoice(WireWord.Of(grade), Of(grade)))];

    /// <summary>The usual one first, with a blank word as a file has it.</summary>
    public static readonly IReadOnlyList<FieldChoice> Streams = [new("", "The standard rate"), new(WireWord.Of(BenefitStream.Health), "The health rate: monetised health effects alone, such as QALYs")];

    /// <inheritdoc cref="Streams"/>
    public static readonly IReadOnlyList<FieldChoice> Terms = [new("", "The prices of the bid’s price base"), new(WireWord.Of(PriceTerms.Nominal), "The money of each year, fixed by contract")];

    public static string Of(BenefitClass kind) => kind == BenefitClass.Unmonetised ? "Not in pounds: described and scored only" : BidWords.Of(kind);

    public static string Of(EvidenceGrade grade) => grade switch
    {
        EvidenceGrade.MeasuredHere => "Measured in this service",
        EvidenceGrade.MeasuredElsewhere => "Measured in a like service",
        EvidenceGrade.Judgement => "Judgement of named people",
        EvidenceGrade.NotEvidenced => "Not evidenced yet",
        _ => throw new ArgumentOutOfRangeException(nameof(grade), grade, "Not a grade of evidence."),
    };

    /// <summary>The classes of a template, and the way to keep a benefit out of the pounds.</summary>
    public static IReadOnlyList<FieldChoice> Classes(BenefitTemplate template) =>
        [.. template.Classes.Append(BenefitClass.Unmonetised).Distinct().Select(kind => new FieldChoice(WireWord.Of(kind), Of(kind)))];

    /// <summary>The years of a flow: years 1 to 10, in full from year 3.</summary>
    public static string Years(Flow flow) => FlowText.Ramp(flow) switch
    {
        null => flow.IsNone ? "" : "differs by year",
        { From: var from, To: var to } when from == to => FormattableString.Invariant($"year {from}"),
        { From: var from, Full: var full, To: var to } => FormattableString.Invariant($"years {from} to {to}") + (full == from ? "" : FormattableString.Invariant($", in full from year {full}")),
    };

    /// <summary>Every amount of a flow, runs of years together, and their sum.</summary>
    public static string ByYear(Flow flow) =>
        string.Join("; ", FlowText.Runs(flow).Select(run => run.From == run.To ? FormattableString.Invariant($"year {run.From}: ") + FigureText.Pounds(run.Amount) : FormattableString.Invariant($"years {run.From} to {run.To}: ") + FigureText.Pounds(run.Amount) + " a year"))
        + $". {FigureText.Pounds(flow.Total)} in all, before discounting.";

    /// <summary>With a capital letter.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
