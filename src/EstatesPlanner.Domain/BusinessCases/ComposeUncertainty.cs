using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>Economic case: risk costs, the switching values of the preferred option, and benefits without a price.</summary>
internal static class ComposeUncertainty
{
    private const int SwitchingShown = 12;

    public static void Into(CaseDraft draft, AppraisalAnswer appraisal)
    {
        if (draft.Preferred is not { } option)
        {
            return;
        }

        Bias(draft, option);
        Risks(draft, option);
        Switching(draft, option, appraisal);
        draft.Table(
            "unmonetised",
            "Unmonetised benefits of the preferred option",
            draft.BidName,
            [new("Benefit"), new("Evidence", Share: 2), new("Who receives it")],
            option
                .Benefits.Where(benefit => !benefit.IsMonetised)
                .Select(benefit => new CaseRow([benefit.Name, benefit.Evidence ?? "", draft.Sources.Receiver(benefit.Beneficiary)])),
            hasMoney: false
        );
    }

    private static void Bias(CaseDraft draft, BidOption option)
    {
        if (option.OptimismBias is { Percent: not 0 } bias)
        {
            var names = bias.Base.Select(id =>
                option.Costs.FirstOrDefault(cost => string.Equals(cost.Id, id, StringComparison.Ordinal))?.Name ?? id
            );
            draft.Say(
                "bias",
                $"Optimism bias of {draft.Figures[$"bias.percent.{draft.Key(option)}"].Display} is applied to {string.Join(", ", names)}. {ContingencyOf(option)}"
            );
        }
    }

    private static string ContingencyOf(BidOption option) =>
        BiasBase.ContingencyIn(option) is { Count: > 0 } held
            ? $"The base holds contingency: {string.Join(", ", held.Select(cost => cost.Name))}.{(option.CostForm?.BiasOnContingencyBecause is { Length: > 0 } reason ? $" The reason given: {reason}" : "")}"
        : option.Costs.Any(BiasBase.IsContingency) ? "Contingency is a separate line outside the base."
        : "None of these lines is a contingency.";

    private static void Risks(CaseDraft draft, BidOption option)
    {
        Figure Of(int place, string part) =>
            draft.Figures[$"risk.{draft.Key(option)}.{FigureKey.Of(option.Risks[place].Id, place)}.{part}"];
        draft.Table(
            "risks",
            "Risks of the preferred option, costed",
            draft.BidName,
            [
                new("Risk", Share: 3),
                new("Year"),
                new("Probability", Figures: true),
                new("Impact", Figures: true),
                new("Expected, present value", Figures: true),
            ],
            option.Risks.Count == 0
                ? []
                :
                [
                    .. option.Risks.Select(
                        (risk, i) =>
                            new CaseRow([
                                risk.Name,
                                (draft.Sources.Appraisal!.Model.FirstYear + risk.Year).ToString(),
                                Of(i, "probability"),
                                Of(i, "impact"),
                                Of(i, "pv"),
                            ])
                    ),
                    new CaseRow(["All risks", "", "", "", draft.Figures[$"risk.{draft.Key(option)}"]], Total: true),
                ]
        );
    }

    /// <summary>
    /// Two values of each driver: where the NPSV against business as usual reaches £0, and where the option loses its place, or reaches
    /// first place
    /// where it is not first.
    /// </summary>
    private static void Switching(CaseDraft draft, BidOption option, AppraisalAnswer appraisal)
    {
        var own = Rounding.To(9, appraisal.Options.Single(each => string.Equals(each.Id, option.Id, StringComparison.Ordinal)).Npsv);
        var isFirst = appraisal.Options.All(other => Rounding.To(9, other.Npsv) <= own);
        var place = isFirst ? PlaceSwitching.Of(appraisal) : PlaceSwitching.ToFirst(appraisal);
        var viable = appraisal
            .Switching.Where(each => string.Equals(each.Option, option.Id, StringComparison.Ordinal))
            .ToDictionary(each => each.Driver, StringComparer.Ordinal);
        var nearest = viable
            .Keys.Union(place.Keys, StringComparer.Ordinal)
            .Select(driver => new Turns(driver, viable.GetValueOrDefault(driver), place.GetValueOrDefault(driver)))
            .OrderBy(turns => turns.Nearest)
            .ThenBy(turns => turns.Driver, StringComparer.Ordinal)
            .Take(SwitchingShown)
            .ToList();
        draft.Table(
            "switching",
            "Switching values of the preferred option, nearest first",
            $"{draft.BidName}; appraisal",
            [
                new("Driver", Share: 3),
                new("Now", Figures: true),
                new($"{NpsvWords(draft)} reaches £0 at", Figures: true, Share: 2),
                new("Change", Figures: true),
                new(isFirst ? "Loses its place at" : "Reaches first place at", Figures: true, Share: 2),
                new("Change", Figures: true),
                new(isFirst ? "To" : "Level with", Share: 2),
            ],
            nearest.Select((turns, i) => Row(draft, option, turns, i, isFirst))
        );
        if (nearest.Count > 0)
        {
            draft.Say(
                "switching.note",
                isFirst ? NoteOf(draft, option, place.Count > 0, nearest) : NoteOfLower(draft, option, appraisal, nearest)
            );
        }
    }

    private static string NpsvWords(CaseDraft draft) =>
        draft.Sources.Bid.BusinessAsUsual is null ? "NPSV" : "NPSV against business as usual";

    private static string NoteOf(CaseDraft draft, BidOption option, bool canLose, List<Turns> shown)
    {
        var place = canLose
            ? "the value at which the option loses its place, because another becomes worth as much."
            : $"the value at which the option loses its place: it has none, because no option on the short list is worth less than \"{option.Name}\".";
        return $"{BothOf(draft)}{place} The further a value is from the present one, the safer the choice.{NegativeOf(shown)}";
    }

    /// <summary>
    /// For an option that is not first: what it would take to reach first place. What is far away speaks against it, not for it.
    /// </summary>
    private static string NoteOfLower(CaseDraft draft, BidOption option, AppraisalAnswer appraisal, List<Turns> shown)
    {
        var first = appraisal.Options.Single(each => string.Equals(each.Id, appraisal.Ranking[0], StringComparison.Ordinal)).Option.Name;
        var nearest = shown
            .Select(turns => turns.Place)
            .OfType<SwitchingValue>()
            .Where(value => value.Switching >= 0)
            .MinBy(value => Math.Abs(value.ChangePercent));
        var takes = nearest is null
            ? $"No driver alone can take it to first place, which \"{first}\" holds."
            : $"To reach first place, which \"{first}\" holds, the least change of one driver is {DriverName(draft, option, nearest.Driver)} "
                + $"at {Level(nearest, nearest.Switching)} in place of {Level(nearest, nearest.Value)} ({FigureDisplay.Of(nearest.ChangePercent, FigureUnit.Percent)}).";
        var isWorth =
            (draft.Figures.Find($"incremental.npsv.{draft.Key(option)}") ?? draft.Figures[$"npsv.{draft.Key(option)}"]).Value >= 0;
        var reads = isWorth
            ? "The further the first value is from the present one, the safer it is that the option is worth its cost; "
                + "the further the second, the more has to change before it is the best."
            : "The option is short of both: the further a value is from the present one, the more has to change before it is reached.";
        return $"\"{option.Name}\" is not first by net present social value. {BothOf(draft)}"
            + $"the value at which the option reaches first place. {takes} {reads}{NegativeOf(shown)}";
    }

    private static string BothOf(CaseDraft draft) =>
        $"Two switching values are given for each driver, all else unchanged: the value at which the {NpsvWords(draft)} reaches £0, and ";

    private static string NegativeOf(List<Turns> shown) =>
        shown.Any(turns => turns.Viable?.Switching < 0 || turns.Place?.Switching < 0)
            ? " Where a value is below £0, that driver alone cannot turn the answer."
            : "";

    private static string Level(SwitchingValue value, decimal level) => FigureDisplay.Short(level, UnitOf(value));

    private static FigureUnit UnitOf(SwitchingValue value) =>
        string.Equals(value.Unit, "percent", StringComparison.Ordinal) ? FigureUnit.Percent : FigureUnit.Pounds;

    private static CaseRow Row(CaseDraft draft, BidOption option, Turns turns, int place, bool isFirst)
    {
        var (figures, name, id, one) = (
            draft.Figures,
            DriverName(draft, option, turns.Driver),
            $"switching.{CaseDraft.Text(place + 1)}",
            turns.Any
        );
        var unit = UnitOf(one);
        var (turn, how) = isFirst
            ? (
                "the option loses its place",
                "the value at which the next option below becomes worth as much, all else unchanged (PlaceSwitching)"
            )
            : (
                "the option reaches first place",
                "the value at which it becomes worth as much as the first option, all else unchanged (PlaceSwitching)"
            );
        var own = FigureInput.Of(figures[$"npsv.{draft.Key(option)}"]);
        var worth = figures.Find($"incremental.npsv.{draft.Key(option)}") is { } against ? FigureInput.Of(against) : own;
        var rival = turns.Place is { Against: { } named } ? draft.Options.First(each => each.Id == named) : null;
        FigureInput[] rank = rival is null ? [own] : [own, FigureInput.Of(figures[$"npsv.{draft.Key(rival)}"])];
        CaseCell Of(SwitchingValue? value, string part, string label, string working, FigureInput[] from) =>
            value is null ? (CaseCell)""
            : part.EndsWith("change", StringComparison.Ordinal)
                ? figures.Engine($"{id}.{part}", $"{name}, {label}", value.ChangePercent, FigureUnit.Percent, working, from)
            : figures.Engine($"{id}.{part}", $"{name}, {label}", value.Switching, unit, working, from);
        return new CaseRow([
            name,
            figures.Stated(
                $"{id}.now",
                $"{name}, now",
                one.Value,
                unit,
                one.Unit == Driver.PresentValueUnit ? "present value, since the years come to £0" : "undiscounted, over all years",
                draft.BidRow("Options", option.Name)
            ),
            Of(
                turns.Viable,
                "value",
                $"value at which {NpsvWords(draft)} reaches £0",
                $"the value at which {NpsvWords(draft)} reaches £0, all else unchanged (SwitchingValue)",
                [worth]
            ),
            Of(
                turns.Viable,
                "change",
                $"change at which {NpsvWords(draft)} reaches £0",
                "−100 × NPSV ÷ the driver's part of it (SwitchingValue)",
                [worth]
            ),
            Of(turns.Place, "place", $"value at which {turn}", how, rank),
            Of(
                turns.Place,
                "place-change",
                $"change at which {turn}",
                "−100 × the difference in NPSV ÷ the driver's part of it (PlaceSwitching)",
                rank
            ),
            rival?.Name ?? "",
        ]);
    }

    /// <param name="Viable">Where the NPSV against business as usual reaches £0.</param>
    /// <param name="Place">Where the option loses its place, or reaches first place where it is not first.</param>
    private sealed record Turns(string Driver, SwitchingValue? Viable, SwitchingValue? Place)
    {
        public SwitchingValue Any => Viable ?? Place!;

        public decimal Nearest =>
            Math.Min(Math.Abs(Viable?.ChangePercent ?? decimal.MaxValue), Math.Abs(Place?.ChangePercent ?? decimal.MaxValue));
    }

    /// <summary>The driver in words: <c>cost:works</c> is the name of that line.</summary>
    private static string DriverName(CaseDraft draft, BidOption option, string driver)
    {
        const string avoided = "bau:";
        if (driver.StartsWith(avoided, StringComparison.Ordinal) && draft.Sources.Bid.BusinessAsUsual is { } bau)
        {
            return $"{DriverName(draft, bau, driver[avoided.Length..])} (business as usual)";
        }

        var parts = driver.Split(':', 2);
        bool Is(string id) => parts.Length > 1 && string.Equals(id, parts[1], StringComparison.Ordinal);
        return parts[0] switch
        {
            "cost" => option.Costs.FirstOrDefault(cost => Is(cost.Id))?.Name ?? driver,
            "benefit" => option.Benefits.FirstOrDefault(benefit => Is(benefit.Id))?.Name ?? driver,
            "risk" => option.Risks.FirstOrDefault(risk => Is(risk.Id))?.Name ?? driver,
            "optimism-bias" => "Optimism bias",
            "residual" => "Residual value",
            "capital" => "All capital",
            "benefits" => "All monetised benefits",
            _ => driver,
        };
    }
}
