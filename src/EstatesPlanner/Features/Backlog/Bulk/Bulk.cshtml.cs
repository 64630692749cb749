using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Changes;
using EstatesPlanner.Features.Backlog.Columns;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Reference;
using EstatesPlanner.Web;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Bulk;

/// <summary>
/// Changes many items in three steps, each with its own address: choose a field, give its value, look at old and new; then apply.
/// </summary>
public sealed class BulkModel(ChangeMany change, BulkFields fields, ReferenceData reference) : TrustPage, IAsksMore
{
    public RegisterView Selection { get; private set; } = null!;

    public IReadOnlyList<Guid> Ticked { get; private set; } = [];

    public (int Items, int OutOfReach) Selected { get; private set; }

    public BulkField? Field { get; private set; }

    public IReadOnlyList<FormField> Inputs { get; private set; } = [];

    public EffectView? View { get; private set; }

    public BulkPreview? Preview { get; private set; }

    /// <summary>What carries the selection from step to step.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Carried =>
        Ticked.Count > 0
            ? Ticked.Select(id => new KeyValuePair<string, string?>("item", id.ToString()))
            : Selection.Parts().Append(new("all", "true"));

    public IReadOnlyList<FieldChoice> FieldChoices => [.. fields.All.Select(each => new FieldChoice(each.Id, each.Label))];

    public string Back => Addresses.Register(Trust, Selection.Parts().Select(part => (part.Key, part.Value)));

    /// <summary>The field that is changed brings names of its own.</summary>
    public IReadOnlyCollection<string>? AlsoAsked => null;

    protected override Duty Duty => Duty.EditRegister;

    public IActionResult OnGet([FromQuery] Guid[] item, bool all, string? field, bool preview, string? format)
    {
        Select(RegisterView.Read(Trust, Request.Query).Whole(), item, all);
        Choose(field, name => Request.Query[name]);
        if (Field is not null && preview)
        {
            Look(format is null ? EffectView.Most : int.MaxValue);
        }

        return format is null || View is null ? Page() : TableDownload.Of(View.Sheet(), $"{Trust} bulk change", format);
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] Guid[] item,
        [FromForm] bool all,
        [FromForm] string field,
        [FromForm] string? shown
    )
    {
        Select(RegisterView.Read(Trust, Request.Form).Whole(), item, all);
        Choose(field, name => Request.Form[name]);
        if (Field is null)
        {
            throw Refusal.BadInput("The form does not say which field to change. Go back and choose one.");
        }

        try
        {
            var batch = await change.Apply(Actor, new BulkSelection(Selection.Query, Ticked), Change(), shown);
            Done =
                $"{EnglishText.Count(batch.Changed)} {(batch.Changed == 1 ? "item is" : "items are")} changed. {batch.Summary}. It can be undone here.";
            return Redirect(Addresses.RegisterChanges(Trust));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.Clear();
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            Look(EffectView.Most);
            return Page();
        }
    }

    private void Select(RegisterView view, Guid[] ticked, bool all)
    {
        ModelState.Clear();
        (Selection, Ticked) = (view with { Columns = [] }, all ? [] : ticked);
        if (!all && ticked.Length == 0)
        {
            throw Refusal.BadInput(
                "No item is ticked. Go back to the register, tick the items to change, or choose to change all that match."
            );
        }

        Selected = change.Count(Actor, new BulkSelection(Selection.Query, Ticked));
    }

    private void Choose(string? field, Func<string, string?> given)
    {
        Field = string.IsNullOrEmpty(field) ? null : fields.Named(field);
        Inputs = [.. Field?.Inputs.Select(input => input with { Value = given(input.Id) }) ?? []];
    }

    private BulkChange Change() => new(Field!, Inputs.ToDictionary(input => input.Id, input => input.Value, StringComparer.Ordinal));

    private void Look(int keep)
    {
        try
        {
            Preview = change.Preview(Actor, new BulkSelection(Selection.Query, Ticked), Change(), keep);
            View = new EffectView(Preview.Effect, reference.Elements);
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError(Inputs[^1].Id, refusal.Message);
        }
    }
}
