using System.Globalization;

namespace EstatesPlanner.Kit;

/// <summary>What one item of the messy register truly is, whatever its row looks like.</summary>
/// <param name="Cost">Pounds; null where the register does not know.</param>
internal sealed record MessyItem(int Number, string Site, string Block, string? Reference, decimal? Cost);

/// <summary>
/// A register as trusts keep them, made the same each time: title and group rows, sites and blocks in merged cells, headings, sub-totals,
/// notes, the
/// header again at each page, references met twice or missing, days and amounts in every way people write them.
/// </summary>
internal sealed class MessyRegister
{
    public const int HeaderRow = 5;

    public static readonly string[] Headers =
    [
        "Hospital",
        "Building",
        "Ref No.",
        "Element",
        "Description of defect",
        "Floor",
        "Room",
        "Cond.",
        "Impact",
        "Likelihood",
        "RAG",
        "Cost to rectify (ex VAT)",
        "Date of survey",
        "Comments",
    ];

    private static readonly string[] Sites =
    [
        "Queensbury General Hospital",
        "Kingsbury Clinic",
        "St Oswald's",
        "Whitmore Day Unit",
        "The Grange (PFI)",
    ];
    private static readonly string[] Trades = ["Mechanical services", "Electrical services", "Building fabric"];
    private static readonly string[] Elements =
    [
        "Roof",
        "roof ",
        "Lifts and hoists",
        "Heating systems",
        "HEATING",
        "Electrical - LV",
        "Fire safety",
        "Water safety compliance",
        "Drainage",
        "Windows & doors",
        "Misc",
    ];
    private static readonly string[] Defects =
    [
        "Past patching, leaks over the ward",
        "Corroded flow and return",
        "Obsolete control panel, no spares",
        "Compartment line breached",
        "Perished seals",
        "Does not meet current standard",
        "Total loss of redundancy on pump set",
        "Cracked and spalling",
    ];
    private static readonly string[] Conditions = ["B", "C", "c", "C ", "CX", "C/D", "D", "DX", "Poor", "TBC", "N/A", ""];
    private static readonly string[] Consequences = ["1", "2", "3", "4", "5", "4 - Major", "3 - Moderate", "5 - Catastrophic", "2 - Minor"];
    private static readonly string[] Likelihoods = ["1", "2", "3", "4", "5", "4 - Likely", "3 - Possible", "2 - Unlikely"];
    private static readonly string[] Colours = ["Red", "RED", "Amber", "amber ", "Yellow", "Green", "High", "Medium", "TBC", "?"];

    private readonly List<MessyItem> items = [];
    private readonly List<object?[]> rows = [];
    private readonly List<(int First, int Last, int Column)> merges = [];

    private MessyRegister(int count, int version)
    {
        Titles();
        var blockStart = 0;
        string? site = null,
            block = null;
        foreach (var number in Enumerable.Range(1, count).Where(number => version == 1 || number % 125 != 0))
        {
            var (nextSite, nextBlock) = (Sites[(number - 1) * Sites.Length / count], $"Block {(char)('A' + ((number - 1) / 40 % 6))}");
            if (nextBlock != block || nextSite != site)
            {
                Close(blockStart, site, block);
                Between(number);
                (site, block, blockStart) = (nextSite, nextBlock, rows.Count + 1);
            }

            Item(number, version, site, block, isFirst: blockStart == rows.Count + 1);
        }

        Close(blockStart, site, block);
        rows.Add(["GRAND TOTAL", null, null, null, null, null, null, null, null, null, null, items.Sum(item => item.Cost ?? 0)]);
        rows.Add(["Prepared by Estates. Printed 02/11/2026."]);
    }

    /// <summary>The items as they truly are, in the order of their rows.</summary>
    public IReadOnlyList<MessyItem> Items => items;

    /// <summary>Cells from row 1: text, a number, a <see cref="DateOnly"/> for a day, or nothing.</summary>
    public IReadOnlyList<object?[]> Rows => rows;

    /// <summary>Merged areas, rows from 1, one column each.</summary>
    public IReadOnlyList<(int First, int Last, int Column)> Merges => merges;

    /// <param name="count">Items of the first version.</param>
    /// <param name="version">2 leaves every 125th item out and raises the cost of every 50th.</param>
    public static MessyRegister Make(int count = 5_000, int version = 1) => new(count, version);

    private void Titles()
    {
        rows.Add(["Queensbury NHS Trust"]);
        rows.Add(["Backlog maintenance register 2025/26 v7 FINAL (2)"]);
        rows.Add([]);
        rows.Add(["Where", null, null, "What", null, null, null, "Risk", null, null, null, "Money", null, null]);
        rows.Add([.. Headers]);
    }

    /// <summary>What people put between two groups of items.</summary>
    private void Between(int number)
    {
        var turn = number / 40;
        if (turn % 9 == 4)
        {
            rows.Add([]);
            rows.Add([.. Headers]);
        }

        if (turn % 5 == 2)
        {
            rows.Add(["* Costs in this section are awaiting the asbestos survey"]);
        }

        rows.Add([Trades[turn % Trades.Length]]);
    }

    private void Close(int start, string? site, string? block)
    {
        if (block is null)
        {
            return;
        }

        if (rows.Count > start)
        {
            merges.Add((start, rows.Count, 0));
            merges.Add((start, rows.Count, 1));
        }

        rows.Add([
            $"{block} total",
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            null,
            items.Where(item => item.Site == site && item.Block == block).TakeLast(40).Sum(item => item.Cost ?? 0),
        ]);
    }

    private void Item(int number, int version, string site, string block, bool isFirst)
    {
        var chance = new Random(20_261_122 + number);
        var reference =
            number % 200 == 7 ? null
            : number % 90 == 0 ? Name(number - 1)
            : Name(number);
        var thousands = chance.Next(1, 400) + (version == 2 && number % 50 == 0 ? 5 : 0);
        var (written, cost) = Amount(chance, thousands);
        var scored = chance.Next(10) < 8;
        items.Add(new MessyItem(number, site, block, reference, cost));
        rows.Add([
            isFirst ? site : null,
            isFirst ? block : null,
            reference is null ? null
            : number % 17 == 0 && reference == Name(number) ? reference + " "
            : reference,
            Pick(chance, Elements),
            $"{Pick(chance, Defects)} ({number})",
            chance.Next(3) == 0 ? null : $"Level {chance.Next(5)}",
            chance.Next(3) == 0 ? null : $"Room {chance.Next(900)}",
            Pick(chance, Conditions),
            scored ? Pick(chance, Consequences) : null,
            scored ? Pick(chance, Likelihoods)
            : chance.Next(4) == 0 ? "N/A"
            : null,
            Pick(chance, Colours),
            written,
            Day(chance),
            chance.Next(6) == 0 ? "See email from contractor\nre access" : null,
        ]);
    }

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"QNT/{number:0000}");

    private static (object? Written, decimal? Cost) Amount(Random chance, int thousands)
    {
        var pounds = thousands * 1000m;
        return chance.Next(20) switch
        {
            < 7 => (pounds, pounds),
            7 => (Text($"£{pounds:N0}"), pounds),
            8 => (Text($"{pounds:N2}"), pounds),
            9 => (Text($"£{thousands}k"), pounds),
            10 => (Text($"£{thousands / 100m:0.##}m"), thousands * 10_000m),
            11 => (Text($"c. £{pounds:N0}"), pounds),
            12 => (Text($"approx {thousands}K"), pounds),
            13 => (Text($"£{thousands}k - £{thousands + 10}k"), pounds + 10_000),
            14 => (Text($"£{pounds:N0} ex VAT"), pounds),
            15 => (Text($"{pounds:N0} +VAT (budget)"), pounds),
            16 => (Text($"{pounds:N0}").Replace(',', ' '), pounds),
            17 => (Pick(chance, ["TBC", "tbc", "N/A", "-", "TBA"]), null),
            18 => (null, null),
            _ => (Text($"£{pounds:0}.50"), pounds + 0.5m),
        };
    }

    private static object? Day(Random chance)
    {
        var day = new DateOnly(2019, 1, 1).AddDays(chance.Next(2_500));
        return chance.Next(12) switch
        {
            < 4 => day,
            4 => Text($"{day:dd/MM/yyyy}"),
            5 => Text($"{day:d.M.yy}"),
            6 => Text($"{day:MMM yyyy}"),
            7 => Text($"{day:yyyy}"),
            8 => day.Day > 12 ? Text($"{day:MM/dd/yyyy}") : Text($"{day:dd/MM/yyyy}"),
            9 => (decimal)(day.DayNumber - new DateOnly(1899, 12, 30).DayNumber),
            10 => Pick(chance, ["TBC", "n/a", "not known"]),
            _ => null,
        };
    }

    private static string Pick(Random chance, string[] texts) => texts[chance.Next(texts.Length)];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.GetCultureInfo("en-GB"));
}
