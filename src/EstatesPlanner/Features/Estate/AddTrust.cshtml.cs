using EstatesPlanner.Reference;
using EstatesPlanner.Web;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EstatesPlanner.Features.Estate;

public sealed class AddTrustModel(AddTrust add, ReferenceData reference, CurrentActor current) : PageModel
{
    public TrustInput Input { get; private set; } = new();

    public IReadOnlyList<FieldChoice> Schemes => [.. reference.RiskBandSchemes.Select(scheme => new FieldChoice(scheme.Id, scheme.Name))];

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(
        [FromForm] string? code,
        [FromForm] string? name,
        [FromForm] string? riskBands,
        [FromForm] string? costBasis
    )
    {
        Input = new TrustInput
        {
            Code = code,
            Name = name,
            RiskBands = riskBands,
            CostBasis = costBasis,
        };
        foreach (var problem in new TrustRules().Validate(Input).Errors)
        {
            ModelState.AddModelError(problem.PropertyName, problem.ErrorMessage);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        var trust = await add.Add(current.Actor, Input);
        return Redirect(Addresses.Trust(trust.Code));
    }
}
