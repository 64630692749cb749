using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The form of one item, new or known. A form filled from an older version is refused, with who changed what, and keeps its text.</summary>
public sealed class EditModel(SaveItem save, IPlannerReader store, Access access, ReferenceData reference) : TrustPage
{
    public static readonly IReadOnlyList<FieldChoice> ConsequenceChoices = [new("", "Not scored"), new("1", "1 insignificant"), new("2", "2 minor"), new("3", "3 moderate"), new("4", "4 major"), new("5", "5 catastrophic")];

    public static readonly IReadOnlyList<FieldChoice> LikelihoodChoices = [new("", "Not scored"), new("1", "1 rare"), new("2", "2 unlikely"), new("3", "3 possible"), new("4", "4 likely"), new("5", "5 certain")];

    public static readonly IReadOnlyList<FieldChoice> CategoryChoices = [new("", "From the score"), .. RiskCategories.WorstFirst.Select(category => new FieldChoice(category.ToString(), category.ToString()))];

    public BacklogItemInput Input { get; private set; } = new();

    public bool IsNew { get; private set; } = true;

    public IReadOnlyList<FieldChoice> SiteChoices { get; private set; } = [];

    public IReadOnlyList<FieldChoice> ElementChoices => [new("", "Not known"), .. reference.Elements.All.Select(element => new FieldChoice(element.Code, $"{element.Code} {element.Name}"))];

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet(string? site, string? item)
    {
        using var db = store.Read();
        Choices(db);
        if (item is not null)
        {
            IsNew = false;
            Input = ItemFilling.Of(db, Known(db, site, item));
        }
    }

    public async Task<IActionResult> OnPostAsync([FromForm] BacklogItemInput input, string? site, string? item)
    {
        BacklogItem? known;
        using (var db = store.Read())
        {
            Choices(db);
            known = item is null ? null : Known(db, site, item);
        }

        IsNew = known is null;
        Input = known is null ? input : input with { Site = known.SiteCode, Reference = known.Reference };
        ModelState.Clear();
        foreach (var problem in save.Rules(Trust).Validate(Input).Errors)
        {
            ModelState.AddModelError(ItemDetails.Named(problem.PropertyName)?.Field ?? problem.PropertyName, problem.ErrorMessage);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            var saved = known is null ? await save.Add(Actor, Trust, Input) : await save.Change(Actor, Trust, known.Id, Input);
            Done = known is null ? $"{saved.Reference} is in the register." : $"{saved.Reference} is saved.";
            return Redirect(ItemAddress.Of(saved));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError(refusal.Kind == RefusalKind.BadInput ? nameof(Input.Reference) : "", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    /// <summary>Something is written in the field of a detail, so that its part of the form is open.</summary>
    public bool HasText(ItemDetail detail) => !string.IsNullOrEmpty(Input.Details.GetValueOrDefault(detail.Column));

    private BacklogItem Known(PlannerDb db, string? site, string reference) =>
        access.Items(Actor, db, Trust).SingleOrDefault(candidate => candidate.SiteCode == site && candidate.Reference == reference)
        ?? throw Refusal.NotFound($"No item {reference} at site {site} of {Trust}.");

    private void Choices(PlannerDb db) => SiteChoices =
        [.. db.Sites.Where(site => site.Trust == Trust).OrderBy(site => site.Code).AsEnumerable()
            .Where(site => Actor.Has(Duty.EditRegister, Trust, site.Code)).Select(site => new FieldChoice(site.Code, $"{site.Name} ({site.Code})"))];
}
