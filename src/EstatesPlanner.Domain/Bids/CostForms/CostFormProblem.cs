using System.Globalization;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>What keeps a cost form from being worked out.</summary>
/// <param name="Field">The member at fault, in the form's own words: <c>departmental</c>, <c>location</c>, <c>spend</c>.</param>
public sealed record CostFormProblem(string Field, string Sentence)
{
    public static IReadOnlyList<CostFormProblem> In(CostForm form, FormTerms terms) =>
        [.. Amounts(form), .. Shares(form), .. Vat(form), .. Spend(form), .. Bias(form, terms), .. Prices(form, terms)];

    private static IEnumerable<CostFormProblem> Amounts(CostForm form)
    {
        if (form.Departmental.Sum(amount => amount.Amount) <= Money.Zero)
        {
            yield return new("departmental", "Enter at least one departmental cost.");
        }

        foreach (var (field, rows) in new[] { ("departmental", form.Departmental), ("onCosts", form.OnCosts), ("nonWorks", form.NonWorks) })
        {
            foreach (var row in rows.Where(row => row.Amount < Money.Zero || string.IsNullOrWhiteSpace(row.Name)))
            {
                yield return new(field, row.Amount < Money.Zero ? $"{row.Name} is less than nothing." : $"Say what {row.Amount} is for.");
            }
        }
    }

    private static IEnumerable<CostFormProblem> Shares(CostForm form)
    {
        foreach (
            var (field, name, share, least) in new[]
            {
                ("location", "location adjustment", form.Location, -100m),
                ("fees", "fees", form.Fees, 0m),
                ("equipment", "equipment", form.Equipment, 0m),
                ("contingency", "planning contingency", form.Contingency, 0m),
            }
        )
        {
            if (share is { Percent: not null, Amount: not null })
            {
                yield return new(field, $"State the {name} as a percentage or as an amount, not as both.");
            }
            else if (share.Percent < least || share.Percent > 1000 || (least == 0 && share.Amount < Money.Zero))
            {
                yield return new(
                    field,
                    $"The {name} cannot be {(share.Percent is { } percent ? Text(percent) + "%" : share.Amount.ToString())}."
                );
            }
            else if (!share.IsNone && string.IsNullOrWhiteSpace(share.Basis))
            {
                yield return new(field, $"Say what the figure for {name} rests on.");
            }
        }
    }

    private static IEnumerable<CostFormProblem> Vat(CostForm form)
    {
        if (form.Vat.GroupBy(vat => vat.Part).Any(vat => vat.Skip(1).Any()))
        {
            yield return new("vat", "State the VAT of a part once.");
        }

        foreach (var vat in form.Vat.Where(vat => vat.RatePercent is < 0 or > 100 || vat.RecoveredPercent is < 0 or > 100))
        {
            yield return new("vat", $"The rate of VAT on {Words(vat.Part)} and the part recovered lie between 0% and 100%.");
        }

        foreach (
            var vat in form
                .Vat.Where(vat => (vat.RatePercent != 0 || vat.RecoveredPercent != 0) && string.IsNullOrWhiteSpace(vat.Basis))
                .Take(1)
        )
        {
            yield return new("vat", "Say what advice the VAT rests on.");
        }
    }

    private static IEnumerable<CostFormProblem> Spend(CostForm form)
    {
        if (
            form.Spend.Any(share => share.Year < 0 || share.Percent <= 0 || Rounding.To(2, share.Percent) != share.Percent)
            || form.Spend.DistinctBy(share => share.Year).Count() != form.Spend.Count
        )
        {
            yield return new("spend", "Each year of spending has one percentage above 0, with at most two decimal places.");
        }
        else if (form.Spend.Sum(share => share.Percent) is not 100 and var sum)
        {
            yield return new("spend", $"The years of spending make {Text(sum)}%. They must make 100%.");
        }
    }

    /// <summary>A base that holds contingency counts the same doubt twice; it is allowed only where the form says why.</summary>
    private static IEnumerable<CostFormProblem> Bias(CostForm form, FormTerms terms)
    {
        if (
            terms.Bias is { Percent: > 0 }
            && !form.Contingency.IsNone
            && terms.IsBiased(FormPart.Contingency)
            && string.IsNullOrWhiteSpace(form.BiasOnContingencyBecause)
        )
        {
            yield return new(
                "biasBecause",
                "Optimism bias on a base that holds contingency counts the same doubt twice. Take contingency out of its base, or say why it belongs there."
            );
        }
    }

    private static IEnumerable<CostFormProblem> Prices(CostForm form, FormTerms terms)
    {
        if (terms.ToBase(form) is null || form.Spend.Any(share => share.Year >= 0 && terms.ToYear(share.Year) is null))
        {
            yield return new(
                "index",
                $"{terms.Index.Name} does not reach from {form.PricedAt} to {terms.PriceBase} and on to the years of spending."
            );
        }
    }

    private static string Words(FormPart part) => WireWord.Of(part);

    private static string Text(decimal number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
