namespace EstatesPlanner.Storage.Records;

/// <summary>A business case that was made: its frozen figures and the hash of the PDF they became.</summary>
public sealed record CaseRecord
{
    public required Guid Id { get; init; }

    public required string Trust { get; init; }

    /// <summary>The bid's reference.</summary>
    public required string Bid { get; init; }

    /// <summary>short, soc, obc or fbc.</summary>
    public required string Stage { get; init; }

    /// <summary>1, 2, 3 … for each bid and stage; a draft and a final that say the same share it.</summary>
    public required int Number { get; init; }

    public required DateTime At { get; init; }

    public required string Person { get; init; }

    /// <summary>The composed case, as attached to the PDF.</summary>
    public required string Figures { get; init; }

    public required string PdfSha256 { get; init; }
}
