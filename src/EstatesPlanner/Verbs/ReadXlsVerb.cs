using System.CommandLine;
using EstatesPlanner.Import;
using EstatesPlanner.Import.Xls;

namespace EstatesPlanner.Verbs;

/// <summary>The hidden verb by which the program reads an .xls in a child of its own: workbook in, lines of JSON out.</summary>
internal static class ReadXlsVerb
{
    public static Command Build()
    {
        var limits = new Argument<string>("limits") { Description = "page or verb" };
        var columns = new Argument<int>("columns") { Description = "The most columns a sheet may have." };
        var command = new Command(XlsChild.Verb, "Reads an .xls from standard input and writes its rows to standard output.")
        {
            limits,
            columns,
        };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            using var workbook = new MemoryStream();
            using (var input = Console.OpenStandardInput())
            {
                input.CopyTo(workbook);
            }

            workbook.Position = 0;
            using var output = Console.OpenStandardOutput();
            var given = parsed.GetValue(limits) == "page" ? ImportLimits.Page : ImportLimits.Verb;
            return XlsReader.Write(workbook, output, given with { Columns = parsed.GetValue(columns) });
        });
        return command;
    }
}
