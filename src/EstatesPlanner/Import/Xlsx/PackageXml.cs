using System.Xml;

namespace EstatesPlanner.Import.Xlsx;

/// <summary>The parts of a workbook as XML: no document type, no entities, nothing fetched, no more characters than the limit.</summary>
internal sealed class PackageXml(Stream file, IReadOnlyList<ZipPart> parts, ImportLimits limits)
{
    private const int DeepestElement = 64;

    public IReadOnlyList<ZipPart> Parts => parts;

    public ZipPart? Find(string name) =>
        parts.FirstOrDefault(part => string.Equals(part.Name, name.TrimStart('/'), StringComparison.OrdinalIgnoreCase));

    /// <summary>Reads one small list whole: content types, relationships, the workbook's sheets.</summary>
    public void ReadList(string name, Action<XmlReader> element) =>
        Read(Find(name) ?? throw FileRefusal.Damaged($"{name} is missing"), limits.ListPartBytes, element);

    /// <summary>Calls back at each element of a part.</summary>
    public void Read(ZipPart part, Action<XmlReader> element) => Read(part, limits.UnpackedBytes, element);

    /// <summary>A reader that the caller drives through <see cref="Guard{T}"/>.</summary>
    public XmlReader Open(ZipPart part, long most) =>
        XmlReader.Create(
            new ZipPartStream(file, part, limits, most),
            new XmlReaderSettings
            {
                DtdProcessing = DtdProcessing.Prohibit,
                XmlResolver = null,
                MaxCharactersInDocument = limits.UnpackedBytes,
                MaxCharactersFromEntities = 1024,
                IgnoreComments = true,
                IgnoreProcessingInstructions = true,
                CloseInput = true,
            }
        );

    /// <summary>The next node. No part of a workbook nests deeply; one that does is made to fill the memory.</summary>
    public static bool Step(XmlReader reader) =>
        reader.Read() && (reader.Depth <= DeepestElement ? true : throw new XmlException("Nested too deeply."));

    /// <summary>Runs one step of reading a part and turns what the XML reader says into a sentence.</summary>
    public static T Guard<T>(ZipPart part, Func<T> step)
    {
        try
        {
            return step();
        }
        catch (XmlException cause)
        {
            throw cause.Message.Contains("DTD", StringComparison.Ordinal)
                ? new FileRefusal("Contains a document type: not allowed.", cause)
                : FileRefusal.Damaged(part.Name, cause);
        }
        catch (Exception cause) when (cause is InvalidOperationException or FormatException or ArgumentException or IOException)
        {
            throw FileRefusal.Damaged(part.Name, cause);
        }
    }

    private void Read(ZipPart part, long most, Action<XmlReader> element) =>
        Guard(
            part,
            () =>
            {
                using var reader = Open(part, most);
                while (Step(reader))
                {
                    if (reader.NodeType == XmlNodeType.Element)
                    {
                        element(reader);
                    }
                }

                return true;
            }
        );
}
