using EstatesPlanner.Domain;
using EstatesPlanner.Import.Writing;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Shared;

/// <summary>A table as a file to take away: <c>xlsx</c> or <c>csv</c>. Text never becomes a formula in either.</summary>
public static class TableDownload
{
    /// <exception cref="Refusal">Another format.</exception>
    public static FileResult Of(ExportSheet sheet, string name, string format)
    {
        var stream = new MemoryStream();
        switch (format)
        {
            case "xlsx":
                TableWriter.WriteXlsx(stream, sheet);
                break;
            case "csv":
                TableWriter.WriteCsv(stream, sheet);
                break;
            default:
                throw Refusal.BadInput($"A table leaves as xlsx or csv, not as {format}.");
        }

        stream.Position = 0;
        var type = format == "csv" ? "text/csv; charset=utf-8" : "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
        return new FileStreamResult(stream, type) { FileDownloadName = $"{name}.{format}" };
    }
}
