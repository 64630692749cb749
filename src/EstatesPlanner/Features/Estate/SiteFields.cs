using System.Globalization;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;
using EstatesPlanner.Wording;
using static EstatesPlanner.Fields.FieldOf<EstatesPlanner.Domain.Estate.Site>;

namespace EstatesPlanner.Features.Estate;

/// <summary>Every field of a site, each said once: its forms, the verb and the export read this table.</summary>
public static class SiteFields
{
    public const string Code = "code";
    public const string Name = "name";
    public const string Type = "type";
    public const string Tenure = "tenure";
    public const string FloorArea = "floor area";

    private const string Group = "The site";
    private const string NoCode = "Enter the site's code: 2 to 12 letters and digits.";
    private const string TooLong = "The name must be 200 characters or fewer.";

    public static readonly FieldTable<Site> Table = new([
        Needed(
            Code,
            Group,
            "Site code",
            NoCode,
            site => site.Code,
            (site, text) => OdsCode.IsCode(text) ? (site with { Code = OdsCode.Clean(text) }, null) : (null, NoCode)
        ) with
        {
            Hint = "The ODS site code, such as RXX01",
            Width = "nhsuk-input--width-10",
        },
        Needed(
            Name,
            Group,
            "Name",
            "Enter the site's name.",
            site => site.Name,
            (site, text) => text.Length > 200 ? (null, TooLong) : (site with { Name = text }, null)
        ),
        Words(
            Type,
            Group,
            "Type",
            200,
            "The type must be 200 characters or fewer.",
            site => site.Type,
            (site, value) => site with { Type = value }
        ) with
        {
            Hint = "In the words of ERIC",
        },
        Words(
            Tenure,
            Group,
            "Tenure",
            200,
            "The tenure must be 200 characters or fewer.",
            site => site.Tenure,
            (site, value) => site with { Tenure = value }
        ) with
        {
            Hint = "Freehold, leased, PFI …",
        },
        Typed<decimal?>(
            FloorArea,
            Group,
            "Gross internal floor area, m²",
            site => site.GrossInternalAreaM2,
            (site, value) => site with { GrossInternalAreaM2 = value },
            value => value?.ToString("0.##", CultureInfo.InvariantCulture),
            ReadArea
        ) with
        {
            Kind = ColumnKind.Measure,
            Cell = site => site.GrossInternalAreaM2,
            Header = "gross internal area (m2)",
            Width = "nhsuk-input--width-10",
            InputMode = "decimal",
        },
    ]);

    public static (Accepted<Site>? Record, IReadOnlyList<FieldFault> Faults) Read(Cells cells, string trust) =>
        Accepted<Site>.Read(
            Table,
            cells,
            new Site
            {
                Trust = OdsCode.Clean(trust),
                Code = "",
                Name = "",
            }
        );

    /// <summary>The types ERIC knows; a type entered before that it does not know stays a choice.</summary>
    public static IReadOnlyList<FieldChoice> Types(ReferenceData reference, string? known) =>
        [
            new("", "Not known"),
            .. reference
                .SiteTypes.Union([.. known is null ? Array.Empty<string>() : [known]], StringComparer.Ordinal)
                .Select(type => new FieldChoice(type, type)),
        ];

    /// <summary>The fields as a form shows them.</summary>
    public static IEnumerable<FormField> Inputs(Cells cells, ReferenceData reference) =>
        Table.All.Select(field => FormField.Of(field, cells, field.Name == Type ? Types(reference, cells.Text(Type)) : null));

    private static (decimal? Value, string? Fault) ReadArea(string text) =>
        NumberText.TryRead(text, out var area, out _, ColumnKind.Measure) && area >= 0
            ? (area, null)
            : (null, "Enter the floor area in square metres, such as 12500.");
}
