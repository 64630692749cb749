using System.Data.Common;

namespace EstatesPlanner.Storage;

/// <summary>How the program reads what it keeps, whatever database engine keeps it.</summary>
public interface IPlannerReader
{
    /// <summary>A context that can only read, on the current schema; makes the database when there is none.</summary>
    /// <exception cref="StorageRefusal">The schema is older or newer than this program.</exception>
    PlannerDb Read();

    /// <summary>As <see cref="Read"/>, all of it as of one moment, whatever is written meanwhile.</summary>
    PlannerDb ReadAtOnce();

    /// <summary>An open connection that can only read, on the current schema: for a few rows, where Entity Framework's model would cost more than they do.</summary>
    /// <exception cref="StorageRefusal">The schema is older or newer than this program.</exception>
    DbConnection Connect();
}
