using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Imports;

/// <summary>What has been imported, newest first: of the trusts whose register the actor may read, and published data.</summary>
public sealed class ListImports(IPlannerReader store, Access access)
{
    public IReadOnlyList<ImportRecord> For(Actor actor)
    {
        var trusts = access.Trusts(actor, Duty.ViewRegister);
        using var db = store.Read();
        return
        [
            .. db
                .Imports.Where(import => import.Trust == null || trusts.Contains(import.Trust))
                .OrderByDescending(import => import.At)
                .ThenByDescending(import => import.Id),
        ];
    }
}
