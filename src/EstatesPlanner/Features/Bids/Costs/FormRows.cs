namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>Rows of names and amounts on the page of a cost form.</summary>
/// <param name="Field">Name of the list of fields.</param>
/// <param name="Label">What one row is called.</param>
public sealed record AmountRows(string Field, string Label, IReadOnlyList<FormAmountInput> Rows)
{
    public IEnumerable<(string Field, string Label, FormAmountInput Row)> Numbered =>
        Rows.Select((row, i) => (FormattableString.Invariant($"{Field}[{i}]"), FormattableString.Invariant($"{Label} {i + 1}"), row));
}

/// <summary>A row that is a percentage or an amount, on the page of a cost form.</summary>
/// <param name="Of">What it is a percentage of.</param>
public sealed record ShareRow(string Field, string Label, string Of, FormShareInput Input);
