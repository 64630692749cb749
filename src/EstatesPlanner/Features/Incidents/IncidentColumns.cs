using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Incidents;

/// <summary>The columns of a sheet of incidents, in any order, each with the part of the input it fills.</summary>
internal static class IncidentColumns
{
    private static readonly IReadOnlyList<(ColumnNames Column, string Property)> Columns =
    [
        (new("incident", true, ["reference", "incident reference", "incident ref", "incident number", "datix reference", "ref"]), nameof(IncidentInput.Reference)),
        (new("site", true, ["site code"]), nameof(IncidentInput.Site)),
        (new("date", true, ["incident date", "date of incident", "on"]) { Kind = ColumnKind.Day }, nameof(IncidentInput.Date)),
        (new("type", true, ["incident type", "ERIC type", "ERIC incident type"]), nameof(IncidentInput.Type)),
        (new("relation to CIR", true, ["relation", "CIR or not", "CIR"]), nameof(IncidentInput.Relation)),
        (new("items", false, ["backlog items", "item", "item references"]), nameof(IncidentInput.Items)),
        (new("block", false, ["block code", "building"]), nameof(IncidentInput.Block)),
        (new("description", false, ["what happened", "details"]), nameof(IncidentInput.Description)),
        (new("down time hours", false, ["down time", "down time (hrs)", "hours down", "hours lost"]) { Kind = ColumnKind.Measure }, nameof(IncidentInput.Downtime)),
        (new("sessions lost", false, ["sessions", "theatre sessions lost", "lists lost"]) { Kind = ColumnKind.Measure }, nameof(IncidentInput.Sessions)),
        (new("patients affected", false, ["patients"]) { Kind = ColumnKind.Whole }, nameof(IncidentInput.Patients)),
        (new("bed days lost", false, ["bed days", "beds lost"]) { Kind = ColumnKind.Measure }, nameof(IncidentInput.BedDays)),
        (new("cost to rectify", false, ["cost to rectify (£)", "cost"]) { Kind = ColumnKind.Money }, nameof(IncidentInput.Cost)),
        (new("clinical", false, ["clinical service incident"]), nameof(IncidentInput.Clinical)),
        (new("lost clinical time hours", false, ["lost clinical time", "lost clinical time (hrs)", "lost clinical hours", "clinical hours lost", "clinical time lost"]), nameof(IncidentInput.LostTime)),
        (new("lost clinical income", false, ["lost clinical income (£)", "clinical income lost", "lost income"]), nameof(IncidentInput.LostIncome)),
        (new("RIDDOR", false, ["RIDDOR incident"]), nameof(IncidentInput.Riddor)),
    ];

    public static readonly HeaderFinder Finder = new([.. Columns.Select(column => column.Column)]);

    public static IEnumerable<string> Names => Columns.Select(column => column.Column.Name);

    /// <summary>The column of a part of the input.</summary>
    public static string Of(string property) => Columns.Single(column => column.Property == property).Column.Name;

    /// <summary>A row as the form would have it. A column the sheet does not have says what is known already.</summary>
    public static IncidentInput Read(SheetLine line, IncidentInput? known)
    {
        string? Cell(string property, string? before) => line.HasColumn(Of(property)) ? line.Text(Of(property)) : before;
        return new IncidentInput
        {
            Reference = Cell(nameof(IncidentInput.Reference), null),
            Site = Cell(nameof(IncidentInput.Site), null),
            Date = Cell(nameof(IncidentInput.Date), null),
            Type = Cell(nameof(IncidentInput.Type), null),
            Relation = Cell(nameof(IncidentInput.Relation), null),
            Items = Cell(nameof(IncidentInput.Items), known?.Items),
            Block = Cell(nameof(IncidentInput.Block), known?.Block),
            Description = Cell(nameof(IncidentInput.Description), known?.Description),
            Downtime = Cell(nameof(IncidentInput.Downtime), known?.Downtime),
            Sessions = Cell(nameof(IncidentInput.Sessions), known?.Sessions),
            Patients = Cell(nameof(IncidentInput.Patients), known?.Patients),
            BedDays = Cell(nameof(IncidentInput.BedDays), known?.BedDays),
            Cost = Cell(nameof(IncidentInput.Cost), known?.Cost),
            Clinical = Cell(nameof(IncidentInput.Clinical), known?.Clinical),
            LostTime = Cell(nameof(IncidentInput.LostTime), known?.LostTime),
            LostIncome = Cell(nameof(IncidentInput.LostIncome), known?.LostIncome),
            Riddor = Cell(nameof(IncidentInput.Riddor), known?.Riddor),
        };
    }
}
