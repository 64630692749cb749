using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using FluentValidation;
using FluentValidation.Results;

namespace EstatesPlanner.Features.Backlog.Details;

/// <summary>What makes the details of an item acceptable: each must read, and a cost given whole must be the sum of its parts in the return.</summary>
internal static class DetailRules
{
    /// <summary>An item that says nothing: text is read against it to see whether it can be read at all.</summary>
    internal static readonly BacklogItem Blank = new()
    {
        Id = Guid.Empty,
        Trust = "",
        SiteCode = "",
        Reference = "",
        Defect = "",
        Category = RiskCategory.Low,
        Basis = CategoryBasis.Stated,
        Cost = Money.Zero,
        PriceBase = default,
    };

    /// <summary>At least one part of the cost is given.</summary>
    public static bool HasParts(BacklogItemInput input) => ItemDetails.CostParts.Any(part => BacklogItemRules.Given(input.Details.GetValueOrDefault(part.Column)));

    public static void Report(BacklogItemInput input, ValidationContext<BacklogItemInput> context, IReadOnlyList<CostPartKind> returned)
    {
        if (input.Details.Count == 0)
        {
            return;
        }

        var item = Blank;
        foreach (var detail in ItemDetails.All)
        {
            if (input.Details.TryGetValue(detail.Column, out var text))
            {
                var read = detail.With(item, text);
                item = read.Item ?? item;
                if (read.Fault is { } fault)
                {
                    context.AddFailure(new ValidationFailure(detail.Column, fault));
                }
            }
        }

        if (Reported(input, item, returned) is { } reported && NumberText.TryRead(input.Cost, out var cost, out _) && BacklogItemRules.Given(input.Cost) && reported.Pounds != cost)
        {
            context.AddFailure(nameof(BacklogItemInput.Cost), $"The parts in the return come to {reported}. Leave the cost blank, or make them agree.");
        }
    }

    private static Money? Reported(BacklogItemInput input, BacklogItem item, IReadOnlyList<CostPartKind> returned) =>
        item.CostParts.Count == 0 ? null
        : BacklogItemRules.Given(input.Details.GetValueOrDefault(ItemDetails.PartsInReturn)) ? CostPart.Reported(item.CostParts)
        : CostPart.Reported(item.CostParts.Where(part => returned.Contains(part.Kind)).Select(part => part with { InReturn = true }));
}
