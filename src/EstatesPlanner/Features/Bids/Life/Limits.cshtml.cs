using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Bids.Life;

/// <summary>Limits as a person writes them.</summary>
public sealed record LimitsInput
{
    public string? AppliesFrom { get; init; }

    public string? ShortForm { get; init; }

    public string? Committee { get; init; }

    public string? Limit { get; init; }

    public string? NhsEngland { get; init; }

    public string? Source { get; init; }
}

/// <summary>The limits by which bids are short or full and by which they are decided, and the form by which a trust sets its own.</summary>
public sealed class LimitsModel(ShowLimits show, SetLimits set, TimeProvider clock) : TrustPage
{
    public IReadOnlyList<ApprovalLimits> All { get; private set; } = [];

    public ApprovalLimits Now { get; private set; } = null!;

    public LimitsInput Input { get; private set; } = new();

    protected override Duty Duty => Duty.ViewBids;

    public IActionResult OnGet(string? format)
    {
        Load();
        if (format is not null)
        {
            return TableDownload.Of(Sheet(), $"{Trust} approval limits", format);
        }

        Input = new LimitsInput
        {
            AppliesFrom = DateOnly.FromDateTime(clock.GetLocalNow().DateTime).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
            ShortForm = Text(Now.ShortForm),
            Committee = Text(Now.Committee),
            Limit = Text(Now.Trust),
            NhsEngland = Text(Now.NhsEngland),
        };
        return Page();
    }

    public async Task<IActionResult> OnPostAsync([FromForm] LimitsInput input)
    {
        Load();
        Input = input;
        ModelState.Clear();
        if (!DateText.TryRead(input.AppliesFrom, out var from, out var fault))
        {
            ModelState.AddModelError(
                nameof(input.AppliesFrom),
                string.IsNullOrWhiteSpace(input.AppliesFrom) ? "Enter the day from which they apply." : fault!
            );
        }

        var limits = new ApprovalLimits
        {
            AppliesFrom = from,
            ShortForm = Amount(nameof(input.ShortForm), input.ShortForm),
            Committee = Amount(nameof(input.Committee), input.Committee),
            Trust = Amount(nameof(input.Limit), input.Limit),
            NhsEngland = Amount(nameof(input.NhsEngland), input.NhsEngland),
            Source = input.Source?.Trim() ?? "",
            Mark = "set by the trust",
        };
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            await set.To(Actor, Trust, limits);
            Done = $"The limits from {EnglishText.Day(from)} are set.";
            return Redirect(Addresses.BidLimits(Trust));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError(
                string.IsNullOrWhiteSpace(limits.Source) ? nameof(input.Source) : nameof(input.Committee),
                refusal.Message
            );
            return Page();
        }
    }

    private Money Amount(string field, string? text)
    {
        if (Money.TryParse(text, out var amount))
        {
            return amount;
        }

        ModelState.AddModelError(field, "Enter an amount in pounds, such as 1,000,000.");
        return Money.Zero;
    }

    private ExportSheet Sheet() =>
        new(
            "Limits",
            ["apply from", "short form", "committee", "trust", "NHS England", "source", "mark"],
            All.Select(limits =>
                (IReadOnlyList<object?>)
                    [
                        limits.AppliesFrom,
                        limits.ShortForm.Pounds,
                        limits.Committee.Pounds,
                        limits.Trust.Pounds,
                        limits.NhsEngland.Pounds,
                        limits.Source,
                        limits.Mark,
                    ]
            )
        );

    private void Load() => (All, Now) = show.Of(Actor, Trust);

    private static string Text(Money amount) => amount.Pounds.ToString("0.##", CultureInfo.InvariantCulture);
}
