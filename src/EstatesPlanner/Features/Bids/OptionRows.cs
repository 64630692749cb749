using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.CostForms;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>The options of one bid with their costs, benefits and risks; a small bid's come from the Bids sheet alone.</summary>
/// <param name="rows">The bid's.</param>
/// <param name="years">The appraisal's last year.</param>
internal sealed class OptionRows(BidRows rows, int years)
{
    public IReadOnlyList<BidOption> Read()
    {
        var options = rows[BidColumns.Options].Count == 0 ? ShortForm.Options(rows.Line, years) : FromSheet();
        var (costs, benefits, risks, workings) = (
            Of(BidColumns.Costs, options),
            Of(BidColumns.Benefits, options),
            Of(BidColumns.Risks, options),
            Of(BidColumns.Bias, options)
        );
        var replaced = Of(BidColumns.Replaced, options);
        var worked = rows[BidColumns.Inputs].Select(line => (line.Text("option"), line.Text("benefit"))).ToHashSet();
        return
        [
            .. options.Select(option =>
                option with
                {
                    Costs = [.. CostRows.Read(option.Costs, costs[option.Id], years)],
                    Benefits =
                    [
                        .. option.Benefits,
                        .. BenefitRows.Read(option, benefits[option.Id], years, id => worked.Contains((option.Id, id))),
                    ],
                    Risks = [.. RiskRows.Read(option.Id, risks[option.Id], years)],
                    Replaces = [.. AssetCells.Replaced(replaced[option.Id], years)],
                    OptimismBias = option.OptimismBias is { } bias ? bias with { Working = BiasRows.Read([.. workings[option.Id]]) } : null,
                }
            ),
        ];
    }

    /// <summary>What can only be asked of options that are whole, workings and all.</summary>
    public void Check(IReadOnlyList<BidOption> options)
    {
        CheckBias(options);
        CheckRoles(options);
    }

    private List<BidOption> FromSheet()
    {
        foreach (var column in BidColumns.ShortForm.Where(rows.Line.Has))
        {
            rows.Line.Refuse(column, $"The bid has rows on the {BidColumns.Options} sheet, so leave this blank.");
        }

        var first = new Dictionary<string, SheetLine>(StringComparer.Ordinal);
        var options = new List<BidOption>();
        foreach (var line in rows[BidColumns.Options])
        {
            if (line.NeededReference("option") is not { } id)
            {
                continue;
            }

            if (!first.TryAdd(id, line))
            {
                line.Refuse(
                    "option",
                    FormattableString.Invariant($"Rows {first[id].Row} and {line.Row} share option {id} of bid {rows.Reference}.")
                );
                continue;
            }

            options.Add(Shell(id, line, years));
        }

        return options;
    }

    /// <summary>An option as its own row says it; what other sheets say of it is still to come.</summary>
    internal static BidOption Shell(string id, SheetLine line, int years) =>
        new()
        {
            Id = id,
            Name = line.Needed("name"),
            Role = line.NeededWord<OptionRole>("role") ?? OptionRole.Other,
            Description = line.Text("description") ?? "",
            NoCostBecause = line.Text("no cost because"),
            Costs = [],
            Benefits = [],
            Risks = [],
            OptimismBias = Bias(line),
            Residual = ResidualOf(line, years),
        };

    private static OptimismBias? Bias(SheetLine line)
    {
        var percent = line.Percent("optimism bias percent", 0, 1000);
        var named = line.List("optimism bias base");
        if (percent is > 0 && named.Count == 0)
        {
            line.Refuse("optimism bias base", "Name the costs the percentage is of.");
        }
        else if (percent is null && named.Count > 0)
        {
            line.Demand("optimism bias percent");
        }

        return percent is { } uplift && (named.Count > 0 || uplift == 0) ? new OptimismBias { Percent = uplift, Base = named } : null;
    }

    private static Residual? ResidualOf(SheetLine line, int years)
    {
        var (year, amount) = (line.Year("residual year", years), line.Pounds("residual amount"));
        if (line.Has("residual year") != line.Has("residual amount"))
        {
            line.Demand("residual year");
            line.Demand("residual amount");
        }

        return year is { } when && amount is { } pounds ? new Residual(when, pounds) : null;
    }

    /// <summary>The bid's rows of a sheet by option; one that names no option of the bid is refused.</summary>
    public ILookup<string, SheetLine> Of(string sheet, IReadOnlyList<BidOption> options) =>
        rows[sheet]
            .ToLookup(
                line =>
                {
                    var id = line.NeededReference("option") ?? "";
                    if (id.Length > 0 && !options.Any(option => option.Id == id))
                    {
                        line.Refuse(
                            "option",
                            $"Bid {rows.Reference} has no option {id}{(options.Count == 0 ? "" : $". Options: {string.Join(", ", options.Select(option => option.Id))}")}."
                        );
                    }

                    return id;
                },
                StringComparer.Ordinal
            );

    private void CheckBias(IReadOnlyList<BidOption> options)
    {
        foreach (var line in rows[BidColumns.Options].DistinctBy(line => line.Text("option")))
        {
            var option = options.FirstOrDefault(option => option.Id == line.Text("option"));
            foreach (
                var id in (option?.OptimismBias?.Base ?? []).Where(id =>
                    !option!.Costs.Any(cost => cost.Id == id) && !AwaitsForm(option, id)
                )
            )
            {
                line.Refuse("optimism bias base", $"Option {option!.Id} has no cost {id}.");
            }

            CheckWorking(line, option);
        }
    }

    /// <summary>A percentage beside a working is what the working gives.</summary>
    private void CheckWorking(SheetLine line, BidOption? option)
    {
        var lines = rows[BidColumns.Bias].Where(row => option is not null && row.Text("option") == option.Id).ToList();
        if (
            lines.Count > 0
            && !lines.Exists(row => row.IsRejected)
            && !line.IsRejected
            && BiasRows.Read(lines) is { } working
            && option!.OptimismBias?.Percent != MitigatedOptimismBias.Of(working)
        )
        {
            line.Refuse("optimism bias percent", BiasProblem.NotAsWorked(option.OptimismBias?.Percent, working));
        }
    }

    /// <summary>Whether a cost would be there, had the option's cost form been in order: its own faults are named already.</summary>
    private static bool AwaitsForm(BidOption option, string cost) =>
        option.CostForm is not null
        && option.Costs.All(known => known.Kind != CostKind.Capital)
        && WireWord.TryParse<FormPart>(cost, out _);

    private void CheckRoles(IReadOnlyList<BidOption> options)
    {
        if (rows[BidColumns.Options].Any(line => !WireWord.TryParseTyped<OptionRole>(line.Text("role"), out _)))
        {
            return;
        }

        var byRole = options.ToLookup(option => option.Role);
        if (!byRole[OptionRole.Preferred].Any())
        {
            rows.Line.Refuse(
                "bid",
                $"Bid {rows.Reference} has no preferred option. Fill in capital year 0, or give it a row on the {BidColumns.Options} sheet with the role preferred."
            );
        }

        foreach (var role in new[] { OptionRole.Preferred, OptionRole.BusinessAsUsual }.Where(role => byRole[role].Skip(1).Any()))
        {
            rows.Line.Refuse(
                "bid",
                $"Bid {rows.Reference} has several options with the role {WireWord.Of(role)}: {string.Join(", ", byRole[role].Select(option => option.Id))}. One has it."
            );
        }

        if (!byRole[OptionRole.BusinessAsUsual].Any())
        {
            rows.Line.Warn(
                "bid",
                $"Bid {rows.Reference} has no business as usual, so nothing can be measured against it. Fill in yearly bau cost, or add an option with the role bau."
            );
        }

        foreach (
            var (year, amount) in byRole[OptionRole.Preferred]
                .Take(1)
                .SelectMany(option => option.Capital.Amounts)
                .Where(entry => entry.Value < 0)
                .Take(1)
        )
        {
            rows.Line.Refuse(
                "bid",
                FormattableString.Invariant($"The preferred option's capital in year {year} adds up to less than nothing ({amount:0.##}).")
            );
        }

        if (byRole[OptionRole.Preferred].FirstOrDefault()?.Capital.IsNone == true)
        {
            rows.Line.Warn("bid", $"The preferred option of bid {rows.Reference} asks for no capital.");
        }
    }
}
