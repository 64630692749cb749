using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Imports;

/// <summary>What has been imported into a trust, with undo.</summary>
public sealed class ImportsModel(ListImports list, UndoImport undo) : TrustPage
{
    public IReadOnlyList<ImportRecord> Imports { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    public bool MayUndo(ImportRecord import) => UndoImport.CanUndo(import.Kind) && May(Duty.EditRegister);

    public void OnGet() => Imports = [.. list.For(Actor).Where(import => import.Trust == Trust)];

    public async Task<IActionResult> OnPostUndoAsync([FromForm] Guid id)
    {
        var (rows, kept) = await undo.Undo(Actor, id);
        Done = string.Join(' ', kept.Prepend($"Undone: {EnglishText.Count(rows)} {(rows == 1 ? "row" : "rows")} taken out or put back."));
        return Redirect(Addresses.Imports(Trust));
    }
}
