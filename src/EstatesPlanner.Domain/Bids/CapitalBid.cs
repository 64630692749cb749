using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Bids;

/// <summary>A request for capital: the need, the options that would meet it, and the backlog items it would remove.</summary>
public sealed record CapitalBid
{
    public required Guid Id { get; init; }

    /// <summary>Code of the trust that makes it.</summary>
    public required string Trust { get; init; }

    /// <summary>The trust's own reference, unique in the trust.</summary>
    public required string Reference { get; init; }

    public required string Name { get; init; }

    public required BidType Type { get; init; }

    /// <summary>acute, mental-health, community or ambulance.</summary>
    public required string Sector { get; init; }

    /// <summary>The health need it answers, one paragraph.</summary>
    public required string Need { get; init; }

    public required string Summary { get; init; }

    /// <summary>Person id. An author never scores or approves the bid.</summary>
    public required string Author { get; init; }

    /// <summary>Person id of the executive who answers for it.</summary>
    public string? Sponsor { get; init; }

    /// <summary>Id of the round it competes in.</summary>
    public string? Round { get; init; }

    public required BidState State { get; init; }

    /// <summary>Ids of the pots that may pay for it.</summary>
    public required IReadOnlyList<string> Pots { get; init; }

    /// <summary>
    /// Who pays the VAT that is not recovered: the id or name of a pot, or another source in words; null where nobody has said.
    /// </summary>
    public string? VatSource { get; init; }

    /// <summary>The years in which it may begin.</summary>
    public required IReadOnlyList<FinancialYear> StartYears { get; init; }

    /// <summary>Taken before anything is traded off.</summary>
    public bool MustDo { get; init; }

    /// <summary>Appraised over years 0 to this one inclusive.</summary>
    public required int AppraisalYears { get; init; }

    public required IReadOnlyList<BidOption> Options { get; init; }

    public required IReadOnlyList<RemovedItem> Removes { get; init; }

    public required IReadOnlyList<StatedMeasure> Measures { get; init; }

    /// <summary>How the options came about; null while nothing is recorded.</summary>
    public OptionsFilter? Filter { get; init; }

    /// <summary>What it says of its own appraisal; null where the program's conventions stand.</summary>
    public AppraisalTerms? AppraisalTerms { get; init; }

    /// <summary>The case in words, part by part.</summary>
    public IReadOnlyList<NarrativePart> Narrative { get; init; } = [];

    /// <summary>What its benefits came to once delivered.</summary>
    public IReadOnlyList<RealisedBenefit> Realised { get; init; } = [];

    /// <summary>How often it has been submitted; 0 for one that never was.</summary>
    public int Submission { get; init; }

    /// <summary>The price level of every amount in it.</summary>
    public required PriceBase PriceBase { get; init; }

    public long Version { get; init; }

    /// <summary>The preferred option, or null while none is chosen. Asking while two are marked preferred gives the first by id.</summary>
    public BidOption? Preferred =>
        Options.Where(option => option.Role == OptionRole.Preferred).MinBy(option => option.Id, StringComparer.Ordinal);

    /// <summary>The benchmark every other option is measured against; null while it is missing.</summary>
    public BidOption? BusinessAsUsual => Options.FirstOrDefault(option => option.Role == OptionRole.BusinessAsUsual);

    /// <summary>How much of a backlog item it removes, 0 (none) to 1 (all).</summary>
    public decimal ShareOf(BacklogItem item) => Removes.FirstOrDefault(removed => removed.Names(item))?.Share ?? 0;

    /// <summary>The preferred option's capital by year, pounds excluding VAT at <see cref="PriceBase"/>.</summary>
    public Flow Capital => Preferred?.Capital ?? Flow.None;
}

/// <summary>A backlog item the bid would remove, named as its register names it.</summary>
/// <param name="Share">How much of it, above 0 to 1 (all of it).</param>
public sealed record RemovedItem(string SiteCode, string ItemReference, decimal Share = 1)
{
    /// <summary>Which item it is, whatever the share.</summary>
    public (string Site, string Item) Key => (SiteCode, ItemReference);

    public bool Names(BacklogItem item) =>
        string.Equals(SiteCode, item.SiteCode, StringComparison.Ordinal)
        && string.Equals(ItemReference, item.Reference, StringComparison.Ordinal);
}

/// <summary>A quantity the bid states for a criterion that no figure of the product can measure.</summary>
public sealed record StatedMeasure(string Criterion, decimal Quantity, string Evidence);
