using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace EstatesPlanner.Storage.Design;

/// <summary>
/// Lets <c>dotnet ef migrations add NAME --project src/EstatesPlanner.Storage.Sqlite --startup-project
/// src/EstatesPlanner.Storage.Design</c> see the model. A new
/// migration is named in <c>Schema.Names</c> too. After any change to the mapping, with the same two options:
/// <c>dotnet ef dbcontext optimize --output-dir Compiled --namespace EstatesPlanner.Storage.Sqlite.Compiled</c>.
/// </summary>
internal sealed class DesignTimeDb : IDesignTimeDbContextFactory<PlannerDb>
{
    public PlannerDb CreateDbContext(string[] args) =>
        new(
            new DbContextOptionsBuilder<PlannerDb>()
                .UseSqlite("Data Source=design.db", sqlite => sqlite.MigrationsAssembly("EstatesPlanner.Storage.Sqlite"))
                .Options
        );
}

internal static class Program
{
    private static void Main()
    {
        // The tools of EF Core load this assembly; nothing runs.
    }
}
