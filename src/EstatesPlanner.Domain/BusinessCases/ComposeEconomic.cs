using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Economic case: the short list, its costs and benefits in present values, and what each option is worth. Real terms, excluding VAT,
/// without transfers.
/// </summary>
internal static class ComposeEconomic
{
    public static readonly IReadOnlyList<BenefitClass> Monetised =
    [
        BenefitClass.CashReleasing,
        BenefitClass.NonCashReleasing,
        BenefitClass.Societal,
    ];

    public static void Into(CaseDraft draft)
    {
        ShortList(draft);
        Filter(draft);
        if (draft.Sources.Appraisal is not { } appraisal)
        {
            return;
        }

        draft.Figures.Stated(
            "appraisal.years",
            "Years appraised after year 0",
            appraisal.Model.Years,
            FigureUnit.Years,
            "stated by the bid",
            draft.BidRow("Bids", "appraisal years")
        );
        draft.Say("appraisal.first", appraisal.Model.FirstYear.ToString());
        draft.Say("appraisal.calendar", CaseCalendar.Why(draft.Sources));
        var options = draft
            .Options.Select(option => appraisal.Options.Single(each => string.Equals(each.Id, option.Id, StringComparison.Ordinal)))
            .ToList();
        foreach (var option in options)
        {
            ComposeOption.Into(draft, option, appraisal.Model);
        }

        Costs(draft);
        Benefits(draft, options);
        Value(draft, appraisal, options);
        ComposeUncertainty.Into(draft, appraisal);
        if (draft.Sources.Kind != CaseKind.Short)
        {
            ComposeProfile.Into(draft, appraisal);
        }
    }

    /// <summary>A label column, then one column of figures for each option.</summary>
    public static IReadOnlyList<CaseColumn> OptionColumns(string first, IEnumerable<BidOption> options) =>
        [new(first, Share: 6), .. options.Select(option => new CaseColumn(ColumnName(option), Figures: true, Share: 4))];

    public static string RoleName(OptionRole role) =>
        role switch
        {
            OptionRole.BusinessAsUsual => "Business as usual",
            OptionRole.DoMinimum => "Do minimum",
            OptionRole.Preferred => "Preferred way forward",
            OptionRole.Other => "Other",
            _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Not a role."),
        };

    public static string ClassName(BenefitClass @class) =>
        @class switch
        {
            BenefitClass.CashReleasing => "Cash-releasing",
            BenefitClass.NonCashReleasing => "Non-cash-releasing",
            BenefitClass.Societal => "Societal",
            BenefitClass.Unmonetised => "Unmonetised",
            _ => throw new ArgumentOutOfRangeException(nameof(@class), @class, "Not a class of benefit."),
        };

    private static string ColumnName(BidOption option) =>
        option.Role switch
        {
            OptionRole.BusinessAsUsual or OptionRole.DoMinimum => RoleName(option.Role),
            OptionRole.Preferred => "Preferred",
            _ => option.Name,
        };

    private static void ShortList(CaseDraft draft) =>
        draft.Table(
            "options",
            "Short list of options",
            draft.BidName,
            [new("Part", Share: 2), new("Option", Share: 3), new("What it is", Share: 6), new("Capital", Figures: true)],
            draft.Options.Select(option => new CaseRow([
                RoleName(option.Role),
                option.Name,
                WhatItIs(draft, option),
                draft.Figures.Sum(
                    $"options.capital.{draft.Key(option)}",
                    $"Capital of {option.Name}",
                    FigureUnit.Pounds,
                    "sum of the option's capital lines, undiscounted, excluding VAT",
                    option
                        .Costs.Select((cost, i) => (cost, i))
                        .Where(entry => entry.cost.Kind == CostKind.Capital)
                        .Select(entry => ComposeOption.CostLine(draft, option, entry.cost, entry.i))
                ),
            ]))
        );

    /// <summary>Its description and, where it costs nothing, why: that answers for the £0 beside it.</summary>
    private static string WhatItIs(CaseDraft draft, BidOption option)
    {
        if (string.IsNullOrWhiteSpace(option.NoCostBecause) || option.Costs.Any(cost => !cost.Flow.IsNone))
        {
            return option.Description;
        }

        draft.Say($"options.no-cost.{draft.Key(option)}", option.NoCostBecause.Trim());
        return $"{option.Description.Trim()} It costs nothing: {option.NoCostBecause.Trim()}".Trim();
    }

    /// <summary>
    /// The critical success factors as entered, and the choices of the options framework with what became of them and why.
    /// </summary>
    private static void Filter(CaseDraft draft)
    {
        var filter = draft.Sources.Bid.Filter;
        draft.Table(
            "success-factors",
            "Critical success factors",
            draft.BidName,
            [new("Factor")],
            (filter?.Factors ?? []).Select(factor => new CaseRow([factor.Name])),
            hasMoney: false
        );
        draft.Table(
            "options-filter",
            "Options filter",
            draft.BidName,
            [new("Step"), new("Choice", Share: 2), new("Meets", Share: 2), new("Outcome"), new("Reason", Share: 3)],
            (filter?.Choices ?? []).Select(choice => new CaseRow([
                $"{choice.Step}",
                choice.Name,
                string.Join("; ", choice.Meets.Select(id => filter!.Factors.FirstOrDefault(factor => factor.Id == id)?.Name ?? id)),
                choice.Outcome switch
                {
                    FilterOutcome.CarriedForward => "Carried forward",
                    FilterOutcome.Discounted => "Discounted",
                    FilterOutcome.Preferred => "Preferred",
                    _ => throw new ArgumentOutOfRangeException(nameof(draft), choice.Outcome, "Not an outcome."),
                },
                choice.Reason,
            ])),
            hasMoney: false
        );
    }

    private static void Costs(CaseDraft draft)
    {
        var option = draft.Preferred;
        draft.Table(
            "costs",
            $"Cost lines of the preferred option",
            draft.BidName,
            [new("Cost line", Share: 3), new("Kind"), new("Undiscounted", Figures: true), new("Present value", Figures: true)],
            option is null
                ? []
                :
                [
                    .. option.Costs.Select(
                        (cost, i) =>
                            new CaseRow([
                                cost.Name,
                                WireWord.Of(cost.Kind),
                                ComposeOption.CostLine(draft, option, cost, i),
                                cost.Kind == CostKind.Transfer
                                    ? "left out"
                                    : draft.Figures[$"cost.{draft.Key(option)}.{FigureKey.Of(cost.Id, i)}.pv"],
                            ])
                    ),
                    new CaseRow(["Present value of costs", "", "", draft.Figures[$"pvcosts.{draft.Key(option)}"]], Total: true),
                ]
        );
    }

    private static void Benefits(CaseDraft draft, IReadOnlyList<AppraisedOption> options)
    {
        draft.Table(
            "benefits",
            "Present value of benefits by class",
            $"{draft.BidName}; appraisal",
            OptionColumns("Class of benefit", draft.Options),
            options.All(option => option.PvBenefits == 0)
                ? []
                :
                [
                    .. Monetised.Select(each => new CaseRow([
                        ClassName(each),
                        .. options.Select(option => (CaseCell)draft.Figures[$"benefits.{WireWord.Of(each)}.{draft.Key(option.Option)}"]),
                    ])),
                    new CaseRow(
                        [
                            "All monetised benefits",
                            .. options.Select(option => (CaseCell)draft.Figures[$"pvbenefits.{draft.Key(option.Option)}"]),
                        ],
                        Total: true
                    ),
                ]
        );

        var preferred = options.FirstOrDefault(option => draft.IsPreferred(option.Option));
        var receivers =
            preferred
                ?.Option.Benefits.Select((benefit, i) => (benefit, i))
                .Where(entry => entry.benefit.IsMonetised)
                .GroupBy(entry => draft.Sources.Receiver(entry.benefit.Beneficiary), StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .ToList()
            ?? [];
        draft.Table(
            "beneficiaries",
            "Who receives the preferred option's benefits",
            draft.BidName,
            [new("Beneficiary", Share: 2), new("Benefits", Share: 5), new("Present value", Figures: true)],
            receivers.Select(
                (group, place) =>
                    new CaseRow([
                        group.Key,
                        string.Join("; ", group.Select(entry => entry.benefit.Name)),
                        draft.Figures.Sum(
                            $"beneficiary.{CaseDraft.Text(place + 1)}",
                            $"Benefits to {group.Key}",
                            FigureUnit.Pounds,
                            "sum of the present values of its benefits",
                            group.Select(entry =>
                                draft.Figures[$"benefit.{draft.Key(preferred!.Option)}.{FigureKey.Of(entry.benefit.Id, entry.i)}.pv"]
                            )
                        ),
                    ])
            )
        );
    }

    private static void Value(CaseDraft draft, AppraisalAnswer appraisal, IReadOnlyList<AppraisedOption> options)
    {
        CaseRow Row(string name, string figure, bool total = false) =>
            new([name, .. options.Select(option => (CaseCell)draft.Figures[$"{figure}.{draft.Key(option.Option)}"])], total);

        foreach (var option in options)
        {
            draft.Figures.Engine(
                $"rank.npsv.{draft.Key(option.Option)}",
                $"Place of {option.Option.Name} by NPSV",
                1 + options.Count(other => Rounding.To(9, other.Npsv) > Rounding.To(9, option.Npsv)),
                FigureUnit.Count,
                "one more than the options with a larger NPSV; equal options share a place",
                options.Select(each => FigureInput.Of(draft.Figures[$"npsv.{draft.Key(each.Option)}"]))
            );
        }

        draft.Chart(
            "npsv",
            ChartShape.Bars,
            "Net present social value by option",
            $"{draft.BidName}; appraisal",
            [.. options.Select(option => new ChartPoint(option.Option.Name, [$"npsv.{draft.Key(option.Option)}"]))]
        );
        draft.Table(
            "appraisal",
            "Appraisal of the short list, present values",
            $"{draft.BidName}; {appraisal.Model.Schedule.Name}",
            OptionColumns("", draft.Options),
            [
                Row("Costs", "pvcosts"),
                Row("Optimism bias", "bias"),
                Row("Expected risk", "risk"),
                Row("Less residual value", "residual"),
                Row("Net present cost", "npc", total: true),
                Row("Benefits", "pvbenefits"),
                Row("Net present social value", "npsv", total: true),
                Row("Equivalent annual cost", "eac"),
                Row("Place by NPSV", "rank.npsv"),
            ]
        );
        Increments(draft, options);
    }

    private static void Increments(CaseDraft draft, IReadOnlyList<AppraisedOption> options)
    {
        var against = options.Where(option => option.Incremental is not null).ToList();
        CaseCell Ratio(AppraisedOption option) =>
            option.Incremental!.Ratio.InItsPlace is { } words
                ? (CaseCell)words
                : draft.Figures[$"incremental.bcr.{draft.Key(option.Option)}"];
        CaseRow Row(string name, string figure, bool total = false) =>
            new([name, .. against.Select(option => (CaseCell)draft.Figures[$"incremental.{figure}.{draft.Key(option.Option)}"])], total);

        draft.Table(
            "increments",
            "Against business as usual, present values",
            $"{draft.BidName}; appraisal",
            OptionColumns("", against.Select(option => option.Option)),
            against.Count == 0
                ? []
                :
                [
                    Row("Net present cost", "npc"),
                    Row("Benefits", "benefits"),
                    Row("Net present social value", "npsv", total: true),
                    new CaseRow(["Benefit-cost ratio", .. against.Select(Ratio)]),
                ]
        );
        if (against.Find(option => draft.IsPreferred(option.Option)) is { } preferred)
        {
            draft.Say("bcr", preferred.Incremental!.Ratio.Formula);
        }
    }
}
