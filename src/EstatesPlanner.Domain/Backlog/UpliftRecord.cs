using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Backlog;

/// <summary>An uplift that was run on an item: by which series, between which values, in which batch.</summary>
public sealed record UpliftRecord(string Series, PriceBase From, PriceBase To, decimal IndexThen, decimal IndexNow, Guid Batch);
