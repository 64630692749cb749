using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Eric;

/// <summary>What has been published of one trust, year by year.</summary>
public sealed record PublishedTrust
{
    public required string Code { get; init; }

    /// <summary>As the newest year spells it; null where no year has the trust.</summary>
    public string? Name => Newest?.TrustName;

    public string? Type => Newest?.TrustType;

    public string? Region => Newest?.Region;

    /// <summary>Codes of the trusts it took over, whose figures are summed with its own.</summary>
    public required IReadOnlyList<string> Predecessors { get; init; }

    /// <summary>Years in which it, or a predecessor, made a return; oldest first.</summary>
    public required IReadOnlyList<TrustYear> Years { get; init; }

    /// <summary>Years for which a file was imported, the trust in it or not; oldest first.</summary>
    public required IReadOnlyList<FinancialYear> Imported { get; init; }

    /// <summary>Of its years, those whose file is of a part of England: what they give of the trust may be a part too.</summary>
    public required IReadOnlyList<Coverage> Parts { get; init; }

    private EricRow? Newest => Years.Count == 0 ? null : Years[^1].Rows.FirstOrDefault(row => row.Trust == Code) ?? Years[^1].Rows[0];
}
