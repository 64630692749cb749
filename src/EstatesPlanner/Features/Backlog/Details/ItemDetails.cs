using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Fields;
using EstatesPlanner.Wording;
using static EstatesPlanner.Features.Backlog.Details.DetailGroup;
using static EstatesPlanner.Fields.FieldOf<EstatesPlanner.Domain.Backlog.BacklogItem>;

namespace EstatesPlanner.Features.Backlog.Details;

/// <summary>
/// Every detail an item can carry beside its core, each said once: sheets, forms, pages, bulk changes and exports all read this list.
/// </summary>
public static class ItemDetails
{
    public const string Status = "status";

    /// <summary>Column that says which parts of the cost count in the return.</summary>
    public const string PartsInReturn = "parts in the return";

    public static readonly IReadOnlyList<RecordField<BacklogItem>> All =
    [
        Words(
            "asset tag",
            Asset,
            "Asset tag",
            item => item.Asset?.Tag,
            (item, value) => item.WithAsset(asset => asset with { Tag = value }),
            null,
            "asset number",
            "asset no"
        ),
        Words(
            "floor",
            Asset,
            "Floor",
            item => item.Asset?.Floor,
            (item, value) => item.WithAsset(asset => asset with { Floor = value }),
            null,
            "level"
        ),
        Words(
            "critical area",
            Asset,
            "Critical clinical area",
            item => item.Asset?.CriticalArea,
            (item, value) => item.WithAsset(asset => asset with { CriticalArea = value }),
            "Theatre, intensive care, maternity: what stops when this fails",
            "clinical area"
        ),
        Amount(
            "quantity",
            Asset,
            "Quantity",
            item => item.Asset?.Quantity,
            (item, value) => item.WithAsset(asset => asset with { Quantity = value }),
            "qty"
        ),
        Words(
            "unit",
            Asset,
            "Unit",
            item => item.Asset?.Unit,
            (item, value) => item.WithAsset(asset => asset with { Unit = value }),
            null,
            "uom"
        ),
        Whole(
            "install year",
            Asset,
            "Year installed",
            1700,
            2100,
            item => item.Asset?.InstallYear,
            (item, value) => item.WithAsset(asset => asset with { InstallYear = value }),
            "year installed",
            "installed"
        ),
        Whole(
            "expected life",
            Asset,
            "Expected life, years",
            0,
            500,
            item => item.Asset?.ExpectedLifeYears,
            (item, value) => item.WithAsset(asset => asset with { ExpectedLifeYears = value }),
            "expected life (years)"
        ),
        Whole(
            "element remaining life",
            Asset,
            "Remaining life of the element, years",
            0,
            500,
            item => item.Asset?.RemainingLifeYears,
            (item, value) => item.WithAsset(asset => asset with { RemainingLifeYears = value }),
            "element remaining life (years)"
        ),
        OneOf<Facet>(
            "facet",
            Survey,
            "Facet",
            null,
            item => item.Survey?.Facet,
            (item, value) => item.WithSurvey(survey => survey with { Facet = value })
        ),
        Words(
            "survey firm",
            Survey,
            "Survey firm",
            item => item.Survey?.Firm,
            (item, value) => item.WithSurvey(survey => survey with { Firm = value })
        ),
        Words(
            "surveyor",
            Survey,
            "Surveyor",
            item => item.Survey?.Surveyor,
            (item, value) => item.WithSurvey(survey => survey with { Surveyor = value }),
            null,
            "surveyed by"
        ),
        OneOf<SurveyKind>(
            "survey kind",
            Survey,
            "Kind of survey",
            null,
            item => item.Survey?.Kind,
            (item, value) => item.WithSurvey(survey => survey with { Kind = value }),
            "survey type"
        ),
        OneOf<CostConfidence>(
            "cost confidence",
            Survey,
            "What the cost rests on",
            null,
            item => item.Survey?.Confidence,
            (item, value) => item.WithSurvey(survey => survey with { Confidence = value }),
            "confidence"
        ),
        Words(
            "quote reference",
            Survey,
            "Quote reference",
            item => item.Survey?.QuoteReference,
            (item, value) => item.WithSurvey(survey => survey with { QuoteReference = value }),
            null,
            "quote ref"
        ),
        Words(
            "risk rationale",
            Risk,
            "Why this score",
            item => item.Risk?.Rationale,
            (item, value) => item.WithRisk(risk => risk with { Rationale = value }),
            null,
            "rationale"
        ),
        Score(
            "score with controls",
            "Score with interim controls",
            item => item.Risk?.WithControls,
            (item, value) => item.WithRisk(risk => risk with { WithControls = value })
        ),
        Score(
            "target score",
            "Target score after the works",
            item => item.Risk?.Target,
            (item, value) => item.WithRisk(risk => risk with { Target = value })
        ),
        Score(
            "residual score",
            "Score that the works left",
            item => item.Risk?.Residual,
            (item, value) => item.WithRisk(risk => risk with { Residual = value })
        ),
        Words(
            "reviewer",
            Risk,
            "Reviewer",
            item => item.Risk?.Reviewer,
            (item, value) => item.WithRisk(risk => risk with { Reviewer = value })
        ),
        Day(
            "next review",
            Risk,
            "Next review",
            item => item.Risk?.NextReview,
            (item, value) => item.WithRisk(risk => risk with { NextReview = value }),
            "review date"
        ),
        Words(
            "risk register reference",
            Risk,
            "Risk register reference",
            item => item.Risk?.RegisterReference,
            (item, value) => item.WithRisk(risk => risk with { RegisterReference = value }),
            null,
            "risk register ref",
            "datix ref"
        ),
        Typed<IReadOnlyList<CirReason>>(
            "cir reasons",
            Risk,
            "Reasons for critical infrastructure risk",
            item => item.CirReasons,
            (item, value) => item with { CirReasons = value ?? [] },
            Joined,
            ReadCir
        ) with
        {
            Hint = "The main one first: safety, non-compliance, continuity",
            Aliases = ["cir reason"],
            Shown = item => Joined(item.CirReasons)?.Replace('-', ' '),
        },
        Words(
            "interim control",
            Control,
            "Interim control",
            item => item.Control?.Measure,
            (item, value) => item.WithControl(control => control with { Measure = value }),
            "Propping, fire watch, monitoring, hired plant"
        ),
        Words(
            "control owner",
            Control,
            "Owner of the control",
            item => item.Control?.Owner,
            (item, value) => item.WithControl(control => control with { Owner = value })
        ),
        Day(
            "control from",
            Control,
            "In place from",
            item => item.Control?.From,
            (item, value) => item.WithControl(control => control with { From = value })
        ),
        Day(
            "control review",
            Control,
            "Review of the control",
            item => item.Control?.Review,
            (item, value) => item.WithControl(control => control with { Review = value })
        ),
        Day(
            "control expires",
            Control,
            "Control expires",
            item => item.Control?.Expires,
            (item, value) => item.WithControl(control => control with { Expires = value }),
            "control expiry"
        ),
        Pounds(
            "control yearly cost",
            Control,
            "Revenue cost of a year of it, £",
            item => item.Control?.YearlyCost,
            (item, value) => item.WithControl(control => control with { YearlyCost = value })
        ),
        Typed<IReadOnlyList<string>?>(
            "compliance references",
            Compliance,
            "HTM, HBN or regulation",
            item => item.Compliance?.References,
            (item, value) => item.WithCompliance(compliance => compliance with { References = value }),
            known => string.Join("; ", known!),
            text => (Split(text), null)
        ) with
        {
            Hint = "Separate with semicolons, such as HTM 03-01; LOLER 1998",
            Aliases = ["compliance reference", "htm", "guidance"],
        },
        YesNo(
            "statutory breach",
            Compliance,
            "Breach of a statutory duty",
            item => item.Compliance?.StatutoryBreach ?? false,
            (item, value) => item.WithCompliance(compliance => compliance with { StatutoryBreach = value })
        ),
        YesNo(
            "enforcement notice",
            Compliance,
            "Enforcement notice",
            item => item.Compliance?.EnforcementNotice ?? false,
            (item, value) => item.WithCompliance(compliance => compliance with { EnforcementNotice = value })
        ),
        YesNo(
            "authorising engineer finding",
            Compliance,
            "Finding of an authorising engineer",
            item => item.Compliance?.AuthorisingEngineerFinding ?? false,
            (item, value) => item.WithCompliance(compliance => compliance with { AuthorisingEngineerFinding = value }),
            "ae finding"
        ),
        Words(
            "derogation",
            Compliance,
            "Derogation",
            item => item.Compliance?.Derogation,
            (item, value) => item.WithCompliance(compliance => compliance with { Derogation = value })
        ),
        OneOf<Raac>("raac", Compliance, "RAAC", Raac.None, item => item.Raac, (item, value) => item with { Raac = value ?? Raac.None }),
        Day(
            "raac survey expected",
            Compliance,
            "RAAC survey expected on",
            item => item.Compliance?.RaacSurveyExpected,
            (item, value) => item.WithCompliance(compliance => compliance with { RaacSurveyExpected = value }),
            "anticipated raac survey date"
        ),
        YesNo(
            "asbestos",
            Compliance,
            "Affected by asbestos",
            item => item.Compliance?.AsbestosAffected ?? false,
            (item, value) => item.WithCompliance(compliance => compliance with { AsbestosAffected = value }),
            "asbestos affected"
        ),
        .. Enum.GetValues<CostPartKind>().Select(Part),
        Typed<IReadOnlyList<CostPartKind>?>(
            PartsInReturn,
            Cost,
            "Parts that count in the return",
            InReturn,
            (item, value) =>
                value is null
                    ? item
                    : item with
                    {
                        CostParts = [.. item.CostParts.Select(part => part with { InReturn = value.Contains(part.Kind) })],
                    },
            kinds => string.Join("; ", kinds!.Select(WireWord.Of).DefaultIfEmpty("none")),
            ReadInReturn
        ) with
        {
            Hint = "Blank for the trust's own basis; or such as works; fees",
        },
        OneOf<ItemStatus>(
            Status,
            Delivery,
            "Status",
            ItemStatus.Identified,
            item => item.Status,
            (item, value) => item with { Status = value ?? ItemStatus.Identified }
        ),
        Typed<FinancialYear?>(
            "planned year",
            Delivery,
            "Planned year",
            item => item.PlannedYear,
            (item, value) => item with { PlannedYear = value },
            year => year?.ToString(),
            text => FinancialYear.TryParse(text, out var year) ? (year, null) : (null, "Planned year is a financial year such as 2028/29.")
        ) with
        {
            Hint = "A financial year such as 2028/29",
        },
        Whole(
            "priority",
            Delivery,
            "Priority",
            1,
            999,
            item => item.Delivery?.Priority,
            (item, value) => item.WithDelivery(delivery => delivery with { Priority = value })
        ),
        Words(
            "scheme",
            Delivery,
            "Scheme",
            item => item.Delivery?.Scheme,
            (item, value) => item.WithDelivery(delivery => delivery with { Scheme = value }),
            null,
            "project"
        ),
        Words(
            "funding",
            Delivery,
            "Funding source",
            item => item.Delivery?.Funding,
            (item, value) => item.WithDelivery(delivery => delivery with { Funding = value }),
            null,
            "funding source"
        ),
        YesNo(
            "funded",
            Delivery,
            "Funded",
            item => item.Delivery?.Funded ?? false,
            (item, value) => item.WithDelivery(delivery => delivery with { Funded = value })
        ),
        YesNo(
            "decant needed",
            Delivery,
            "Decant needed",
            item => item.Delivery?.DecantNeeded ?? false,
            (item, value) => item.WithDelivery(delivery => delivery with { DecantNeeded = value }),
            "decant"
        ),
        Pounds(
            "spent",
            Delivery,
            "Spent so far, £",
            item => item.Delivery?.Spent,
            (item, value) => item.WithDelivery(delivery => delivery with { Spent = value }),
            "spend to date"
        ),
        Day(
            "closed on",
            Delivery,
            "Left the backlog on",
            item => item.Delivery?.ClosedOn,
            (item, value) => item.WithDelivery(delivery => delivery with { ClosedOn = value }),
            "completed on",
            "completion date"
        ),
        Words(
            "closed because",
            Delivery,
            "Why it left the backlog",
            item => item.Delivery?.ClosedBecause,
            (item, value) => item.WithDelivery(delivery => delivery with { ClosedBecause = value })
        ),
        Words(
            "superseded by",
            Delivery,
            "Superseded by",
            item => item.Delivery?.SupersededBy,
            (item, value) => item.WithDelivery(delivery => delivery with { SupersededBy = value })
        ),
    ];

    private static readonly IReadOnlyDictionary<string, RecordField<BacklogItem>> ByColumn = All.ToDictionary(
        detail => detail.Name,
        StringComparer.Ordinal
    );

    /// <summary>The details that are parts of the cost.</summary>
    public static readonly IReadOnlyList<RecordField<BacklogItem>> CostParts =
    [
        .. All.Where(detail => detail.Group == Cost && detail.Name != PartsInReturn),
    ];

    /// <summary>Null where no detail has this column.</summary>
    public static RecordField<BacklogItem>? Named(string column) => ByColumn.GetValueOrDefault(column);

    private static RecordField<BacklogItem> Part(CostPartKind kind) =>
        Pounds(
            kind == CostPartKind.Equipment ? "equipment cost"
                : kind == CostPartKind.Decant ? "decant cost"
                : WireWord.Of(kind).Replace('-', ' '),
            Cost,
            $"{CostPartWords.Of(kind)}, £",
            item => item.CostParts.SingleOrDefault(part => part.Kind == kind)?.Amount,
            (item, value) =>
                item with
                {
                    CostParts =
                    [
                        .. item
                            .CostParts.Where(part => part.Kind != kind)
                            .Concat(value is { } amount ? [new CostPart(kind, amount, InReturnOf(item, kind))] : [])
                            .OrderBy(part => part.Kind),
                    ],
                }
        );

    private static bool InReturnOf(BacklogItem item, CostPartKind kind) =>
        item.CostParts.SingleOrDefault(part => part.Kind == kind)?.InReturn ?? CostPart.AssumedReturn.Contains(kind);

    private static RecordField<BacklogItem> Score(
        string name,
        string label,
        Func<BacklogItem, RiskScore?> get,
        Func<BacklogItem, RiskScore?, BacklogItem> set
    ) =>
        Typed(
            name,
            Risk,
            label,
            get,
            set,
            score => score?.ToString(),
            text =>
                RiskScore.TryParse(text, out var score)
                    ? (score, null)
                    : ((RiskScore?)null, $"{label} is consequence x likelihood, each 1 to 5, such as 4x2.")
        ) with
        {
            Hint = "Consequence x likelihood, such as 4x2",
            Shown = item =>
                get(item) is { } score ? $"consequence {score.Consequence} × likelihood {score.Likelihood} = {score.Product}" : null,
        };

    private static string? Joined(IReadOnlyList<CirReason> reasons) =>
        reasons.Count == 0 ? null : string.Join("; ", reasons.Select(WireWord.Of));

    private static (IReadOnlyList<CirReason>?, string?) ReadCir(string text) =>
        ReadAll<CirReason>(text) is { } reasons
            ? (reasons, null)
            : (null, $"A reason for critical infrastructure risk is one of: {string.Join(", ", WireWord.All<CirReason>())}.");

    private static IReadOnlyList<CostPartKind>? InReturn(BacklogItem item) =>
        item.CostParts.Count == 0 ? null : [.. item.CostParts.Where(part => part.InReturn).Select(part => part.Kind)];

    private static (IReadOnlyList<CostPartKind>?, string?) ReadInReturn(string text) =>
        (text == "none" ? [] : ReadAll<CostPartKind>(text)) is { } kinds
            ? (kinds, null)
            : (null, $"A part of a cost is one of: {string.Join(", ", WireWord.All<CostPartKind>())}; or none.");

    /// <summary>The choices a list names, each once, in its order; null where one is none of them.</summary>
    private static List<T>? ReadAll<T>(string? text)
        where T : struct, Enum
    {
        var words = Split(text);
        var read = words
            .Select(word => WireWord.TryParseTyped<T>(word, out var choice) ? choice : (T?)null)
            .OfType<T>()
            .Distinct()
            .ToList();
        return words.All(word => WireWord.TryParseTyped<T>(word, out _)) ? read : null;
    }

    private static string[] Split(string? text) =>
        (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
