using System.Text.Json;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Eric;

/// <summary>
/// The words of published ERIC files, from <c>data/eric-aliases.json</c>: headers, site types, what stands for "no amount".
/// </summary>
public sealed class EricAliases
{
    private readonly Lazy<AliasFile> file = new(Read);
    private readonly Lazy<Dictionary<string, string>> siteTypes;
    private readonly Lazy<HashSet<string>> notApplicable;
    private readonly Lazy<HashSet<string>> trustTypes;
    private readonly Lazy<Dictionary<string, decimal>> highestPerM2;

    public EricAliases()
    {
        siteTypes = new(() =>
            file
                .Value.SiteTypes.SelectMany(type =>
                    type.Aliases.Prepend(type.Name).Select(alias => (Alias: HeaderName.Key(alias), type.Name))
                )
                .ToDictionary(pair => pair.Alias, pair => pair.Name, StringComparer.Ordinal)
        );
        notApplicable = new(() => file.Value.NotApplicable.ToHashSet(StringComparer.OrdinalIgnoreCase));
        trustTypes = new(() => file.Value.TrustTypes.Select(HeaderName.Key).ToHashSet(StringComparer.Ordinal));
        highestPerM2 = new(() =>
            file.Value.HighestPerM2.Values.ToDictionary(row => row.SiteType, row => row.Value, StringComparer.Ordinal)
        );
    }

    /// <summary>The columns by the names under which messages speak of them.</summary>
    public IReadOnlyList<ColumnNames> Columns =>
        [
            .. file.Value.Columns.Select(column => new ColumnNames(column.Name, column.Required, column.Aliases)
            {
                Kind = KindOf(column.Field),
            }),
        ];

    private static ColumnKind KindOf(string field) =>
        field switch
        {
            "high"
            or "significant"
            or "moderate"
            or "low"
            or "total"
            or "riskAdjusted"
            or "criticalSafety"
            or "criticalCompliance"
            or "criticalContinuity" => ColumnKind.Money,
            "grossInternalArea" => ColumnKind.Measure,
            "ageProfile" => ColumnKind.Ratio,
            _ => ColumnKind.Text,
        };

    /// <summary>The name of a column by its field, such as <c>trustCode</c>.</summary>
    public string Column(string field) => file.Value.Columns.Single(column => column.Field == field).Name;

    public bool IsNotApplicable(string text) => notApplicable.Value.Contains(text);

    public bool IsTrustType(string? text) => text is not null && trustTypes.Value.Contains(HeaderName.Key(text));

    /// <summary>
    /// A site type in the words in use now, without the number some years put before it; a type nobody has seen keeps its own words.
    /// </summary>
    public string? SiteType(string? published)
    {
        var bare = published?.TrimStart('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', ' ');
        return string.IsNullOrEmpty(bare) ? null : siteTypes.Value.GetValueOrDefault(HeaderName.Key(bare), bare);
    }

    /// <summary>Pounds of backlog per square metre that 99 of 100 sites of the type stay below; null where none is published.</summary>
    public decimal? HighestPerM2(string? siteType) =>
        siteType is not null && highestPerM2.Value.TryGetValue(siteType, out var value) ? value : null;

    private static AliasFile Read() =>
        JsonSerializer.Deserialize<AliasFile>(
            File.ReadAllText(ReferenceData.PathOf("data", "eric-aliases.json")),
            JsonSerializerOptions.Web
        ) ?? throw new InvalidDataException("data/eric-aliases.json is empty.");

    private sealed record AliasFile(
        IReadOnlyList<AliasColumn> Columns,
        IReadOnlyList<string> NotApplicable,
        IReadOnlyList<AliasType> SiteTypes,
        IReadOnlyList<string> TrustTypes,
        PerM2 HighestPerM2
    );

    private sealed record AliasColumn(string Name, string Field, bool Required, IReadOnlyList<string> Aliases);

    private sealed record AliasType(string Name, IReadOnlyList<string> Aliases);

    private sealed record PerM2(IReadOnlyList<PerM2Row> Values);

    private sealed record PerM2Row(string SiteType, decimal Value);
}
