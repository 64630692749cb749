using System.Text;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Features.Bids.Workings;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Bids.Template;

/// <summary>
/// The sheets of the bids workbook and what each column takes, from the very columns that the reader knows (<see cref="BidColumns"/>) and
/// the words it reads.
/// </summary>
public sealed class BidGuide(ReferenceData reference, BenefitTemplateFile templates, DiscountSchedules schedules)
{
    /// <summary>How the workbook is filled in, before the sheets one by one.</summary>
    internal static readonly IReadOnlyList<string> Beginning =
    [
        "A small bid takes one row of the Bids sheet: fill in the columns marked \"Small bids\". A larger one leaves those blank and uses the other sheets. A sheet that is not needed stays empty.",
        "Money is in pounds, excluding VAT, at the bid's price base. Years are counted from 0, the year in which the bid begins; from and to are inclusive. A percentage is written 24, not 0.24.",
        "Business as usual is never free: enter what waiting costs in repairs, failures and lost service.",
        "The rows of EXAMPLE-1 and EXAMPLE-2 show how it is done. Their figures are invented. Take them out before you import.",
        "Try the import with its check first: every problem is named by sheet and cell, and nothing goes in until there is none. This sheet is not read.",
    ];

    private readonly Dictionary<string, IReadOnlyList<string>> choices = new(StringComparer.Ordinal)
    {
        ["Bids/type"] = WireWord.All<BidType>(),
        ["Bids/sector"] = BidHead.Sectors,
        ["Bids/must do"] = ["yes", "no"],
        ["Bids/benefit class"] = WireWord.All<BenefitClass>(),
        ["Options/role"] = WireWord.All<OptionRole>(),
        ["Costs/kind"] = WireWord.All<CostKind>(),
        ["terms"] = WireWord.All<PriceTerms>(),
        ["Cost forms/price index"] = [.. reference.PriceIndices.Select(index => index.Id)],
        ["Cost form rows/row"] = WireWord.All<FormSheetRow>(),
        ["Cost form rows/part"] = WireWord.All<FormPart>(),
        ["Benefits/class"] = WireWord.All<BenefitClass>(),
        ["Benefits/stream"] = WireWord.All<BenefitStream>(),
        ["Benefits/evidence grade"] = WireWord.All<EvidenceGrade>(),
        ["Benefit inputs/template"] = [.. templates.All.Select(template => template.Id)],
        ["Benefit inputs/use"] = WireWord.All<InputUse>(),
        ["Benefit inputs/price index"] = [.. reference.PriceIndices.Select(index => index.Id)],
        ["Risks/kind"] = [.. RiskCost.Kinds.Select(WireWord.Of)],
        ["Options filter/step"] = WireWord.All<FilterStep>(),
        ["Options filter/outcome"] = WireWord.All<FilterOutcome>(),
        ["Narrative/part"] = [.. NarrativeSection.Writable.Select(part => part.Id)],
        ["Scenarios/discount schedule"] = [.. schedules.All.Select(schedule => schedule.Id)],
        ["Replaced assets/donated"] = ["yes", "no"],
    };

    /// <summary>The kinds of gain, of which a benefit's inputs name one, with what each asks for.</summary>
    internal IEnumerable<(string Id, string Says)> Gains =>
        templates.All.Select(template =>
            (
                template.Id,
                $"{template.Name}. Inputs: {string.Join(", ", template.Inputs.Select(input => $"{input.Id} ({input.Name})"))}, {InputCells.UnitValue} ({template.Value})."
            )
        );

    /// <summary>
    /// The columns to fill in on a sheet, in the reader's order. Who writes a bid is whoever imports it, so an author has no column.
    /// </summary>
    internal static IReadOnlyList<string> Columns(string sheet) => [.. BidColumns.Sheets[sheet].Names.Where(column => column != "author")];

    /// <exception cref="KeyNotFoundException">The column has no words yet: the programmer's to add to <see
    /// cref="BidGuideText"/>.</exception>
    internal ColumnGuide Of(string sheet, string column)
    {
        var text = BidGuideText.Of(sheet, column);
        var says =
            $"{sheet}/{column}" == "Bids/appraisal years"
                ? FormattableString.Invariant($"{text.Says} The most is {schedules.UsualYears}.")
                : text.Says;
        return new ColumnGuide(
            says,
            text.Unit,
            text.Needed,
            choices.GetValueOrDefault($"{sheet}/{column}") ?? choices.GetValueOrDefault(column) ?? []
        );
    }

    /// <summary>The same for the page about the blank sheets.</summary>
    public string Markdown()
    {
        var text = new StringBuilder("## The bids\n\n");
        Beginning.ToList().ForEach(sentence => text.Append(sentence).Append("\n\n"));
        foreach (var sheet in BidColumns.Sheets.Keys)
        {
            text.Append("### ")
                .Append(sheet)
                .Append("\n\n")
                .Append(BidGuideText.About[sheet])
                .Append("\n\n| column | unit | what to write |\n|---|---|---|\n");
            foreach (var column in Columns(sheet))
            {
                var guide = Of(sheet, column);
                text.Append(
                    $"| `{column}`{(guide.Needed ? " *" : "")} | {guide.Unit} | {guide.Says}{(guide.Choices.Count == 0 ? "" : $" One of {string.Join(", ", guide.Choices)}.")} |\n"
                );
            }

            text.Append('\n');
        }

        text.Append("### What the benefit templates ask for\n\n| template | inputs |\n|---|---|\n");
        Gains.ToList().ForEach(gain => text.Append($"| `{gain.Id}` | {gain.Says} |\n"));
        return text.ToString();
    }
}
