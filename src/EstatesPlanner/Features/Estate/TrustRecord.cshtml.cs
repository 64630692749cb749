using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>The trust itself: code, bands, cost basis, and which trusts became part of it and when.</summary>
public sealed class TrustRecordModel(Successions successions, ReferenceData reference) : TrustPage
{
    public IReadOnlyList<Succession> About { get; private set; } = [];

    public string? Predecessor { get; private set; }

    public string? On { get; private set; }

    public string? Source { get; private set; }

    public string Bands => reference.Bands(Organisation.RiskBands).Name;

    protected override Duty Duty => Duty.ViewRegister;

    public void OnGet() => About = successions.About(Trust);

    public async Task<IActionResult> OnPostAsync([FromForm] string? predecessor, [FromForm] string? on, [FromForm] string? source)
    {
        (Predecessor, On, Source) = (predecessor, on, source);
        ModelState.Clear();
        if (!OdsCode.IsCode(predecessor?.Trim()))
        {
            ModelState.AddModelError(nameof(Predecessor), "Enter the code of the trust that ended: 2 to 12 letters and digits.");
        }

        if (!DateText.TryRead(on, out var day, out var fault))
        {
            ModelState.AddModelError(nameof(On), string.IsNullOrWhiteSpace(on) ? "Enter the day it became part of this trust." : fault!);
        }

        if (ModelState.IsValid)
        {
            try
            {
                var recorded = await successions.Record(Actor, predecessor!, Trust, day, source);
                Done = $"{recorded.Predecessor} became part of {recorded.Successor} on {EnglishText.Day(recorded.On)}.";
                return Redirect(Addresses.TrustRecord(Trust));
            }
            catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
            {
                ModelState.AddModelError(nameof(Predecessor), refusal.Message);
            }
        }

        About = successions.About(Trust);
        return Page();
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromForm] string predecessor, [FromForm] string successor)
    {
        await successions.Remove(Actor, predecessor, successor);
        Done = $"{predecessor} is no longer recorded as part of {successor}.";
        return Redirect(Addresses.TrustRecord(Trust));
    }
}
