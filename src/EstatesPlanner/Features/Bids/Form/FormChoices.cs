using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>The choices of the form's drop-down lists.</summary>
public static class FormChoices
{
    public static readonly IReadOnlyList<FieldChoice> Types =
    [
        .. Enum.GetValues<BidType>().Select(type => new FieldChoice(WireWord.Of(type), BidWords.Of(type))),
    ];

    public static readonly IReadOnlyList<FieldChoice> Sectors =
    [
        .. BidHead.Sectors.Select(sector => new FieldChoice(sector, Sentence(sector))),
    ];

    public static readonly IReadOnlyList<FieldChoice> YesNo = [new("no", "No"), new("yes", "Yes")];

    /// <summary>Every word of a choice, with an empty one before them for a row that is not filled in.</summary>
    public static IReadOnlyList<FieldChoice> Words<T>(Func<T, string>? words = null)
        where T : struct, Enum =>
        [
            new("", ""),
            .. Enum.GetValues<T>()
                .Select(choice => new FieldChoice(WireWord.Of(choice), words?.Invoke(choice) ?? Sentence(WireWord.Of(choice)))),
        ];

    private static string Sentence(string word) => char.ToUpperInvariant(word[0]) + word[1..].Replace('-', ' ');
}
