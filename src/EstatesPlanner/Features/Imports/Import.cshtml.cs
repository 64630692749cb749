using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Imports;

/// <summary>One import of a trust: what came in, by whom and when, and its undo.</summary>
public sealed class ImportModel(ListImports list, IPlannerReader store) : TrustPage
{
    private const int NamesToPrint = 10;

    public ImportRecord Import { get; private set; } = null!;

    /// <summary>Things it wrote that can be taken back.</summary>
    public int Written { get; private set; }

    protected override Duty Duty => Duty.ViewRegister;

    public bool MayUndo => Import.UndoneAt is null && UndoImport.CanUndo(Import.Kind) && May(Duty.EditRegister);

    private Confirmation Undoing() =>
        new(
            $"Undo the import of {Import.FileName}?",
            [
                $"The {EnglishText.Count(Import.Added)} {(Import.Added == 1 ? "row" : "rows")} it added {(Import.Added == 1 ? "is" : "are")} taken out, and the {EnglishText.Count(Import.Changed)} it changed {(Import.Changed == 1 ? "is" : "are")} put back as {(Import.Changed == 1 ? "it was" : "they were")}.",
                .. Places(),
                "If somebody has edited one of these rows since, nothing is undone, and the rows are named.",
                "It cannot be done again but by importing the file again. The audit trail keeps both.",
            ],
            Addresses.Imports(Trust, handler: "undo"),
            "Undo this import",
            Addresses.Import(Trust, Import.Id)
        )
        {
            Sends = [("id", Import.Id.ToString())],
        };

    /// <summary>What goes with the rows, by name.</summary>
    private IEnumerable<string> Places()
    {
        using var db = store.Read();
        var made = PlaceChanges.Made(db, Trust, Import.Id);
        return made.Count == 0
            ? []
            :
            [
                $"It also made {string.Join(", ", made.Take(NamesToPrint))}{(made.Count > NamesToPrint ? $" and {EnglishText.Count(made.Count - NamesToPrint)} more" : "")}: "
                    + $"{(made.Count == 1 ? "it goes too, unless something else has come to stand on it" : "each goes too, unless something else has come to stand on it")}.",
            ];
    }

    public void OnGet([FromRoute] Guid import, string? confirm)
    {
        Import =
            list.For(Actor).SingleOrDefault(candidate => candidate.Id == import && candidate.Trust == Trust)
            ?? throw Refusal.NotFound($"No import {import} of {Trust}.");
        using var db = store.Read();
        Written = db.RowChanges.Count(change => change.Batch == import);
        Confirm =
            confirm is null ? null
            : confirm == "undo" && MayUndo ? Undoing()
            : throw Refusal.NotFound(
                Import.UndoneAt is null
                    ? $"There is nothing to undo in the import of {Import.FileName}."
                    : $"The import of {Import.FileName} has been undone already."
            );
    }
}
