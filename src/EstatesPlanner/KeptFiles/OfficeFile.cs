using System.Text;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Xlsx;

namespace EstatesPlanner.KeptFiles;

/// <summary>
/// Tells a Word document and an Excel workbook from other zips by the parts inside, and refuses what runs by itself or fetches something
/// when it is opened: macros and
/// controls whatever they are called, objects of other programs (OLE), templates and pictures from a network; and what unpacks out of all
/// proportion.
/// </summary>
internal static class OfficeFile
{
    private static readonly ImportLimits Limits = ImportLimits.Verb with { Parts = 5_000 };

    /// <summary>How OLE files begin, and so every project of macros.</summary>
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    private static readonly byte[] Zip = "PK\u0003\u0004"u8.ToArray();

    private static readonly string[] Pictures = [".png", ".jpg", ".jpeg", ".gif", ".bmp", ".emf", ".wmf", ".tif", ".tiff"];

    private static readonly string[] ActiveTypes =
    [
        "macroEnabled",
        "vbaProject",
        "activeX",
        "ms-office.vba",
        "vnd.ms-word.attachedToolbars",
    ];

    /// <exception cref="FileRefusal">Another zip, a damaged one, or one with something active inside.</exception>
    public static KeptKind KindOf(byte[] content) => KindOf(content, isInside: false);

    private static KeptKind KindOf(byte[] content, bool isInside)
    {
        using var stream = new MemoryStream(content, writable: false);
        var parts = Read(() => ZipDirectory.Read(stream, Limits));
        var kind =
            parts.Any(part => IsMain(part.Name, "word/document")) ? KeptKind.Docx
            : parts.Any(part => IsMain(part.Name, "xl/workbook")) ? KeptKind.Xlsx
            : null;
        if (kind is null)
        {
            throw new FileRefusal(
                isInside
                    ? "This file holds a zip of other files. Take it out, and add what is in it one by one."
                    : $"This zip holds neither a Word document nor an Excel workbook. Add the files inside one by one. {KeptKind.Accepted}"
            );
        }

        RequireProportion(parts);
        var package = new PackageXml(stream, parts, Limits);
        var types = Types(stream, parts);
        if (parts.Any(part => IsActive(part.Name)) || ActiveTypes.Any(type => types.Contains(type, StringComparison.OrdinalIgnoreCase)))
        {
            throw Active();
        }

        foreach (var part in parts.Where(part => part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
        {
            Read(() =>
            {
                package.ReadList(
                    part.Name,
                    element =>
                        Relation(
                            element.GetAttribute("Type") ?? "",
                            element.GetAttribute("Target") ?? "",
                            string.Equals(element.GetAttribute("TargetMode"), "External", StringComparison.OrdinalIgnoreCase)
                        )
                );
                return true;
            });
        }

        foreach (var part in parts.Where(part => !IsXml(part)))
        {
            Look(stream, part, isInside);
        }

        return kind;
    }

    /// <summary>What is no XML: an object of another program, or a file inside the file.</summary>
    private static void Look(Stream stream, ZipPart part, bool isInside)
    {
        var start = Read(() => Bytes(stream, part, Ole.Length));
        if (start.AsSpan().StartsWith(Ole))
        {
            throw new FileRefusal(
                "This file holds an object of another program (OLE), which can run when it is opened. Save it without that, or as a PDF."
            );
        }

        if (start.AsSpan().StartsWith(Zip))
        {
            if (isInside)
            {
                throw new FileRefusal("This file holds files inside files inside it. Take them out, and add them one by one.");
            }

            KindOf(Read(() => Bytes(stream, part, (int)Math.Min(part.Unpacked, Limits.WorkbookBytes))), isInside: true);
        }
    }

    private static void Relation(string type, string target, bool isExternal)
    {
        var kind = type[(type.LastIndexOf('/') + 1)..];
        if (
            kind.Contains("vba", StringComparison.OrdinalIgnoreCase)
            || kind is "control" or "activeXControlBinary" or "xlMacrosheet" or "xlIntlMacrosheet" or "attachedToolbars"
        )
        {
            throw Active();
        }

        if (kind is "oleObject" || (isExternal && kind is "package"))
        {
            throw new FileRefusal(
                "This file holds an object of another program (OLE), which can run when it is opened. Save it without that, or as a PDF."
            );
        }

        if (
            isExternal
            && kind is "attachedTemplate" or "image" or "frame" or "subDocument" or "video" or "audio" or "media"
            && IsOnNetwork(target)
        )
        {
            throw new FileRefusal(
                $"This file fetches {(kind == "attachedTemplate" ? "its template" : "a part of itself")} from a network when it is opened. Save it without that link, or as a PDF."
            );
        }
    }

    /// <summary>A template on the writer's own disk is not there on another's, and nothing is fetched.</summary>
    private static bool IsOnNetwork(string target)
    {
        var plain = target.Replace('\\', '/');
        return plain.StartsWith("//", StringComparison.Ordinal)
            || (
                Uri.TryCreate(plain, UriKind.Absolute, out var uri)
                && (!uri.IsFile || uri.IsUnc || plain.StartsWith("file:////", StringComparison.OrdinalIgnoreCase) || uri.Host.Length > 0)
            );
    }

    private static void RequireProportion(IReadOnlyList<ZipPart> parts)
    {
        if (parts.Sum(part => part.Unpacked) > Limits.UnpackedBytes)
        {
            throw new FileRefusal($"This file unpacks to more than {FileRefusal.MiB(Limits.UnpackedBytes)}. Save a smaller one, or a PDF.");
        }

        if (
            parts.Any(part =>
                part.Unpacked > 1024 * 1024
                && part.Unpacked / Limits.Ratio > Math.Max(1, part.Packed)
                && !Pictures.Contains(Path.GetExtension(part.Name), StringComparer.OrdinalIgnoreCase)
            )
        )
        {
            throw new FileRefusal($"A part of this file unpacks to more than {Limits.Ratio} times its size. Save it again, or as a PDF.");
        }
    }

    private static byte[] Bytes(Stream stream, ZipPart part, int most)
    {
        using var reader = new ZipPartStream(stream, part, Limits, Limits.UnpackedBytes);
        var bytes = new byte[most];
        return bytes[..reader.ReadAtLeast(bytes, most, throwOnEndOfStream: false)];
    }

    private static string Types(Stream stream, IReadOnlyList<ZipPart> parts)
    {
        var list =
            parts.SingleOrDefault(part => string.Equals(part.Name, "[Content_Types].xml", StringComparison.Ordinal)) ?? throw Damaged(null);
        return Read(() =>
        {
            using var reader = new StreamReader(new ZipPartStream(stream, list, Limits, Limits.ListPartBytes), Encoding.UTF8);
            return reader.ReadToEnd();
        });
    }

    /// <summary>Faults of the package itself are one sentence; what is refused for what it does keeps its own.</summary>
    private static T Read<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (FileRefusal cause) when (!cause.Message.StartsWith("This file", StringComparison.Ordinal))
        {
            throw Damaged(cause);
        }
    }

    private static FileRefusal Damaged(Exception? cause) =>
        new("This Office file is damaged, or packed in a way that is not allowed. Open it, save it again and add it once more.", cause);

    private static FileRefusal Active() =>
        new("This file has macros or controls, which run when it is opened. Save it without them, as .docx or .xlsx, or as a PDF.");

    private static bool IsXml(ZipPart part) =>
        part.Name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase)
        || part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || part.Name.EndsWith('/');

    private static bool IsMain(string name, string main) =>
        name.StartsWith(main, StringComparison.OrdinalIgnoreCase) && name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase);

    private static bool IsActive(string name) =>
        name.EndsWith("vbaProject.bin", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/macrosheets/", StringComparison.OrdinalIgnoreCase)
        || name.Contains("/activeX/", StringComparison.OrdinalIgnoreCase);
}
