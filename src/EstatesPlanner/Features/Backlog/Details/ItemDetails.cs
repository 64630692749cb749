using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using static EstatesPlanner.Features.Backlog.Details.DetailGroup;
using static EstatesPlanner.Features.Backlog.Details.ItemDetail;

namespace EstatesPlanner.Features.Backlog.Details;

/// <summary>Every detail an item can carry beside its core, each said once: sheets, forms, pages, bulk changes and exports all read this list.</summary>
public static class ItemDetails
{
    public const string Status = "status";

    /// <summary>Column that says which parts of the cost count in the return.</summary>
    public const string PartsInReturn = "parts in the return";

    public static readonly IReadOnlyList<ItemDetail> All =
    [
        Words("asset tag", Asset, "Asset tag", item => item.Asset?.Tag, (item, value) => item.WithAsset(asset => asset with { Tag = value }), null, "asset number", "asset no"),
        Words("floor", Asset, "Floor", item => item.Asset?.Floor, (item, value) => item.WithAsset(asset => asset with { Floor = value }), null, "level"),
        Words("critical area", Asset, "Critical clinical area", item => item.Asset?.CriticalArea, (item, value) => item.WithAsset(asset => asset with { CriticalArea = value }), "Theatre, intensive care, maternity: what stops when this fails", "clinical area"),
        Amount("quantity", Asset, "Quantity", item => item.Asset?.Quantity, (item, value) => item.WithAsset(asset => asset with { Quantity = value }), "qty"),
        Words("unit", Asset, "Unit", item => item.Asset?.Unit, (item, value) => item.WithAsset(asset => asset with { Unit = value }), null, "uom"),
        Whole("install year", Asset, "Year installed", 1700, 2100, item => item.Asset?.InstallYear, (item, value) => item.WithAsset(asset => asset with { InstallYear = value }), "year installed", "installed"),
        Whole("expected life", Asset, "Expected life, years", 0, 500, item => item.Asset?.ExpectedLifeYears, (item, value) => item.WithAsset(asset => asset with { ExpectedLifeYears = value }), "expected life (years)"),
        Whole("element remaining life", Asset, "Remaining life of the element, years", 0, 500, item => item.Asset?.RemainingLifeYears, (item, value) => item.WithAsset(asset => asset with { RemainingLifeYears = value }), "element remaining life (years)"),

        OneOf<Facet>("facet", Survey, "Facet", null, item => item.Survey?.Facet, (item, value) => item.WithSurvey(survey => survey with { Facet = value })),
        Words("survey firm", Survey, "Survey firm", item => item.Survey?.Firm, (item, value) => item.WithSurvey(survey => survey with { Firm = value })),
        Words("surveyor", Survey, "Surveyor", item => item.Survey?.Surveyor, (item, value) => item.WithSurvey(survey => survey with { Surveyor = value }), null, "surveyed by"),
        OneOf<SurveyKind>("survey kind", Survey, "Kind of survey", null, item => item.Survey?.Kind, (item, value) => item.WithSurvey(survey => survey with { Kind = value }), "survey type"),
        OneOf<CostConfidence>("cost confidence", Survey, "What the cost rests on", null, item => item.Survey?.Confidence, (item, value) => item.WithSurvey(survey => survey with { Confidence = value }), "confidence"),
        Words("quote reference", Survey, "Quote reference", item => item.Survey?.QuoteReference, (item, value) => item.WithSurvey(survey => survey with { QuoteReference = value }), null, "quote ref"),

        Words("risk rationale", Risk, "Why this score", item => item.Risk?.Rationale, (item, value) => item.WithRisk(risk => risk with { Rationale = value }), null, "rationale"),
        Score("score with controls", Risk, "Score with interim controls", item => item.Risk?.WithControls, (item, value) => item.WithRisk(risk => risk with { WithControls = value })),
        Score("target score", Risk, "Target score after the works", item => item.Risk?.Target, (item, value) => item.WithRisk(risk => risk with { Target = value })),
        Score("residual score", Risk, "Score that the works left", item => item.Risk?.Residual, (item, value) => item.WithRisk(risk => risk with { Residual = value })),
        Words("reviewer", Risk, "Reviewer", item => item.Risk?.Reviewer, (item, value) => item.WithRisk(risk => risk with { Reviewer = value })),
        Day("next review", Risk, "Next review", item => item.Risk?.NextReview, (item, value) => item.WithRisk(risk => risk with { NextReview = value }), "review date"),
        Words("risk register reference", Risk, "Risk register reference", item => item.Risk?.RegisterReference, (item, value) => item.WithRisk(risk => risk with { RegisterReference = value }), null, "risk register ref", "datix ref"),
        Typed("cir reasons", Risk, "Reasons for critical infrastructure risk", "The main one first: safety, non-compliance, continuity", ["cir reason"], Cir, ReadCir, item => item with { CirReasons = [] }) with { Shown = item => Cir(item)?.Replace('-', ' ') },

        Words("interim control", Control, "Interim control", item => item.Control?.Measure, (item, value) => item.WithControl(control => control with { Measure = value }), "Propping, fire watch, monitoring, hired plant"),
        Words("control owner", Control, "Owner of the control", item => item.Control?.Owner, (item, value) => item.WithControl(control => control with { Owner = value })),
        Day("control from", Control, "In place from", item => item.Control?.From, (item, value) => item.WithControl(control => control with { From = value })),
        Day("control review", Control, "Review of the control", item => item.Control?.Review, (item, value) => item.WithControl(control => control with { Review = value })),
        Day("control expires", Control, "Control expires", item => item.Control?.Expires, (item, value) => item.WithControl(control => control with { Expires = value }), "control expiry"),
        Pounds("control yearly cost", Control, "Revenue cost of a year of it, £", item => item.Control?.YearlyCost, (item, value) => item.WithControl(control => control with { YearlyCost = value })),

        Typed("compliance references", Compliance, "HTM, HBN or regulation", "Separate with semicolons, such as HTM 03-01; LOLER 1998", ["compliance reference", "htm", "guidance"], item => item.Compliance?.References is { } known ? string.Join("; ", known) : null,
            (item, text) => (item.WithCompliance(compliance => compliance with { References = Split(text) }), null), item => item.WithCompliance(compliance => compliance with { References = null })),
        YesNo("statutory breach", Compliance, "Breach of a statutory duty", item => item.Compliance?.StatutoryBreach ?? false, (item, value) => item.WithCompliance(compliance => compliance with { StatutoryBreach = value })),
        YesNo("enforcement notice", Compliance, "Enforcement notice", item => item.Compliance?.EnforcementNotice ?? false, (item, value) => item.WithCompliance(compliance => compliance with { EnforcementNotice = value })),
        YesNo("authorising engineer finding", Compliance, "Finding of an authorising engineer", item => item.Compliance?.AuthorisingEngineerFinding ?? false, (item, value) => item.WithCompliance(compliance => compliance with { AuthorisingEngineerFinding = value }), "ae finding"),
        Words("derogation", Compliance, "Derogation", item => item.Compliance?.Derogation, (item, value) => item.WithCompliance(compliance => compliance with { Derogation = value })),
        OneOf<Raac>("raac", Compliance, "RAAC", Raac.None, item => item.Raac, (item, value) => item with { Raac = value ?? Raac.None }),
        YesNo("asbestos", Compliance, "Affected by asbestos", item => item.Compliance?.AsbestosAffected ?? false, (item, value) => item.WithCompliance(compliance => compliance with { AsbestosAffected = value }), "asbestos affected"),

        .. Enum.GetValues<CostPartKind>().Select(Part),
        Typed(PartsInReturn, Cost, "Parts that count in the return", "Blank for the trust's own basis; or such as works; fees", [], InReturn, ReadInReturn, item => item),

        OneOf<ItemStatus>(Status, Delivery, "Status", ItemStatus.Identified, item => item.Status, (item, value) => item with { Status = value ?? ItemStatus.Identified }),
        Typed("planned year", Delivery, "Planned year", "A financial year such as 2028/29", [], item => item.PlannedYear?.ToString(),
            (item, text) => FinancialYear.TryParse(text, out var year) ? (item with { PlannedYear = year }, null) : (null, "Planned year is a financial year such as 2028/29."), item => item with { PlannedYear = null }),
        Whole("priority", Delivery, "Priority", 1, 999, item => item.Delivery?.Priority, (item, value) => item.WithDelivery(delivery => delivery with { Priority = value })),
        Words("scheme", Delivery, "Scheme", item => item.Delivery?.Scheme, (item, value) => item.WithDelivery(delivery => delivery with { Scheme = value }), null, "project"),
        Words("funding", Delivery, "Funding source", item => item.Delivery?.Funding, (item, value) => item.WithDelivery(delivery => delivery with { Funding = value }), null, "funding source"),
        YesNo("funded", Delivery, "Funded", item => item.Delivery?.Funded ?? false, (item, value) => item.WithDelivery(delivery => delivery with { Funded = value })),
        YesNo("decant needed", Delivery, "Decant needed", item => item.Delivery?.DecantNeeded ?? false, (item, value) => item.WithDelivery(delivery => delivery with { DecantNeeded = value }), "decant"),
        Pounds("spent", Delivery, "Spent so far, £", item => item.Delivery?.Spent, (item, value) => item.WithDelivery(delivery => delivery with { Spent = value }), "spend to date"),
        Day("closed on", Delivery, "Left the backlog on", item => item.Delivery?.ClosedOn, (item, value) => item.WithDelivery(delivery => delivery with { ClosedOn = value }), "completed on", "completion date"),
        Words("closed because", Delivery, "Why it left the backlog", item => item.Delivery?.ClosedBecause, (item, value) => item.WithDelivery(delivery => delivery with { ClosedBecause = value })),
        Words("superseded by", Delivery, "Superseded by", item => item.Delivery?.SupersededBy, (item, value) => item.WithDelivery(delivery => delivery with { SupersededBy = value })),
    ];

    private static readonly IReadOnlyDictionary<string, ItemDetail> ByColumn = All.ToDictionary(detail => detail.Column, StringComparer.Ordinal);

    /// <summary>The details that are parts of the cost.</summary>
    public static readonly IReadOnlyList<ItemDetail> CostParts = [.. All.Where(detail => detail.Group == Cost && detail.Column != PartsInReturn)];

    /// <summary>The details of one item set on another, where something was said about them.</summary>
    /// <param name="said">By column.</param>
    public static BacklogItem Carry(BacklogItem from, BacklogItem onto, Func<string, bool> said) =>
        All.Where(detail => said(detail.Column)).Aggregate(onto, (known, detail) => detail.With(known, detail.Text(from)).Item!);

    /// <summary>Null where no detail has this column.</summary>
    public static ItemDetail? Named(string column) => ByColumn.GetValueOrDefault(column);

    private static ItemDetail Part(CostPartKind kind) => Pounds(
        kind == CostPartKind.Equipment ? "equipment cost" : kind == CostPartKind.Decant ? "decant cost" : WireWord.Of(kind).Replace('-', ' '),
        Cost,
        $"{DetailWords.Of(kind)}, £",
        item => item.CostParts.SingleOrDefault(part => part.Kind == kind)?.Amount,
        (item, value) => item with { CostParts = [.. item.CostParts.Where(part => part.Kind != kind).Concat(value is { } amount ? [new CostPart(kind, amount, InReturnOf(item, kind))] : []).OrderBy(part => part.Kind)] });

    private static bool InReturnOf(BacklogItem item, CostPartKind kind) => item.CostParts.SingleOrDefault(part => part.Kind == kind)?.InReturn ?? CostPart.AssumedReturn.Contains(kind);

    private static string? Cir(BacklogItem item) => item.CirReasons.Count == 0 ? null : string.Join("; ", item.CirReasons.Select(WireWord.Of));

    private static (BacklogItem?, string?) ReadCir(BacklogItem item, string? text) => ReadAll<CirReason>(text) is { } reasons
        ? (item with { CirReasons = reasons }, null)
        : (null, $"A reason for critical infrastructure risk is one of: {string.Join(", ", WireWord.All<CirReason>())}.");

    private static string? InReturn(BacklogItem item) => item.CostParts.Count == 0 ? null : string.Join("; ", item.CostParts.Where(part => part.InReturn).Select(part => WireWord.Of(part.Kind)).DefaultIfEmpty("none"));

    private static (BacklogItem?, string?) ReadInReturn(BacklogItem item, string? text) => (text!.Trim() == "none" ? [] : ReadAll<CostPartKind>(text)) is { } kinds
        ? (item with { CostParts = [.. item.CostParts.Select(part => part with { InReturn = kinds.Contains(part.Kind) })] }, null)
        : (null, $"A part of a cost is one of: {string.Join(", ", WireWord.All<CostPartKind>())}; or none.");

    /// <summary>The choices a list names, each once, in its order; null where one is none of them.</summary>
    private static List<T>? ReadAll<T>(string? text)
        where T : struct, Enum
    {
        var words = Split(text);
        var read = words.Select(word => WireWord.TryParseTyped<T>(word, out var choice) ? choice : (T?)null).OfType<T>().Distinct().ToList();
        return words.All(word => WireWord.TryParseTyped<T>(word, out _)) ? read : null;
    }

    private static string[] Split(string? text) => (text ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
