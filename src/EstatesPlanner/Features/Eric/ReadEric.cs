using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Eric;

/// <summary>
/// Turns a published ERIC file into rows. Nothing hangs on the file's name, the order of its columns or its year: columns are found by
/// name,
/// rows that are no data are recognised by their codes.
/// </summary>
public sealed class ReadEric(EricAliases aliases)
{
    private static readonly string[] Costs = ["high", "significant", "moderate", "low"];

    /// <exception cref="FileRefusal">Not a table, or without the four costs.</exception>
    public EricReading Read(TableFile file, EricLevel? level, string? named = null)
    {
        var sheet = EricSheet.Find(file, aliases, level, named);
        var cells = new EricCells(aliases, file.Name, sheet);
        var rows = new List<EricRow>();
        var skipped = new List<SkippedRow>();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var straight in sheet.Sheet.Rows().SkipWhile(row => row.Number <= sheet.Header.Row).Select(cells.Straighten))
        {
            if (WhyNoData(straight, sheet.Header) is { } why)
            {
                WarnOfLostCosts(straight, cells);
                skipped.Add(new SkippedRow(straight.Number, why, sheet.Sheet.Name));
                continue;
            }

            var source = cells.Take(straight);
            var row = Row(source, cells, sheet.Level);
            if (!seen.TryAdd(row.Key, source.Number))
            {
                cells.Warn(
                    source,
                    sheet.Level == EricLevel.Site ? "siteCode" : "trustCode",
                    $"Rows {seen[row.Key]} and {source.Number} share {row.Key}; both are counted."
                );
            }

            rows.Add(row);
            Check(row, source, cells);
        }

        if (rows.Count == 0)
        {
            throw new FileRefusal(
                string.Join(
                    " ",
                    ["The file has headers but no rows of trusts or sites.", .. cells.Problems.Take(1).Select(problem => $"{problem}")]
                )
            );
        }

        return new EricReading(sheet.Level, sheet.Sheet.Name, rows, skipped, cells.Problems)
        {
            Notes = [.. HiddenParts.Sheets(file, [sheet.Sheet]), .. cells.Notes],
            Readings = cells.Tally.In(sheet.Header),
            Headers = sheet.Header.Names,
        };
    }

    private string? WhyNoData(SourceRow source, Header header)
    {
        if (source.IsBlank)
        {
            return "Blank row.";
        }

        if (header.Repeats(source))
        {
            return "The header again.";
        }

        var code = header.Cell(source, aliases.Column("trustCode"));
        return !EricCode.IsTrust(code) ? $"Not a trust: {code ?? "no code"} (a subtotal, a total or a note)."
            : header.Has(aliases.Column("trustType")) && header.Cell(source, aliases.Column("trustType")) is null
                ? $"No trust type beside {code}."
            : null;
    }

    /// <summary>
    /// A note, a subtotal and a grand total have no trust type; a row with a type and costs is data under a code that is none.
    /// </summary>
    private void WarnOfLostCosts(SourceRow source, EricCells cells)
    {
        if (
            cells.Text(source, "trustType") is not null
            && !EricCode.IsTrust(cells.Text(source, "trustCode"))
            && Costs.Any(cost => cells.Text(source, cost) is { } text && NumberText.TryRead(text, out _, out _))
        )
        {
            cells.Warn(
                source,
                "trustCode",
                $"{cells.Text(source, "trustCode") ?? "Blank"} is not the code of a trust, so the row and its costs are left out. Write the code, such as RXX or G6V2S."
            );
        }
    }

    private EricRow Row(SourceRow source, EricCells cells, EricLevel level)
    {
        var siteType = level == EricLevel.Site ? DisplayName(cells.Text(source, "siteType")) : null;
        var site = level == EricLevel.Site ? OdsCode.Clean(DisplayName(cells.Text(source, "siteCode")) ?? "") : null;
        if (site is not null && !OdsCode.IsCode(site))
        {
            cells.Warn(
                source,
                "siteCode",
                site.Length == 0
                    ? "No site code."
                    : $"{site} is not a site code: letters and digits, with a space or hyphen between them at most. Its costs count, but it will match no site of the trust."
            );
        }

        return new EricRow
        {
            Number = source.Number,
            Trust = OdsCode.Clean(cells.Text(source, "trustCode")!),
            TrustName = DisplayName(cells.Text(source, "trustName")) ?? "",
            TrustType = DisplayName(cells.Text(source, "trustType"))?.Replace('–', '-'),
            Region = DisplayName(cells.Text(source, "region")),
            Site = site,
            SiteName = level == EricLevel.Site ? DisplayName(cells.Text(source, "siteName")) : null,
            SiteType = aliases.SiteType(siteType),
            PublishedSiteType = siteType,
            GrossInternalAreaM2 = cells.Number(source, "grossInternalArea", ProblemLevel.Warning),
            High = cells.Money(source, "high", ProblemLevel.Error),
            Significant = cells.Money(source, "significant", ProblemLevel.Error),
            Moderate = cells.Money(source, "moderate", ProblemLevel.Error),
            Low = cells.Money(source, "low", ProblemLevel.Error),
            RiskAdjusted = cells.Money(source, "riskAdjusted", ProblemLevel.Warning),
        };
    }

    private void Check(EricRow row, SourceRow source, EricCells cells)
    {
        foreach (
            var (field, cost) in new[]
            {
                ("high", row.High),
                ("significant", row.Significant),
                ("moderate", row.Moderate),
                ("low", row.Low),
                ("riskAdjusted", row.RiskAdjusted),
            }
        )
        {
            if (cost < Money.Zero)
            {
                cells.Warn(
                    source,
                    field,
                    $"{cost} is below £0, and a cost to eradicate backlog cannot be. It counts as written and lowers every total it is in: check it against the published file."
                );
            }
        }

        if (row.GrossInternalAreaM2 < 0)
        {
            cells.Warn(source, "grossInternalArea", "A floor area cannot be below 0 m². The site is compared with no other.");
        }

        var split = new[] { "criticalSafety", "criticalCompliance", "criticalContinuity" }
            .Select(field => cells.Money(source, field, ProblemLevel.Warning))
            .ToArray();
        var sums = new PublishedSums
        {
            Total = cells.Money(source, "total", ProblemLevel.Warning),
            AgeProfile = row.Site is null ? null : cells.Number(source, "ageProfile", ProblemLevel.Warning),
            Critical = split.All(part => part is not null) ? split.Sum(part => part!.Value) : null,
        };
        foreach (var sentence in sums.Disagreements(row))
        {
            cells.Warn(source, sentence.Contains("age profile", StringComparison.Ordinal) ? "ageProfile" : "high", sentence);
        }

        if (UnitTraps.PerSquareMetre(row, aliases.HighestPerM2(row.SiteType)) is { } odd)
        {
            cells.Warn(source, "grossInternalArea", odd);
        }
    }

    /// <summary>Names as people read them: spaces of every kind become one. Codes decide; names are for display.</summary>
    private static string? DisplayName(string? text) =>
        text is null ? null : string.Join(' ', InvisibleText.Remove(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
