using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Reads a register sheet: finds its header, sets aside what is no item, and holds each row against the same rules as the form.</summary>
internal sealed class RegisterReader(RegisterTerms terms)
{
    private readonly BacklogItemRules rules = new(terms);
    private readonly Dictionary<(string Site, string Reference), int> seen = [];
    private readonly List<RegisterRow> good = [];
    private readonly List<RejectedRow> rejected = [];
    private readonly List<ImportProblem> warnings = [];
    private readonly List<SkippedRow> skipped = [];
    private readonly Pool<string> texts = new();
    private readonly Pool<Site> sites = new();
    private readonly Pool<Block> blocks = new();
    private bool assumedBase;

    /// <param name="file">The open file.</param>
    /// <param name="progress">Told the rows read so far, now and then.</param>
    /// <param name="cancellation">Stops the reading; nothing is saved yet.</param>
    /// <exception cref="FileRefusal">No sheet has the columns, or the file cannot be read to its end.</exception>
    public RegisterFile Read(TableFile file, IProgress<int>? progress, CancellationToken cancellation)
    {
        var sheet = file.VisibleSheets.MaxBy(candidate => candidate.Rows().Take(50).Select(row => BacklogColumns.Known(row)).DefaultIfEmpty().Max())
            ?? throw new FileRefusal("The file has no sheet.");
        var header = BacklogColumns.Find(sheet.Rows());
        foreach (var row in sheet.Rows().Where(row => row.Number > header.Row))
        {
            cancellation.ThrowIfCancellationRequested();
            Take(file.Name, sheet.Name, header, row);
            if (row.Number % 1000 == 0)
            {
                progress?.Report(row.Number);
            }
        }

        if (assumedBase)
        {
            warnings.Insert(0, new ImportProblem { File = file.Name, Sheet = sheet.Name, Message = $"Rows without a price base were taken to be at {terms.AssumedBase} prices.", Level = ProblemLevel.Warning });
        }

        return new RegisterFile(file.Name, file.Sha256, file.Encoding, header, good, rejected, warnings, skipped, file.Notes);
    }

    private void Take(string file, string? sheet, Header header, SourceRow row)
    {
        if (NotAnItem(header, row) is { } why)
        {
            skipped.Add(new SkippedRow(row.Number, why, sheet));
            return;
        }

        var input = BacklogColumns.Read(header, row);
        var problems = row.Faults.Select(fault => new ImportProblem { File = file, Sheet = sheet, Row = row.Number, Cell = CellAddress.Of(row.Number, fault.Column), Message = fault.Message })
            .Concat(rules.Validate(input).Errors.Select(error => header.Problem(file, sheet, row, BacklogColumns.ColumnOf(error.PropertyName), error.ErrorMessage)))
            .ToList();
        if (problems.Count == 0)
        {
            var item = Pooled(BacklogItemReading.ToItem(input, Guid.CreateVersion7(), terms));
            if (seen.TryAdd((item.SiteCode, item.Reference), row.Number))
            {
                assumedBase |= !BacklogItemRules.Given(input.PriceBase);
                good.Add(new RegisterRow(item, sites.Of(BacklogItemReading.ToSite(input, terms.Trust)), blocks.Of(BacklogItemReading.ToBlock(input, terms.Trust))));
                return;
            }

            problems.Add(header.Problem(file, sheet, row, "reference", $"Rows {seen[(item.SiteCode, item.Reference)]} and {row.Number} share reference {item.Reference} at site {item.SiteCode}."));
        }

        rejected.Add(new RejectedRow(row, problems));
    }

    private BacklogItem Pooled(BacklogItem item) => item with
    {
        SiteCode = texts.Of(item.SiteCode),
        BlockCode = texts.Of(item.BlockCode),
        ElementCode = texts.Of(item.ElementCode),
        Location = texts.Of(item.Location),
        Defect = texts.Of(item.Defect),
    };

    private static string? NotAnItem(Header header, SourceRow row)
    {
        if (row.IsBlank)
        {
            return "blank";
        }

        if (header.Repeats(row))
        {
            return "repeats the header";
        }

        var missingKey = header.Cell(row, "reference") is null || header.Cell(row, "site") is null;
        return missingKey && row.Cells.Any(IsTotal) ? "a total" : null;
    }

    private static bool IsTotal(string? cell) =>
        cell?.Trim() is { } text && (text.StartsWith("total", StringComparison.OrdinalIgnoreCase) || text.StartsWith("grand total", StringComparison.OrdinalIgnoreCase) || text.StartsWith("sub-total", StringComparison.OrdinalIgnoreCase) || text.StartsWith("subtotal", StringComparison.OrdinalIgnoreCase));
}
