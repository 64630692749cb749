using EstatesPlanner.Domain.Bids.CostForms;

namespace EstatesPlanner.Wording;

/// <summary>The rows of a cost form and the steps of its bridge, in the words of the form.</summary>
internal static class CostWords
{
    public static string Of(FormRowKind kind, CostForm form) =>
        kind switch
        {
            FormRowKind.Departmental => "Departmental costs (OB2)",
            FormRowKind.OnCosts => "On-costs (OB3)",
            FormRowKind.WorksTotal => $"Works total at {form.PricedAt} prices",
            FormRowKind.Location => $"Location adjustment{PercentOf(form.Location, "works total")}",
            FormRowKind.Works => "Sub-total, works",
            FormRowKind.Fees => $"Fees{PercentOf(form.Fees, "works")}",
            FormRowKind.NonWorks => "Non-works costs (OB4)",
            FormRowKind.Equipment => $"Equipment{PercentOf(form.Equipment, "departmental costs")}",
            FormRowKind.Contingency => $"Planning contingency{PercentOf(form.Contingency, "works, fees, non-works and equipment")}",
            FormRowKind.ForApproval => "Total for approval",
            FormRowKind.OptimismBias => "Optimism bias",
            FormRowKind.WithBias => "Sub-total with optimism bias",
            FormRowKind.InflationToBase => "Inflation to the price base",
            FormRowKind.InflationToCompletion => "Inflation to completion",
            FormRowKind.Total => "Total",
            FormRowKind.VatRecovered => "VAT recovered",
            FormRowKind.Outturn => "Outturn",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a row of the form."),
        };

    public static string Of(BridgeStepKind kind) =>
        kind switch
        {
            BridgeStepKind.Eradication => "Cost to eradicate, as registered",
            BridgeStepKind.ItemUplift => "Items to the form's prices",
            BridgeStepKind.BeyondRegister => "Works beyond the register",
            BridgeStepKind.Location => "Location",
            BridgeStepKind.Fees => "Fees",
            BridgeStepKind.NonWorks => "Non-works",
            BridgeStepKind.Equipment => "Equipment",
            BridgeStepKind.Contingency => "Contingency",
            BridgeStepKind.ForApproval => "For approval",
            BridgeStepKind.OptimismBias => "Optimism bias",
            BridgeStepKind.InflationToBase => "Inflation to price base",
            BridgeStepKind.InflationToCompletion => "Inflation to completion",
            BridgeStepKind.Total => "Total",
            BridgeStepKind.VatNotRecovered => "VAT not recovered",
            BridgeStepKind.Outturn => "Outturn",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a step of the bridge."),
        };

    /// <summary>Which rows are inflated, and which keep their pounds.</summary>
    public static string Inflated(CostForm form)
    {
        string Names(bool inflated) =>
            string.Join(
                ", ",
                Enum.GetValues<FormPart>()
                    .Where(part => form.IsInflated(part) == inflated)
                    .Select(part => FormLines.NameOf(part).ToLowerInvariant())
            );
        return $"Inflated, with the optimism bias on them: {Names(true)}.{(Names(false) is { Length: > 0 } kept ? $" Not inflated: {kept}." : "")}";
    }

    private static string PercentOf(FormShare share, string whole) =>
        share.Percent is { } percent ? FormattableString.Invariant($", {percent:0.##}% of {whole}") : "";
}
