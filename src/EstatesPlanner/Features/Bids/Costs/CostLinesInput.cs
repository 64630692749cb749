using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Costs;

/// <summary>The plain cost lines of an option as a person writes them, a row for each run of equal years.</summary>
public sealed record CostLinesInput
{
    private const int SpareRows = 3;

    public List<CostRowInput> Lines { get; init; } = [];

    public long Version { get; init; }

    public static CostLinesInput Of(CapitalBid bid, BidOption option) => new()
    {
        Version = bid.Version,
        Lines = [.. Plain(option).SelectMany(Rows), .. Enumerable.Repeat(new CostRowInput(), SpareRows)],
    };

    /// <summary>Lines that the option's cost form does not give.</summary>
    public static IEnumerable<CostLine> Plain(BidOption option) => option.Costs.Where(cost => option.CostForm is null || cost.Kind != CostKind.Capital);

    /// <summary>The lines it says, and what is wrong by the name of the page's field. What else was known of a line stays.</summary>
    /// <param name="years">The appraisal's last year.</param>
    public (IReadOnlyList<CostLine> Lines, IReadOnlyList<(string Field, string Sentence)> Faults) Read(BidOption option, int years)
    {
        var faults = new List<(string Field, string Sentence)>();
        var read = Lines.Select((row, i) => (Row: row, Field: FormattableString.Invariant($"Lines[{i}]"))).Where(entry => !entry.Row.IsBlank)
            .Select(entry => entry.Row.Read(entry.Field, years, faults)).OfType<(string? Id, string Name, CostKind Kind, Flow Flow)>().ToList();
        var taken = option.Costs.Select(cost => cost.Id).ToHashSet(StringComparer.Ordinal);
        var lines = new List<CostLine>();
        foreach (var rows in read.GroupBy(row => (Key: row.Id ?? row.Name, row.Kind)))
        {
            var (id, name, kind, _) = rows.First();
            var flow = rows.Select(row => row.Flow).Sum();
            var before = option.Costs.FirstOrDefault(cost => cost.Id == id);
            lines.Add(before is null || lines.Exists(line => line.Id == before.Id) ? new CostLine { Id = Fresh(name, taken), Name = name, Kind = kind, Flow = flow } : before with { Name = name, Kind = kind, Flow = flow });
        }

        return (lines, faults);
    }

    private static IEnumerable<CostRowInput> Rows(CostLine line)
    {
        var years = line.Flow.Amounts.ToList();
        for (var i = 0; i < years.Count;)
        {
            var last = i;
            while (last + 1 < years.Count && years[last + 1].Key == years[last].Key + 1 && years[last + 1].Value == years[i].Value)
            {
                last++;
            }

            yield return new CostRowInput { Id = line.Id, Name = line.Name, Kind = WireWord.Of(line.Kind), From = Text(years[i].Key), To = Text(years[last].Key), Amount = Text(years[i].Value) };
            i = last + 1;
        }
    }

    private static string Fresh(string name, HashSet<string> taken)
    {
        var word = string.Join('-', new string([.. name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries).Take(4));
        word = word.Length == 0 ? "cost" : word;
        var id = word;
        for (var i = 2; !taken.Add(id); i++)
        {
            id = FormattableString.Invariant($"{word}-{i}");
        }

        return id;
    }

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);
}

/// <summary>The same amount each year from one to another.</summary>
public sealed record CostRowInput
{
    private const decimal MostPounds = 10_000_000_000m;

    /// <summary>Of the line it belongs to; blank for a new one.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Kind { get; init; }

    public string? From { get; init; }

    public string? To { get; init; }

    public string? Amount { get; init; }

    public bool IsBlank => string.IsNullOrWhiteSpace(Name) && string.IsNullOrWhiteSpace(Amount);

    /// <summary>Null where something is wrong with it.</summary>
    internal (string? Id, string Name, CostKind Kind, Flow Flow)? Read(string field, int years, List<(string Field, string Sentence)> faults)
    {
        var before = faults.Count;
        if (string.IsNullOrWhiteSpace(Name))
        {
            faults.Add(($"{field}.Name", "Say what this cost is for."));
        }

        if (!WireWord.TryParse<CostKind>(Kind, out var kind))
        {
            faults.Add(($"{field}.Kind", "Choose what kind of cost this is."));
        }

        var (from, to) = (Year($"{field}.From", From, years, faults), Year($"{field}.To", string.IsNullOrWhiteSpace(To) ? From : To, years, faults));
        if (to < from)
        {
            faults.Add(($"{field}.To", "This ends before it begins."));
        }

        if (!NumberText.TryRead(Amount, out var amount, out var fault) || string.IsNullOrWhiteSpace(Amount) || Math.Abs(amount) > MostPounds || decimal.Round(amount, 2) != amount)
        {
            faults.Add(($"{field}.Amount", string.IsNullOrWhiteSpace(Amount) ? "Enter the amount a year." : fault ?? (Math.Abs(amount) > MostPounds ? "This is above £10bn: check its unit." : "Write at most two decimal places.")));
        }

        return faults.Count > before ? null : (string.IsNullOrWhiteSpace(Id) ? null : Id, Name!.Trim(), kind, Flow.Run(from!.Value, to!.Value, amount));
    }

    private static int? Year(string field, string? text, int years, List<(string Field, string Sentence)> faults)
    {
        if (int.TryParse(text?.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year <= years)
        {
            return year;
        }

        faults.Add((field, FormattableString.Invariant($"Enter a year from 0, the first, to {years}.")));
        return null;
    }
}
