using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>
/// Reads what a person wrote into a cost form and the optimism bias beside it; what cannot be read is noted at its field.
/// </summary>
public sealed class CostFormReading
{
    private const decimal MostPounds = 10_000_000_000m;

    private readonly List<(string Field, string Sentence)> faults = [];

    private CostFormReading(CostFormInput input)
    {
        var parts = Enum.GetValues<FormPart>();
        var priced = FinancialYear.TryParse(input.PricedAt?.Trim(), out var year);
        if (!priced)
        {
            faults.Add(("PricedAt", "Enter the financial year of the prices, such as 2026/27."));
        }

        Form = new CostForm
        {
            PricedAt = new PriceBase(priced ? year : new FinancialYear(2000)),
            Index = input.Index ?? "",
            Departmental = Rows("Departmental", input.Departmental),
            OnCosts = Rows("OnCosts", input.OnCosts),
            Location = Share("Location", input.Location),
            Fees = Share("Fees", input.Fees),
            NonWorks = Rows("NonWorks", input.NonWorks),
            Equipment = Share("Equipment", input.Equipment),
            Contingency = Share("Contingency", input.Contingency),
            Vat =
            [
                .. input
                    .Vat.Take(parts.Length)
                    .Select(
                        (vat, i) =>
                            new FormVat(
                                parts[i],
                                Number($"Vat[{i}].Rate", vat.Rate, 4) ?? 0,
                                Number($"Vat[{i}].Recovered", vat.Recovered, 4) ?? 0,
                                input.VatBasis?.Trim() ?? ""
                            )
                    )
                    .Where(vat => vat.RatePercent != 0 || vat.RecoveredPercent != 0),
            ],
            AlsoInflated = [.. parts.Where(part => part != FormPart.Works && input.Inflated.Contains(WireWord.Of(part)))],
            Spend =
            [
                .. input
                    .Spend.Select((text, i) => (Year: i, Percent: Number($"Spend[{i}]", text, 2) ?? 0))
                    .Where(share => share.Percent != 0)
                    .Select(share => new YearShare(share.Year, share.Percent)),
            ],
            BiasOnContingencyBecause = string.IsNullOrWhiteSpace(input.BiasBecause) ? null : input.BiasBecause.Trim(),
        };
        BiasPercent = Number("BiasPercent", input.BiasPercent, 4) ?? 0;
        BiasOn = [.. parts.Select(WireWord.Of).Where(input.BiasOn.Contains)];
        if (BiasPercent is < 0 or > 1000)
        {
            faults.Add(("BiasPercent", "Optimism bias lies between 0% and 1,000%."));
        }
        else if (BiasPercent > 0 && BiasOn.Count == 0)
        {
            faults.Add(("BiasOn", "Choose what optimism bias is a percentage of."));
        }
    }

    public CostForm Form { get; }

    public decimal BiasPercent { get; }

    public IReadOnlyList<string> BiasOn { get; }

    /// <summary>By the name of the page's field.</summary>
    public IReadOnlyList<(string Field, string Sentence)> Faults => faults;

    public static CostFormReading Of(CostFormInput input) => new(input);

    /// <summary>
    /// The option's optimism bias as the form states it: on those of its parts that cost anything and, as before, on lines that are no part
    /// of it. How its
    /// percentage was worked out stays only with that percentage.
    /// </summary>
    public OptimismBias? Bias(BidOption option)
    {
        var stated = StatedCosts.Of(Form);
        var words = Enum.GetValues<FormPart>().ToDictionary(WireWord.Of, part => stated[part], StringComparer.Ordinal);
        var kept = (option.OptimismBias?.Base ?? []).Where(id => option.Costs.Any(cost => cost.Id == id && cost.Kind != CostKind.Capital));
        return BiasPercent == 0
            ? null
            : new OptimismBias
            {
                Percent = BiasPercent,
                Base = [.. BiasOn.Where(word => words[word] != Money.Zero), .. kept],
                Working = option.OptimismBias is { } before && before.Percent == BiasPercent ? before.Working : null,
            };
    }

    private IReadOnlyList<FormAmount> Rows(string field, IReadOnlyList<FormAmountInput> rows)
    {
        var read = new List<FormAmount>();
        foreach (var (i, row) in rows.Index())
        {
            var amount = Pounds($"{field}[{i}].Amount", row.Amount);
            if (string.IsNullOrWhiteSpace(row.Name) && amount is not null)
            {
                faults.Add(($"{field}[{i}].Name", $"Say what {amount} is for."));
            }
            else if (!string.IsNullOrWhiteSpace(row.Name) && string.IsNullOrWhiteSpace(row.Amount))
            {
                faults.Add(($"{field}[{i}].Amount", $"Enter the amount of {row.Name.Trim()}."));
            }
            else if (amount is { } pounds)
            {
                read.Add(new FormAmount(row.Name!.Trim(), pounds));
            }
        }

        return read;
    }

    private FormShare Share(string field, FormShareInput share) =>
        new(Number($"{field}.Percent", share.Percent, 4), Pounds($"{field}.Amount", share.Amount), share.Basis?.Trim() ?? "");

    private Money? Pounds(string field, string? text)
    {
        var number = Number(field, text, 2);
        if (Math.Abs(number ?? 0) > MostPounds)
        {
            faults.Add((field, "This is above £10bn: check its unit."));
            return null;
        }

        return number is { } pounds ? Rounding.ToPence(pounds) : null;
    }

    private decimal? Number(string field, string? text, int places)
    {
        var typed = text?.Trim().TrimEnd('%');
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        if (
            !NumberText.TryRead(typed, out var number, out var fault, places == 2 ? ColumnKind.Money : ColumnKind.Ratio)
            || Math.Abs(number) > 1_000_000_000_000m
            || Rounding.To(places, number) != number
        )
        {
            faults.Add(
                (
                    field,
                    fault
                        ?? (
                            Math.Abs(number) > 1_000_000_000_000m
                                ? "This is too large: check its unit."
                                : $"Write at most {places} decimal places."
                        )
                )
            );
            return null;
        }

        return number;
    }
}
