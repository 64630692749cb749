using EstatesPlanner.Books.Imports;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Incidents;

/// <summary>Uploads a sheet of incidents.</summary>
public sealed class ImportModel(ImportIncidents import) : SheetUploadPage
{
    protected override Task<ImportAnswer> Import(TableFile table, bool checkOnly) => import.Run(Actor, Trust, table, checkOnly, Sheet);
}
