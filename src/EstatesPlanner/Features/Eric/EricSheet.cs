using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Eric;

/// <summary>The sheet of a published file that holds the costs to eradicate backlog, found by its headers.</summary>
public sealed record EricSheet(SheetTable Sheet, Header Header, EricLevel Level)
{
    private static readonly string[] Costs = ["high", "significant", "moderate", "low"];

    /// <summary>Looks at every visible sheet. A sheet without the four costs (PFI, trust data, a disclaimer) is not it.</summary>
    /// <param name="file">The opened file.</param>
    /// <param name="aliases">The names of its columns.</param>
    /// <param name="level">What the person says the rows are; null to tell by whether there are site codes, sites first.</param>
    /// <param name="named">Name of the sheet to read; null for the one that fits.</param>
    /// <exception cref="FileRefusal">Several sheets of that level fit and none is named, no sheet has the four costs, or none at that
    /// level.</exception>
    public static EricSheet Find(TableFile file, EricAliases aliases, EricLevel? level, string? named)
    {
        var finder = new HeaderFinder(aliases.Columns, DuplicateHeaders.TakeFirst);
        var headers = (SheetsThatFit.Named(file, named) is { } chosen ? [chosen] : file.VisibleSheets)
            .Select(sheet => (Sheet: sheet, Header: finder.Best(sheet.Rows())))
            .Where(candidate => candidate.Header is not null)
            .Select(candidate => (candidate.Sheet, Header: candidate.Header!))
            .ToList();
        if (headers.Count == 0)
        {
            throw new FileRefusal("The file has no rows.");
        }

        var withCosts = headers.Where(candidate => Missing(candidate.Header, aliases) is null).ToList();
        if (withCosts.Count == 0)
        {
            var closest = headers.MaxBy(candidate => Costs.Count(cost => candidate.Header.Has(aliases.Column(cost))));
            throw new FileRefusal(
                $"The file does not have the four costs to eradicate backlog: no column for {Missing(closest.Header, aliases)}. Found: {closest.Header.Found()}."
            );
        }

        var sheets = withCosts.ConvertAll(candidate =>
        {
            finder.Require(candidate.Header);
            return new EricSheet(
                candidate.Sheet,
                candidate.Header,
                candidate.Header.Has(aliases.Column("siteCode")) ? EricLevel.Site : EricLevel.Trust
            );
        });
        var wanted = sheets.Where(sheet => sheet.Level == (level ?? sheets.Min(each => each.Level))).ToList();
        return (
                wanted is [var only] ? only
                : SheetsThatFit.One(wanted.Select(sheet => sheet.Sheet), sheet => SheetsThatFit.HasRows(sheet, finder.Find)) is { } fits
                    ? wanted.Single(sheet => sheet.Sheet == fits)
                : wanted.FirstOrDefault()
            )
            ?? throw new FileRefusal(
                level == EricLevel.Site
                    ? $"No column for {aliases.Column("siteCode")}: the file holds trusts, not sites. Found: {sheets[0].Header.Found()}."
                    : $"The file holds sites, not trusts: it has a column {aliases.Column("siteCode")}. Leave --level out."
            );
    }

    /// <summary>The first of the four costs that the header lacks.</summary>
    private static string? Missing(Header header, EricAliases aliases) =>
        Costs.Select(aliases.Column).FirstOrDefault(column => !header.Has(column));
}
