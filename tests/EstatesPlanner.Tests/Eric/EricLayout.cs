using System.Globalization;
using System.Text;

namespace EstatesPlanner.Tests.Eric;

/// <summary>Made-up files in the layouts of the years whose published files are not to hand, with totals known beforehand.</summary>
internal sealed record EricLayout
{
    public required string Year { get; init; }

    public required string[] Headers { get; init; }

    /// <summary>Group row above the header.</summary>
    public bool HasGroups { get; init; }

    /// <summary>Windows-1252, as most years; else UTF-8 with byte order mark.</summary>
    public bool IsWindows { get; init; }

    /// <summary>"17,040" in quotation marks, as from 2016/17.</summary>
    public bool HasThousands { get; init; }

    /// <summary>"1. General acute hospital", 2016/17 to 2020/21.</summary>
    public bool HasNumberedTypes { get; init; }

    /// <summary>The header again and two blank rows at the end, as in 2016/17.</summary>
    public bool RepeatsHeader { get; init; }

    /// <summary>Columns nobody asks for, to the width of the year.</summary>
    public int Width { get; init; }

    private const string Costs =
        "Cost to eradicate high risk backlog (£)|Cost to eradicate significant risk backlog (£)|Cost to eradicate moderate risk backlog (£)|Cost to eradicate low risk backlog (£)";
    private const string Trust = "Trust Code|Trust Name|Commissioning Region|Trust Type";

    public static readonly EricLayout[] All =
    [
        new()
        {
            Year = "2014/15",
            HasGroups = true,
            Width = 100,
            Headers =
                $"Organisation Code|Organisation Name|Commissioning Region|Organisation Type|Site Code|Site Name|Site Type|Gross internal floor area (m²)|Occupied floor area (m²)|Age profile - total (must equal 100%) (%)|{Costs}|Risk adjusted backlog cost (£)|Occupied floor area (m²)|Cleaning service cost (£)|Cleaning service cost (£)".Split(
                    '|'
                ),
        },
        new()
        {
            Year = "2016/17",
            IsWindows = true,
            HasThousands = true,
            HasNumberedTypes = true,
            RepeatsHeader = true,
            Width = 126,
            Headers =
                $"{Trust}|Site Code|Site Name|Site Type|Tenure|Post Code|Gross internal floor area (m²)|{Costs}|Cost to eradicate Safety related Critical Infrastructure Risk (£)|Cost to eradicate non-compliance related Critical Infrastructure Risk (£)|Cost to eradicate continuity related Critical Infrastructure Risk (£)".Split(
                    '|'
                ),
        },
        new()
        {
            Year = "2017/18",
            IsWindows = true,
            HasThousands = true,
            HasNumberedTypes = true,
            Width = 130,
            Headers = $"{Trust}|Site Code|Site Name|Site Type|Gross internal floor area (m²)|{Costs}".Split('|'),
        },
        new()
        {
            Year = "2018/19",
            IsWindows = true,
            HasThousands = true,
            HasNumberedTypes = true,
            Width = 140,
            Headers =
                $"Trust Code|Trust Name|Old Commissioning Region|New Commissioning Region|Trust Type|Site Code|Site Name|Site Type|Tenure|Leasehold Type|Post Code|Gross internal floor area (m²)|{Costs}".Split(
                    '|'
                ),
        },
        new()
        {
            Year = "2020/21",
            HasThousands = true,
            HasNumberedTypes = true,
            Width = 150,
            Headers =
                $"{Trust}|Site Code|Site Name|Site Type|Leased|{Costs}|Percentage of GIA that has had a risk adjusted backlog review (Select)|Methodology used to review costs to eradicate backlog (Select)|Methodology used to review costs to eradicate backlog - Reason (Notes)|Gross internal floor area (m²)".Split(
                    '|'
                ),
        },
        new()
        {
            Year = "2021/22",
            HasThousands = true,
            Width = 180,
            Headers =
                $"{Trust}|Status|Site Code|Site Name|Site Type|Gross internal floor area (m²)|{Costs}|Investment to reduce backlog maintenance - Critical Infrastructure Risk (£)|Investment to reduce backlog maintenance - non Critical Infrastructure Risk (£)".Split(
                    '|'
                ),
        },
        new()
        {
            Year = "2022/23",
            IsWindows = true,
            HasThousands = true,
            Width = 192,
            Headers =
                $"Trust Code|Trust Name|Commissioning Region|Integrated Care Board|Trust Type|Site Code|Site Name|Local Authority|Site Type|Post Code|Gross internal floor area (m²)|{Costs}|Percentage of GIA surveyed using risk adjusted backlog guidance (Select)".Split(
                    '|'
                ),
        },
        new()
        {
            Year = "2023/24",
            HasThousands = true,
            Width = 210,
            Headers = $"{Trust}|Site Code|Site Name|Site Type|Gross internal floor area (m²)|{Costs}".Split('|'),
        },
        new()
        {
            Year = "2024/25",
            IsWindows = true,
            HasThousands = true,
            Width = 230,
            Headers = $"{Trust}|Site Code|Site Name|Site Type|Gross internal floor area (m²)|{Costs}".Split('|'),
        },
    ];

    private static readonly (
        string Trust,
        string Name,
        string Type,
        string Site,
        string SiteName,
        string SiteType,
        string[] Costs
    )[] Sites =
    [
        (
            "RAA",
            "ALPHA NHS TRUST",
            "ACUTE - LARGE",
            "RAA01",
            "\u00A0NORTH  HOSPITAL ",
            "General acute hospital",
            ["1250000", "17040", "93.00", "0"]
        ),
        (
            "RAA",
            "ALPHA NHS TRUST",
            "ACUTE - LARGE",
            "AGGRE",
            "Aggregate Site",
            "Aggregate Site",
            ["Not Applicable", "Not Applicable", "Not Applicable", "Not Applicable"]
        ),
        (
            "RBB",
            "BETA’S NHS TRUST",
            "MENTAL HEALTH AND LEARNING DISABILITY",
            "AGGRE",
            "Aggregate Site",
            "Aggregate Site",
            ["0", "0", "0", "0"]
        ),
        (
            "RBB",
            "BETA’S NHS TRUST",
            "MENTAL HEALTH AND LEARNING DISABILITY",
            "RB9 13",
            "ADDENBROOKE'S – WEST",
            "Mental Health (including Specialist services)",
            ["10", "20.50", "-3000", "40"]
        ),
        (
            "G6V2S",
            "GAMMA NHS TRUST",
            "COMMUNITY",
            "H4S9Q-X",
            "Ward & Day Unit",
            "Community hospital (with inpatient beds)",
            ["None", "No Data Provided", "", "1234567"]
        ),
        ("TAJ", "DELTA NHS TRUST", "CARE TRUST", "TAJORS", "Other, reportable", "Other Reportable Site", ["0", "1", "0", "0"]),
    ];

    /// <summary>High, significant, moderate, low, total of the sites above.</summary>
    public static readonly decimal[] Totals = [1_250_010m, 17_061.50m, -2_907m, 1_234_607m, 2_498_771.50m];

    public const int SiteCount = 6;
    public const int TrustCount = 4;
    public const int NotApplicable = 1;

    public override string ToString() => Year;

    public byte[] Bytes(char delimiter = ',', int? shuffle = null)
    {
        var headers = Headers
            .Concat(Enumerable.Range(1, Math.Max(0, Width - Headers.Length)).Select(i => $"Other field {i} (Select)"))
            .ToArray();
        var order = Enumerable.Range(0, headers.Length).ToArray();
        if (shuffle is { } seed)
        {
            new Random(seed).Shuffle(order);
        }

        var text = new StringBuilder();
        void Line(IReadOnlyList<string> cells) =>
            text.Append(string.Join(delimiter, order.Select(i => Quoted(cells[i], delimiter)))).Append("\r\n");
        if (HasGroups)
        {
            Line([
                .. headers.Select(
                    (_, i) =>
                        i == 7 ? "Areas"
                        : i == 10 ? "Quality of Buildings"
                        : ""
                ),
            ]);
        }

        Line(headers);
        for (var i = 0; i < Sites.Length; i++)
        {
            Line(Row(headers, i));
        }

        if (RepeatsHeader)
        {
            Line(headers);
            Line([.. headers.Select(_ => "")]);
            Line([.. headers.Select(_ => "")]);
        }

        return IsWindows
            ? CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes(text.ToString())
            : [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private string[] Row(string[] headers, int i)
    {
        var site = Sites[i];
        var cost = 0;
        return
        [
            .. headers.Select(header =>
                header switch
                {
                    _ when header.StartsWith("Cost to eradicate", StringComparison.Ordinal)
                            && header.Contains("risk backlog", StringComparison.Ordinal) => Amount(site.Costs[cost++]),
                    "Trust Code" or "Organisation Code" => site.Trust,
                    "Trust Name" or "Organisation Name" => site.Name,
                    "Trust Type" or "Organisation Type" => site.Type,
                    "Commissioning Region" or "New Commissioning Region" => "LONDON COMMISSIONING REGION",
                    "Old Commissioning Region" => "SOUTH OF ENGLAND COMMISSIONING REGION",
                    "Site Code" => site.Site,
                    "Site Name" => site.SiteName,
                    "Site Type" => HasNumberedTypes ? $"{i + 1}. {site.SiteType}" : site.SiteType,
                    "Gross internal floor area (m²)" => Amount("12345"),
                    "Age profile - total (must equal 100%) (%)" => "99.99",
                    "Risk adjusted backlog cost (£)" => "100",
                    _ => "1",
                }
            ),
        ];
    }

    private string Amount(string text) =>
        HasThousands && decimal.TryParse(text, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("#,0.##", CultureInfo.InvariantCulture)
            : text;

    private static string Quoted(string text, char delimiter) => text.Contains(delimiter, StringComparison.Ordinal) ? $"\"{text}\"" : text;
}
