namespace EstatesPlanner.Storage.Records;

/// <summary>The words in an item's row as the database's own word index keeps them: filled by the database, read to search.</summary>
public sealed record RegisterWord
{
    public required Guid Id { get; init; }

    /// <summary>Equals a search, such as <c>"boiler"* "57"*</c>, where the words match it.</summary>
    public required string Match { get; init; }
}
