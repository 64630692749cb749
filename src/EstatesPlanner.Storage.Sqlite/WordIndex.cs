namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// The word index over a register, kept by the database itself so that no way of writing an item can forget it. The index's rows hang on numbers of
/// their own, since an item's place in its table may change when the file is compacted.
/// </summary>
internal static class WordIndex
{
    private const string Words = "coalesce({0}.Reference, '') || ' ' || coalesce({0}.Defect, '') || ' ' || coalesce({0}.Location, '')";

    /// <summary>The tables, filled from the items that are there: a step of the schema.</summary>
    public static readonly string Tables = $"""
        CREATE TABLE backlog_word_rows (Number INTEGER PRIMARY KEY, Id TEXT NOT NULL UNIQUE);
        CREATE VIRTUAL TABLE backlog_words USING fts5(Id UNINDEXED, Words, detail=none);
        INSERT INTO backlog_word_rows (Id) SELECT Id FROM backlog_items;
        INSERT INTO backlog_words (rowid, Id, Words) SELECT row.Number, item.Id, {Of("item")} FROM backlog_items item JOIN backlog_word_rows row ON row.Id = item.Id;
        """;

    /// <summary>Made again after every step of the schema, since rebuilding a table drops its triggers.</summary>
    public static readonly string Triggers = $"""
        CREATE TRIGGER IF NOT EXISTS backlog_words_insert AFTER INSERT ON backlog_items BEGIN
            INSERT INTO backlog_word_rows (Id) VALUES (NEW.Id);
            INSERT INTO backlog_words (rowid, Id, Words) SELECT Number, NEW.Id, {Of("NEW")} FROM backlog_word_rows WHERE Id = NEW.Id;
        END;
        CREATE TRIGGER IF NOT EXISTS backlog_words_update AFTER UPDATE ON backlog_items WHEN {Of("OLD")} <> {Of("NEW")} BEGIN
            UPDATE backlog_words SET Words = {Of("NEW")} WHERE rowid = (SELECT Number FROM backlog_word_rows WHERE Id = NEW.Id);
        END;
        CREATE TRIGGER IF NOT EXISTS backlog_words_delete AFTER DELETE ON backlog_items BEGIN
            DELETE FROM backlog_words WHERE rowid = (SELECT Number FROM backlog_word_rows WHERE Id = OLD.Id);
            DELETE FROM backlog_word_rows WHERE Id = OLD.Id;
        END;
        """;

    private static string Of(string row) => string.Format(System.Globalization.CultureInfo.InvariantCulture, Words, row);
}
