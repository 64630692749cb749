using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Backlog;

/// <summary>Turns an acceptable input into an item, in its first version: the last time its figures are text.</summary>
public static class BacklogItemReading
{
    /// <param name="input">Has passed <see cref="BacklogItemRules"/>.</param>
    public static BacklogItem ToItem(BacklogItemInput input, Guid id, RegisterTerms terms)
    {
        var score = BacklogItemRules.Score(input);
        var stated = RiskCategories.TryParse(input.Category, out var category);
        var departs = BacklogItemRules.DepartsFromScore(input, terms.Bands);
        var item = new BacklogItem
        {
            Id = id,
            Trust = terms.Trust,
            SiteCode = OdsCode.Clean(input.Site!),
            Reference = input.Reference!.Trim(),
            BlockCode = Text(input.Block),
            ElementCode = Text(input.Element),
            Location = Text(input.Location),
            Defect = Text(input.Defect) ?? "",
            Condition = ConditionGrade.TryParse(input.Condition, out var grade) ? grade : null,
            Consequence = score?.Consequence,
            Likelihood = score?.Likelihood,
            Category = score is { } known && !departs ? terms.Bands.CategoryOf(known) : category,
            Basis = departs ? CategoryBasis.Overridden : score is null && stated ? CategoryBasis.Stated : CategoryBasis.Scored,
            OverrideReason = departs ? Text(input.OverrideReason) : null,
            Cost = Rounding.ToPence(Number(input.Cost) ?? 0),
            PriceBase = FinancialYear.TryParse(input.PriceBase, out var year) ? new PriceBase(year) : terms.AssumedBase,
            SurveyedOn = DateText.TryRead(input.SurveyedOn, out var day, out _) ? day : null,
            IncidentHours = Number(input.IncidentHours) ?? 0,
            Notes = Text(input.Notes),
            Version = 1,
        };
        var whole = WithParts(input, ItemDetails.All.Aggregate(item, (known, detail) => input.Details.TryGetValue(detail.Column, out var text) ? detail.With(known, text).Item! : known), terms.ReturnParts);
        return whole with { Notes = whole.Cost.Pence > 0 ? CostNotKnown.Off(whole.Notes) : whole.Notes };
    }

    /// <summary>Parts count in the return as the input says, else as the trust does; a cost that is not given is the sum of those that count.</summary>
    private static BacklogItem WithParts(BacklogItemInput input, BacklogItem item, IReadOnlyList<CostPartKind> returned)
    {
        if (item.CostParts.Count == 0)
        {
            return item;
        }

        var parts = BacklogItemRules.Given(input.Details.GetValueOrDefault(ItemDetails.PartsInReturn))
            ? item.CostParts
            : [.. item.CostParts.Select(part => part with { InReturn = returned.Contains(part.Kind) })];
        return item with { CostParts = parts, Cost = BacklogItemRules.Given(input.Cost) ? item.Cost : CostPart.Reported(parts) };
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
