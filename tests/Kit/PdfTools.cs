using System.Diagnostics;

namespace EstatesPlanner.Kit;

/// <summary>The command-line tools that read a PDF for a test: poppler's, qpdf, and the shared structural check.</summary>
internal static class PdfTools
{
    /// <summary>The text of the document as a person would copy it, with runs of white space made one space.</summary>
    public static string Text(string file) =>
        string.Join(' ', Run("pdftotext", "-layout", file, "-").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The bytes of a file attached to the document.</summary>
    public static byte[] Attachment(string file, string name)
    {
        var target = Path.Combine(Path.GetDirectoryName(file)!, $"{Path.GetFileNameWithoutExtension(file)}.{name}");
        Run("pdfdetach", "-savefile", name, "-o", target, file);
        return File.ReadAllBytes(target);
    }

    /// <summary>Standard output of a tool that must succeed.</summary>
    public static string Run(string tool, params string[] arguments)
    {
        var start = new ProcessStartInfo(tool, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"{tool} {string.Join(' ', arguments)} gave {process.ExitCode}: {output}{error.Result}");
        return output;
    }
}
