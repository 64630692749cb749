using EstatesPlanner.Domain;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>A register file that a person sent and has not finished with: what it is, and what they have said about it so far.</summary>
public sealed record StagedUpload
{
    public required Guid Id { get; init; }

    public required string Trust { get; init; }

    /// <summary>Who sent it: nobody else finds it.</summary>
    public required string Person { get; init; }

    public required string FileName { get; init; }

    /// <summary>UTC.</summary>
    public required DateTime At { get; init; }

    /// <summary>Whether its columns are read as ours, without a mapping.</summary>
    public bool IsOurs { get; init; }

    /// <summary>The mapping as far as it goes, in the format of its file; null before anything was chosen.</summary>
    public string? Document { get; init; }

    /// <summary>The kept mapping it was taken from, as long as it has not been changed since.</summary>
    public string? MappingName { get; init; }

    /// <summary>Whether the person has said how things are written in it, or a kept mapping does.</summary>
    public bool IsWritten { get; init; }

    /// <summary>Whether a file that was imported before is read once more.</summary>
    public bool Again { get; init; }

    /// <summary>The import it became.</summary>
    public Guid? ImportId { get; init; }

    /// <exception cref="Refusal">The document on disk is none.</exception>
    internal SheetMapping Mapping => Document is null ? new SheetMapping() : BacklogMappings.Parse(Document, FileName);

    /// <summary>
    /// The mapping by which it is read: a site that it does not know stops the row, and never makes a site that nobody chose.
    /// </summary>
    internal SheetMapping Reading => ValueList.WithoutStrangers(Mapping);

    /// <summary>The same with another mapping, which is then of no name. One without columns begins anew.</summary>
    internal StagedUpload With(SheetMapping mapping) =>
        MappingFile.Write(mapping) is var document && document == Document
            ? this
            : this with
            {
                Document = document,
                MappingName = null,
                IsWritten = IsWritten && mapping.Columns.Count > 0,
            };

    /// <summary>How the file is read as things stand.</summary>
    internal ImportChoices Choices(bool dryRun, bool acceptValid, string? shown = null) =>
        new(dryRun, acceptValid)
        {
            Mapping = IsOurs ? null : Reading,
            MappingName = MappingName,
            Again = Again,
            Shown = shown,
        };
}
