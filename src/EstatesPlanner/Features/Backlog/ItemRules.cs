using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Fields;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// What makes an item acceptable beyond that each of its texts can be read, in the words a person reads: one set of rules for the form and
/// for a row of a sheet.
/// </summary>
public sealed class ItemRules : FieldRules<ItemEntry>
{
    public const string ScoreOrCategory = "Enter consequence and likelihood, or a risk category.";

    public ItemRules(RegisterTerms terms)
    {
        Must(
            ItemFields.Element,
            entry => entry.Item.ElementCode is not { } code || terms.Elements.Contains(code),
            entry => $"{entry.Item.ElementCode} is not an element code. Choose one from the list of elements."
        );
        Must(
            ItemFields.Likelihood,
            entry => entry.Cells.Has(ItemFields.Consequence) == entry.Cells.Has(ItemFields.Likelihood),
            _ => "Enter consequence and likelihood together."
        );
        Must(
            ItemFields.Category,
            entry => entry.Cells.Has(ItemFields.Category) || entry.Cells.Has(ItemFields.Consequence),
            _ => ScoreOrCategory
        );
        Must(
            ItemFields.OverrideReason,
            entry => entry.Item.OverrideReason is not null || !entry.DepartsFromScore(terms.Bands),
            entry =>
                $"The score makes this {terms.Bands.CategoryOf(entry.Item.Score!.Value)}. Give the reason for {entry.Cells.Text(ItemFields.Category)}, or leave the category blank."
        );
        Must(ItemFields.Cost, entry => entry.Cells.Has(ItemFields.Cost) || HasParts(entry.Cells), _ => "Enter the cost to eradicate.");
        Must(
            ItemFields.Cost,
            entry => PartsAgree(entry, terms),
            entry => $"The parts in the return come to {entry.Reported(terms.ReturnParts)}. Leave the cost blank, or make them agree."
        );
        Must(
            ItemFields.PriceBase,
            entry => PriceBaseReach.Takes(entry.Item.PriceBase, terms.AssumedBase.Year, terms.Indexes),
            entry => PriceBaseReach.Fault(entry.Item.PriceBase)
        );
        Must(ItemFields.SurveyedOn, entry => SurveyFault(entry, terms));
    }

    /// <summary>At least one part of the cost is given.</summary>
    public static bool HasParts(Cells cells) => ItemDetails.CostParts.Any(part => cells.Has(part.Name));

    private static bool PartsAgree(ItemEntry entry, RegisterTerms terms) =>
        !entry.Cells.Has(ItemFields.Cost) || entry.Reported(terms.ReturnParts) is not { } reported || reported == entry.Item.Cost;

    private static string? SurveyFault(ItemEntry entry, RegisterTerms terms) =>
        entry.Item.SurveyedOn is { } day ? SurveyDay.Fault(entry.Cells.Text(ItemFields.SurveyedOn), day, terms.Today) : null;
}
