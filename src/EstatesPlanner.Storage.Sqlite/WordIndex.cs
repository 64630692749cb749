using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// The word index over a register. The database itself notes which items were written, so that no way of writing can forget the index, and
/// the writer
/// brings the index up to date once, before it commits: an index that follows each row takes four times as long over a large file. The
/// index's rows hang
/// on numbers of their own, since an item's place in its table may change when the file is compacted.
/// </summary>
internal static class WordIndex
{
    /// <summary>The fields whose words a person sees in an item's row.</summary>
    private static readonly string[] Texts =
    [
        "Reference",
        "Defect",
        "Location",
        "SiteCode",
        "BlockCode",
        "ElementCode",
        "OverrideReason",
        "Notes",
    ];

    /// <summary>Fields kept as documents, every text in which is seen too.</summary>
    private static readonly string[] Documents = ["Asset", "Survey", "Risk", "Control", "Compliance", "Delivery"];

    /// <summary>The tables, filled from the items that are there: a step of the schema.</summary>
    public static readonly string Tables = $"""
        CREATE TABLE backlog_word_rows (Number INTEGER PRIMARY KEY, Id TEXT NOT NULL UNIQUE);
        CREATE VIRTUAL TABLE backlog_words USING fts5(Id UNINDEXED, Words, detail=none);
        INSERT INTO backlog_word_rows (Id) SELECT Id FROM backlog_items;
        INSERT INTO backlog_words (rowid, Id, Words) SELECT row.Number, item.Id, {FirstWords(
            "item"
        )} FROM backlog_items item JOIN backlog_word_rows row ON row.Id = item.Id;
        """;

    /// <summary>The index filled anew with all the words of a row: a step of the schema.</summary>
    public static readonly string Refill = $"""
        DELETE FROM backlog_words;
        DELETE FROM backlog_word_rows WHERE Id NOT IN (SELECT Id FROM backlog_items);
        INSERT OR IGNORE INTO backlog_word_rows (Id) SELECT Id FROM backlog_items;
        INSERT INTO backlog_words (rowid, Id, Words) SELECT row.Number, item.Id, {Words(
            "item"
        )} FROM backlog_items item JOIN backlog_word_rows row ON row.Id = item.Id;
        DELETE FROM backlog_words_due;
        """;

    /// <summary>The items written since the index was last up to date: a later step of the schema.</summary>
    public const string Due = "CREATE TABLE backlog_words_due (Id TEXT PRIMARY KEY) WITHOUT ROWID;";

    /// <summary>Made again after every step of the schema, since rebuilding a table drops its triggers.</summary>
    public static readonly string Triggers = $"""
        DROP TRIGGER IF EXISTS backlog_words_insert;
        DROP TRIGGER IF EXISTS backlog_words_update;
        DROP TRIGGER IF EXISTS backlog_words_delete;
        CREATE TRIGGER backlog_words_insert AFTER INSERT ON backlog_items BEGIN INSERT OR IGNORE INTO backlog_words_due VALUES (NEW.Id); END;
        CREATE TRIGGER backlog_words_update AFTER UPDATE ON backlog_items WHEN ({Fields("OLD")}) IS NOT ({Fields(
            "NEW"
        )}) BEGIN INSERT OR IGNORE INTO backlog_words_due VALUES (NEW.Id); END;
        CREATE TRIGGER backlog_words_delete AFTER DELETE ON backlog_items BEGIN INSERT OR IGNORE INTO backlog_words_due VALUES (OLD.Id); END;
        """;

    private static readonly string Catch = $"""
        DELETE FROM backlog_words WHERE rowid IN (SELECT row.Number FROM backlog_words_due due JOIN backlog_word_rows row ON row.Id = due.Id);
        DELETE FROM backlog_word_rows WHERE Id IN (SELECT Id FROM backlog_words_due) AND Id NOT IN (SELECT Id FROM backlog_items);
        INSERT OR IGNORE INTO backlog_word_rows (Id) SELECT due.Id FROM backlog_words_due due JOIN backlog_items item ON item.Id = due.Id;
        INSERT INTO backlog_words (rowid, Id, Words) SELECT row.Number, item.Id, {Words("item")}
            FROM backlog_words_due due JOIN backlog_word_rows row ON row.Id = due.Id JOIN backlog_items item ON item.Id = due.Id;
        DELETE FROM backlog_words_due;
        """;

    /// <summary>
    /// How many items have no words, other words, or are gone and still have some; what waits for the writer is not wrong yet.
    /// </summary>
    private static readonly string Wrong = $"""
        SELECT (SELECT count(*) FROM backlog_items item LEFT JOIN backlog_word_rows row ON row.Id = item.Id LEFT JOIN backlog_words word ON word.rowid = row.Number
                WHERE (word.Id IS NOT item.Id OR word.Words IS NOT {Words("item")}) AND item.Id NOT IN (SELECT Id FROM backlog_words_due))
             + (SELECT count(*) FROM backlog_words word LEFT JOIN backlog_word_rows row ON row.Number = word.rowid LEFT JOIN backlog_items item ON item.Id = row.Id
                WHERE item.Id IS NULL AND word.Id NOT IN (SELECT Id FROM backlog_words_due))
        """;

    /// <summary>Brings the index up to date with what this transaction wrote.</summary>
    public static void CatchUp(PlannerDb db)
    {
        if (db.Database.SqlQueryRaw<int>("SELECT EXISTS (SELECT 1 FROM backlog_words_due) AS Value").AsEnumerable().Single() == 1)
        {
            db.Database.ExecuteSqlRaw(Catch);
        }
    }

    /// <summary>How the index differs from the register, in a sentence; null where it does not.</summary>
    public static string? Fault(DbConnection connection)
    {
        var wrong = (long)SqliteConnections.Scalar(connection, Wrong)!;
        return wrong == 0
            ? null
            : $"The search words of the register are not those of {(wrong == 1 ? "1 item" : $"{wrong.ToString("N0", CultureInfo.InvariantCulture)} items")}.";
    }

    /// <summary>Everything of a row that the words are made of.</summary>
    private static string Fields(string row) =>
        string.Join(", ", Texts.Concat(Documents).Append("Category").Append("Raac").Select(field => $"{row}.{field}"));

    /// <summary>
    /// The words of a row. The names of its element, site and block are kept elsewhere and may change, so the index holds a mark for each
    /// of them in their
    /// place: a search looks up which of them a word names.
    /// </summary>
    private static string Words(string row) =>
        string.Join(
            " || ' ' || ",
            [
                .. Texts.Select(field => $"coalesce({row}.{field}, '')"),
                $"CASE {row}.Category WHEN 3 THEN 'High' WHEN 2 THEN 'Significant' WHEN 1 THEN 'Moderate' ELSE 'Low' END",
                $"CASE {row}.Raac WHEN 1 THEN 'RAAC Present' WHEN 2 THEN 'RAAC Propped' WHEN 3 THEN 'RAAC Eradicated' ELSE '' END",
                $"'site' || hex({row}.SiteCode)",
                $"CASE WHEN {row}.ElementCode IS NULL THEN '' ELSE 'element' || hex(upper({row}.ElementCode)) END",
                $"CASE WHEN {row}.BlockCode IS NULL THEN '' ELSE 'block' || hex({row}.SiteCode || '/' || {row}.BlockCode) END",
                .. Documents.Select(field =>
                    $"CASE WHEN {row}.{field} IS NULL THEN '' ELSE coalesce((SELECT group_concat(atom, ' ') FROM json_tree({row}.{field}) WHERE type = 'text'), '') END"
                ),
            ]
        );

    /// <summary>The words that the first index knew, of the fields that an item had then.</summary>
    private static string FirstWords(string row) =>
        $"coalesce({row}.Reference, '') || ' ' || coalesce({row}.Defect, '') || ' ' || coalesce({row}.Location, '')";
}
