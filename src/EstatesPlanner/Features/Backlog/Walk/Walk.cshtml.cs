using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Walk;

/// <summary>A survey walk on paper: one block of boxes for each item, in the order of the walk.</summary>
public sealed class WalkModel(PlanWalk plan, IPlannerReader store, ReferenceData reference) : TrustPage
{
    public static readonly IReadOnlyList<string> Grades = ["A", "B", "C", "D", "X"];

    public static readonly IReadOnlyList<string> Scores = ["1", "2", "3", "4", "5"];

    public IReadOnlyList<FieldChoice> Sites { get; private set; } = [];

    public string? Site { get; private set; }

    public WalkRound? Round { get; private set; }

    public IReadOnlyList<FieldChoice> Blocks =>
        [new("", "The whole site"), .. Round!.Blocks.Select(block => new FieldChoice(block, $"Block {block}"))];

    protected override Duty Duty => Duty.EditRegister;

    public string ElementName(string code) => reference.Elements.NameOf(code);

    public IActionResult OnGet(string? site, string? block, string? format)
    {
        using (var db = store.Read())
        {
            Sites =
            [
                .. db
                    .Sites.Where(each => each.Trust == Trust)
                    .OrderBy(each => each.Code)
                    .AsEnumerable()
                    .Where(each => Actor.Has(Duty.EditRegister, Trust, each.Code))
                    .Select(each => new FieldChoice(each.Code, $"{each.Name} ({each.Code})")),
            ];
        }

        Site = site;
        Round = string.IsNullOrEmpty(site) ? null : plan.For(Actor, Trust, site, string.IsNullOrEmpty(block) ? null : block);
        return format is null || Round is null ? Page() : TableDownload.Of(Sheet(Round), $"{Trust} walk {Round.Site.Code}", format);
    }

    /// <summary>The walk as a sheet that can be filled in and imported.</summary>
    private ExportSheet Sheet(WalkRound round) =>
        new(
            "Walk",
            [
                "reference",
                "site",
                "block",
                "location",
                "element name",
                "defect",
                "condition",
                "consequence (1-5)",
                "likelihood (1-5)",
                "cost",
                "price base",
                "surveyed on",
                "notes",
            ],
            round.Items.Select(item =>
                (IReadOnlyList<object?>)
                    [
                        item.Reference,
                        item.SiteCode,
                        item.BlockCode,
                        item.Location,
                        item.ElementCode is { } code ? ElementName(code) : null,
                        item.Defect,
                        item.Condition?.ToString(),
                        item.Consequence,
                        item.Likelihood,
                        item.Cost.Pounds,
                        item.PriceBase.ToString(),
                        item.SurveyedOn,
                        item.Notes,
                    ]
            )
        );
}
