using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>
/// The capital cost form of an option, as its cost adviser fills it in: pounds excluding VAT at the prices of <see cref="PricedAt"/>. Every
/// total is
/// worked out from it. Source: capital cost forms OB1 to OB4 and FB1, rows as published business cases print them.
/// </summary>
public sealed record CostForm
{
    /// <summary>The price level the works are costed at.</summary>
    public required PriceBase PricedAt { get; init; }

    /// <summary>Id of the price series that carries it to the bid's price base and on to completion.</summary>
    public required string Index { get; init; }

    /// <summary>Form OB2.</summary>
    public required IReadOnlyList<FormAmount> Departmental { get; init; }

    /// <summary>Form OB3.</summary>
    public IReadOnlyList<FormAmount> OnCosts { get; init; } = [];

    /// <summary>Of the works total; less than nothing where building is cheaper than the index says.</summary>
    public FormShare Location { get; init; } = FormShare.None;

    /// <summary>Of the works total with its location adjustment.</summary>
    public FormShare Fees { get; init; } = FormShare.None;

    /// <summary>Form OB4: land, statutory charges, decant, enabling works.</summary>
    public IReadOnlyList<FormAmount> NonWorks { get; init; } = [];

    /// <summary>Of departmental costs.</summary>
    public FormShare Equipment { get; init; } = FormShare.None;

    /// <summary>Of works, fees, non-works and equipment together.</summary>
    public FormShare Contingency { get; init; } = FormShare.None;

    /// <summary>VAT by part; a part that is not named carries none.</summary>
    public IReadOnlyList<FormVat> Vat { get; init; } = [];

    /// <summary>Parts that row 13 carries to the price base and to completion beside the works, which it always carries.</summary>
    public IReadOnlyList<FormPart> AlsoInflated { get; init; } = [];

    /// <summary>Whether row 13 carries a part: the works (row 5), and others where the form names them.</summary>
    public bool IsInflated(FormPart part) => part == FormPart.Works || AlsoInflated.Contains(part);

    /// <summary>When it is spent.</summary>
    public required IReadOnlyList<YearShare> Spend { get; init; }

    /// <summary>Why optimism bias stands on contingency too, where it does.</summary>
    public string? BiasOnContingencyBecause { get; init; }
}

/// <summary>A named amount of a row, excluding VAT.</summary>
public sealed record FormAmount(string Name, Money Amount);

/// <summary>VAT on a part: its rate and how much of the tax comes back, both percent, with the advice it rests on.</summary>
public sealed record FormVat(FormPart Part, decimal RatePercent, decimal RecoveredPercent, string Basis = "");

/// <summary>The part of the whole spent in a year: percent with at most two places, year 0 the bid's first.</summary>
public sealed record YearShare(int Year, decimal Percent);
