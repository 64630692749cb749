namespace EstatesPlanner.Benchmarks;

/// <summary>How long a verb takes to begin and end, against a .NET program that prints one line.</summary>
internal static class VerbStart
{
    private const int Runs = 7;

    public static IEnumerable<Measured> Run(Workplace workplace)
    {
        var hello = Measured.Median(Runs, () => Workplace.Run(Environment.ProcessPath!, "hello"));
        var folder = Path.Combine(workplace.Folder, "start");
        Workplace.Run(Workplace.Program, "trust", "add", "RQQ", "Queensbury", "--data-folder", folder);
        yield return new Measured("start of a verb without database (--help)", Measured.Median(Runs, () => Workplace.Run(Workplace.Program, "--help")), "dotnet hello", hello, "≥ 0.5 ×");
        yield return new Measured("start of a verb with database (trust list)", Measured.Median(Runs, () => Workplace.Run(Workplace.Program, "trust", "list", "--data-folder", folder)), "dotnet hello", hello, "≥ 0.33 ×");
    }
}
