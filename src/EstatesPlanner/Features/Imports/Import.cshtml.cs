using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Storage.Sqlite;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Imports;

/// <summary>One import of a trust: what came in, by whom and when, and its undo.</summary>
public sealed class ImportModel(ListImports list, SqliteStore store) : TrustPage
{
    public ImportRecord Import { get; private set; } = null!;

    /// <summary>Things it wrote that can be taken back.</summary>
    public int Written { get; private set; }

    protected override Duty Duty => Duty.ViewRegister;

    public bool MayUndo => Import.UndoneAt is null && UndoImport.CanUndo(Import.Kind) && May(Duty.EditRegister);

    public void OnGet([FromRoute] Guid import)
    {
        Import = list.For(Actor).SingleOrDefault(candidate => candidate.Id == import && candidate.Trust == Trust) ?? throw Refusal.NotFound($"No import {import} of {Trust}.");
        using var db = store.Read();
        Written = db.RowChanges.Count(change => change.Batch == import);
    }
}
