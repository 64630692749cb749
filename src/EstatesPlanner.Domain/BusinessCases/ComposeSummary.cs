namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>The executive summary: the words that join the figures of the other cases, and one table of options.</summary>
internal static class ComposeSummary
{
    public static void Into(CaseDraft draft)
    {
        var (bid, figures) = (draft.Sources.Bid, draft.Figures);
        foreach (var (id, text) in draft.Sources.Narrative)
        {
            draft.Say(id, text);
        }

        draft.Say("need", bid.Need);
        draft.Say("summary", bid.Summary);
        draft.Say("funding", FundingOf(draft));
        draft.Say("ask", AskOf(draft));
        if (ComposeAsk.Of(draft).Value != 0)
        {
            draft.Say("ask.figure", ComposeAsk.Of(draft).Id);
        }

        draft.Say("ask.basis", ComposeAsk.Basis(draft));
        draft.Say("ranking", "");
        draft.Say("preference", "No option is marked as preferred yet.");
        if (draft.Preferred is { } option)
        {
            draft.Say("option.preferred", draft.Key(option));
            draft.Say("option.preferred.name", option.Name);
            draft.Say("ranking", RankingOf(draft));
            draft.Say("preference", PreferenceOf(draft));
        }

        Options(draft);
    }

    private static void Options(CaseDraft draft)
    {
        if (draft.Sources.Appraisal is null)
        {
            return;
        }

        CaseCell Of(string id) => draft.Figures.Find(id);
        draft.Table(
            "summary",
            "The options side by side",
            $"{draft.BidName}; appraisal",
            [
                new("Option", Share: 4),
                new("Capital", Figures: true),
                new("Net present cost", Figures: true),
                new("Benefits", Figures: true),
                new("NPSV", Figures: true),
                new("Place", Figures: true),
            ],
            draft.Options.Select(option =>
                draft.Key(option) is var key
                    ? new CaseRow([
                        draft.IsPreferred(option) ? $"{option.Name} (preferred)" : option.Name,
                        Of($"options.capital.{key}"),
                        Of($"npc.{key}"),
                        Of($"pvbenefits.{key}"),
                        Of($"npsv.{key}"),
                        Of($"rank.npsv.{key}"),
                    ])
                    : throw new InvalidOperationException("An option has a key.")
            )
        );
    }

    private static string AskOf(CaseDraft draft)
    {
        if (ComposeAsk.Of(draft).Value == 0)
        {
            return "No capital cost is stated yet, so no approval is asked for.";
        }

        var begins = draft.Sources.Funding?.Start is { } start ? $"beginning in {start}" : $"beginning no earlier than {draft.FirstYear}";
        var contingency =
            draft.Figures.Find("capital.total.cash") is { } whole
                ? $" Optimism bias of {draft.Figures["capital.bias.cash"].Short} is not in it: it is held apart as contingency, and with it the cost is {whole.Short}."
            : draft.Figures.Find("capital.total") is { } real
                ? $" Optimism bias of {draft.Figures["capital.bias.incvat"].Short} is not in it: it is held apart as contingency, and with it the cost is {real.Short}."
            : "";
        return $"Approval to commit {ComposeAsk.Of(draft).Short} of capital, {ComposeAsk.Basis(draft)}, {begins}.{contingency}";
    }

    /// <summary>What the plan of the round says of the scheme, what it says nothing of, and what of the ask has no source yet.</summary>
    public static string FundingOf(CaseDraft draft) =>
        string.Join(" ", new[] { PlanOf(draft), VatOf(draft), GapOf(draft) }.Where(text => text.Length > 0));

    private static string PlanOf(CaseDraft draft) =>
        draft.Sources.Funding switch
        {
            null when draft.Sources.Bid.Round is null =>
                "This bid is in no round, so no plan can fund it yet and no source of funding is confirmed.",
            null => "No plan has been made for the round yet, so no source of funding is confirmed.",
            { Saw: false } early =>
                $"This bid was not in the plan of its round, which was made on {FigureDisplay.Day(early.MadeOn)}, before the bid was put to it. Make the plan again to see whether it funds the scheme.",
            { Start: null } left =>
                $"The plan made on {FigureDisplay.Day(left.MadeOn)} ({left.Status}) does not fund this scheme. A source of funding has to be found.",
            { Start: { } start } funded =>
                $"The plan made on {FigureDisplay.Day(funded.MadeOn)} ({funded.Status}) funds {draft.Figures["plan.scheme"].Short} at {draft.Figures["plan.scheme"].PriceBase} prices, excluding VAT, from {string.Join(" and ", funded.Years.Where(year => year.Scheme > 0).Select(year => year.Pot).Distinct(StringComparer.Ordinal))}, beginning in {start}.",
        };

    private static string VatOf(CaseDraft draft) =>
        draft.Figures.Find("funding.vat") is not { } paid ? ""
        : AskCover.Of(draft).VatSource is not { } source ? "Nobody is named yet who pays the VAT that is not recovered."
        : $"VAT that is not recovered is to come from {source}: {paid.Short}.";

    private static string GapOf(CaseDraft draft) =>
        draft.Figures.Find("funding.gap") is not { } gap ? ""
        : AskCover.Of(draft).Years.All(year => year.IsEven) ? $"With this the ask of {ComposeAsk.Of(draft).Short} is funded in every year."
        : gap.Value > 0 ? $"Of the ask of {ComposeAsk.Of(draft).Short}, {gap.Short} has no source yet."
        : "Funding and the ask do not agree in every year: the table of the funding of the ask shows where.";

    private static string RankingOf(CaseDraft draft)
    {
        if (draft.Figures.Find($"rank.npsv.{draft.Key(draft.Preferred!)}") is not { } rank)
        {
            return "";
        }

        var isShared = draft.Options.Count(option => draft.Figures.Find($"rank.npsv.{draft.Key(option)}")?.Value == rank.Value) > 1;
        return draft.Options.Count == 1
            ? "It is the only option, so it has no place among others."
            : $"By net present social value it is {(isShared ? "joint " : "")}{Ordinal((int)rank.Value)} of the {Count(draft.Options.Count)} options.";
    }

    private static string PreferenceOf(CaseDraft draft)
    {
        var name = draft.Preferred!.Name;
        var written = draft.Sources.Narrative.GetValueOrDefault("preference");
        return written
            ?? (
                draft.Figures.Find($"rank.npsv.{draft.Key(draft.Preferred)}")?.Value == 1
                    ? $"{name} is the preferred option. No option on the short list has a higher net present social value."
                    : $"{name} is the preferred option. {RankingOf(draft)} Why it is preferred is still to be written."
            );
    }

    private static string Count(int number) =>
        number switch
        {
            1 => "one",
            2 => "two",
            3 => "three",
            4 => "four",
            5 => "five",
            6 => "six",
            _ => CaseDraft.Text(number),
        };

    private static string Ordinal(int place) =>
        place switch
        {
            1 => "first",
            2 => "second",
            3 => "third",
            4 => "fourth",
            5 => "fifth",
            6 => "sixth",
            _ => $"number {CaseDraft.Text(place)}",
        };
}
