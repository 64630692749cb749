using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Bids.Gains;

/// <summary>The page of a benefit, stated or from a template, read into a benefit.</summary>
public sealed class ReadBenefit(Indexes indexes, BenefitTemplateFile templates, IPlannerReader store)
{
    public IReadOnlyList<BenefitTemplate> Templates => templates.All;

    /// <exception cref="Refusal">No template has this id.</exception>
    public BenefitTemplate Template(string? id) => templates.Find(id) ?? throw Refusal.NotFound($"No benefit template {id}.");

    public IReadOnlyList<PriceIndex> Series(string trust)
    {
        using var db = store.Read();
        return indexes.All(db, trust);
    }

    /// <summary>The benefit as the page says it is, or what keeps it from being one, by the name of the page's field.</summary>
    /// <param name="known">The benefit the page was filled from; null for a new one.</param>
    /// <param name="template">Null for one that is stated directly.</param>
    public (Benefit? Benefit, IReadOnlyList<(string Field, string Sentence)> Faults) Try(
        CapitalBid bid,
        BidOption option,
        Benefit? known,
        BenefitTemplate? template,
        BenefitForm form,
        BenefitInput input
    )
    {
        var monetised = WireWord.TryParse<BenefitClass>(form["class"], out var kind) && kind != BenefitClass.Unmonetised;
        var working = template is null ? null : new WorkingReading(input, template, bid, Series(bid.Trust), monetised);
        var line = Line(bid, option, known?.Id ?? Fresh(option, template?.Id), form, working is not null);
        var read = BenefitRows.Read(option with { Benefits = [] }, [line], bid.AppraisalYears).SingleOrDefault();
        if (template is not null)
        {
            Demand(line, "evidence", "Say where these numbers come from, and of when they are.");
            Demand(line, "evidence grade", "Choose what the evidence is.");
        }

        IReadOnlyList<(string Field, string Sentence)> faults = [.. Faults(line, form), .. working?.Faults ?? []];
        if (read is null || faults.Count > 0)
        {
            return (null, faults);
        }

        var benefit = working is null ? read : Worked(read, template!, working);
        IReadOnlyList<BenefitProblem> problems = template is null
            ? [.. BenefitProblem.Clashes(benefit, option)]
            : BenefitProblem.In(benefit, template, option, bid.AppraisalYears);
        return problems.Count == 0
            ? (benefit, [])
            : (null, [.. problems.Select(problem => (FieldOf(problem.Field, template, form), problem.Sentence))]);
    }

    /// <summary>The page's row as the sheet's rules read it. Of a benefit with a working the row says no pounds of its own.</summary>
    private static SheetLine Line(CapitalBid bid, BidOption option, string id, BenefitForm form, bool worked)
    {
        var row = form.Grid.Rows[0].ToDictionary(cell => cell.Key, cell => cell.Value, StringComparer.Ordinal);
        (row["option"], row["benefit"]) = (option.Id, id);
        if (worked)
        {
            (row["from"], row["full from"], row["to"], row["amount"], row["by year"], row["quantity per year"], row["confidence percent"]) =
                ("0", null, "0", "0", null, null, null);
        }

        return (form.Grid with { Columns = [new("benefit", "")], Rows = [row] }).Lines(bid.Reference)[0].Line;
    }

    private static Benefit Worked(Benefit read, BenefitTemplate template, WorkingReading working)
    {
        var benefit = read with
        {
            Stream = template.Stream,
            Unit = template.Unit,
            ResourceKey = read.ResourceKey ?? template.KeyFor(read.Service),
        };
        return working.Fits
            ? WorkedBenefit.On(benefit, working.Working)
            : benefit with
            {
                QuantityPerYear = null,
                Flow = Flow.None,
                Working = working.Working,
            };
    }

    private static void Demand(SheetLine line, string column, string sentence)
    {
        if (!line.Has(column))
        {
            line.Refuse(column, sentence);
        }
    }

    private static IEnumerable<(string Field, string Sentence)> Faults(SheetLine line, BenefitForm form) =>
        line
            .Problems.Where(problem => problem.Level == ProblemLevel.Error)
            .Select(problem =>
            {
                var column = form.Grid.Columns.FirstOrDefault(column => column.Name == problem.Column) ?? form.Grid.Columns[0];
                return (
                    form.Field(column.Name),
                    problem.Message.StartsWith("This cell is blank: ", StringComparison.Ordinal)
                        ? $"{column.Label} is needed."
                        : problem.Message
                );
            });

    private static string FieldOf(string question, BenefitTemplate? template, BenefitForm form) =>
        question switch
        {
            "key" => form.Field("resource key"),
            "owner" or "budget" or "class" => form.Field(question),
            _ => WorkingReading.FieldOf(question, template!),
        };

    /// <summary>The template's id, or b1 and so on for one that is stated; with the next free number where it is taken.</summary>
    private static string Fresh(BidOption option, string? template) =>
        Enumerable
            .Range(1, option.Benefits.Count + 1)
            .Select(number =>
                template is null ? FormattableString.Invariant($"b{number}")
                : number == 1 ? template
                : FormattableString.Invariant($"{template}-{number}")
            )
            .First(id => !option.Benefits.Any(benefit => benefit.Id == id));
}
