using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Estate;

/// <summary>Blocks and facets as sheets that the importer reads back.</summary>
internal static class EstateSheets
{
    public static ExportSheet Of(IEnumerable<Block> blocks) =>
        new("Blocks", [.. BlockFields.Table.Names], blocks.Select(BlockFields.Table.Row));

    public static ExportSheet Of(IEnumerable<FacetSurvey> surveys) =>
        new("Facets", [.. FacetFields.Table.Names], surveys.Select(FacetFields.Table.Row));
}
