using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>Everything a business case is composed from, as it stood on the day. What may be absent is null or empty.</summary>
public sealed record CaseSources
{
    public required CaseKind Kind { get; init; }

    public required string Version { get; init; }

    public bool IsFinal { get; init; }

    public required DateOnly PreparedOn { get; init; }

    /// <summary>Name of the person who asked for it.</summary>
    public required string PreparedBy { get; init; }

    /// <summary>Name and version of the program.</summary>
    public required string Engine { get; init; }

    public required Organisation Trust { get; init; }

    /// <summary>The end of the trust's audit trail before this case was made, printed on a final; null where it is not known.</summary>
    public CaseAuditHead? AuditHead { get; init; }

    public required CapitalBid Bid { get; init; }

    /// <summary>The appraisal of the bid's options; null where they cannot be appraised yet.</summary>
    public AppraisalAnswer? Appraisal { get; init; }

    /// <summary>The trust's register, open and closed items.</summary>
    public required IReadOnlyList<BacklogItem> Register { get; init; }

    /// <summary>Clinical hours lost to each item: recorded, or as the register states.</summary>
    public ClinicalHoursLost Hours { get; init; } = ClinicalHoursLost.AsStated;

    public IReadOnlyList<Site> Sites { get; init; } = [];

    public IReadOnlyList<Block> Blocks { get; init; } = [];

    /// <summary>Carries register costs to the bid's price base, and the bid's costs to cash.</summary>
    public required PriceIndex Index { get; init; }

    public required RiskBands Bands { get; init; }

    public CaseStanding? Standing { get; init; }

    public CaseFunding? Funding { get; init; }

    /// <summary>What the financial case takes as given where the bid says nothing: VAT, lives of assets, the PDC dividend.</summary>
    public required FinancialTerms Finance { get; init; }

    /// <summary>What the trust says it can bear, by financial year.</summary>
    public TrustHeadroom Room { get; init; } = TrustHeadroom.None;

    /// <summary>Every published fact there is; the case quotes those that bear on its type of bid (<see cref="EvidenceFor"/>).</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>Photos and documents kept with the items the bid removes.</summary>
    public IReadOnlyList<SourceEvidence> Kept { get; init; } = [];

    /// <summary>What the author wrote for the sections, by <see cref="NarrativeSection"/> id.</summary>
    public IReadOnlyDictionary<string, string> Narrative { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<Person> People { get; init; } = [];

    /// <summary>Other live bids of the trust, so that no backlog item is claimed twice.</summary>
    public IReadOnlyList<CapitalBid> OtherBids { get; init; } = [];

    /// <summary>What a template was seen to leave out, as <see cref="ChecklistPlace"/> names it; empty until a document was made.</summary>
    public IReadOnlyCollection<string> LeftOut { get; init; } = [];

    /// <summary>The price level of the case: the bid's.</summary>
    public PriceBase PriceBase => Bid.PriceBase;

    /// <summary>The open items the bid says it removes, in the bid's order.</summary>
    public IReadOnlyList<BacklogItem> Removed =>
        [
            .. Bid
                .Removes.Select(removed =>
                    Register.FirstOrDefault(item =>
                        item.IsLive
                        && string.Equals(item.SiteCode, removed.SiteCode, StringComparison.Ordinal)
                        && string.Equals(item.Reference, removed.ItemReference, StringComparison.Ordinal)
                    )
                )
                .OfType<BacklogItem>(),
        ];

    /// <summary>Names of trusts by code, so that a case names whom it means.</summary>
    public IReadOnlyDictionary<string, string> TrustNames { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Who receives a benefit, by name where a code is known.</summary>
    public string Receiver(string? beneficiary) =>
        beneficiary is null ? "Not stated"
        : string.Equals(beneficiary, Trust.Code, StringComparison.OrdinalIgnoreCase) ? Trust.Name
        : TrustNames.GetValueOrDefault(beneficiary, beneficiary);

    /// <summary>
    /// A person's name and title, or the id where nobody of that id is known; whoever runs the program has no name to print.
    /// </summary>
    public string NameOf(string person) =>
        string.Equals(person, Person.Host, StringComparison.Ordinal) ? "Not named"
        : People.FirstOrDefault(each => string.Equals(each.Id, person, StringComparison.Ordinal)) is { } found
            ? found.Title is { } title ? $"{found.Name}, {title}"
                : found.Name
        : person;
}

/// <summary>Where the bid stands in its round.</summary>
/// <param name="Bids">How many bids are in the round.</param>
public sealed record CaseStanding(Round Round, Score Score, Rank Rank, int Bids)
{
    public IReadOnlyList<Criterion> StillToScore => Score.StillToScore(Round.Criteria);
}

/// <summary>The end of an audit trail: whoever holds the printed case can tell whether the trail was cut or written anew since.</summary>
/// <param name="Entries">How many entries the trail has.</param>
/// <param name="Hash">Of the last of them.</param>
public sealed record CaseAuditHead(long Entries, string Hash);
