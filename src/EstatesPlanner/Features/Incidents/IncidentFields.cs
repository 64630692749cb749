using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;
using static EstatesPlanner.Fields.FieldOf<EstatesPlanner.Features.Incidents.WrittenIncident>;

namespace EstatesPlanner.Features.Incidents;

/// <summary>Every field of an incident, each said once: the sheet, the form and the export read this table.</summary>
public static class IncidentFields
{
    public const string Reference = "incident";
    public const string Site = "site";
    public const string Date = "date";
    public const string Type = "type";
    public const string Relation = "relation to CIR";
    public const string Items = "items";
    public const string Block = "block";
    public const string Clinical = "clinical";
    public const string LostTime = "lost clinical time hours";
    public const string LostIncome = "lost clinical income";

    private const string Group = "The incident";
    private const string NoRelation = "Say whether it is related to critical infrastructure risk: critical, non-critical or other.";
    private const decimal MostHours = 100_000;
    private const decimal MostPounds = 1_000_000_000;
    private const string Short = "nhsuk-input--width-5";
    private const string Code = "nhsuk-input--width-10";

    public static readonly FieldTable<WrittenIncident> Table = new([
        Needed(Reference, "Reference", "Enter a reference.", incident => incident.Reference, ReadReference) with
        {
            InForm = "Reference",
            Hint = "Your own reference, such as the incident system’s number",
            Width = Code,
            Aliases = ["reference", "incident reference", "incident ref", "incident number", "datix reference", "ref"],
        },
        Needed(
            Site,
            "Site",
            "Enter the code of the site.",
            incident => incident.SiteCode,
            (incident, text) => (incident with { SiteCode = OdsCode.Clean(text) }, null)
        ) with
        {
            Aliases = ["site code"],
        },
        Needed(Date, "Date", "Enter the date.", incident => incident.On.ToString("dd/MM/yyyy", EnglishText.Culture), ReadDay) with
        {
            Kind = ColumnKind.Day,
            Cell = written => written.Incident.On,
            Hint = "For example, 31/03/2026",
            Width = Code,
            Aliases = ["incident date", "date of incident", "on"],
        },
        Needed(
            Type,
            "Type",
            "Choose the type of incident.",
            incident => incident.Type,
            (incident, text) => (incident with { Type = text }, null)
        ) with
        {
            Aliases = ["incident type", "ERIC type", "ERIC incident type"],
        },
        Needed(
            Relation,
            "Is it related to critical infrastructure risk?",
            NoRelation,
            incident => WireWord.Of(incident.Relation),
            ReadRelation
        ) with
        {
            InForm = "Relation",
            Aliases = ["relation", "CIR or not", "CIR"],
            Choices =
            [
                new("", "Choose"),
                .. Enum.GetValues<IncidentRelation>()
                    .Select(relation => new FieldChoice(WireWord.Of(relation), IncidentsModel.Words(relation))),
            ],
        },
        Typed<IReadOnlyList<string>>(
            Items,
            Group,
            "Backlog items it is down to",
            written => written.Items,
            (written, value) => written with { Items = value ?? [] },
            Joined,
            text => (Split(text), null)
        ) with
        {
            Hint = "References of items on this site, between semicolons. What was lost is shared equally over them.",
            Aliases = ["backlog items", "item", "item references"],
        },
        Text(Block, "Block", int.MaxValue, incident => incident.BlockCode, (incident, value) => incident with { BlockCode = value }) with
        {
            Hint = "Where it happened; blank takes the block of its items",
            Width = Code,
            Aliases = ["block code", "building"],
        },
        Text(
            "description",
            "What happened?",
            4000,
            incident => incident.Description,
            (incident, value) => incident with { Description = value }
        ) with
        {
            Rows = 3,
            Aliases = ["what happened", "details"],
        },
        Amount(
            "down time hours",
            "Hours down",
            incident => incident.DowntimeHours,
            (incident, value) => incident with { DowntimeHours = value }
        ) with
        {
            InForm = "Downtime",
            Aliases = ["down time", "down time (hrs)", "hours down", "hours lost"],
        },
        Amount(
            "sessions lost",
            "Theatre or clinic sessions lost",
            incident => incident.SessionsLost,
            (incident, value) => incident with { SessionsLost = value }
        ) with
        {
            InForm = "Sessions",
            Aliases = ["sessions", "theatre sessions lost", "lists lost"],
        },
        Typed<int?>(
            "patients affected",
            Group,
            "Patients affected",
            written => written.Incident.PatientsAffected,
            (written, value) => written with { Incident = written.Incident with { PatientsAffected = value ?? 0 } },
            number => Plain(number),
            ReadWhole
        ) with
        {
            Kind = ColumnKind.Whole,
            Cell = written => written.Incident.PatientsAffected,
            InForm = "Patients",
            Width = Short,
            InputMode = "numeric",
            Aliases = ["patients"],
        },
        Amount(
            "bed days lost",
            "Bed days lost",
            incident => incident.BedDaysLost,
            (incident, value) => incident with { BedDaysLost = value }
        ) with
        {
            InForm = "BedDays",
            Aliases = ["bed days", "beds lost"],
        },
        Typed<decimal?>(
            "cost to rectify",
            Group,
            "Cost to rectify, £",
            written => written.Incident.CostToRectify.Pounds,
            (written, value) => written with { Incident = written.Incident with { CostToRectify = Rounding.ToPence(value ?? 0) } },
            Plain,
            text => ReadNumber(text, MostPounds, ColumnKind.Money)
        ) with
        {
            Kind = ColumnKind.Money,
            Cell = written => written.Incident.CostToRectify.Pounds,
            InForm = "Cost",
            Width = Code,
            InputMode = "decimal",
            Aliases = ["cost to rectify (£)", "cost"],
        },
        YesOrNo(
            Clinical,
            "Did it delay, cancel or interfere with clinical services?",
            "Clinical is yes or no.",
            incident => incident.IsClinical,
            (incident, value) => incident with { IsClinical = value }
        ) with
        {
            Aliases = ["clinical service incident"],
        },
        Typed<decimal?>(
            LostTime,
            Group,
            "Clinical time lost, hours",
            written => written.Incident.LostClinicalHours,
            (written, value) => written with { Incident = written.Incident with { LostClinicalHours = value } },
            Stated,
            text => ReadNumber(text, MostHours, ColumnKind.Measure)
        ) with
        {
            Kind = ColumnKind.Measure,
            Cell = written => written.Incident.LostClinicalHours,
            InForm = "LostTime",
            Hint = "As ERIC asks since 2024/25: of every room and team together. Leave it blank if it is not known; 0 means none.",
            Width = Short,
            InputMode = "decimal",
            Aliases =
            [
                "lost clinical time",
                "lost clinical time (hrs)",
                "lost clinical hours",
                "clinical hours lost",
                "clinical time lost",
            ],
        },
        Typed<decimal?>(
            LostIncome,
            Group,
            "Clinical income lost, £",
            written => written.Incident.LostClinicalIncome?.Pounds,
            (written, value) =>
                written with
                {
                    Incident = written.Incident with { LostClinicalIncome = value is { } pounds ? Rounding.ToPence(pounds) : null },
                },
            Stated,
            text => ReadNumber(text, MostPounds, ColumnKind.Money)
        ) with
        {
            Kind = ColumnKind.Money,
            Cell = written => written.Incident.LostClinicalIncome?.Pounds,
            InForm = "LostIncome",
            Hint = "As ERIC asks since 2024/25. Leave it blank if it is not known; 0 means none.",
            Width = Code,
            InputMode = "decimal",
            Aliases = ["lost clinical income (£)", "clinical income lost", "lost income"],
        },
        YesOrNo(
            "RIDDOR",
            "Reported under RIDDOR",
            "RIDDOR is yes or no.",
            incident => incident.IsRiddor,
            (incident, value) => incident with { IsRiddor = value }
        ) with
        {
            InForm = "Riddor",
            Aliases = ["RIDDOR incident"],
        },
    ]);

    public static readonly HeaderFinder Finder = new(Table.Columns);

    private static RecordField<WrittenIncident> Needed(
        string name,
        string label,
        string missing,
        Func<Incident, string?> get,
        Func<Incident, string, (Incident? Incident, string? Fault)> read
    ) =>
        FieldOf<WrittenIncident>.Needed(
            name,
            Group,
            label,
            missing,
            written => get(written.Incident),
            (written, text) =>
            {
                var (incident, fault) = read(written.Incident, text);
                return (incident is null ? null : written with { Incident = incident }, fault);
            }
        );

    private static RecordField<WrittenIncident> Text(
        string name,
        string label,
        int longest,
        Func<Incident, string?> get,
        Func<Incident, string?, Incident> set
    ) =>
        Words(
            name,
            Group,
            label,
            longest,
            string.Create(CultureInfo.InvariantCulture, $"The {name} must be {longest:N0} characters or fewer."),
            written => get(written.Incident),
            (written, value) => written with { Incident = set(written.Incident, value) }
        );

    private static RecordField<WrittenIncident> Amount(
        string name,
        string label,
        Func<Incident, decimal> get,
        Func<Incident, decimal, Incident> set
    ) =>
        Typed<decimal?>(
            name,
            Group,
            label,
            written => get(written.Incident),
            (written, value) => written with { Incident = set(written.Incident, value ?? 0) },
            Plain,
            text => ReadNumber(text, MostHours, ColumnKind.Measure)
        ) with
        {
            Kind = ColumnKind.Measure,
            Cell = written => get(written.Incident),
            Width = Short,
            InputMode = "decimal",
        };

    private static RecordField<WrittenIncident> YesOrNo(
        string name,
        string label,
        string neither,
        Func<Incident, bool> get,
        Func<Incident, bool, Incident> set
    ) =>
        Typed<bool>(
            name,
            Group,
            label,
            written => get(written.Incident),
            (written, value) => written with { Incident = set(written.Incident, value) },
            value => value ? "yes" : null,
            text => ReadYesNo(text, neither)
        ) with
        {
            Choices = [new("", "No"), new("yes", "Yes")],
            Cell = written => get(written.Incident) ? "yes" : "no",
        };

    private static (Incident? Incident, string? Fault) ReadReference(Incident incident, string text) =>
        text.Length > 60 ? (null, "The reference must be 60 characters or fewer.")
        : ReferenceText.Fault(text) is { } fault ? (null, fault)
        : (incident with { Reference = text }, null);

    private static (Incident? Incident, string? Fault) ReadDay(Incident incident, string text) =>
        DateText.TryRead(text, out var day, out var fault) ? (incident with { On = day }, null) : (null, fault);

    /// <summary>CIR is what the return calls critical infrastructure risk.</summary>
    private static (Incident? Incident, string? Fault) ReadRelation(Incident incident, string text) =>
        WireWord.TryParseTyped<IncidentRelation>(text.Replace("CIR", "critical", StringComparison.OrdinalIgnoreCase), out var relation)
            ? (incident with { Relation = relation }, null)
            : (null, NoRelation);

    private static (decimal? Value, string? Fault) ReadNumber(string text, decimal most, ColumnKind kind) =>
        !NumberText.TryRead(text, out var number, out var fault, kind) ? (null, fault)
        : number < 0 ? (null, "This cannot be below 0.")
        : number > most ? (null, "This is too large: check its unit.")
        : kind == ColumnKind.Whole && decimal.Truncate(number) != number ? (null, "Write a whole number.")
        : Rounding.To(2, number) != number ? (null, "Write at most two decimal places.")
        : (number, null);

    private static (int? Value, string? Fault) ReadWhole(string text) =>
        ReadNumber(text, 1_000_000, ColumnKind.Whole) is var (number, fault) && fault is null ? ((int)number!.Value, null) : (null, fault);

    private static (bool Value, string? Fault) ReadYesNo(string text, string neither) =>
        YesNoText.Read(text) is { } value ? (value, null) : (false, neither);

    private static IReadOnlyList<string> Split(string text) =>
        text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static string? Joined(IReadOnlyList<string> references) => references.Count == 0 ? null : string.Join("; ", references);

    /// <summary>A stated 0 is not a blank.</summary>
    private static string? Stated(decimal? number) => number?.ToString("0.##", CultureInfo.InvariantCulture);

    private static string? Plain(decimal? number) => number is null or 0 ? null : Stated(number);
}
