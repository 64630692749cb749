using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>What an import did, read back from the register; its undo, and its mapping to keep.</summary>
public sealed class ImportedModel : UploadPage
{
    public ImportRecord Import { get; private set; } = null!;

    /// <summary>Items of this import that are in the register now, and what they cost.</summary>
    public int InRegister { get; private set; }

    public Money Cost { get; private set; }

    public bool WasThere => Import.At < Staged.At;

    public string Name { get; private set; } = "";

    public IActionResult OnGet()
    {
        if (!Look())
        {
            return Redirect(Addresses.UploadCheck(Trust, UploadId));
        }

        Name = Staged.MappingName ?? Path.GetFileNameWithoutExtension(Staged.FileName);
        return Page();
    }

    /// <summary>Keeps the mapping by name.</summary>
    public async Task<IActionResult> OnPostKeepAsync([FromForm] string? name)
    {
        try
        {
            await Ask<BacklogMappings>().Save(Actor, Trust, name ?? "", Staged.Reading);
            Keep(Staged with { MappingName = name!.Trim() });
            Done = $"The mapping is kept as {name.Trim()}. It is offered with the next file.";
            return Redirect(Addresses.UploadDone(Trust, UploadId));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError("name", refusal.Message);
            Name = name ?? "";
            return Look() ? Page() : Redirect(Addresses.UploadCheck(Trust, UploadId));
        }
    }

    private bool Look()
    {
        using var db = Ask<IPlannerReader>().Read();
        if (db.Imports.SingleOrDefault(import => import.Id == Staged.ImportId && import.Trust == Trust) is not { } import)
        {
            return false;
        }

        var items =
            from change in db.RowChanges
            where change.Batch == import.Id
            join item in db.BacklogItems on change.ObjectId equals item.Id
            where item.Trust == Trust
            select item.Cost;
        (Import, InRegister, Cost) = (import, items.Count(), items.AsEnumerable().Aggregate(Money.Zero, (sum, cost) => sum + cost));
        return true;
    }
}
