using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Reads a register sheet: sets aside what is no item, and holds each row against the same rules as the form.</summary>
/// <param name="terms">The trust's.</param>
/// <param name="choices">What the person chose; a mapping among them where their columns are their own.</param>
/// <param name="staging">Folder for the rows of a file too large for memory.</param>
internal sealed class RegisterReader(RegisterTerms terms, ImportChoices choices, string staging)
{
    private readonly ItemRules rules = new(terms);
    private readonly RowsSeen seen = new();
    private readonly RepeatedReferences repeated = new(choices.Mapping?.Duplicates ?? DuplicateKeys.Refuse);
    private readonly BlockLives lives = new(terms.Lives);
    private readonly HashSet<UInt128> mended = [];
    private readonly GoodRows good = new(staging);
    private readonly List<RejectedRow> rejected = [];
    private readonly List<ImportProblem> warnings = [];
    private readonly List<SkippedRow> skipped = [];
    private readonly SharedSentences sentences = new();
    private bool assumedBase;

    /// <param name="file">The open file.</param>
    /// <param name="fields">What a mapping may speak of.</param>
    /// <param name="progress">Told the rows read so far, now and then.</param>
    /// <param name="cancellation">Stops the reading; nothing is saved yet.</param>
    /// <exception cref="FileRefusal">No sheet has the columns, or the file cannot be read to its end.</exception>
    public RegisterFile Read(TableFile file, IReadOnlyList<Field> fields, IProgress<int>? progress, CancellationToken cancellation)
    {
        var lines = RegisterLines.Of(file, choices, fields);
        var trim = new HeapTrim();
        foreach (var row in lines.Rows)
        {
            cancellation.ThrowIfCancellationRequested();
            Take(file.Name, lines, row);
            trim.Count(1);
            if (row.Source.Number % 1000 == 0)
            {
                progress?.Report(row.Source.Number);
            }
        }

        if (good.Count + rejected.Count == 0)
        {
            throw new FileRefusal(
                skipped.TrueForAll(row => row.Why == "blank")
                    ? "The file has no rows below its headers."
                    : "The file has no rows of items below its headers: each one is a total, a heading or a note."
            );
        }

        warnings.AddRange(lines.Watch.Afterwards());
        warnings.AddRange(lives.Warnings());
        if (assumedBase)
        {
            warnings.Insert(
                0,
                new ImportProblem
                {
                    File = file.Name,
                    Sheet = lines.Sheet,
                    Message = $"Rows without a price base were taken to be at {terms.AssumedBase} prices.",
                    Level = ProblemLevel.Warning,
                }
            );
        }

        return new RegisterFile(
            file.Name,
            file.Sha256,
            file.Encoding,
            lines.Header,
            good,
            rejected,
            warnings,
            skipped,
            [.. file.Notes, .. lines.Notes, .. lines.Watch.Notes()]
        )
        {
            Sheet = lines.Sheet,
            Says = lines.Says,
            Names = (site, reference) => RowKey.Of(site, reference) is var key && (seen.Contains(key) || mended.Contains(key)),
            Readings = [.. lines.Tally.In(lines.Header).OrderBy(count => ItemFields.Table.Order(count.Field))],
            IsMapped = choices.Mapping is not null,
        };
    }

    private void Take(string file, RegisterLines lines, FieldRow row)
    {
        if (row.SetAside is { } why)
        {
            skipped.Add(new SkippedRow(row.Source.Number, why, lines.Sheet));
            return;
        }

        ImportProblem Problem(string column, string message, ProblemLevel level = ProblemLevel.Error) =>
            lines.Header.Problem(file, lines.Sheet, row.Source, column, message, level);
        var (cells, hasCost, noted) = Settle(Cells.Of(row, lines.Says), row, lines);
        var (read, faults) = ReadItem.From(cells, terms, rules);
        var problems = row
            .Source.Faults.Select(fault => new ImportProblem
            {
                File = file,
                Sheet = lines.Sheet,
                Row = row.Source.Number,
                Cell = CellAddress.Of(row.Source.Number, fault.Column),
                Message = fault.Message,
            })
            .Concat(row.Noted.Where(noticed => noticed.Level == ProblemLevel.Error))
            .Concat(
                faults
                    .Where(fault => lines.Header.Index(fault.Field) is not { } index || row.Source.Fault(index) is null)
                    .Select(fault => Problem(fault.Field, Stranger(fault.Field, cells, row, lines) ?? fault.Message))
            )
            .ToList();
        warnings.AddRange(row.Noted.Where(noticed => noticed.Level == ProblemLevel.Warning));
        if (problems.Count == 0 && read!.Item.SurveyedOn is { } day)
        {
            if (SurveyDay.Fault(lines.Header.Cell(row.Source, ItemFields.SurveyedOn), day, terms.Today) is { } fault)
            {
                problems.Add(Problem(ItemFields.SurveyedOn, fault));
            }
            else if (SurveyDay.Doubt(day, terms.Today) is { } doubt)
            {
                warnings.Add(Problem(ItemFields.SurveyedOn, doubt, ProblemLevel.Warning));
            }
        }

        if (problems.Count == 0 && lives.Conflict(read!.Block, row.Source.Number) is { } twice)
        {
            problems.Add(Problem(ItemFields.RemainingLife, twice));
        }

        if (problems.Count == 0)
        {
            var item = read!.Item;
            if (seen.TryAdd(RowKey.Of(item.SiteCode, item.Reference), row.Source.Number))
            {
                assumedBase |= !cells.Has(ItemFields.PriceBase);
                CountGiven(row, item, lines.Tally);
                lives.Take(
                    item.SiteCode,
                    read.Block,
                    cells.Text(ItemFields.RemainingLife),
                    row.Source.Number,
                    lines.Says(ItemFields.RemainingLife),
                    message => Problem(ItemFields.RemainingLife, message, ProblemLevel.Warning)
                );
                noted.AddRange(ItemDoubts.Of(item, terms));
                warnings.AddRange(noted.Select(note => Problem(note.Column, sentences.Of(note.Message), ProblemLevel.Warning)));
                good.Add(new RegisterRow(item, read.Site, read.Block) { HasCost = hasCost, SourceRow = row.Source.Number });
                return;
            }

            problems.Add(
                Problem(
                    ItemFields.Reference,
                    $"Rows {seen[RowKey.Of(item.SiteCode, item.Reference)]} and {row.Source.Number} share reference {item.Reference} at site {item.SiteCode}."
                )
            );
        }

        if (cells.Text(ItemFields.Site) is { } site && cells.Text(ItemFields.Reference) is { } reference)
        {
            mended.Add(RowKey.Of(OdsCode.Clean(site), reference));
        }

        rejected.Add(new RejectedRow(row.Source, cells, problems));
    }

    /// <summary>A text that the mapping knows no site for, named: the cell says something, though nothing is read from it.</summary>
    private string? Stranger(string field, Cells cells, FieldRow row, RegisterLines lines) =>
        field == ItemFields.Site
        && choices.Mapping is not null
        && !cells.Has(ItemFields.Site)
        && lines.Header.Cell(row.Source, ItemFields.Site) is { } said
            ? $"No site was chosen for {said}. Choose the site it means, or say that it is a new one."
            : null;

    /// <summary>
    /// What the mapping allows beyond reading cells: a reference met again, a cost that is not known, a category given only where no score
    /// makes one.
    /// </summary>
    private (Cells Cells, bool HasCost, List<(string Column, string Message)> Noted) Settle(Cells cells, FieldRow row, RegisterLines lines)
    {
        var noted = new List<(string Column, string Message)>();
        if (row.Given.Contains(ItemFields.Category) && cells.Has(ItemFields.Consequence) && cells.Has(ItemFields.Likelihood))
        {
            cells = cells.With(ItemFields.Category, null);
        }

        if (repeated.Next(cells) is { } another)
        {
            var known = cells.Text(ItemFields.Reference);
            noted.Add((ItemFields.Reference, $"{known} stands here again: it was imported as {another}."));
            lines.Tally.Add(ItemFields.Reference, HowRead.Suffix, known, another);
            cells = cells.With(ItemFields.Reference, another);
        }

        if (cells.Has(ItemFields.Cost) || ItemRules.HasParts(cells) || choices.Mapping?.NotKnown.Contains(ItemFields.Cost) != true)
        {
            return (cells, true, noted);
        }

        var said = lines.Header.Cell(row.Source, ItemFields.Cost);
        noted.Add((ItemFields.Cost, "The cost is not known: the item counts £0 until it is, and its notes say so."));
        lines.Tally.Add(ItemFields.Cost, HowRead.NotKnown, said, "0");
        return (cells.With(ItemFields.Cost, "0").With(ItemFields.Notes, CostNotKnown.On(cells.Text(ItemFields.Notes), said)), false, noted);
    }

    /// <summary>
    /// Counts what the mapping gave where cells said nothing: a category only where no score made one, a reason only where one was called
    /// for.
    /// </summary>
    private static void CountGiven(FieldRow row, BacklogItem item, ReadingTally tally)
    {
        foreach (var field in row.Given)
        {
            var used = field switch
            {
                ItemFields.Category => item.Basis == CategoryBasis.Stated,
                ItemFields.OverrideReason => item.Basis == CategoryBasis.Overridden,
                _ => true,
            };
            if (used)
            {
                tally.Add(field, HowRead.Default, null, row.Text(field));
            }
        }
    }
}
