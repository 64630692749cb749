using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EstatesPlanner.Storage.Sqlite;

/// <summary>
/// A connection that can only read, on SQLite's own functions: what every verb asks first takes a tenth of the time through it that opening
/// an ADO.NET connection
/// takes. It has the settings of every reader and fails with the same exceptions. For a few statements; everything else reads through <see
/// cref="PlannerDb"/>.
/// </summary>
internal sealed class PlainReader : IDisposable
{
    private const int BusyMilliseconds = 30_000;

    private readonly sqlite3 connection;

    static PlainReader() => Batteries_V2.Init();

    private PlainReader(sqlite3 connection) => this.connection = connection;

    /// <param name="readOnlyFolder">Nothing can be written beside the file, so it is read as it lies.</param>
    /// <exception cref="SqliteException">It cannot be opened.</exception>
    public static PlainReader Open(string path, bool readOnlyFolder)
    {
        var name = readOnlyFolder ? SqliteConnections.AsItLies(path) : path;
        var result = raw.sqlite3_open_v2(name, out var opened, raw.SQLITE_OPEN_READONLY | raw.SQLITE_OPEN_URI, null);
        var reader = new PlainReader(opened);
        try
        {
            reader.Require(result);
            _ = raw.sqlite3_busy_timeout(opened, BusyMilliseconds);
            reader.Require(raw.sqlite3_exec(opened, SqliteConnections.Reading));
            return reader;
        }
        catch
        {
            reader.Dispose();
            throw;
        }
    }

    /// <summary>The rows of a statement, which may have one parameter.</summary>
    /// <exception cref="SqliteException">It cannot be run.</exception>
    public List<T> Rows<T>(string sql, Func<IRow, T> read, string? parameter = null)
    {
        Require(raw.sqlite3_prepare_v2(connection, sql, out var statement));
        using (statement)
        {
            if (parameter is not null)
            {
                Require(raw.sqlite3_bind_text(statement, 1, parameter));
            }

            var row = new Row(statement);
            var rows = new List<T>();
            int result;
            while ((result = raw.sqlite3_step(statement)) == raw.SQLITE_ROW)
            {
                rows.Add(read(row));
            }

            Require(result == raw.SQLITE_DONE ? raw.SQLITE_OK : result);
            return rows;
        }
    }

    public void Dispose() => connection.Dispose();

    private void Require(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            var isOpen = connection is { IsInvalid: false };
            var message = isOpen ? raw.sqlite3_errmsg(connection) : raw.sqlite3_errstr(result);
            throw new SqliteException(
                $"SQLite Error {result & 0xff}: '{message.utf8_to_string()}'.",
                result & 0xff,
                isOpen ? raw.sqlite3_extended_errcode(connection) : result
            );
        }
    }

    private sealed class Row(sqlite3_stmt statement) : IRow
    {
        public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

        public string Text(int column) => raw.sqlite3_column_text(statement, column).utf8_to_string();

        public long Number(int column) => raw.sqlite3_column_int64(statement, column);
    }
}
