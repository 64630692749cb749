using EstatesPlanner.Books.Imports;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Estate;

/// <summary>A file of blocks, of facets, or of both, held against the rules and against what is known, before anything is saved.</summary>
internal sealed class EstateFile
{
    private readonly List<SheetLines> sheets = [];
    private readonly List<string> hidden = [];

    /// <summary>Each as it is to be, and as it is; null where it is new.</summary>
    public List<(Block After, Block? Before)> Blocks { get; } = [];

    /// <summary>Each as it is to be, and as it is; null where it is new.</summary>
    public List<(FacetSurvey After, FacetSurvey? Before)> Surveys { get; } = [];

    public int Unchanged { get; private set; }

    public IEnumerable<SheetLine> Lines => sheets.SelectMany(sheet => sheet.Lines);

    public IReadOnlyList<SkippedRow> Skipped => [.. sheets.SelectMany(sheet => sheet.Skipped)];

    public IReadOnlyList<string> Notes => [.. hidden, .. sheets.SelectMany(sheet => sheet.Notes)];

    public IReadOnlyList<ReadingCount> Readings => [.. sheets.SelectMany(sheet => sheet.Readings)];

    public bool IsRefused => Lines.Any(line => line.IsRejected);

    public RowCounts Counts =>
        IsRefused
            ? new RowCounts
            {
                Read = Lines.Count(),
                Rejected = Lines.Count(line => line.IsRejected),
                Skipped = Skipped.Count,
            }
            : new RowCounts
            {
                Read = Lines.Count(),
                Added = Blocks.Count(block => block.Before is null) + Surveys.Count(survey => survey.Before is null),
                Changed = Blocks.Count(block => block.Before is not null) + Surveys.Count(survey => survey.Before is not null),
                Unchanged = Unchanged,
                Skipped = Skipped.Count,
            };

    public IEnumerable<string> Sites =>
        Blocks
            .Select(block => block.After.SiteCode)
            .Concat(Surveys.Select(survey => survey.After.SiteCode))
            .Distinct(StringComparer.Ordinal);

    /// <exception cref="FileRefusal">No sheet has the columns of blocks or of facets.</exception>
    public static EstateFile Read(PlannerDb db, ReferenceData reference, TimeProvider clock, string trust, TableFile table)
    {
        var read = new EstateFile();
        var facets = table.VisibleSheets.Where(sheet => Fits(sheet, FacetFields.Finder, "facet", "grade")).ToList();
        var blocks = table.VisibleSheets.Except(facets).Where(sheet => Fits(sheet, BlockFields.Finder, "site", "block")).ToList();
        if (facets.Count + blocks.Count == 0)
        {
            throw new FileRefusal("No sheet has the columns of blocks (site, block) or of facets (site, facet, grade, surveyed on).");
        }

        if (!facets.Concat(blocks).Any(sheet => sheet.Rows().Count(row => !row.IsBlank) > 1))
        {
            throw FileRefusal.NoRows(facets.Concat(blocks).First());
        }

        read.hidden.AddRange(HiddenParts.Sheets(table, []));
        blocks.ForEach(sheet =>
            read.TakeBlocks(db, trust, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), read.Open(table, sheet, BlockFields.Finder))
        );
        var terms = FacetTerms.Of(db, reference, clock, trust, read.Blocks.Select(block => block.After));
        facets.ForEach(sheet => read.TakeFacets(db, trust, terms, read.Open(table, sheet, FacetFields.Finder)));
        return read;
    }

    private static bool Fits(SheetTable sheet, HeaderFinder finder, params string[] columns) =>
        finder.Best(sheet.Rows()) is { } header && columns.All(header.Has);

    private SheetLines Open(TableFile table, SheetTable sheet, HeaderFinder finder)
    {
        var lines = SheetLines.Read(table.Name, sheet, finder);
        sheets.Add(lines);
        return lines;
    }

    private void TakeBlocks(PlannerDb db, string trust, DateOnly today, SheetLines sheet)
    {
        var known = db.Blocks.AsNoTracking().Where(block => block.Trust == trust).ToDictionary(block => (block.SiteCode, block.Code));
        var sites = SaveBlock.SitesOf(db, trust);
        var seen = new Dictionary<(string, string), int>();
        foreach (var line in sheet.Lines)
        {
            var place = (OdsCode.Clean(line.Text(BlockFields.Site) ?? ""), line.Text(BlockFields.Code) ?? "");
            var cells = known.TryGetValue(place, out var before) ? Cells.Of(line).Over(BlockFields.Table.Filled(before)) : Cells.Of(line);
            var (block, faults) = BlockFields.Read(cells, trust, sites, today);
            if (Holds(line, faults) && Once(line, BlockFields.Code, seen, place))
            {
                Take(
                    Blocks,
                    block!.Record with
                    {
                        Version = before is null ? 1 : before.Version,
                    },
                    before,
                    after => after with { Version = after.Version + 1 }
                );
            }
        }
    }

    private void TakeFacets(PlannerDb db, string trust, FacetTerms terms, SheetLines sheet)
    {
        var known = db
            .FacetSurveys.AsNoTracking()
            .Where(survey => survey.Trust == trust)
            .AsEnumerable()
            .GroupBy(Key)
            .ToDictionary(same => same.Key, same => same.First());
        var seen = new Dictionary<(string, string?, Facet, DateOnly), int>();
        foreach (var line in sheet.Lines)
        {
            var (facet, faults) = FacetFields.Read(Cells.Of(line), trust, terms);
            if (Holds(line, faults) && facet!.Record is var survey && Once(line, FacetFields.Facet, seen, Key(survey)))
            {
                var before = known.GetValueOrDefault(Key(survey));
                Take(
                    Surveys,
                    before is null ? survey : survey with { Id = before.Id, Version = before.Version },
                    before,
                    changed => changed with { Version = changed.Version + 1 }
                );
            }
        }
    }

    private static (string Site, string? Block, Facet Facet, DateOnly On) Key(FacetSurvey survey) =>
        (survey.SiteCode, survey.BlockCode, survey.Facet, survey.SurveyedOn);

    private static bool Holds(SheetLine line, IReadOnlyList<FieldFault> faults)
    {
        foreach (var fault in faults)
        {
            line.Refuse(fault.Field, fault.Message);
        }

        return !line.IsRejected;
    }

    private static bool Once<TKey>(SheetLine line, string column, Dictionary<TKey, int> seen, TKey key)
        where TKey : notnull
    {
        if (seen.TryAdd(key, line.Row))
        {
            return true;
        }

        line.Refuse(column, FormattableString.Invariant($"Rows {seen[key]} and {line.Row} are about the same {column}."));
        return false;
    }

    private void Take<T>(List<(T After, T? Before)> taken, T after, T? before, Func<T, T> next)
        where T : class
    {
        if (after.Equals(before))
        {
            Unchanged++;
        }
        else
        {
            taken.Add((before is null ? after : next(after), before));
        }
    }
}
