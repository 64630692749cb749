using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Workings;

/// <summary>
/// Holds the capital that a file states for an option against what the option's cost form comes to. A row may be left out; one that says
/// otherwise is refused.
/// </summary>
/// <param name="rows">The option's on the Costs sheet, by the id of their cost.</param>
/// <param name="bid">The bid's own row, where the short form states the capital.</param>
internal sealed class FormAgainstCosts(ILookup<string?, SheetLine> rows, SheetLine bid)
{
    public void Check(BidOption option, CostStatement statement)
    {
        var worked = FormLines.Of(statement).ToDictionary(line => line.Id, StringComparer.Ordinal);
        foreach (var cost in option.Costs)
        {
            var form = worked.GetValueOrDefault(cost.Id);
            if (form is not null && cost.Kind != CostKind.Capital)
            {
                rows[cost.Id]
                    .First()
                    .Refuse(
                        "kind",
                        $"{form.Name} is a line of the cost form of option {option.Id}, which is capital. Call this cost by another id."
                    );
            }
            else if (form is null && cost.Kind == CostKind.Capital)
            {
                (rows[cost.Id].FirstOrDefault() ?? bid).Refuse(
                    rows.Contains(cost.Id) ? "cost" : "capital year 0",
                    $"Option {option.Id} has a cost form, which gives all of its capital: {string.Join(", ", worked.Keys)}. Put this on the form, or take the form's rows out."
                );
            }
            else if (form is not null)
            {
                Compare(option, cost, form);
            }
        }
    }

    private void Compare(BidOption option, CostLine cost, CostLine form)
    {
        if ((cost.Flow - form.Flow).Amounts.Keys.Order().Select(year => (int?)year).FirstOrDefault() is { } year)
        {
            var row = rows[cost.Id].LastOrDefault(line => Covers(line, year)) ?? rows[cost.Id].FirstOrDefault();
            (row ?? bid).Refuse(
                row is null ? FormattableString.Invariant($"capital year {Math.Min(year, 2)}") : "amount",
                $"The cost form of option {option.Id} makes {form.Name.ToLower(CultureInfo.InvariantCulture)} {Text(form.Flow[year])} in year {year.ToString(CultureInfo.InvariantCulture)}, and this makes it {Text(cost.Flow[year])}. Mend the form, or take out the rows of {cost.Id} here: they are worked out."
            );
        }

        if (rows[cost.Id].FirstOrDefault() is { } first)
        {
            Same(first, "name", cost.Name, form.Name, $"calls this line {form.Name}");
            Same(first, "terms", cost.Terms, form.Terms, "is in real terms");
            Same(
                first,
                "vat percent",
                cost.VatPercent ?? form.VatPercent,
                form.VatPercent,
                $"puts VAT of {Text(form.VatPercent ?? 0)}% on it"
            );
            Same(
                first,
                "vat recoverable percent",
                cost.VatRecoverablePercent ?? form.VatRecoverablePercent,
                form.VatRecoverablePercent,
                $"recovers {Text(form.VatRecoverablePercent ?? 0)}% of its VAT"
            );
        }
    }

    private static void Same<T>(SheetLine line, string column, T said, T form, string words)
    {
        if (!EqualityComparer<T>.Default.Equals(said, form))
        {
            line.Refuse(column, $"The cost form {words}. Mend the form, or leave this as the form has it.");
        }
    }

    private static bool Covers(SheetLine line, int year) => Whole(line, "from") <= year && year <= Whole(line, "to");

    private static int Whole(SheetLine line, string column) =>
        int.TryParse(line.Text(column), CultureInfo.InvariantCulture, out var year) ? year : -1;

    private static string Text(decimal number) => number.ToString("#,0.####", CultureInfo.InvariantCulture);
}
