using EstatesPlanner.Books.Estate;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>One site: what is known of it, its blocks, its six facets, what is missing or out of date.</summary>
public sealed class SiteModel(SiteBook book, SaveFacets facets, IPlannerReader store, ReferenceData reference) : TrustPage
{
    public SiteRecord Record { get; private set; } = null!;

    public LeavingBlocks Leaving { get; private set; } = null!;

    public FacetGrades Grades => reference.FacetGrades;

    /// <summary>The site as a whole (a null block), then each block, with its last grade of each facet.</summary>
    public IReadOnlyList<(Block? Block, IReadOnlyList<FacetSurvey?> Grades)> Facets { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    public bool MayEdit => Actor.Has(Duty.EditRegister, Trust, Record.Site.Code);

    public IActionResult OnGet(string site, string? table, string? format)
    {
        Open(site);
        return format is null ? Page() : TableDownload.Of(Sheet(table), $"{Trust} {site} {table}", format);
    }

    public async Task<IActionResult> OnPostRemoveSurveyAsync(string site, [FromForm] Guid id)
    {
        await facets.Remove(Actor, Trust, id);
        Done = "The grade is taken out.";
        return Redirect(Addresses.Site(Trust, site));
    }

    public string Sentence(SiteGap gap) => EstateWords.Of(gap, Grades);

    public string? Warning(Block block) => Leaving.Warning(block.SiteCode, block.Code);

    public int ItemsIn(Block block) => Record.Items.GetValueOrDefault(block.Code);

    private ExportSheet Sheet(string? table) =>
        table switch
        {
            "blocks" => EstateSheets.Of(Record.Blocks),
            "facets" => EstateSheets.Of(Record.Surveys),
            _ => throw Refusal.NotFound("A site has tables of blocks and of facets."),
        };

    private void Open(string site)
    {
        Record = book.Open(Actor, Trust, site);
        var latest = Record.Surveys.Latest();
        Facets =
        [
            .. Record
                .Blocks.Cast<Block?>()
                .Prepend(null)
                .Select(block =>
                    (
                        block,
                        (IReadOnlyList<FacetSurvey?>)
                            [
                                .. Enum.GetValues<Facet>()
                                    .Select(facet =>
                                        latest.FirstOrDefault(survey => survey.Facet == facet && survey.BlockCode == block?.Code)
                                    ),
                            ]
                    )
                ),
        ];
        using var db = store.Read();
        Leaving = LeavingBlocks.Of(db, Trust, book.Today);
    }
}
