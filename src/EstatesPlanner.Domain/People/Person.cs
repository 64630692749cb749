namespace EstatesPlanner.Domain.People;

/// <summary>Somebody who may act. Separation of duties is by person, never by role.</summary>
public sealed record Person
{
    /// <summary>A short, stable id such as <c>ada-okafor</c>; <see cref="Host"/> is whoever runs the program on this machine.</summary>
    public required string Id { get; init; }

    public required string Name { get; init; }

    public string? Title { get; init; }

    /// <summary>A fictional person of the demonstration trust, whom a reader may choose to be until accounts exist.</summary>
    public bool IsDemonstration { get; init; }

    public const string Host = "host";
}
