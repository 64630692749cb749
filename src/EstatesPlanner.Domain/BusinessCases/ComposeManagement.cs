using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Management case: who answers for the scheme, its dates, its place in the round, and the registers of benefits and risks.
/// </summary>
internal static class ComposeManagement
{
    public static void Into(CaseDraft draft)
    {
        Roles(draft);
        Dates(draft);
        Standing(draft);
        if (draft.Preferred is { } option)
        {
            BenefitsRegister(draft, option);
            draft.Table(
                "risk-register",
                "Risk register",
                draft.BidName,
                [new("Risk", Share: 3), new("Falls in"), new("Owner", Share: 2)],
                option.Risks.Select(risk => new CaseRow([
                    risk.Name,
                    $"{draft.FirstYear + risk.Year}",
                    draft.Sources.Bid.Sponsor is { } sponsor ? draft.Sources.NameOf(sponsor) : "Not named",
                ])),
                hasMoney: false
            );
        }
    }

    /// <summary>Benefits in a steady year: the largest yearly amount of each monetised benefit.</summary>
    private static Figure Steady(CaseDraft draft, BidOption option, Benefit benefit, int place) =>
        draft.Figures.Stated(
            $"benefit.{draft.Key(option)}.{FigureKey.Of(benefit.Id, place)}.steady",
            $"{benefit.Name}, a steady year",
            benefit.Flow.Amounts.Values.DefaultIfEmpty().Max(),
            FigureUnit.Pounds,
            benefit.Working is { } working
                ? $"the largest yearly amount of the benefit: {working.Sentence}"
                : "the largest yearly amount of the benefit",
            draft.BidRow("Benefits", $"{option.Name}: {benefit.Name}")
        );

    private static void Roles(CaseDraft draft)
    {
        var bid = draft.Sources.Bid;
        draft.Table(
            "roles",
            "Who answers for the scheme",
            draft.BidName,
            [new("Part"), new("Person", Share: 3)],
            [
                new CaseRow(["Senior responsible owner", bid.Sponsor is { } sponsor ? draft.Sources.NameOf(sponsor) : "Not named"]),
                new CaseRow(["Author", draft.Sources.NameOf(bid.Author)]),
                .. draft
                    .Preferred?.Benefits.Select(benefit => benefit.Owner)
                    .OfType<string>()
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(owner => new CaseRow(["Benefit owner", draft.Sources.NameOf(owner)]))
                    ?? [],
            ],
            hasMoney: false
        );
    }

    private static void Dates(CaseDraft draft)
    {
        var bid = draft.Sources.Bid;
        if (draft.Preferred is null || bid.Capital.LastYear is not { } lastCapital)
        {
            return;
        }

        var first = draft.FirstYear;
        var benefits = draft.Preferred.Benefits.Where(benefit => !benefit.Flow.IsNone).ToList();
        var isFunded = draft.Sources.Funding?.Start is not null;
        var rows = new List<CaseRow>
        {
            new([isFunded ? "Work begins" : "Work would begin, if it is funded", $"{first}"]),
            new(["Last year of capital", $"{first + lastCapital}"]),
        };
        if (benefits.Count > 0)
        {
            rows.Add(new(["First benefits", $"{first + benefits.Min(benefit => benefit.Flow.Amounts.Keys.Min())}"]));
            rows.Add(new(["All benefits in full", $"{first + benefits.Max(FullFrom)}"]));
        }

        var (last, full) = (first + lastCapital, benefits.Count == 0 ? first : first + benefits.Max(FullFrom));
        draft.Say(
            "dates",
            (isFunded, benefits.Count) switch
            {
                (true, 0) => $"Work begins in {first} and capital ends in {last}.",
                (true, _) => $"Work begins in {first}, capital ends in {last}, and all benefits are in full from {full}.",
                (false, 0) => $"Work would begin in {first}, if it is funded; capital would then end in {last}.",
                (false, _) =>
                    $"Work would begin in {first}, if it is funded; capital would then end in {last}, and all benefits would be in full from {full}.",
            }
        );
        rows.Add(new(["End of the appraisal", $"{first + bid.AppraisalYears}"]));
        draft.Table(
            "dates",
            "Key dates, by financial year",
            isFunded ? $"{draft.BidName}; {draft.Sources.Funding!.Name}" : $"{draft.BidName}; earliest start, no plan funds it yet",
            [new("Milestone", Share: 2), new("Financial year")],
            rows,
            hasMoney: false
        );
    }

    /// <summary>The first year in which a benefit is at its largest.</summary>
    private static int FullFrom(Benefit benefit)
    {
        var most = benefit.Flow.Amounts.Values.Max();
        return benefit.Flow.Amounts.Where(entry => entry.Value == most).Min(entry => entry.Key);
    }

    private static void BenefitsRegister(CaseDraft draft, BidOption option)
    {
        var monetised = option
            .Benefits.Select((benefit, i) => (Benefit: benefit, Figure: benefit.IsMonetised ? Steady(draft, option, benefit, i) : null))
            .ToList();
        var steady = draft.Figures.Sum(
            "benefits.steady",
            "Benefits in a steady year",
            FigureUnit.Pounds,
            "sum of the monetised benefits in a steady year",
            monetised.Select(entry => entry.Figure).OfType<Figure>()
        );
        var rows = monetised.ConvertAll(entry => new CaseRow([
            entry.Benefit.Name,
            ComposeEconomic.ClassName(entry.Benefit.Class),
            entry.Benefit.Owner is { } owner ? draft.Sources.NameOf(owner) : "Not named",
            Measure(draft, option, entry.Benefit),
            Begins(draft, entry.Benefit),
            entry.Figure,
        ]));
        if (rows.Count > 0)
        {
            rows.Add(new CaseRow(["All monetised benefits", "", "", "", "", steady], Total: true));
        }

        draft.Table(
            "benefits-register",
            "Benefits register and realisation",
            draft.BidName,
            [
                new("Benefit", Share: 4),
                new("Class", Share: 3),
                new("Owner", Share: 3),
                new("Measure and baseline", Share: 4),
                new("In full from", Share: 2),
                new("Steady year", Figures: true),
            ],
            rows
        );
        draft.Table(
            "benefits-named",
            "Benefits of the preferred option",
            draft.BidName,
            [new("Benefit", Share: 2), new("Who receives it"), new("Evidence", Share: 3)],
            option.Benefits.Select(benefit => new CaseRow([
                benefit.Name,
                draft.Sources.Receiver(benefit.Beneficiary),
                benefit.Evidence ?? "Not stated",
            ])),
            hasMoney: false
        );
    }

    private static string Begins(CaseDraft draft, Benefit benefit) => benefit.Flow.IsNone ? "" : $"{draft.FirstYear + FullFrom(benefit)}";

    /// <summary>The benefit's own quantity, and what it is measured against; each is a figure of the index.</summary>
    private static string Measure(CaseDraft draft, BidOption option, Benefit benefit)
    {
        var id = $"benefit.{draft.Key(option)}.{FigureKey.Of(benefit.Id, option.Benefits.ToList().IndexOf(benefit))}";
        var row = draft.BidRow("Benefits", $"{option.Name}: {benefit.Name}");
        var quantity = benefit.QuantityPerYear is { } amount ? Quantity(draft, benefit, id, amount, row) : null;
        var baseline = benefit.BaselineInputCost is { } cost
            ? $"{benefit.Service ?? "the service"} costs {draft.Figures.Stated($"{id}.baseline", $"Input cost of {benefit.Service ?? "the service"}, for {benefit.Name}", cost, FigureUnit.Pounds, "stated by the bid", row).Short} a year"
            : null;
        return string.Join("; ", new[] { quantity, baseline }.OfType<string>()) is { Length: > 0 } said ? said : "Not stated";
    }

    /// <summary>A quantity with its unit; one counted in pounds is printed as pounds: £310,000 of contracts a year.</summary>
    private static string Quantity(CaseDraft draft, Benefit benefit, string id, decimal amount, SourceRow row)
    {
        var unit = benefit.Unit?.Trim() ?? "";
        var pounds = new[] { "pounds sterling", "pounds", "GBP", "£" }.FirstOrDefault(word =>
            unit.StartsWith(word, StringComparison.OrdinalIgnoreCase)
            && (unit.Length == word.Length || !char.IsLetterOrDigit(unit[word.Length]))
        );
        var figure = draft.Figures.Stated(
            $"{id}.quantity",
            $"{benefit.Name}, quantity a year",
            amount,
            pounds is null ? FigureUnit.Count : FigureUnit.Pounds,
            benefit.Working?.Sentence ?? "stated by the bid",
            row
        );
        var after = pounds is null ? unit : unit[pounds.Length..].Trim();
        return $"{figure.Display}{(after.Length > 0 ? $" {after}" : "")} a year";
    }

    private static void Standing(CaseDraft draft)
    {
        if (draft.Sources.Standing is not { } standing)
        {
            return;
        }

        var figures = draft.Figures;
        draft.Say("round", standing.Round.Name);
        SourceRow round = new() { File = $"Round {standing.Round.Id}", Sheet = "Criteria" };
        var scores = standing
            .Score.ByCriterion.Select(
                (score, i) =>
                {
                    var criterion = standing.Round.Criteria.Single(each =>
                        string.Equals(each.Id, score.Criterion, StringComparison.Ordinal)
                    );
                    var id = $"score.{FigureKey.Of(criterion.Id, i)}";
                    var points = figures.Engine(
                        id,
                        $"Score for {criterion.Name}",
                        score.Points,
                        FigureUnit.Score,
                        "the criterion's scale at the bid's quantity (AnchoredScale)",
                        [FigureInput.Of(round with { Row = criterion.Id })]
                    );
                    var weight = figures.Engine(
                        $"{id}.weight",
                        $"Weight of {criterion.Name}",
                        score.Weight * 100,
                        FigureUnit.Percent,
                        "its swing ÷ the sum of swings (SwingWeights)",
                        [FigureInput.Of(round with { Row = criterion.Id })]
                    );
                    return (
                        criterion,
                        score,
                        points,
                        weight,
                        Weighted: figures.Product(
                            $"{id}.weighted",
                            $"Weighted score for {criterion.Name}",
                            FigureUnit.Score,
                            points,
                            weight
                        )
                    );
                }
            )
            .ToList();
        var (open, isComplete) = (standing.StillToScore.Count, standing.StillToScore.Count == 0);
        var total = figures.Sum(
            "score.total",
            "Score",
            FigureUnit.Score,
            isComplete ? "sum of the weighted scores" : "sum of the weighted scores; a criterion not scored yet counts as nought",
            scores.Select(score => score.Weighted)
        );
        SourceRow ranking = new() { File = $"Round {standing.Round.Id}", Sheet = "Ranking" };
        if (isComplete)
        {
            Place(draft, standing, ranking);
        }
        else
        {
            const string how = "count of judged criteria on which nobody has scored the bid";
            figures.Stated("score.open", "Criteria still to score", open, FigureUnit.Count, how, round);
            figures.Stated(
                "score.criteria",
                "Criteria of the round",
                standing.Round.Criteria.Count,
                FigureUnit.Count,
                "count of criteria",
                round
            );
        }

        draft.Chart(
            "score",
            ChartShape.Bars,
            "Score by criterion, 0 to 100",
            round.File,
            [.. scores.Select(score => new ChartPoint(score.criterion.Name, [score.points.Id]))],
            hasMoney: false
        );
        draft.Table(
            "score",
            "Score by criterion",
            $"{round.File}; weights by swing",
            [new("Criterion", Share: 3), new("Score", Figures: true), new("Weight", Figures: true), new("Weighted", Figures: true)],
            [
                .. scores.Select(score => new CaseRow([
                    score.score.IsUnscored ? $"{score.criterion.Name} (not scored yet)" : score.criterion.Name,
                    score.points,
                    score.weight,
                    score.Weighted,
                ])),
                new CaseRow([isComplete ? "All criteria" : "All criteria scored so far", "", "", total], Total: true),
            ],
            hasMoney: false
        );
    }

    private static void Place(CaseDraft draft, CaseStanding standing, SourceRow ranking)
    {
        var figures = draft.Figures;
        figures.Stated("rank", "Place by score", standing.Rank.ByValue, FigureUnit.Count, "bids of the round by score (Ranking)", ranking);
        figures.Stated(
            "rank.perpound",
            "Place by score per pound",
            standing.Rank.ByValuePerPound,
            FigureUnit.Count,
            "bids of the round by score ÷ £m (Ranking)",
            ranking
        );
        figures.Stated("rank.of", "Bids in the round", standing.Bids, FigureUnit.Count, "count of bids in the round", ranking);
    }
}
