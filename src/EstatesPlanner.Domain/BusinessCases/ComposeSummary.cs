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
        draft.Say("ask", $"Approval to commit {figures["capital.incvat"].Short} of capital including VAT, {(draft.Sources.Funding?.Start is { } start ? $"beginning in {start}" : $"beginning no earlier than {ComposeFinancial.FirstYear(draft)}")}.");
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
        draft.Table("summary", "The options side by side", $"{draft.BidName}; appraisal", [new("Option", Share: 4), new("Capital", Figures: true), new("Net present cost", Figures: true), new("Benefits", Figures: true), new("NPSV", Figures: true), new("Place", Figures: true)],
            draft.Options.Select(option => draft.Key(option) is var key
                ? new CaseRow([draft.IsPreferred(option) ? $"{option.Name} (preferred)" : option.Name, Of($"options.capital.{key}"), Of($"npc.{key}"), Of($"pvbenefits.{key}"), Of($"npsv.{key}"), Of($"rank.npsv.{key}")])
                : throw new InvalidOperationException("An option has a key.")));
    }

    private static string FundingOf(CaseDraft draft) => draft.Sources.Funding switch
    {
        null => "No plan has been made for the round yet, so no source of funding is confirmed.",
        { Saw: false } earlier => $"Plan {earlier.Plan} was made before this scheme came into the round, so it says nothing about it. The plan has to be made again.",
        { Start: null } left => $"Plan {left.Plan} ({left.Status}) does not fund this scheme. A source of funding has to be found.",
        { Start: { } start } funded => $"Plan {funded.Plan} ({funded.Status}) funds {draft.Figures["plan.scheme"].Short} excluding VAT from {string.Join(" and ", funded.Years.Where(year => year.Scheme > 0).Select(year => year.Pot).Distinct(StringComparer.Ordinal))}, beginning in {start}.",
    };

    private static string RankingOf(CaseDraft draft) => draft.Figures.Find($"rank.npsv.{draft.Key(draft.Preferred!)}") is { } rank
        ? $"By net present social value it is {Ordinal((int)rank.Value)} of the {Count(draft.Options.Count)} options."
        : "";

    private static string PreferenceOf(CaseDraft draft)
    {
        var name = draft.Preferred!.Name;
        var written = draft.Sources.Narrative.GetValueOrDefault("preference");
        return written ?? (draft.Figures.Find($"rank.npsv.{draft.Key(draft.Preferred)}")?.Value == 1
            ? $"{name} is the preferred option. It has the highest net present social value of the short list."
            : $"{name} is the preferred option. {RankingOf(draft)} Why it is preferred is still to be written.");
    }

    private static string Count(int number) => number switch { 1 => "one", 2 => "two", 3 => "three", 4 => "four", 5 => "five", 6 => "six", _ => CaseDraft.Text(number) };

    private static string Ordinal(int place) => place switch { 1 => "first", 2 => "second", 3 => "third", 4 => "fourth", 5 => "fifth", 6 => "sixth", _ => $"number {CaseDraft.Text(place)}" };
}
