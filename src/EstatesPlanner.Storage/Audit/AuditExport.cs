using System.Text.Json;
using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Audit;

/// <summary>What an export begins with.</summary>
/// <param name="Heads">The ends of the chains in it.</param>
public sealed record AuditExportHeading(string Format, IReadOnlyList<ChainHead> Heads);

/// <summary>
/// The audit trail as a file of lines: a heading, then each entry as JSON, chain by chain. Anyone can verify it without the database.
/// </summary>
public static class AuditExport
{
    public const string FormatName = "estates-planner/audit/1";

    /// <param name="trust">One chain; null for all.</param>
    /// <returns>The heads as written.</returns>
    public static IReadOnlyList<ChainHead> Write(PlannerDb db, string? trust, TextWriter to)
    {
        var entries = db.AuditEntries.AsNoTracking().Where(entry => trust == null || entry.Chain == trust);
        var ends = entries
            .GroupBy(entry => entry.Chain)
            .Select(chain => new { Chain = chain.Key, Sequence = chain.Max(entry => entry.Sequence) })
            .ToList();
        List<ChainHead> heads = [.. ends.OrderBy(end => end.Chain, StringComparer.Ordinal).Select(end => AuditTrail.Head(db, end.Chain))];
        to.WriteLine(PlannerJson.Write(new AuditExportHeading(FormatName, heads)));
        foreach (var entry in entries.OrderBy(entry => entry.Chain).ThenBy(entry => entry.Sequence).AsEnumerable())
        {
            to.WriteLine(PlannerJson.Write(entry));
        }

        return heads;
    }

    /// <exception cref="FormatException">Not such a file; the line is named.</exception>
    public static (AuditExportHeading Heading, IReadOnlyList<AuditEntry> Entries) Read(TextReader from)
    {
        var heading = Line<AuditExportHeading>(from.ReadLine(), 1);
        if (heading.Format != FormatName || heading.Heads is null)
        {
            throw new FormatException("Line 1 is not the heading of an audit export.");
        }

        var entries = new List<AuditEntry>();
        for (var number = 2; from.ReadLine() is { } line; number++)
        {
            entries.Add(Line<AuditEntry>(line, number));
        }

        return (heading, entries);
    }

    private static T Line<T>(string? line, int number)
    {
        try
        {
            return PlannerJson.Read<T>(line ?? "");
        }
        catch (JsonException fault)
        {
            throw new FormatException($"Line {number} is not a line of an audit export, or it is cut off.", fault);
        }
    }
}
