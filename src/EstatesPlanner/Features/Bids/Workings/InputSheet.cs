using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Bids.Gains;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids.Workings;

/// <summary>
/// The rows of one benefit on the sheet of inputs: an answer to each question of its template and, where it is in pounds, the unit value.
/// </summary>
/// <param name="benefit">Its id.</param>
/// <param name="lines">At least one.</param>
internal sealed class InputSheet(string benefit, IReadOnlyList<SheetLine> lines)
{
    private static readonly string[] OfAnswer = ["question", "unit", "use", "divided by"];
    private static readonly string[] OfValue = ["price base", "source", "vintage", "price index", "price factor"];

    private readonly Dictionary<string, SheetLine> byInput = new(StringComparer.Ordinal);

    /// <summary>The first row of the benefit.</summary>
    public SheetLine First => lines[0];

    /// <summary>The row of the unit value; null where there is none.</summary>
    public SheetLine? Value => byInput.GetValueOrDefault(InputCells.UnitValue);

    public bool IsRejected => lines.Any(line => line.IsRejected);

    /// <summary>The row of an input, or the first.</summary>
    public SheetLine RowOf(string input) => byInput.GetValueOrDefault(input) ?? First;

    /// <summary>The template that every row names; null where they name none that is known.</summary>
    public BenefitTemplate? Template(IReadOnlyList<BenefitTemplate> templates)
    {
        var id = First.NeededReference("template");
        foreach (var other in lines.Skip(1).Where(line => line.NeededReference("template") is { } named && id is not null && named != id))
        {
            other.Refuse(
                "template",
                FormattableString.Invariant(
                    $"Benefit {benefit} is worked out by {id} on row {First.Row} and by {other.Text("template")} here."
                )
            );
        }

        var template = templates.FirstOrDefault(known => known.Id == id);
        if (template is null && id is not null)
        {
            First.Refuse("template", BidCells.NotOneOf(id, templates.Select(known => known.Id)));
        }

        return template;
    }

    /// <summary>The answers in the order of the template's questions; each missing one is noted.</summary>
    public IReadOnlyList<WorkingInput> Answers(BenefitTemplate template)
    {
        foreach (var line in lines)
        {
            var typed = line.Needed("input");
            var input = string.Equals(typed, InputCells.UnitValue, StringComparison.OrdinalIgnoreCase)
                ? InputCells.UnitValue
                : template
                    .Inputs.FirstOrDefault(question =>
                        question.Id == typed || string.Equals(question.Name, typed, StringComparison.OrdinalIgnoreCase)
                    )
                    ?.Id;
            if (input is null && typed.Length > 0)
            {
                line.Refuse(
                    "input",
                    $"Template {template.Id} asks for no {typed}. It asks for: {string.Join(", ", template.Inputs.Select(question => question.Id).Append(InputCells.UnitValue))}."
                );
            }
            else if (input is not null && !byInput.TryAdd(input, line))
            {
                line.Refuse(
                    "input",
                    FormattableString.Invariant($"Rows {byInput[input].Row} and {line.Row} both answer {input} of benefit {benefit}.")
                );
            }
        }

        foreach (var missing in template.Inputs.Where(question => !byInput.ContainsKey(question.Id)))
        {
            First.Refuse("input", $"Benefit {benefit} has no row for {missing.Id}: enter {missing.Name}.");
        }

        return
        [
            .. template
                .Inputs.Where(question => byInput.ContainsKey(question.Id))
                .Select(question => Answer(byInput[question.Id], question)),
        ];
    }

    /// <summary>The unit value carried to the bid's price base; null where there is none, or it cannot be.</summary>
    /// <param name="series">The trust's price series, of which the row names one by its id or its name; the first where it names
    /// none.</param>
    public UnitValue? ValueAt(PriceBase bid, IReadOnlyList<PriceIndex> series)
    {
        if (Value is not { } line)
        {
            return null;
        }

        line.Only(OfAnswer.Concat(OfValue), OfValue, "The unit value");
        line.Demand("answer");
        line.Demand("price base");
        var (pounds, stated) = (
            line.Number("answer", 0, WorkedBenefit.Most, ColumnKind.ExactPounds) ?? 0,
            line.Number("price factor", 0.000001m, 1_000_000m)
        );
        if (line.Text("price base") is not { } typed || line.FinancialYear("price base", typed) is not { } year)
        {
            return null;
        }

        var prices = new PriceBase(year);
        var named = line.Text("price index");
        var index = named is null
            ? series[0]
            : series.FirstOrDefault(known => known.Id == named) ?? series.FirstOrDefault(known => known.Name == named);
        var value = index is null ? null : WorkedBenefit.Value(pounds, prices, line.Text("source"), line.Text("vintage"), index, bid);
        if (value is not null && (stated is null || Rounding.To(9, stated.Value) == Rounding.To(9, value.Factor)))
        {
            return value;
        }

        if (stated is not { } factor)
        {
            line.Refuse(
                "price index",
                index is null
                    ? $"There is no price index {named}. Known: {string.Join(", ", series.Select(known => known.Id))}."
                    : WorkedBenefit.OutOfReach(index, prices, bid)
            );
            return null;
        }

        // A working is kept as it was made: a series that has been refreshed since, or is another installation's own, does not change it.
        line.Warn(
            "price factor",
            value is null
                ? $"No series here gives this factor from {prices} to {bid}; it is kept as it stands."
                : FormattableString.Invariant($"{index!.Name} gives {value.Factor:0.#########} now; the factor is kept as it stands.")
        );
        return new UnitValue(pounds, prices, line.Text("source") ?? "", line.Text("vintage") ?? "", index?.Name ?? named!, factor);
    }

    /// <summary>The words and the arithmetic are the template's unless the row says its own, as an older working may.</summary>
    private static WorkingInput Answer(SheetLine line, TemplateInput question)
    {
        line.Only(OfAnswer.Concat(OfValue), OfAnswer, "An answer");
        line.Demand("answer");
        var answer = WorkedBenefit.Answer(question, line.Number("answer", -WorkedBenefit.Most, WorkedBenefit.Most) ?? 0);
        var (use, per) = (
            line.Word<InputUse>("use") ?? question.Use,
            line.Number("divided by", 0.000001m, WorkedBenefit.Most) ?? question.Per
        );
        if (use != question.Use || per != question.Per)
        {
            line.Warn(
                use != question.Use ? "use" : "divided by",
                FormattableString.Invariant(
                    $"The template has {WireWord.Of(question.Use)}, divided by {question.Per:0.######}, now; the working is kept as it stands."
                )
            );
        }

        return answer with
        {
            Name = line.Text("question") ?? question.Name,
            Unit = line.Text("unit") ?? question.Unit,
            Use = use,
            Per = per,
        };
    }
}
