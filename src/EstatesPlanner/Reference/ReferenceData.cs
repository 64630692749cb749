using System.Text.Json;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Reference;

/// <summary>
/// The published numbers of <c>data/</c>, read once: band schemes, price indices, elements. Each keeps its name and source.
/// </summary>
public sealed class ReferenceData
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Skip,
    };

    private readonly Lazy<IReadOnlyList<RiskBands>> bands = new(ReadBands);
    private readonly Lazy<IReadOnlyList<PriceIndex>> indices = new(() =>
        [ReadIndex("gdp-deflators.json"), ReadIndex("construction-output-prices.json")]
    );
    private readonly Lazy<ElementList> elements = new(ReadElements);
    private readonly Lazy<FacetGrades> facetGrades = new(() => Read<FacetGrades>("data", "facet-grades.json"));
    private readonly Lazy<IReadOnlyList<string>> siteTypes = new(() =>
        [.. Read<SiteTypesFile>("data", "eric-aliases.json").SiteTypes.Select(type => type.Name)]
    );
    private readonly Lazy<IncidentTypes> incidentTypes = new(() => Read<IncidentTypes>("data", "incident-types.json"));

    public IReadOnlyList<RiskBands> RiskBandSchemes => bands.Value;

    /// <summary>The price indices that ship: general inflation first, then construction.</summary>
    public IReadOnlyList<PriceIndex> PriceIndices => indices.Value;

    /// <summary>
    /// The GDP deflator, by which real terms are meant; it carries register costs between price bases unless a trust says otherwise.
    /// </summary>
    public PriceIndex Deflator => PriceIndices[0];

    /// <summary>Prices of construction, which rise faster than others.</summary>
    public PriceIndex Construction => PriceIndices[1];

    /// <summary>Building elements as surveys name them.</summary>
    public ElementList Elements => elements.Value;

    /// <summary>Grades of the six facets.</summary>
    public FacetGrades FacetGrades => facetGrades.Value;

    /// <summary>Types of site in the words of ERIC.</summary>
    public IReadOnlyList<string> SiteTypes => siteTypes.Value;

    /// <summary>Types of incident, in the words of the return.</summary>
    public IncidentTypes IncidentTypes => incidentTypes.Value;

    /// <exception cref="Refusal">No scheme has this id.</exception>
    public RiskBands Bands(string id) =>
        RiskBandSchemes.SingleOrDefault(scheme => scheme.Id == id)
        ?? throw Refusal.BadInput(
            $"No risk band scheme is called {id}. Known: {string.Join(", ", RiskBandSchemes.Select(scheme => scheme.Id))}."
        );

    /// <summary>The full path of a file that ships with the program.</summary>
    public static string PathOf(params string[] parts) => Path.Combine([AppContext.BaseDirectory, .. parts]);

    private static List<RiskBands> ReadBands()
    {
        var file = Read<BandsFile>("data", "risk-bands.json");
        return [.. file.Schemes.Select(scheme => new RiskBands(scheme.Id, scheme.Name, [.. scheme.Bands.Select(Band)]))];
    }

    private static RiskBand Band(BandRow row) =>
        RiskCategories.TryParse(row.Category, out var category)
            ? new RiskBand(category, row.From, row.To)
            : throw new InvalidDataException($"data/risk-bands.json: '{row.Category}' is not a risk category.");

    private static PriceIndex ReadIndex(string name)
    {
        var file = Read<IndexFile>("data", name);
        return new PriceIndex(file.Id, file.Name, file.Values.ToDictionary(row => FinancialYear.Parse(row.Year), row => row.Value))
        {
            Source = file.Source,
            Vintage = file.Vintage,
            Note = file.Note,
        };
    }

    private static ElementList ReadElements()
    {
        using var file = TableFile.Open(PathOf("data", "elements.csv"), ImportLimits.Verb);
        var rows = file.Sheets[0].Rows().ToList();
        var header = new HeaderFinder([
            new("code", true),
            new("group", true),
            new("element", true),
            new("sub-element code", true),
            new("sub-element", true),
            new("ERIC incident type"),
        ]).Find(rows);
        string Cell(SourceRow row, string column) =>
            header.Cell(row, column) ?? throw new InvalidDataException($"data/elements.csv, row {row.Number}: no {column}.");
        var parts = rows.Where(row => row.Number > header.Row && !row.IsBlank).ToList();
        return new ElementList([
            .. parts
                .DistinctBy(row => Cell(row, "code"))
                .Select(row => new Element(
                    Cell(row, "code"),
                    Cell(row, "group"),
                    Cell(row, "element"),
                    header.Cell(row, "ERIC incident type")
                )),
            .. parts.Select(row => new Element(
                Cell(row, "sub-element code"),
                Cell(row, "group"),
                $"{Cell(row, "element")}: {Cell(row, "sub-element")}",
                header.Cell(row, "ERIC incident type")
            )),
        ]);
    }

    private static T Read<T>(params string[] parts) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(PathOf(parts)), Options)
        ?? throw new InvalidDataException($"{string.Join('/', parts)} is empty.");

    private sealed record SiteTypesFile(IReadOnlyList<SiteTypeRow> SiteTypes);

    private sealed record SiteTypeRow(string Name);

    private sealed record BandsFile(IReadOnlyList<SchemeRow> Schemes);

    private sealed record SchemeRow(string Id, string Name, IReadOnlyList<BandRow> Bands);

    private sealed record BandRow(string Category, int From, int To);

    private sealed record IndexFile(string Id, string Name, string Source, string Vintage, string? Note, IReadOnlyList<IndexRow> Values);

    private sealed record IndexRow(string Year, decimal Value);
}
