using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Eric;

/// <summary>
/// What ERIC has published of any trust: its trend, and where it stands among its peers. Published data has no owner, so nobody is asked
/// who
/// they are.
/// </summary>
public sealed class LookUpTrust(IPlannerReader store, EricAliases aliases, EricYears years, ReferenceData reference)
{
    /// <summary>A trust as a page shows it.</summary>
    /// <param name="path">Address of the page.</param>
    /// <param name="year">The year to show beside its peers; null for the newest that has the trust.</param>
    /// <param name="prices">Price base of the trend; null or empty for pounds of each year.</param>
    /// <param name="index">Id of the index that carries it there; null or empty for the GDP deflator.</param>
    /// <exception cref="Refusal">A year, price base or index that is none, or is not there.</exception>
    public PublishedView View(string path, string code, string? year, string? prices, string? index)
    {
        var trust = Trend(code);
        var shown = string.IsNullOrEmpty(year)
            ? trust.Years.Count == 0
                ? null
                : trust.Years[^1].Year.ToString()
            : year;
        return new PublishedView
        {
            Path = path,
            Trust = trust,
            Prices = Prices(prices, Index(index)),
            Index = Index(index),
            Indices = reference.PriceIndices,
            Standing = shown is null ? null : Standing(trust.Code, shown),
        };
    }

    /// <summary>The trend alone.</summary>
    /// <exception cref="Refusal">The trust is in no file, or the price base is none.</exception>
    public PublishedView Trends(string code, string? prices, string? index)
    {
        var trust = Trend(code);
        return trust.Years.Count > 0
            ? new PublishedView
            {
                Path = Addresses.PublishedTrust(trust.Code),
                Trust = trust,
                Prices = Prices(prices, Index(index)),
                Index = Index(index),
                Indices = reference.PriceIndices,
                Standing = null,
            }
            : throw Refusal.NotFound(
                trust.Imported.Count == 0
                    ? "No ERIC file has been imported."
                    : $"No trust {trust.Code} in the ERIC data for {string.Join(", ", trust.Imported)}."
            );
    }

    /// <summary>Every year of a trust; no years where it is in none.</summary>
    public PublishedTrust Trend(string code)
    {
        var trust = OdsCode.Clean(code);
        using var db = store.Read();
        var files = PublishedYears.All(db);
        var predecessors = Before(db, trust);
        var published = files
            .Select(file => (File: file, Year: PublishedYears.Of(db, file, trust, predecessors)))
            .Where(each => each.Year is not null)
            .ToList();
        return new PublishedTrust
        {
            Code = trust,
            Predecessors = predecessors.Codes,
            Years = [.. published.Select(each => each.Year!)],
            Parts = [.. published.Select(each => PublishedYears.CoverageOf(db, each.File, years)).Where(coverage => !coverage.IsNational)],
            Imported = [.. files.Select(file => file.Year)],
        };
    }

    /// <exception cref="Refusal">The year was not imported, or the trust is not in it.</exception>
    public YearStanding Standing(string code, string year)
    {
        var trust = OdsCode.Clean(code);
        using var db = store.Read();
        var file = PublishedYears.Named(db, year);
        var rows = Before(db, trust).Gather([.. db.EricRows.Of(file.Id)]);
        var own = rows.Where(row => row.Trust == trust).ToList();
        if (own.Count == 0)
        {
            throw Refusal.NotFound($"No trust {trust} in the ERIC data for {file.Year}.");
        }

        var type = own[0].TrustType;
        return new YearStanding
        {
            Year = file.Year,
            Level = file.Level,
            FileName = file.FileName,
            Coverage = PublishedYears.CoverageOf(db, file, years),
            Trust = new TrustStanding(trust, own[0].TrustName, type, PublishedDensity.Of(own)),
            TrustGroup = PeerGroup
                .OfTrusts(rows)
                .SingleOrDefault(group => string.Equals(group.Type, type, StringComparison.OrdinalIgnoreCase)),
            Peers = TrustStanding.OfType(rows, type),
            Sites = file.Level == EricLevel.Site ? SiteStanding.Of(own, PeerGroup.OfSites(rows)) : [],
            Warnings = file.Level == EricLevel.Site ? Warnings(db, file.Year, own) : [],
        };
    }

    /// <summary>The price base a person asked for; null for pounds of each year, as published.</summary>
    private static PriceBase? Prices(string? text, PriceIndex index) =>
        string.IsNullOrEmpty(text) ? null
        : index.Values.ContainsKey(PublishedYears.Parse(text)) ? new PriceBase(PublishedYears.Parse(text))
        : throw Refusal.BadInput($"{index.Name} does not cover {text}.");

    /// <summary>One of those that ship: a trust's own series may be licensed to it alone, and published figures are read by all.</summary>
    private PriceIndex Index(string? id) =>
        string.IsNullOrEmpty(id)
            ? reference.Deflator
            : reference.PriceIndices.FirstOrDefault(index => index.Id == id)
                ?? throw Refusal.BadInput(
                    $"No price index is called {id}. Known: {string.Join(", ", reference.PriceIndices.Select(index => index.Id))}."
                );

    /// <summary>Trusts by code or by words of their name, from the newest file that has them.</summary>
    public IReadOnlyList<(string Code, string Name, FinancialYear Year)> Search(string words)
    {
        var asked = words.Trim();
        using var db = store.Read();
        return
        [
            .. PublishedYears
                .All(db)
                .SelectMany(file =>
                    db.EricRows.Of(file.Id)
                        .Select(row => new { row.Trust, row.TrustName })
                        .Distinct()
                        .AsEnumerable()
                        .Select(row => (Code: row.Trust, Name: row.TrustName, file.Year))
                )
                .GroupBy(row => row.Code, StringComparer.Ordinal)
                .Select(trust => trust.MaxBy(row => row.Year))
                .Where(trust => trust.Code == OdsCode.Clean(asked) || trust.Name.Contains(asked, StringComparison.OrdinalIgnoreCase))
                .OrderBy(trust => trust.Name, StringComparer.Ordinal),
        ];
    }

    private List<string> Warnings(PlannerDb db, FinancialYear year, IReadOnlyList<EricRow> own)
    {
        var before = EricVersion.InForce(db, year + -1, EricLevel.Site);
        return
        [
            .. from row in own
            from sentence in new[]
            {
                UnitTraps.PerSquareMetre(row, aliases.HighestPerM2(row.SiteType)),
                UnitTraps.Tenfold(before?.Find(row.Key)?.Total, row.Total),
            }
            where sentence is not null
            select $"{row.SiteName ?? row.Site}: {sentence}",
        ];
    }

    private static Predecessors Before(PlannerDb db, string trust) =>
        Predecessors.Of(trust, db.Successions.AsEnumerable().Select(succession => (succession.Predecessor, succession.Successor)));
}
