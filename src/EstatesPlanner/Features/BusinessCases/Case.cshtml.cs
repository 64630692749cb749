using EstatesPlanner.Domain;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.Web;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.BusinessCases;

/// <summary>The business cases of a bid: those that were made, to take away as they were, and a button that makes another.</summary>
public sealed class CaseModel(MakeCase make, ListCases list, KeptCases kept, PdfQuota quota) : TrustPage
{
    public string Reference { get; private set; } = "";

    public CaseKind Kind { get; private set; }

    public string Name => Kind == CaseKind.Short ? "Short form" : "Outline business case";

    public IReadOnlyList<CaseLine> Made { get; private set; } = [];

    protected override Duty Duty => Duty.MakeBusinessCase;

    /// <param name="made">The number of a case, to take its PDF away.</param>
    /// <param name="final">Whether the final of that number is meant, where a draft has it too.</param>
    public IActionResult OnGet(string reference, string stage, int? made, bool final)
    {
        Load(reference, stage);
        if (made is not { } number)
        {
            return Page();
        }

        var line =
            Made.Where(each => each.Number == number).OrderByDescending(each => each.IsFinal == final).FirstOrDefault()
            ?? throw Refusal.NotFound($"No {Name.ToLowerInvariant()} {number} of {reference}.");
        var pdf =
            kept.Read(line.PdfSha256)
            ?? throw Refusal.NotFound($"The PDF of {Name.ToLowerInvariant()} {number} of {reference} is not kept here. Make it again.");
        return File(pdf, "application/pdf", $"{Trust} {reference} {Kind.Word()} {number}{(line.IsFinal ? " final" : "")}.pdf");
    }

    public async Task<IActionResult> OnPostAsync(string reference, string stage, CancellationToken cancellation)
    {
        Load(reference, stage);
        quota.Take(Actor.Id);
        var made = await make.Make(Actor, reference, Trust, Kind, final: false, cancellation);
        return Redirect(Addresses.BidCase(Trust, Reference, Kind, made.Number));
    }

    private void Load(string reference, string stage)
    {
        (Reference, Kind) = (
            reference,
            stage switch
            {
                "short" => CaseKind.Short,
                "obc" => CaseKind.Obc,
                _ => throw Refusal.NotFound($"There is no business case of the kind {stage}."),
            }
        );
        Made = list.Of(Actor, Trust, reference, Kind.Word());
    }
}
