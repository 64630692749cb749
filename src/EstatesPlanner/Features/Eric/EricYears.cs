using System.Text.Json;
using System.Text.RegularExpressions;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Eric;

/// <summary>
/// What is known of the years of published ERIC, from <c>data/eric-years.json</c>: columns that only some have, and how many trusts made a
/// return.
/// </summary>
public sealed class EricYears
{
    private readonly Lazy<IReadOnlyDictionary<string, YearColumn>> columns;
    private readonly Lazy<IReadOnlyDictionary<FinancialYear, int>> trusts;
    private readonly Lazy<IReadOnlyList<(Regex Pattern, YearColumn Sign)>> siteTypes;

    public EricYears()
    {
        var file = new Lazy<YearsFile>(Read);
        columns = new(() =>
            file.Value.Columns.ToDictionary(
                row => HeaderName.Key(row.Header),
                row => new YearColumn(row.Header, Year(row.From), Year(row.Until)),
                StringComparer.Ordinal
            )
        );
        siteTypes = new(() =>
            [
                .. file.Value.SiteTypes.Select(row =>
                    (
                        new Regex(row.Pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)),
                        new YearColumn(row.Words, Year(row.From), Year(row.Until))
                    )
                ),
            ]
        );
        trusts = new(() => file.Value.Trusts.ToDictionary(row => FinancialYear.Parse(row.Year), row => row.Number));
    }

    /// <summary>Those of a file's columns that tell something about its year, as the file writes them.</summary>
    public IReadOnlyList<YearColumn> Among(IEnumerable<string?> headers) =>
        [
            .. headers
                .Where(header => header is not null && columns.Value.ContainsKey(HeaderName.Key(header)))
                .Select(header => columns.Value[HeaderName.Key(header)] with { Header = header!.Trim() })
                .DistinctBy(column => column.Header),
        ];

    /// <summary>What the types of its sites tell about a file's year, each with one type as the file writes it.</summary>
    public IReadOnlyList<YearColumn> AmongTypes(IEnumerable<string> types)
    {
        var written = types.Distinct(StringComparer.Ordinal).ToList();
        return
        [
            .. siteTypes
                .Value.Select(row => (row.Sign, Type: written.Find(type => row.Pattern.IsMatch(type))))
                .Where(found => found.Type is not null)
                .Select(found => found.Sign with { Header = $"{found.Sign.Header} {found.Type}" }),
        ];
    }

    public Coverage Coverage(FinancialYear year, int trustsInFile) => Domain.Eric.Coverage.Of(year, trustsInFile, trusts.Value);

    private static FinancialYear? Year(string? text) => text is null ? null : FinancialYear.Parse(text);

    private static YearsFile Read() =>
        JsonSerializer.Deserialize<YearsFile>(File.ReadAllText(ReferenceData.PathOf("data", "eric-years.json")), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException("data/eric-years.json is empty.");

    private sealed record YearsFile(
        IReadOnlyList<ColumnRow> Columns,
        IReadOnlyList<SiteTypeRow> SiteTypes,
        IReadOnlyList<TrustsRow> Trusts
    );

    private sealed record ColumnRow(string Header, string? From, string? Until);

    private sealed record SiteTypeRow(string Pattern, string Words, string? From, string? Until);

    private sealed record TrustsRow(string Year, int Number);
}
