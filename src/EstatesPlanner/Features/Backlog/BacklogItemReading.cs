using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Turns an acceptable input into an item, in its first version: the last time its figures are text.</summary>
public static class BacklogItemReading
{
    /// <param name="input">Has passed <see cref="BacklogItemRules"/>.</param>
    /// <param name="bands">The trust's scheme.</param>
    /// <param name="assumed">Price base where the input names none.</param>
    public static BacklogItem ToItem(BacklogItemInput input, string trust, Guid id, RiskBands bands, PriceBase assumed)
    {
        var score = BacklogItemRules.Score(input);
        var stated = RiskCategories.TryParse(input.Category, out var category);
        var departs = BacklogItemRules.DepartsFromScore(input, bands);
        return new BacklogItem
        {
            Id = id,
            Trust = trust,
            SiteCode = OdsCode.Clean(input.Site!),
            Reference = input.Reference!.Trim(),
            BlockCode = Text(input.Block),
            ElementCode = Text(input.Element),
            Location = Text(input.Location),
            Defect = Text(input.Defect) ?? "",
            Condition = ConditionGrade.TryParse(input.Condition, out var grade) ? grade : null,
            Consequence = score?.Consequence,
            Likelihood = score?.Likelihood,
            Category = score is { } known && !departs ? bands.CategoryOf(known) : category,
            Basis = departs ? CategoryBasis.Overridden : score is null && stated ? CategoryBasis.Stated : CategoryBasis.Scored,
            OverrideReason = departs ? Text(input.OverrideReason) : null,
            Cost = Rounding.ToPence(Number(input.Cost) ?? 0),
            PriceBase = FinancialYear.TryParse(input.PriceBase, out var year) ? new PriceBase(year) : assumed,
            SurveyedOn = DateText.TryRead(input.SurveyedOn, out var day, out _) ? day : null,
            IncidentHours = Number(input.IncidentHours) ?? 0,
            Notes = Text(input.Notes),
            Version = 1,
        };
    }

    /// <summary>The block an input names, or null where it names none.</summary>
    public static Block? ToBlock(BacklogItemInput input, string trust) => Text(input.Block) is not { } code ? null : new Block
    {
        Trust = trust,
        SiteCode = OdsCode.Clean(input.Site!),
        Code = code,
        Name = Text(input.BlockName) ?? code,
        RemainingLifeYears = Number(input.RemainingLife) is { } years ? (int)years : null,
    };

    /// <summary>The site an input names.</summary>
    public static Site ToSite(BacklogItemInput input, string trust) => new()
    {
        Trust = trust,
        Code = OdsCode.Clean(input.Site!),
        Name = Text(input.SiteName) ?? OdsCode.Clean(input.Site!),
    };

    private static string? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static decimal? Number(string? text) => NumberText.TryRead(text, out var number, out _) ? number : null;
}
