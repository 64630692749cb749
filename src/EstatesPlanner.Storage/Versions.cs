using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage;

/// <summary>
/// Every thing that people edit carries a version: 1 when made, one more with each change. The program sets it; SQLite has no row version.
/// </summary>
internal static class Versions
{
    private const string Name = "Version";

    public static void Advance(PlannerDb db)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(entry => entry.Metadata.FindProperty(Name) is not null))
        {
            var version = entry.Property(Name);
            if (entry.State == EntityState.Added)
            {
                version.CurrentValue = 1L;
            }
            else if (entry.State == EntityState.Modified)
            {
                version.CurrentValue = (long)version.OriginalValue! + 1;
            }
        }
    }
}
