using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Writing;

namespace EstatesPlanner.Features.Estate;

/// <summary>The columns of sheets of blocks and of facets, in any order, each with the part of the input it fills.</summary>
internal static class EstateColumns
{
    private static readonly IReadOnlyList<(ColumnNames Column, string Property)> BlockColumns =
    [
        (new("site", true, ["site code"]), nameof(BlockInput.Site)),
        (new("block", true, ["block code", "building code"]), nameof(BlockInput.Code)),
        (new("block name", false, ["name", "building name"]), nameof(BlockInput.Name)),
        (new("remaining life", false, ["remaining life (years)", "remaining life years"]) { Kind = ColumnKind.Whole }, nameof(BlockInput.RemainingLife)),
        (new("intent", false, ["strategic intent"]), nameof(BlockInput.Intent)),
        (new("leaves on", false, ["leaves the estate on", "disposal date"]) { Kind = ColumnKind.Day }, nameof(BlockInput.LeavesOn)),
        (new("gross internal area", false, ["gross internal area (m2)", "GIA", "GIA (m2)", "floor area"]) { Kind = ColumnKind.Measure }, nameof(BlockInput.FloorArea)),
        (new("built year", false, ["year built", "built"]) { Kind = ColumnKind.Whole }, nameof(BlockInput.BuiltYear)),
    ];

    private static readonly IReadOnlyList<(ColumnNames Column, string Property)> FacetColumns =
    [
        (new("site", true, ["site code"]), nameof(FacetInput.Site)),
        (new("block", false, ["block code", "building code"]), nameof(FacetInput.Block)),
        (new("facet", true, []), nameof(FacetInput.Facet)),
        (new("grade", true, ["facet grade"]), nameof(FacetInput.Grade)),
        (new("surveyed on", true, ["survey date", "date surveyed"]) { Kind = ColumnKind.Day }, nameof(FacetInput.SurveyedOn)),
        (new("surveyor", false, ["surveyed by"]), nameof(FacetInput.Surveyor)),
        (new("firm", false, ["survey firm"]), nameof(FacetInput.Firm)),
        (new("confidence", false, []), nameof(FacetInput.Confidence)),
        (new("notes", false, ["comments"]), nameof(FacetInput.Notes)),
    ];

    public static readonly HeaderFinder Blocks = new([.. BlockColumns.Select(column => column.Column)]);

    public static readonly HeaderFinder Facets = new([.. FacetColumns.Select(column => column.Column)]);

    /// <summary>The column of a part of a block.</summary>
    public static string OfBlock(string property) => BlockColumns.Single(column => column.Property == property).Column.Name;

    /// <summary>The column of a part of a facet.</summary>
    public static string OfFacet(string property) => FacetColumns.Single(column => column.Property == property).Column.Name;

    /// <summary>A row as the form would have it. A column the sheet does not have says what is known already.</summary>
    public static BlockInput ReadBlock(SheetLine line, BlockInput? known)
    {
        string? Cell(string property, string? before) => line.HasColumn(OfBlock(property)) ? line.Text(OfBlock(property)) : before;
        return new BlockInput
        {
            Site = Cell(nameof(BlockInput.Site), null),
            Code = Cell(nameof(BlockInput.Code), null),
            Name = Cell(nameof(BlockInput.Name), known?.Name),
            RemainingLife = Cell(nameof(BlockInput.RemainingLife), known?.RemainingLife),
            Intent = Cell(nameof(BlockInput.Intent), known?.Intent),
            LeavesOn = Cell(nameof(BlockInput.LeavesOn), known?.LeavesOn),
            FloorArea = Cell(nameof(BlockInput.FloorArea), known?.FloorArea),
            BuiltYear = Cell(nameof(BlockInput.BuiltYear), known?.BuiltYear),
        };
    }

    public static FacetInput ReadFacet(SheetLine line)
    {
        string? Cell(string property) => line.Text(OfFacet(property));
        return new FacetInput
        {
            Site = Cell(nameof(FacetInput.Site)),
            Block = Cell(nameof(FacetInput.Block)),
            Facet = Cell(nameof(FacetInput.Facet)),
            Grade = Cell(nameof(FacetInput.Grade)),
            SurveyedOn = Cell(nameof(FacetInput.SurveyedOn)),
            Surveyor = Cell(nameof(FacetInput.Surveyor)),
            Firm = Cell(nameof(FacetInput.Firm)),
            Confidence = Cell(nameof(FacetInput.Confidence)),
            Notes = Cell(nameof(FacetInput.Notes)),
        };
    }

    /// <summary>Blocks as a sheet that the importer reads back.</summary>
    public static ExportSheet Sheet(IEnumerable<Block> blocks) => new("Blocks", [.. BlockColumns.Select(column => column.Column.Name)], blocks.Select(block => (IReadOnlyList<object?>)
        [block.SiteCode, block.Code, block.Name, block.RemainingLifeYears, WireWord.Of(block.Intent), block.LeavesOn, block.GrossInternalAreaM2, block.BuiltYear]));

    /// <summary>Facets as a sheet that the importer reads back.</summary>
    public static ExportSheet Sheet(IEnumerable<FacetSurvey> surveys) => new("Facets", [.. FacetColumns.Select(column => column.Column.Name)], surveys.Select(survey => (IReadOnlyList<object?>)
        [survey.SiteCode, survey.BlockCode, WireWord.Of(survey.Facet), survey.Grade, survey.SurveyedOn, survey.Surveyor, survey.Firm, WireWord.Of(survey.Confidence), survey.Notes]));
}
