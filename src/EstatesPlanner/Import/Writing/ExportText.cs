namespace EstatesPlanner.Import.Writing;

/// <summary>
/// Text that a spreadsheet would run as a formula gets an apostrophe in front when it leaves as CSV, and loses exactly that apostrophe when
/// it comes back. Numbers are never touched: a negative stays a number.
/// </summary>
public static class ExportText
{
    /// <summary>Characters that begin a formula, the full-width forms that Excel folds into them among them.</summary>
    private const string Starts = "=+-@\t\r\n\0＝＋－＠";

    public static string Guard(string text) => text.Length > 0 && Starts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    public static string Unguard(string text) =>
        text.Length > 1 && text[0] == '\'' && Starts.Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
}
