namespace EstatesPlanner.Import.Xlsx;

/// <summary>
/// The merged areas of one sheet. They stand after its rows, so finding them is a pass of its own, made only when somebody asks.
/// </summary>
internal static class SheetMerges
{
    /// <exception cref="FileRefusal">More areas than a person merges, or a damaged part.</exception>
    public static IReadOnlyList<CellRange> Read(PackageXml package, ZipPart part)
    {
        var ranges = new List<CellRange>();
        package.Read(
            part,
            element =>
            {
                if (element.LocalName != "mergeCell")
                {
                    return;
                }

                ranges.Add(CellRange.TryParse(element.GetAttribute("ref"), out var range) ? range : throw FileRefusal.Damaged(part.Name));
                if (ranges.Count > CellRange.Most)
                {
                    throw CellRange.TooMany();
                }
            }
        );
        return ranges;
    }
}
