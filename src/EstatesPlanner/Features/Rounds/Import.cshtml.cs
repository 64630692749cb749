using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Json;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds;

/// <summary>Uploads a round's file. A problem is named with its path in the file.</summary>
public sealed class ImportModel(ImportRound import) : TrustPage
{
    private const long LargestBytes = 1024 * 1024;

    protected override Duty Duty => Duty.SetUpRound;

    public void OnGet()
    {
        // An empty form.
    }

    public async Task<IActionResult> OnPostAsync(IFormFile? file, CancellationToken cancellation)
    {
        ModelState.Clear();
        if (file is null || file.Length is 0 or > LargestBytes)
        {
            ModelState.AddModelError(
                "file",
                file is null ? "Choose a file."
                    : file.Length == 0 ? "The file is empty."
                    : "The file is larger than 1 MiB."
            );
            return Page();
        }

        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, cancellation);
        try
        {
            var (round, changed) = await import.Run(Actor, Trust, JsonFile.Parse(bytes.ToArray(), Path.GetFileName(file.FileName)));
            Done = changed ? $"{round.Name} is set up." : $"Nothing in the file is new: {round.Name} is as it was.";
            return Redirect(Addresses.Ranking(Trust, round.Id));
        }
        catch (Refusal refusal) when (refusal.Kind is RefusalKind.BadInput or RefusalKind.NotAllowed)
        {
            ModelState.AddModelError("file", refusal.Message);
            return Page();
        }
    }
}
