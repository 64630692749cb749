using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>
/// Rows 1 to 10 of a cost form, excluding VAT at the form's own prices. Works total = departmental + on-costs; location is of the works
/// total; fees are
/// of works with location; equipment is of departmental; contingency is of all before it. Each row is rounded to the penny, so printed rows
/// add up.
/// </summary>
public sealed record StatedCosts
{
    public required Money Departmental { get; init; }

    public required Money OnCosts { get; init; }

    public Money WorksTotal => Departmental + OnCosts;

    public required Money Location { get; init; }

    /// <summary>Works with the location adjustment: row 5.</summary>
    public Money Works => WorksTotal + Location;

    public required Money Fees { get; init; }

    public required Money NonWorks { get; init; }

    public required Money Equipment { get; init; }

    public required Money Contingency { get; init; }

    /// <summary>Row 10.</summary>
    public Money ForApproval => Works + Fees + NonWorks + Equipment + Contingency;

    public Money this[FormPart part] =>
        part switch
        {
            FormPart.Works => Works,
            FormPart.Fees => Fees,
            FormPart.NonWorks => NonWorks,
            FormPart.Equipment => Equipment,
            FormPart.Contingency => Contingency,
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "Not a part of a cost form."),
        };

    public static StatedCosts Of(CostForm form)
    {
        var (departmental, onCosts, nonWorks) = (Sum(form.Departmental), Sum(form.OnCosts), Sum(form.NonWorks));
        var location = form.Location.Of(departmental + onCosts);
        var works = departmental + onCosts + location;
        var (fees, equipment) = (form.Fees.Of(works), form.Equipment.Of(departmental));
        return new StatedCosts
        {
            Departmental = departmental,
            OnCosts = onCosts,
            Location = location,
            Fees = fees,
            NonWorks = nonWorks,
            Equipment = equipment,
            Contingency = form.Contingency.Of(works + fees + nonWorks + equipment),
        };
    }

    private static Money Sum(IEnumerable<FormAmount> amounts) => amounts.Sum(amount => amount.Amount);
}
