using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EstatesPlanner.Storage.Design;

/// <summary>Lets <c>dotnet ef migrations add NAME --project src/EstatesPlanner.Storage.Sqlite --startup-project src/EstatesPlanner.Storage.Design</c> see the model.</summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<PlannerDb>
{
    public PlannerDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PlannerDb>()
        .UseSqlite("Data Source=design.db", sqlite => sqlite.MigrationsAssembly("EstatesPlanner.Storage.Sqlite"))
        .Options);
}

internal static class Program
{
    private static void Main()
    {
        // The tools of EF Core load this assembly; nothing runs.
    }
}
