using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.BusinessCases;

/// <summary>The business case of a bid as a PDF to take away.</summary>
public sealed class CaseModel(MakeCase make) : TrustPage
{
    protected override Duty Duty => Duty.MakeBusinessCase;

    public async Task<IActionResult> OnGetAsync(string reference, string stage, CancellationToken cancellation)
    {
        var kind = stage switch
        {
            "short" => CaseKind.Short,
            "obc" => CaseKind.Obc,
            _ => throw Refusal.NotFound($"There is no business case of the kind {stage}."),
        };
        var made = await make.Make(Actor, reference, Trust, kind, final: false, cancellation);
        return File(made.Pdf, "application/pdf", $"{Trust} {reference} {kind.Word()}.pdf");
    }
}
