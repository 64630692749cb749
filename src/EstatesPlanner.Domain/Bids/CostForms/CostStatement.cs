using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids.CostForms;

/// <summary>
/// A cost form worked out: sixteen rows excluding VAT, VAT and including VAT, and what is paid by financial year. Every figure is a whole
/// penny and
/// every total the sum of its rows. Source: capital cost forms OB1 and FB1.
/// </summary>
public sealed record CostStatement
{
    public required CostForm Form { get; init; }

    public required FormTerms Terms { get; init; }

    public required StatedCosts Stated { get; init; }

    public required IReadOnlyList<PartCost> Parts { get; init; }

    public required IReadOnlyList<FormRow> Rows { get; init; }

    public required IReadOnlyList<FormYear> Years { get; init; }

    public FormRow this[FormRowKind kind] => Rows.Single(row => row.Kind == kind);

    /// <exception cref="InvalidOperationException">The form has problems: see <see cref="CostFormProblem"/>.</exception>
    public static CostStatement Of(CostForm form, FormTerms terms)
    {
        if (CostFormProblem.In(form, terms) is [var first, ..])
        {
            throw new InvalidOperationException(first.Sentence);
        }

        var stated = StatedCosts.Of(form);
        IReadOnlyList<PartCost> parts = [.. Enum.GetValues<FormPart>().Select(part => PartCost.Of(part, form, stated, terms))];
        return new CostStatement
        {
            Form = form,
            Terms = terms,
            Stated = stated,
            Parts = parts,
            Rows = [.. StatementRows.Of(stated, parts)],
            Years =
            [
                .. form.Spend.Select(
                    (share, i) =>
                        new FormYear(
                            terms.FirstYear + share.Year,
                            Over(parts, i, year => year.Net),
                            Over(parts, i, year => year.Vat),
                            Over(parts, i, year => year.Recovered)
                        )
                ),
            ],
        };
    }

    private static Money Over(IEnumerable<PartCost> parts, int year, Func<PartYear, Money> amount) =>
        parts.Sum(part => amount(part.Years[year]));
}
