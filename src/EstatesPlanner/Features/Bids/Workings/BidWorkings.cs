using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Features.Bids.Costs;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Workings;

/// <summary>
/// The workings of a bid's figures as its workbook says them: the cost form of an option and the inputs of a benefit. The figures come from
/// them, by the rules of the pages that ask for them.
/// </summary>
/// <param name="rows">The bid's.</param>
/// <param name="bid">As its other sheets give it.</param>
internal sealed class BidWorkings(BidRows rows, CapitalBid bid, BidSetting setting)
{
    public IReadOnlyList<BidOption> On(OptionRows options)
    {
        var (heads, lines, inputs) = (
            options.Of(BidColumns.Forms, bid.Options),
            options.Of(BidColumns.FormRows, bid.Options),
            options.Of(BidColumns.Inputs, bid.Options)
        );
        return
        [
            .. bid.Options.Select(option => Inputs(Form(option, [.. heads[option.Id]], [.. lines[option.Id]]), [.. inputs[option.Id]])),
        ];
    }

    private BidOption Form(BidOption option, IReadOnlyList<SheetLine> heads, IReadOnlyList<SheetLine> lines)
    {
        foreach (var twice in heads.Skip(1))
        {
            twice.Refuse(
                "option",
                FormattableString.Invariant($"Rows {heads[0].Row} and {twice.Row} both begin the cost form of option {option.Id}.")
            );
        }

        if (heads is not [var head, ..])
        {
            lines
                .ToList()
                .ForEach(line =>
                    line.Refuse(
                        "option",
                        $"Option {option.Id} has no row on the {BidColumns.Forms} sheet, which says the prices of its form."
                    )
                );
            return option;
        }

        var sheet = new FormSheet(head, lines);
        var form = sheet.Read(setting.Series, bid.AppraisalYears);
        return sheet.IsRejected ? option with { CostForm = form } : Worked(option with { CostForm = form }, sheet, form);
    }

    private BidOption Worked(BidOption option, FormSheet sheet, CostForm form)
    {
        var (statement, problems) = WorkedForm.Of(
            bid,
            option,
            form,
            setting.Series,
            $"{bid.Trust} has no price index {form.Index}. Known: {string.Join(", ", setting.Series.Select(index => index.Id))}."
        );
        foreach (var problem in problems)
        {
            sheet.Refuse(problem, form);
        }

        if (statement is null)
        {
            return option;
        }

        new FormAgainstCosts(
            rows[BidColumns.Costs]
                .Where(line => line.Text("option") == option.Id)
                .ToLookup(line => line.Text("cost"), StringComparer.Ordinal),
            rows.Line
        ).Check(option, statement);
        return InOrder(FormLines.On(option, statement), [.. option.Costs.Select(cost => cost.Id)]);
    }

    /// <summary>The lines as the file has them, where it has them all.</summary>
    private static BidOption InOrder(BidOption option, List<string> file) =>
        option.Costs.All(cost => file.Contains(cost.Id))
            ? option with
            {
                Costs = [.. option.Costs.OrderBy(cost => file.IndexOf(cost.Id))],
            }
            : option;

    private BidOption Inputs(BidOption option, IReadOnlyList<SheetLine> lines)
    {
        var byBenefit = lines.ToLookup(line => line.NeededReference("benefit") ?? "", StringComparer.Ordinal);
        var own = rows[BidColumns.Benefits]
            .Where(line => line.Text("option") == option.Id)
            .ToLookup(line => line.Text("benefit") ?? "", StringComparer.Ordinal);
        foreach (var stranger in byBenefit.Where(known => known.Key.Length > 0 && !own.Contains(known.Key)).SelectMany(known => known))
        {
            stranger.Refuse("benefit", $"Option {option.Id} has no benefit {stranger.Text("benefit")} on the {BidColumns.Benefits} sheet.");
        }

        return option with
        {
            Benefits =
            [
                .. option.Benefits.Select(benefit =>
                    byBenefit.Contains(benefit.Id) && own.Contains(benefit.Id)
                        ? Worked(option, benefit, own[benefit.Id].First(), new InputSheet(benefit.Id, [.. byBenefit[benefit.Id]]))
                        : benefit
                ),
            ],
        };
    }

    private Benefit Worked(BidOption option, Benefit benefit, SheetLine line, InputSheet inputs) =>
        inputs.Template(setting.Templates) is { } template
            ? new WorkedRow(line, inputs, bid).On(benefit, option, template, setting.Series)
            : benefit;
}
