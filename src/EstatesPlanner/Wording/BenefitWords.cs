using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;

namespace EstatesPlanner.Wording;

/// <summary>The choices of a benefit in words.</summary>
internal static class BenefitWords
{
    public static readonly IReadOnlyList<FieldChoice> Grades =
    [
        .. Enum.GetValues<EvidenceGrade>().Select(grade => new FieldChoice(WireWord.Of(grade), Of(grade))),
    ];

    /// <summary>The usual one first, with a blank word as a file has it.</summary>
    public static readonly IReadOnlyList<FieldChoice> Streams =
    [
        new("", "The standard rate"),
        new(WireWord.Of(BenefitStream.Health), "The health rate: monetised health effects alone, such as QALYs"),
    ];

    /// <inheritdoc cref="Streams"/>
    public static readonly IReadOnlyList<FieldChoice> Terms =
    [
        new("", "The prices of the bid’s price base"),
        new(WireWord.Of(PriceTerms.Nominal), "The money of each year, fixed by contract"),
    ];

    public static string Of(BenefitClass kind) =>
        kind == BenefitClass.Unmonetised ? "Not in pounds: described and scored only" : BidWords.Of(kind);

    public static string Of(EvidenceGrade grade) =>
        grade switch
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

    /// <summary>With a capital letter.</summary>
    public static string Sentence(string words) => words.Length == 0 ? words : char.ToUpperInvariant(words[0]) + words[1..];
}
