using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>What a bid says of its own appraisal: the denominator of its ratio, scenarios, and who receives the benefits.</summary>
/// <param name="options">Of the bid: what is named has to be theirs.</param>
/// <param name="years">The last year of the appraisal.</param>
/// <param name="schedules">Ids of the discount schedules there are.</param>
internal sealed class AppraisalRows(IReadOnlyList<BidOption> options, int years, IReadOnlyList<string> schedules)
{
    private const decimal LeastChange = -100;
    private const decimal MostChange = 1000;

    /// <summary>Null where nothing is said.</summary>
    public AppraisalTerms? Read(
        IReadOnlyList<string> denominator,
        IReadOnlyList<SheetLine> scenarios,
        IReadOnlyList<SheetLine> groups,
        IReadOnlyList<SheetLine> shares
    )
    {
        var named = Groups(groups);
        var terms = new AppraisalTerms
        {
            Denominator = denominator,
            Scenarios = Scenarios(scenarios),
            Groups = named,
            Shares = Shares(shares, named),
            GroupsFrom = groups.Select(line => line.Text("source")).FirstOrDefault(source => source is not null) ?? "",
        };
        return terms.IsEmpty ? null : terms;
    }

    /// <summary>The cost lines a cell names; each has to be a line that counts in the economic view.</summary>
    public IReadOnlyList<string> Denominator(SheetLine line, string column)
    {
        var named = line.List(column);
        foreach (var stranger in named.Where(id => !options.Any(option => option.Costs.Any(cost => cost.Id == id && cost.IsEconomic))))
        {
            line.Refuse(column, $"No option has a cost line {stranger} that counts in the economic view.");
        }

        return [.. named.Distinct(StringComparer.Ordinal)];
    }

    private IReadOnlyList<BidScenario> Scenarios(IReadOnlyList<SheetLine> lines) =>
        [
            .. lines
                .GroupBy(line => line.NeededReference("scenario"), StringComparer.Ordinal)
                .Where(rows => rows.Key is not null)
                .Select(rows => Scenario(rows.Key!, [.. rows])),
        ];

    /// <summary>Rows of one id are one scenario: its name, delay and schedule stand on the first, and each may change a driver.</summary>
    private BidScenario Scenario(string id, IReadOnlyList<SheetLine> rows)
    {
        var first = rows[0];
        IReadOnlyList<ScenarioChange> changes = [.. rows.Select(Change).OfType<ScenarioChange>()];
        var (delay, schedule) = (first.Whole("benefits delayed years", 0, years) ?? 0, first.Text("discount schedule"));
        if (schedule is not null && !schedules.Contains(schedule, StringComparer.Ordinal))
        {
            first.Refuse("discount schedule", BidCells.NotOneOf(schedule, schedules));
        }

        if (changes.Count == 0 && delay == 0 && schedule is null && !rows.Any(row => row.IsRejected))
        {
            first.Refuse("driver", $"Scenario {id} changes nothing: name a driver, a delay or a discount schedule.");
        }

        return new BidScenario(id, first.Needed("name"), changes, delay, schedule);
    }

    private ScenarioChange? Change(SheetLine row)
    {
        if (row.Text("driver") is not { } driver)
        {
            return null;
        }

        var option = Option(row);
        var percent = row.NeededNumber("change percent", LeastChange, MostChange);
        if (!IsMet(option, each => Driver.Has(each, driver)))
        {
            row.Refuse(
                "driver",
                $"No option has a driver {driver}. Drivers: capital, benefits, optimism-bias, residual, cost:ID, benefit:ID, risk:ID."
            );
        }

        return new ScenarioChange(option, driver, percent);
    }

    private static IReadOnlyList<IncomeGroup> Groups(IReadOnlyList<SheetLine> lines)
    {
        var groups = new List<IncomeGroup>();
        foreach (var line in lines)
        {
            if (line.NeededReference("group") is not { } id)
            {
                continue;
            }

            if (groups.Exists(known => known.Id == id))
            {
                line.Refuse("group", $"The bid has the income group {id} twice.");
            }

            groups.Add(new IncomeGroup(id, line.Needed("name"), line.NeededNumber("income ratio", 0.01m, 100)));
        }

        return groups;
    }

    private IReadOnlyList<GroupShare> Shares(IReadOnlyList<SheetLine> lines, IReadOnlyList<IncomeGroup> groups) =>
        [
            .. lines.Select(line =>
            {
                var (group, benefit, option) = (line.NeededReference("group") ?? "", line.NeededReference("benefit") ?? "", Option(line));
                if (group.Length > 0 && !groups.Any(known => known.Id == group))
                {
                    line.Refuse("group", $"The bid has no income group {group}.");
                }

                if (benefit.Length > 0 && !IsMet(option, each => each.Benefits.Any(known => known.Id == benefit && known.IsMonetised)))
                {
                    line.Refuse("benefit", $"No option has a benefit {benefit} that counts in pounds.");
                }

                return new GroupShare(option, benefit, group, line.NeededNumber("share", 0, 1));
            }),
        ];

    private string? Option(SheetLine line)
    {
        var named = line.Text("option");
        if (named is not null && !options.Any(option => option.Id == named))
        {
            line.Refuse("option", $"The bid has no option {named}.");
        }

        return named;
    }

    /// <summary>Whether the option named, or any where none is, meets it; one that is not there is said of its own cell alone.</summary>
    private bool IsMet(string? option, Func<BidOption, bool> demand) =>
        options.Where(each => option is null || each.Id == option).ToList() is var named
        && (named.Count == 0 || named.Exists(each => demand(each)));
}
