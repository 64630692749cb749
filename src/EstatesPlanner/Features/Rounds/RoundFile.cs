using System.Text.RegularExpressions;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Rounds;

/// <summary>
/// Reads <c>round.json</c>. Whatever is unknown, missing or of the wrong kind is refused with its path; what the round itself makes
/// impossible comes as a list.
/// </summary>
internal static partial class RoundFile
{
    public const string Format = "estates-planner/round/1";

    /// <param name="file">The file's root.</param>
    /// <param name="trust">Code of the trust whose round it is.</param>
    /// <returns>The round, and how it joins scorers' levels where the file says so.</returns>
    /// <exception cref="Refusal">What does not fit, with its path: the first thing of a wrong kind, or everything that makes the round
    /// unusable.</exception>
    public static (Round Round, JudgedBy? JudgedBy) Read(JsonPlace file, string trust)
    {
        var root = file.Members(
            "format",
            "id",
            "name",
            "priceBase",
            "years",
            "objective",
            "beyondHorizon",
            "criteria",
            "pots",
            "rules",
            "judgedBy",
            "state"
        );
        if (root["format"] is var format && !string.Equals(format.Text(), Format, StringComparison.Ordinal))
        {
            throw format.Refuse($"'{format.Text()}' is not {Format}.");
        }

        var judgedBy = root.Maybe("judgedBy") is { } way ? Choice<JudgedBy>(way) : (JudgedBy?)null;
        var round = new Round
        {
            Trust = trust,
            Id = Id(root["id"]),
            Name = root["name"].Text(),
            PriceBase = new PriceBase(Year(root["priceBase"])),
            Years = [.. root["years"].Items().Select(Year)],
            Objective = root.Maybe("objective") is { } objective ? Choice<RoundObjective>(objective) : RoundObjective.Score,
            BeyondHorizon = root.Maybe("beyondHorizon") is { } horizon ? Choice<BeyondHorizon>(horizon) : BeyondHorizon.Forbid,
            Criteria = [.. root["criteria"].Items().Select(CriterionPart.Read)],
            Pots = [.. root["pots"].Items().Select(PotPart.Read)],
            Rules = [.. root.Items("rules").Select(RulePart.Read)],
            JudgedBy = judgedBy ?? default,
            State = root.Maybe("state") is { } state ? First(state) : RoundState.Open,
        };
        var problems = RoundProblem.In(round);
        return problems.Count == 0
            ? (round, judgedBy)
            : throw Refusal.BadInput(string.Join(Environment.NewLine, problems.Select(problem => $"{problem.Path}: {problem.Message}")));
    }

    /// <summary>A short id, as it stands in commands and addresses.</summary>
    internal static string Id(JsonPlace place) =>
        ShortId().IsMatch(place.Text())
            ? place.Text()
            : throw place.Refuse($"'{place.Text()}' is not an id: letters, digits, points, hyphens and underscores, 60 at most.");

    internal static FinancialYear Year(JsonPlace place) =>
        FinancialYear.TryParse(place.Text(), out var year)
            ? year
            : throw place.Refuse($"'{place.Text()}' is not a financial year such as 2026/27.");

    /// <summary>A new round begins open for scoring, or set up only; one that is known keeps the state it is in.</summary>
    private static RoundState First(JsonPlace place) =>
        Choice<RoundState>(place) is var state and (RoundState.SetUp or RoundState.Open)
            ? state
            : throw place.Refuse(
                $"A file sets a round up as {WireWord.Of(RoundState.SetUp)} or {WireWord.Of(RoundState.Open)}; the chair moves it on."
            );

    private static T Choice<T>(JsonPlace place)
        where T : struct, Enum =>
        WireWord.TryParse<T>(place.Text(), out var choice)
            ? choice
            : throw place.Refuse($"'{place.Text()}' is not one of: {string.Join(", ", WireWord.All<T>())}.");

    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex ShortId();
}
