namespace EstatesPlanner.Storage.Audit;

/// <summary>A table whose rows are bound to the audit trail.</summary>
/// <param name="Name">Of the table.</param>
/// <param name="Word">What people call one of its things, to begin a sentence with.</param>
/// <param name="Key">The columns that name a thing. Fewer than name a row where many rows are one thing, such as the change list of an
/// import.</param>
public sealed record BoundTable(string Name, string Word, IReadOnlyList<string> Key)
{
    private const string OfTrust = "coalesce(\"Trust\", 'system')";

    /// <summary>The columns that order the rows of one thing; none where a row is a thing.</summary>
    public IReadOnlyList<string> Order { get; init; } = [];

    /// <summary>The columns by which people know the thing.</summary>
    public IReadOnlyList<string> Said { get; init; } = Key;

    /// <summary>The chain that tells of a row, as SQL.</summary>
    public string Chain { get; init; } = OfTrust;

    public bool IsList => Order.Count > 0;
}
