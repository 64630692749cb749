namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>Makes a person's id safe inside a figure's id, which is a label and a file name elsewhere.</summary>
internal static class FigureKey
{
    private const int Longest = 24;

    /// <summary>The id itself where it is a short plain word; otherwise its place in the list, <c>no-3</c>.</summary>
    public static string Of(string id, int place) =>
        id.Length is > 0 and <= Longest
        && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
        && !id.StartsWith("no-", StringComparison.OrdinalIgnoreCase)
            ? id
            : $"no-{CaseDraft.Text(place + 1)}";

    /// <summary>2026/27 as 2026-27.</summary>
    public static string Of(Finance.FinancialYear year) => year.ToString().Replace('/', '-');
}
