using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Features.Bids;

/// <summary>What a bids file is read against.</summary>
internal sealed record BidSetting
{
    public required Organisation Trust { get; init; }

    /// <summary>The round the bids are put into; null for none yet.</summary>
    public required Round? Round { get; init; }

    /// <summary>Id of the acting person, who is the author of every bid that names no other.</summary>
    public required string Author { get; init; }

    /// <summary>Price base of bids that name none.</summary>
    public required PriceBase Assumed { get; init; }

    /// <summary>Ids of the people who belong to the trust.</summary>
    public required IReadOnlySet<string> People { get; init; }

    /// <summary>Ids of the fictional people who may be named as authors; none but on the demonstration trust.</summary>
    public required IReadOnlySet<string> FictionalAuthors { get; init; }

    /// <summary>The price series of the trust, by which a cost form and a unit value reach the bid's price base.</summary>
    public required IReadOnlyList<PriceIndex> Series { get; init; }

    /// <summary>What the price base of a bid may be.</summary>
    public required BidPrices Prices { get; init; }

    /// <summary>Appraises a bid as the program does everywhere: what is taken in can be appraised.</summary>
    public required BidAppraisals Appraisals { get; init; }

    /// <summary>Ids of the discount schedules a scenario may name.</summary>
    public required IReadOnlyList<string> Schedules { get; init; }

    /// <summary>The kinds of gain a benefit may be worked out by.</summary>
    public required IReadOnlyList<BenefitTemplate> Templates { get; init; }
}
