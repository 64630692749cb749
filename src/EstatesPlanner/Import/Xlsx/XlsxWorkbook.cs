using System.Globalization;
using System.Xml;

namespace EstatesPlanner.Import.Xlsx;

/// <summary>
/// An .xlsx file under limits. The zip's directory is checked first, then the few lists that say where the sheets are; shared strings are
/// read when the first row is asked for, rows as they are asked for.
/// </summary>
internal sealed class XlsxWorkbook
{
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private const string StrictRelationships = "http://purl.oclc.org/ooxml/officeDocument/relationships";
    private const string MainType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";
    private const string TemplateType = "application/vnd.openxmlformats-officedocument.spreadsheetml.template.main+xml";

    private readonly PackageXml package;
    private readonly ImportLimits limits;
    private readonly Dictionary<string, string> targets = new(StringComparer.Ordinal);
    private readonly List<(string Name, bool Hidden, string Id)> listed = [];
    private readonly string folder;
    private string? stringsPart;
    private string? stylesPart;
    private bool is1904;

    private XlsxWorkbook(PackageXml package, ImportLimits limits)
    {
        (this.package, this.limits) = (package, limits);
        var main = MainPart();
        folder = main[..(main.LastIndexOf('/') + 1)];
        ReadRelationships($"{folder}_rels/{main[folder.Length..]}.rels");
        package.ReadList(main, ReadWorkbookElement);
        if (listed.Count == 0)
        {
            throw new FileRefusal("The workbook has no sheets.");
        }

        // Sheets share the strings and the formats; both wait until somebody reads.
        var contents = new Lazy<SheetContents>(() =>
            new SheetContents(
                SharedStrings.Read(package, Part(stringsPart), limits),
                CellFormats.Read(package, Part(stylesPart), limits, is1904)
            )
        );
        Sheets = [.. listed.Select(sheet => Sheet(sheet.Name, sheet.Hidden, sheet.Id, contents))];
        Notes =
        [
            .. package.Parts.Any(part => part.Name.Contains("externalLinks/", StringComparison.OrdinalIgnoreCase))
                ? ["Links to other files were ignored."]
                : Array.Empty<string>(),
        ];
    }

    public IReadOnlyList<SheetTable> Sheets { get; }

    public IReadOnlyList<string> Notes { get; }

    /// <exception cref="FileRefusal">Not a workbook of this kind, damaged, or beyond the limits.</exception>
    public static XlsxWorkbook Open(Stream stream, ImportLimits limits)
    {
        var parts = ZipDirectory.Read(stream, limits);
        return new XlsxWorkbook(new PackageXml(stream, parts, limits), limits);
    }

    /// <summary>Name of the workbook part. What people rename to .xlsx is told by the declared types and named here.</summary>
    private string MainPart()
    {
        if (package.Find("[Content_Types].xml") is null)
        {
            throw new FileRefusal(
                package.Find("mimetype") is not null && package.Find("content.xml") is not null
                    ? "This is an OpenDocument spreadsheet. Save it as .xlsx."
                    : "This is a zip file, not a workbook."
            );
        }

        var types = new List<string>();
        package.ReadList("[Content_Types].xml", element => types.Add(element.GetAttribute("ContentType") ?? ""));
        if (types.Exists(type => type.Contains("sheet.binary", StringComparison.Ordinal)))
        {
            throw new FileRefusal("This is a binary workbook (.xlsb). Save it as .xlsx.");
        }

        if (
            types.Exists(type =>
                type.Contains("macroEnabled", StringComparison.Ordinal) || type.EndsWith("vbaProject", StringComparison.Ordinal)
            )
        )
        {
            throw new FileRefusal("This workbook has macros. Save it as .xlsx.");
        }

        if (!types.Exists(type => type is MainType or TemplateType))
        {
            throw new FileRefusal("This is not a spreadsheet. Save the table as .xlsx.");
        }

        string? main = null;
        package.ReadList(
            "_rels/.rels",
            element =>
                main = (element.GetAttribute("Type") ?? "").EndsWith("/officeDocument", StringComparison.Ordinal)
                    ? element.GetAttribute("Target")
                    : main
        );
        return main is null ? throw FileRefusal.Damaged("its workbook part is missing") : PartName("", main);
    }

    private void ReadRelationships(string name) =>
        package.ReadList(
            name,
            element =>
            {
                if (
                    element.LocalName != "Relationship"
                    || string.Equals(element.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                )
                {
                    return;
                }

                var part = PartName(folder, element.GetAttribute("Target") ?? "");
                targets[element.GetAttribute("Id") ?? ""] = part;
                var type = element.GetAttribute("Type") ?? "";
                stringsPart = type.EndsWith("/sharedStrings", StringComparison.Ordinal) ? part : stringsPart;
                stylesPart = type.EndsWith("/styles", StringComparison.Ordinal) ? part : stylesPart;
            }
        );

    private void ReadWorkbookElement(XmlReader element)
    {
        if (element.LocalName == "workbookPr")
        {
            is1904 = element.GetAttribute("date1904") is "1" or "true";
        }
        else if (element.LocalName == "sheet" && listed.Count < limits.Parts)
        {
            listed.Add(
                (
                    element.GetAttribute("name") ?? string.Create(CultureInfo.InvariantCulture, $"Sheet{listed.Count + 1}"),
                    element.GetAttribute("state") is "hidden" or "veryHidden",
                    element.GetAttribute("id", Relationships) ?? element.GetAttribute("id", StrictRelationships) ?? ""
                )
            );
        }
    }

    private SheetTable Sheet(string name, bool hidden, string id, Lazy<SheetContents> contents) =>
        new(
            name,
            hidden,
            () => SheetRows.Read(package, SheetPart(name, id), contents, limits),
            () => SheetMerges.Read(package, SheetPart(name, id))
        );

    private ZipPart SheetPart(string name, string id) =>
        Part(targets.GetValueOrDefault(id)) ?? throw FileRefusal.Damaged($"sheet {name} is missing");

    /// <summary>A relationship's target as the name of a part: from the root, or relative to a folder.</summary>
    private static string PartName(string folder, string target)
    {
        var steps = new List<string>();
        foreach (
            var step in (target.StartsWith('/') ? target : folder + target)
                .Split('/', StringSplitOptions.RemoveEmptyEntries)
                .Where(step => step != ".")
        )
        {
            if (step != "..")
            {
                steps.Add(step);
            }
            else if (steps.Count > 0)
            {
                steps.RemoveAt(steps.Count - 1);
            }
        }

        return string.Join('/', steps);
    }

    private ZipPart? Part(string? name) => name is null ? null : package.Find(name);
}

/// <summary>What the cells of every sheet point to.</summary>
internal sealed record SheetContents(SharedStrings Strings, CellFormats Formats);
