namespace EstatesPlanner.Storage;

/// <summary>How the program reads what it keeps, whatever database engine keeps it.</summary>
public interface IPlannerReader
{
    /// <summary>A context that can only read, on the current schema; makes the database when there is none.</summary>
    /// <exception cref="StorageRefusal">The schema is older or newer than this program.</exception>
    PlannerDb Read();

    /// <summary>As <see cref="Read"/>, all of it as of one moment, whatever is written meanwhile.</summary>
    PlannerDb ReadAtOnce();

    /// <summary>A few rows, on the current schema, where making Entity Framework's query would take longer than they do.</summary>
    /// <param name="sql">A statement with no more than one parameter, and nothing in it that a person wrote.</param>
    /// <exception cref="StorageRefusal">The schema is older or newer than this program.</exception>
    List<T> Rows<T>(string sql, Func<IRow, T> read, string? parameter = null);
}

/// <summary>One row of a few, by the number of its column from 0.</summary>
public interface IRow
{
    bool IsNull(int column);

    string Text(int column);

    long Number(int column);
}
