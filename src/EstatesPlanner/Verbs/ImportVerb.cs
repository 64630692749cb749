using System.CommandLine;

namespace EstatesPlanner.Verbs;

/// <summary><c>import backlog|bids|incidents|estate|eric|mapping|undo|list</c></summary>
internal static class ImportVerb
{
    public static Command Build(VerbHost host) =>
        new("import", "Bring files in, or take them back.")
        {
            ImportBacklogPart.Build(host),
            ImportBidsPart.Build(host),
            ImportIncidentsPart.Build(host),
            ImportEstatePart.Build(host),
            ImportEricPart.Build(host),
            ImportMappingPart.Build(host),
            ImportUndoPart.Undo(host),
            ImportUndoPart.List(host),
        };
}
