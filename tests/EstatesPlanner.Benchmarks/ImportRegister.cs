namespace EstatesPlanner.Benchmarks;

/// <summary>
/// A register of a million rows brought in: validated, matched, indexed for lists and words, undoable and audited, against sqlite3 filling
/// a bare table.
/// </summary>
internal static class ImportRegister
{
    /// <summary>The data folder with the million items in it.</summary>
    public static string Folder(Workplace workplace) => Path.Combine(workplace.Folder, "million");

    public static IEnumerable<Measured> Run(Workplace workplace)
    {
        var file = workplace.Register(Workplace.MillionRows);
        Workplace.Run(Workplace.Program, "trust", "add", "RQQ", "Queensbury", "--data-folder", Folder(workplace));
        var ours = Workplace
            .Run(Workplace.Program, "import", "backlog", file, "--trust", "RQQ", "--data-folder", Folder(workplace), "--json")!
            .Value;
        var theirs = Workplace.Run("sqlite3", Path.Combine(workplace.Folder, "peer.db"), ".mode csv", $".import {file} register");
        yield return new Measured(
            $"import of {Workplace.MillionRows:N0} rows × 12",
            ours.Time,
            "sqlite3 .import, unvalidated",
            theirs?.Time,
            "≥ 0.5 ×, ≤ 300 MB",
            $"{ours.PeakMiB} MB at most"
        );
    }
}
