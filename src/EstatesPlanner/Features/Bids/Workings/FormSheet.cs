using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Workings;

/// <summary>The rows of one option on the sheets of cost forms, read into its form, and where each member of the form stands.</summary>
/// <param name="head">Its row on the sheet of forms.</param>
/// <param name="lines">Its rows on the sheet of form rows.</param>
internal sealed class FormSheet(SheetLine head, IReadOnlyList<SheetLine> lines)
{
    private static readonly string[] Cells = ["name", "part", "year", "amount", "percent", "recovered percent", "basis"];

    private readonly Dictionary<FormSheetRow, List<SheetLine>> rows = lines
        .Select(line => (Line: line, Kind: line.NeededWord<FormSheetRow>("row")))
        .Where(row => row.Kind is not null)
        .GroupBy(row => row.Kind!.Value)
        .ToDictionary(kind => kind.Key, kind => kind.Select(row => row.Line).ToList());

    /// <param name="series">The trust's price series, of which the form names one by its id or its name.</param>
    /// <param name="years">The last year of the bid.</param>
    public CostForm Read(IReadOnlyList<PriceIndex> series, int years)
    {
        head.Demand("priced at");
        var index = head.Needed("price index");
        return new CostForm
        {
            PricedAt = new PriceBase(
                head.Text("priced at") is { } typed && head.FinancialYear("priced at", typed) is { } year ? year : new FinancialYear(2000)
            ),
            Index = (series.FirstOrDefault(known => known.Id == index) ?? series.FirstOrDefault(known => known.Name == index))?.Id ?? index,
            Departmental = Amounts(FormSheetRow.Departmental),
            OnCosts = Amounts(FormSheetRow.OnCosts),
            Location = Share(FormSheetRow.Location),
            Fees = Share(FormSheetRow.Fees),
            NonWorks = Amounts(FormSheetRow.NonWorks),
            Equipment = Share(FormSheetRow.Equipment),
            Contingency = Share(FormSheetRow.Contingency),
            Vat = [.. Once(FormSheetRow.Vat, "part", Vat, vat => vat.Part).OrderBy(vat => vat.Part)],
            AlsoInflated = [.. Once(FormSheetRow.Inflated, "part", Inflated, named => named.Part).Select(named => named.Part).Order()],
            Spend = [.. Once(FormSheetRow.Spend, "year", line => Spend(line, years), share => share.Year).OrderBy(share => share.Year)],
            BiasOnContingencyBecause = head.Text("bias on contingency because"),
        };
    }

    /// <summary>Whether a cell of the form could not be read, so that nothing is worked out from it.</summary>
    public bool IsRejected => head.IsRejected || lines.Any(line => line.IsRejected);

    /// <summary>Notes what keeps the form from being worked out at the cell that says it.</summary>
    public void Refuse(CostFormProblem problem, CostForm form)
    {
        var (line, column) = problem.Field switch
        {
            "departmental" => Amount(FormSheetRow.Departmental, form.Departmental),
            "onCosts" => Amount(FormSheetRow.OnCosts, form.OnCosts),
            "nonWorks" => Amount(FormSheetRow.NonWorks, form.NonWorks),
            "location" => Share(FormSheetRow.Location, form.Location),
            "fees" => Share(FormSheetRow.Fees, form.Fees),
            "equipment" => Share(FormSheetRow.Equipment, form.Equipment),
            "contingency" => Share(FormSheetRow.Contingency, form.Contingency),
            "vat" => (Of(FormSheetRow.Vat).FirstOrDefault(row => !row.Has("basis")) ?? head, "basis"),
            "spend" => (Of(FormSheetRow.Spend).LastOrDefault() ?? head, "percent"),
            "biasBecause" => (head, "bias on contingency because"),
            "index" => (head, "price index"),
            _ => throw new ArgumentOutOfRangeException(nameof(problem), problem.Field, "Not a member of a cost form."),
        };
        line.Refuse(line == head && column is "amount" or "percent" or "basis" ? "option" : column, problem.Sentence);
    }

    private IReadOnlyList<SheetLine> Of(FormSheetRow kind) => rows.GetValueOrDefault(kind) ?? [];

    private List<FormAmount> Amounts(FormSheetRow kind)
    {
        var amounts = new List<FormAmount>();
        foreach (var line in Of(kind))
        {
            line.Only(Cells, ["name", "amount"], Words(kind));
            line.Demand("amount");
            amounts.Add(new FormAmount(line.Needed("name"), line.Amount("amount") ?? Money.Zero));
        }

        return amounts;
    }

    private FormShare Share(FormSheetRow kind)
    {
        foreach (var twice in Of(kind).Skip(1))
        {
            twice.Refuse(
                "row",
                FormattableString.Invariant($"Rows {Of(kind)[0].Row} and {twice.Row} both state the {WireWord.Of(kind)} of one form.")
            );
        }

        if (Of(kind) is not [var line, ..])
        {
            return FormShare.None;
        }

        line.Only(Cells, ["percent", "amount", "basis"], Words(kind));
        return new FormShare(line.Percent("percent", -100, 1000), line.Amount("amount"), line.Text("basis") ?? "");
    }

    private static FormVat? Vat(SheetLine line)
    {
        line.Only(Cells, ["part", "percent", "recovered percent", "basis"], Words(FormSheetRow.Vat));
        line.Demand("percent");
        var (part, rate, back) = (
            line.NeededWord<FormPart>("part"),
            line.Percent("percent", 0, 100),
            line.Percent("recovered percent", 0, 100)
        );
        return part is { } named ? new FormVat(named, rate ?? 0, back ?? 0, line.Text("basis") ?? "") : null;
    }

    private static InflatedPart? Inflated(SheetLine line)
    {
        line.Only(Cells, ["part"], Words(FormSheetRow.Inflated));
        if (line.NeededWord<FormPart>("part") is not { } part)
        {
            return null;
        }

        if (part == FormPart.Works)
        {
            line.Refuse("part", "The works are inflated always: take the row out.");
            return null;
        }

        return new InflatedPart(part);
    }

    private static YearShare? Spend(SheetLine line, int years)
    {
        line.Only(Cells, ["year", "percent"], Words(FormSheetRow.Spend));
        line.Demand("year");
        line.Demand("percent");
        var percent = line.Number("percent", 0, 100);
        if (percent is { } share && (share == 0 || Rounding.To(2, share) != share))
        {
            line.Refuse(
                "percent",
                share == 0 ? "A year of spending has more than 0%: take the row out." : "Write at most 2 decimal places."
            );
        }

        return line.Year("year", years) is { } year && percent is { } read ? new YearShare(year, read) : null;
    }

    /// <summary>Rows each of which states another thing.</summary>
    private IEnumerable<T> Once<T, TKey>(FormSheetRow kind, string column, Func<SheetLine, T?> read, Func<T, TKey> key)
        where T : class
        where TKey : notnull
    {
        var seen = new Dictionary<TKey, SheetLine>();
        foreach (var line in Of(kind))
        {
            if (read(line) is not { } stated)
            {
                continue;
            }

            if (seen.TryAdd(key(stated), line))
            {
                yield return stated;
            }
            else
            {
                line.Refuse(
                    column,
                    FormattableString.Invariant(
                        $"Rows {seen[key(stated)].Row} and {line.Row} both state {WireWord.Of(kind)} of {column} {line.Text(column)}."
                    )
                );
            }
        }
    }

    private (SheetLine Line, string Column) Amount(FormSheetRow kind, IReadOnlyList<FormAmount> amounts) =>
        (Of(kind).Where((_, i) => amounts[i].Amount < Money.Zero).FirstOrDefault() ?? Of(kind).FirstOrDefault() ?? head, "amount");

    private (SheetLine Line, string Column) Share(FormSheetRow kind, FormShare share)
    {
        var below = kind != FormSheetRow.Location && (share.Percent < 0 || share.Amount < Money.Zero);
        return (
            Of(kind)[0],
            share is { Percent: not null, Amount: not null } || (below && share.Amount is null) ? "percent"
            : below ? "amount"
            : "basis"
        );
    }

    private static string Words(FormSheetRow kind) => $"A row of {WireWord.Of(kind)}";

    private sealed record InflatedPart(FormPart Part);
}
