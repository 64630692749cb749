using EstatesPlanner.Books.Imports;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Estate;

/// <summary>Uploads blocks and facet surveys.</summary>
public sealed class ImportEstateModel(ImportEstate import) : SheetUploadPage
{
    protected override Task<ImportAnswer> Import(TableFile table, bool checkOnly) => import.Run(Actor, Trust, table, checkOnly);
}
