using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Evidence;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Walk;

/// <summary>One item of a survey walk at the width of a phone: what is seen is saved, and the next item follows.</summary>
public sealed class WalkItemModel(PlanWalk plan, RecordSurvey record, AddEvidence evidence, TimeProvider clock) : TrustPage
{
    public static readonly IReadOnlyList<FieldChoice> Grades =
    [
        new("", "Not known"),
        new("A", "A, as new"),
        new("B", "B, sound"),
        new("BX", "BX"),
        new("C", "C, repair or replace soon"),
        new("CX", "CX, replacement only"),
        new("D", "D, inoperable or about to be"),
        new("DX", "DX, replacement only"),
    ];

    public WalkRound Round { get; private set; } = null!;

    public BacklogItem? Item { get; private set; }

    /// <summary>From 1.</summary>
    public int Place { get; private set; }

    public SurveyInput Input { get; private set; } = new();

    /// <summary>Of the walk's items, those surveyed today.</summary>
    public int Seen => Round.Items.Count(item => item.SurveyedOn == Today);

    public string Sheet => Addresses.Walk(Trust, Round.Site.Code, Round.Block ?? "");

    public string? Before => Place > 1 ? At(Place - 1) : null;

    public string After => Place < Round.Items.Count ? At(Place + 1) : Addresses.WalkItem(Trust, Round.Site.Code, Round.Block, done: true);

    protected override Duty Duty => Duty.EditRegister;

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    public void OnGet(string site, string? block, Guid? item, bool done)
    {
        Find(site, block, done ? null : item, done);
        if (Item is not null)
        {
            Input = new SurveyInput
            {
                Condition = Item.Condition?.ToString(),
                Consequence = Item.Consequence?.ToString(CultureInfo.InvariantCulture),
                Likelihood = Item.Likelihood?.ToString(CultureInfo.InvariantCulture),
                Cost = Item.Cost.Pounds.ToString("0.##", CultureInfo.InvariantCulture),
                PhotoShows =
                    Item.Defect.Length <= EvidenceLimits.CaptionCharacters ? Item.Defect : Item.Defect[..EvidenceLimits.CaptionCharacters],
                Version = Item.Version,
            };
        }
    }

    public async Task<IActionResult> OnPostAsync(
        string site,
        string? block,
        Guid item,
        [FromForm] SurveyInput input,
        IFormFile? photo,
        CancellationToken cancellation
    )
    {
        Find(site, block, item, done: false);
        Input = input;
        ModelState.Clear();
        var (read, faults) = record.Read(Actor, Trust, Item!.Id, input);
        foreach (var fault in faults)
        {
            ModelState.AddModelError(InForm(fault.Field), fault.Message);
        }

        var ready = await Prepare(photo, input.PhotoShows, cancellation);
        if (read is null || !ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            Done = $"{(await record.Record(Actor, Trust, Item.Id, read, input.Version)).Reference} is saved.";
            if (ready is not null)
            {
                await evidence.Keep(Actor, Trust, Item.Id, ready);
            }

            return Redirect(After);
        }
        catch (FileRefusal refusal)
        {
            // The survey is saved; only the photo found no room.
            Done = $"{Done} The photo was not kept. {refusal.Message}";
            return Redirect(After);
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotAllowed)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
            return Page();
        }
    }

    /// <summary>The field of this shorter form where a fault can be mended.</summary>
    private static string InForm(string field) =>
        field switch
        {
            ItemFields.Notes => nameof(SurveyInput.Note),
            ItemFields.Category => nameof(SurveyInput.Consequence),
            _ => ItemFields.Table[field].InForm,
        };

    /// <summary>The photo made ready before anything is saved, so that a bad one comes back with the form as it was filled in.</summary>
    private async Task<ReadyEvidence?> Prepare(IFormFile? photo, string? shows, CancellationToken cancellation)
    {
        if (photo is not { Length: > 0 })
        {
            return null;
        }

        try
        {
            await using var content = photo.OpenReadStream();
            return await evidence.Prepare(content, photo.FileName, shows, cancellation);
        }
        catch (FileRefusal refusal)
        {
            ModelState.AddModelError("Photo", refusal.Message);
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError(nameof(SurveyInput.PhotoShows), refusal.Message);
        }

        return null;
    }

    /// <param name="place">From 1.</param>
    private string At(int place) => Addresses.WalkItem(Trust, Round.Site.Code, Round.Block, Round.Items[place - 1].Id);

    private void Find(string site, string? block, Guid? item, bool done)
    {
        Round = plan.For(Actor, Trust, site, string.IsNullOrEmpty(block) ? null : block);
        if (done || Round.Items.Count == 0)
        {
            return;
        }

        var place = item is { } id
            ? Round.PlaceOf(id) ?? throw Refusal.NotFound("That item is not on this walk: it has left the backlog, or is elsewhere.")
            : 0;
        (Item, Place) = (Round.Items[place], place + 1);
    }
}
