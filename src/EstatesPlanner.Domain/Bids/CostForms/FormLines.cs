using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>
/// The capital lines a cost form gives its option: one for each part that costs anything, excluding VAT, at the bid's price base, before
/// optimism bias.
/// They are the only capital of the option, so that score, plan, appraisal and business case speak of the form's own figure.
/// </summary>
public static class FormLines
{
    private static readonly Dictionary<FormPart, string> Names = new()
    {
        [FormPart.Works] = "Works",
        [FormPart.Fees] = "Fees",
        [FormPart.NonWorks] = "Non-works costs",
        [FormPart.Equipment] = "Equipment",
        [FormPart.Contingency] = "Planning contingency",
    };

    public static string NameOf(FormPart part) => Names[part];

    /// <summary>
    /// The option with the form and its lines; lines that are no capital stay, and so does what else was said of a line of the form before.
    /// </summary>
    public static BidOption On(BidOption option, CostStatement statement) =>
        option with
        {
            CostForm = statement.Form,
            Costs = [.. Of(statement).Select(line => Kept(option, line)), .. option.Costs.Where(cost => cost.Kind != CostKind.Capital)],
        };

    public static IEnumerable<CostLine> Of(CostStatement statement) =>
        statement
            .Parts.Where(part => part.AtBase != Money.Zero)
            .Select(part => new CostLine
            {
                Id = WireWord.Of(part.Part),
                Name = Names[part.Part],
                Kind = CostKind.Capital,
                Flow = Flow.Of(part.Years.Select(year => KeyValuePair.Create(year.Year, year.AtBase.Pounds))),
                VatPercent = part.VatPercent,
                VatRecoverablePercent = statement.Form.Vat.FirstOrDefault(vat => vat.Part == part.Part)?.RecoveredPercent ?? 0,
            });

    /// <summary>
    /// Whether an option's capital is what its form comes to: a price series that is refreshed, or a changed price base, parts them.
    /// </summary>
    public static bool Agree(BidOption option, CostStatement statement) =>
        option.Costs.Where(cost => cost.Kind == CostKind.Capital).ToDictionary(cost => cost.Id, cost => cost.Flow) is var kept
        && Of(statement).ToDictionary(line => line.Id, line => line.Flow) is var worked
        && kept.Count == worked.Count
        && worked.All(line => kept.TryGetValue(line.Key, out var flow) && flow == line.Value);

    private static CostLine Kept(BidOption option, CostLine line) =>
        option.Costs.FirstOrDefault(cost => cost.Id == line.Id && cost.Kind == CostKind.Capital) is { } before
            ? before with
            {
                Name = line.Name,
                Flow = line.Flow,
                Terms = PriceTerms.Real,
                VatPercent = line.VatPercent,
                VatRecoverablePercent = line.VatRecoverablePercent,
            }
            : line;
}
