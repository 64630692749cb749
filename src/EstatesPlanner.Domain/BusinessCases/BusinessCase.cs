namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// A business case, frozen: everything its document prints but the wording of the template. Nothing is computed after it is composed.
/// </summary>
public sealed record BusinessCase
{
    public const string FormatName = "estates-planner/business-case/1";

    public string Format => FormatName;

    /// <summary>The version of the program whose rules worked the figures out.</summary>
    public required string Engine { get; init; }

    public required CaseKind Kind { get; init; }

    public string KindTitle => Kind.Title();

    public required string TrustCode { get; init; }

    public required string TrustName { get; init; }

    public required string Scheme { get; init; }

    public required string Reference { get; init; }

    public required string Version { get; init; }

    public required bool IsFinal { get; init; }

    public string Status => IsFinal ? "FINAL" : "DRAFT";

    public required DateOnly PreparedOn { get; init; }

    /// <summary>The day as the cover prints it: 21 November 2026.</summary>
    public string PreparedOnWords => PreparedOn.ToString("d MMMM yyyy", System.Globalization.CultureInfo.GetCultureInfo("en-GB"));

    public required string PreparedBy { get; init; }

    /// <summary>The end of the trust's audit trail when a final was made; null for a draft.</summary>
    public CaseAuditHead? AuditHead { get; init; }

    /// <summary>The price level of the economic case, such as <c>2026/27</c>.</summary>
    public required string PriceBase { get; init; }

    /// <summary>Name of the scheme that turns scores into risk categories.</summary>
    public required string RiskBands { get; init; }

    /// <summary>Name and source of the discount schedule.</summary>
    public required string DiscountSchedule { get; init; }

    /// <summary>What people wrote, by id (<c>need</c>, <c>summary</c>, <c>objectives</c>…), and derived words such as dates.</summary>
    public required IReadOnlyDictionary<string, string> Texts { get; init; }

    public required IReadOnlyDictionary<string, Figure> Figures { get; init; }

    public required IReadOnlyDictionary<string, CaseTable> Tables { get; init; }

    public required IReadOnlyDictionary<string, CaseChart> Charts { get; init; }

    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>Photos and documents kept with the items the scheme removes, in the bid's order of items.</summary>
    public IReadOnlyList<CaseEvidence> ItemEvidence { get; init; } = [];

    /// <summary>What is missing or does not agree, by section; a final case has none.</summary>
    public required IReadOnlyList<CaseProblem> Problems { get; init; }

    public required IReadOnlyList<ChecklistLine> Checklist { get; init; }
}

/// <summary>A published fact quoted by the strategic case.</summary>
/// <param name="Id">Id in the evidence file.</param>
/// <param name="Fact">A sentence that may be quoted as it stands.</param>
/// <param name="Quoted">The figure as the source prints it.</param>
/// <param name="Source">Author, title and year.</param>
/// <param name="Serves">Ids of the arguments it supports (<see cref="EvidenceFor"/>).</param>
public sealed record Evidence(string Id, string Fact, string Quoted, string Source, IReadOnlyList<string> Serves)
{
    /// <summary>The sectors of bids on which it bears; null for all.</summary>
    public IReadOnlyList<string>? Sectors { get; init; }
}

/// <param name="Rule">Id of the rule that found it.</param>
/// <param name="Section">The part of the case it belongs to: summary, strategic, economic, commercial, financial, management.</param>
/// <param name="Sentence">What is wrong and what to do, for its author.</param>
public sealed record CaseProblem(string Rule, string Section, string Sentence);

/// <param name="Rule">Id of the rule that decides it.</param>
/// <param name="Section">The part of the case that answers it.</param>
/// <param name="Requirement">What a case of this kind must hold.</param>
/// <param name="Met">Whether this one does.</param>
public sealed record ChecklistLine(string Rule, string Section, string Requirement, bool Met)
{
    /// <summary>
    /// What on the pages answers it, such as <c>table:switching</c> or <c>text:governance</c>; null where no one thing does.
    /// </summary>
    public string? At => ChecklistPlace.Of(Rule);
}
