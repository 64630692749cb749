using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Bids.Gains;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Workings;

/// <summary>
/// The row of a benefit on the Benefits sheet that is worked out from its inputs. It need not say its figures; one that it says otherwise
/// is refused.
/// </summary>
internal sealed class WorkedRow(SheetLine line, InputSheet inputs, CapitalBid bid)
{
    public Benefit On(Benefit benefit, BidOption option, BenefitTemplate template, IReadOnlyList<PriceIndex> series)
    {
        var (answers, value) = (inputs.Answers(template), inputs.ValueAt(bid.PriceBase, series));
        if (!benefit.IsMonetised && inputs.Value is { } row)
        {
            row.Refuse("answer", "An unmonetised benefit has no pounds: take this row out.");
        }

        Demand(benefit);
        var from = line.Year("from", bid.AppraisalYears) ?? 0;
        var working = new BenefitWorking
        {
            Template = template.Id,
            Inputs = answers,
            Value = value,
            ConfidencePercent = benefit.ConfidencePercent ?? 0,
            From = from,
            FullFrom = line.Year("full from", bid.AppraisalYears) ?? from,
            To = line.Year("to", bid.AppraisalYears) ?? from,
        };
        var whole = benefit with
        {
            Unit = benefit.Unit ?? template.Unit,
            ResourceKey = benefit.ResourceKey ?? template.KeyFor(benefit.Service),
            Stream = line.Has("stream") ? benefit.Stream : template.Stream,
            Working = working,
        };
        if (line.IsRejected || inputs.IsRejected)
        {
            return whole;
        }

        foreach (var problem in BenefitProblem.In(whole, template, option, bid.AppraisalYears))
        {
            Say(problem);
        }

        if (WorkedBenefit.TooMuch(working) is { } excess)
        {
            inputs.First.Refuse("answer", excess);
        }

        if (line.IsRejected || inputs.IsRejected || !WorkedBenefit.CanBeWorked(working))
        {
            return whole;
        }

        var worked = WorkedBenefit.On(whole, working);
        Compare(benefit, worked);
        return worked;
    }

    private void Demand(Benefit benefit)
    {
        line.Demand("from");
        line.Demand("to");
        if (line.Has("by year"))
        {
            line.Refuse("by year", "The pounds of this benefit are worked out from its inputs: leave this blank.");
        }

        if (benefit.ConfidencePercent is null && !line.Has("confidence percent"))
        {
            line.Refuse("confidence percent", "Enter how much of the estimate to count, 100 for all of it.");
        }
    }

    /// <summary>
    /// What makes the figures is refused; who answers for them is worth a word, and is asked for when the bid is submitted. A resource
    /// claimed twice is named with those of every other bid.
    /// </summary>
    private void Say(BenefitProblem problem)
    {
        switch (problem.Field)
        {
            case "owner" or "budget":
                line.Warn(problem.Field, problem.Sentence);
                break;
            case "key":
                break;
            case "confidence":
                line.Refuse("confidence percent", problem.Sentence);
                break;
            case "from" or "class":
                line.Refuse(problem.Field, problem.Sentence);
                break;
            case "value" when inputs.Value is null:
                inputs.First.Refuse("input", $"{problem.Sentence} It is a row with the input {InputCells.UnitValue}.");
                break;
            case "source" or "vintage":
                inputs.Value!.Refuse(problem.Field, problem.Sentence);
                break;
            default:
                inputs.RowOf(problem.Field == "value" ? InputCells.UnitValue : problem.Field).Refuse("answer", problem.Sentence);
                break;
        }
    }

    private void Compare(Benefit said, Benefit worked)
    {
        const string Way = "Mend the inputs, or leave this blank: it is worked out.";
        if (worked.IsMonetised && line.Pounds("amount") is { } pounds && pounds != worked.Working!.Yearly!.Value.Pounds)
        {
            line.Refuse(
                "amount",
                $"The inputs of benefit {said.Id} make {Text(worked.Working.Yearly.Value.Pounds)} a year, and this says {Text(pounds)}. {Way}"
            );
        }

        // A spreadsheet keeps 15 digits of a quantity such as 100 ÷ 3.
        if (
            said.QuantityPerYear is { } quantity
            && Math.Abs(quantity - worked.QuantityPerYear!.Value) > Math.Max(1, Math.Abs(quantity)) / 1_000_000_000
        )
        {
            line.Refuse(
                "quantity per year",
                $"The inputs of benefit {said.Id} make {Text(worked.QuantityPerYear.Value)} a year, and this says {Text(quantity)}. {Way}"
            );
        }
    }

    private static string Text(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);
}
