namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Turns a bid, its appraisal, its place in the round, the plan and the register into a frozen business case. Pure: the same sources give
/// the same case. Each of the five cases is composed in a file of its name; nothing is computed afterwards.
/// </summary>
public static class Compose
{
    public static BusinessCase Of(CaseSources gathered)
    {
        var sources = CaseCalendar.On(gathered);
        var draft = new CaseDraft(sources);
        ComposeBacklog.Into(draft);
        ComposeEconomic.Into(draft);
        ComposeFinancial.Into(draft);
        ComposeFunding.Into(draft);
        if (sources.Kind != CaseKind.Short)
        {
            ComposeRevenue.Into(draft);
            ComposeAccounts.Into(draft);
        }

        ComposeManagement.Into(draft);
        ComposeSummary.Into(draft);
        ComposeAnnexes.Into(draft);
        ComposeEvidence.Into(draft);

        var checks = Completeness
            .Check(draft)
            .Concat(Consistency.Check(draft))
            .Concat(FundingChecks.Check(draft))
            .Select(check => Printed(check, sources.LeftOut))
            .ToList();
        var problems = checks
            .Where(check => !check.Line.Met)
            .Select(check => new CaseProblem(check.Line.Rule, check.Line.Section, check.Sentence))
            .ToList();
        draft.Table(
            "problems",
            "What is outstanding",
            "this document's checklist",
            [new("Section"), new("Outstanding", Share: 5)],
            Sections
                .SelectMany(section => problems.Where(problem => string.Equals(problem.Section, section, StringComparison.Ordinal)))
                .Select(problem => new CaseRow([Title(problem.Section), problem.Sentence])),
            hasMoney: false
        );
        return Frozen(
            draft,
            problems,
            [
                .. Sections.SelectMany(section =>
                    checks.Select(check => check.Line).Where(line => string.Equals(line.Section, section, StringComparison.Ordinal))
                ),
            ]
        );
    }

    /// <summary>What a document was seen to leave out does not count as there.</summary>
    private static (ChecklistLine Line, string Sentence) Printed(
        (ChecklistLine Line, string Sentence) check,
        IReadOnlyCollection<string> leftOut
    ) =>
        check.Line is { Met: true, At: { } at } && leftOut.Contains(at)
            ? (
                check.Line with
                {
                    Met = false,
                },
                $"\"{check.Line.Requirement}\": it is in the bid, but the template of this document does not print it. Put it back into the template."
            )
            : check;

    private static readonly string[] Sections = ["summary", "strategic", "economic", "commercial", "financial", "management"];

    private static string Title(string section) => $"{char.ToUpperInvariant(section[0])}{section[1..]}";

    private static BusinessCase Frozen(CaseDraft draft, IReadOnlyList<CaseProblem> problems, IReadOnlyList<ChecklistLine> checklist)
    {
        var sources = draft.Sources;
        return new BusinessCase
        {
            Engine = sources.Engine,
            Kind = sources.Kind,
            TrustCode = sources.Trust.Code,
            TrustName = sources.Trust.Name,
            Scheme = sources.Bid.Name,
            Reference = sources.Bid.Reference,
            Version = sources.Version,
            IsFinal = sources.IsFinal,
            PreparedOn = sources.PreparedOn,
            PreparedBy = sources.PreparedBy,
            AuditHead = sources.IsFinal ? sources.AuditHead : null,
            PriceBase = sources.PriceBase.ToString(),
            RiskBands = sources.Bands.Name,
            DiscountSchedule = sources.Appraisal?.Model.Schedule.Name ?? "not appraised",
            Texts = draft.Texts,
            Figures = draft.Figures.All,
            Tables = draft.Tables,
            Charts = draft.Charts,
            Evidence = EvidenceFor.Of(sources.Bid.Type, sources.Bid.Sector, sources.Evidence),
            ItemEvidence = ComposeEvidence.Of(sources),
            Problems = problems,
            Checklist = checklist,
        };
    }
}
