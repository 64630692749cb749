using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>The form of a block, new or known. One filled from an older version is refused, with who changed what, and keeps its text.</summary>
public sealed class EditBlockModel(SiteBook book, SaveBlock save) : TrustPage
{
    public static readonly IReadOnlyList<FieldChoice> IntentChoices = [.. Enum.GetValues<BlockIntent>().Select(intent => new FieldChoice(WireWord.Of(intent), EstateWords.Of(intent)))];

    public BlockInput Input { get; private set; } = new();

    public Block? Known { get; private set; }

    public string Heading => Known is null ? "Add a block" : $"Change {Known.Name}";

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet(string site, string? block)
    {
        Begin(site, block);
        Input = Known is null ? new BlockInput { Site = site } : BlockInput.Of(Known);
    }

    public async Task<IActionResult> OnPostAsync(string site, string? block, [FromForm] BlockInput input)
    {
        Begin(site, block);
        Input = input with { Site = site, Code = Known?.Code ?? input.Code };
        ModelState.Clear();
        foreach (var problem in save.Rules(Trust).Validate(Input).Errors)
        {
            ModelState.AddModelError(problem.PropertyName, problem.ErrorMessage);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            var saved = Known is null ? await save.Add(Actor, Trust, Input) : await save.Change(Actor, Trust, Input);
            Done = $"{saved.Name} is saved.";
            return Redirect(SiteAddress.Of(Trust, site));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.AddModelError(refusal.Kind == RefusalKind.BadInput ? nameof(Input.Code) : "", refusal.Message);
            Response.StatusCode = refusal.Kind == RefusalKind.NotAllowed ? StatusCodes.Status409Conflict : StatusCodes.Status200OK;
            return Page();
        }
    }

    private void Begin(string site, string? block) => Known = block is null ? null
        : book.Open(Actor, Trust, site).Blocks.SingleOrDefault(candidate => candidate.Code == block) ?? throw Refusal.NotFound($"Site {site} has no block {block}.");
}
