using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>A cost form as a person writes it: text, not yet believed. The members are named as the fields of the page.</summary>
public sealed record CostFormInput
{
    private const int SpareRows = 2;
    private const int FewestYears = 5;

    public string? PricedAt { get; init; }

    public string? Index { get; init; }

    public List<FormAmountInput> Departmental { get; init; } = [];

    public List<FormAmountInput> OnCosts { get; init; } = [];

    public FormShareInput Location { get; init; } = new();

    public FormShareInput Fees { get; init; } = new();

    public List<FormAmountInput> NonWorks { get; init; } = [];

    public FormShareInput Equipment { get; init; } = new();

    public FormShareInput Contingency { get; init; } = new();

    /// <summary>In the order of <see cref="FormPart"/>.</summary>
    public List<FormVatInput> Vat { get; init; } = [];

    public string? VatBasis { get; init; }

    /// <summary>Words of the parts that are inflated beside the works.</summary>
    public List<string> Inflated { get; init; } = [];

    /// <summary>Percent by year, the bid's first year first.</summary>
    public List<string?> Spend { get; init; } = [];

    public string? BiasPercent { get; init; }

    /// <summary>Words of the parts that optimism bias stands on.</summary>
    public List<string> BiasOn { get; init; } = [];

    public string? BiasBecause { get; init; }

    /// <summary>Of the bid the form was filled from.</summary>
    public long Version { get; init; }

    /// <summary>The form as an option has it, with empty rows to fill in; the usual ones where it has none.</summary>
    /// <param name="index">Id of the price series to suggest.</param>
    public static CostFormInput Of(CapitalBid bid, BidOption option, string index)
    {
        var form = option.CostForm;
        return new CostFormInput
        {
            PricedAt = (form?.PricedAt ?? bid.PriceBase).ToString(),
            Index = form?.Index ?? index,
            Departmental = Rows(form?.Departmental),
            OnCosts = Rows(form?.OnCosts),
            Location = Share(form?.Location),
            Fees = Share(form?.Fees),
            NonWorks = Rows(form?.NonWorks),
            Equipment = Share(form?.Equipment),
            Contingency = Share(form?.Contingency),
            Vat =
            [
                .. Enum.GetValues<FormPart>()
                    .Select(part =>
                        form?.Vat.FirstOrDefault(vat => vat.Part == part) is { } vat
                            ? new FormVatInput { Rate = Text(vat.RatePercent), Recovered = Text(vat.RecoveredPercent) }
                            : new FormVatInput()
                    ),
            ],
            VatBasis = form?.Vat.Select(vat => vat.Basis).FirstOrDefault(),
            Inflated = [.. (form?.AlsoInflated ?? []).Select(WireWord.Of)],
            Spend =
            [
                .. Enumerable
                    .Range(0, Math.Min(bid.AppraisalYears + 1, Math.Max(FewestYears, (form?.Spend.Max(share => share.Year) ?? 0) + 2)))
                    .Select(year => form?.Spend.FirstOrDefault(share => share.Year == year) is { } share ? Text(share.Percent) : null),
            ],
            BiasPercent = option.OptimismBias is { } bias ? Text(bias.Percent) : null,
            BiasOn = [.. option.OptimismBias?.Base ?? []],
            BiasBecause = form?.BiasOnContingencyBecause,
            Version = bid.Version,
        };
    }

    private static List<FormAmountInput> Rows(IReadOnlyList<FormAmount>? rows) =>
        [
            .. (rows ?? []).Select(row => new FormAmountInput { Name = row.Name, Amount = Text(row.Amount.Pounds) }),
            .. Enumerable.Repeat(new FormAmountInput(), SpareRows),
        ];

    private static FormShareInput Share(FormShare? share) =>
        share is null
            ? new()
            : new()
            {
                Percent = share.Percent is { } percent ? Text(percent) : null,
                Amount = share.Amount is { } amount ? Text(amount.Pounds) : null,
                Basis = share.Basis,
            };

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}

public sealed record FormAmountInput
{
    public string? Name { get; init; }

    public string? Amount { get; init; }
}

public sealed record FormShareInput
{
    public string? Percent { get; init; }

    public string? Amount { get; init; }

    public string? Basis { get; init; }
}

public sealed record FormVatInput
{
    public string? Rate { get; init; }

    public string? Recovered { get; init; }
}
