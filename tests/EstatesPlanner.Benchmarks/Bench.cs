namespace EstatesPlanner.Benchmarks;

/// <summary>Runs the benchmarks named, or all of them, each with its peer in the same run, and prints one table.</summary>
internal static class Bench
{
    private static readonly (string Name, Func<Workplace, IEnumerable<Measured>> Run)[] All =
    [
        ("csv", CsvRows.Run),
        ("xlsx", XlsxRows.Run),
        ("appraisal", Appraisals.Run),
        ("simulation", Simulations.Run),
        ("start", VerbStart.Run),
        ("import", ImportRegister.Run),
        ("list", ListPages.Run),
    ];

    /// <returns>0; 1 where a name is none of them.</returns>
    public static async Task<int> Run(string[] names, TextWriter output, TextWriter progress)
    {
        if (names.FirstOrDefault(name => !All.Any(bench => bench.Name == name)) is { } unknown)
        {
            await progress.WriteLineAsync(
                $"No benchmark is called {unknown}. There are: {string.Join(", ", All.Select(bench => bench.Name))}."
            );
            return 1;
        }

        using var workplace = new Workplace(progress);
        await output.WriteLineAsync($"| job | ours | peer | ratio | goal |\n|---|---|---|---|---|");
        foreach (var (name, run) in All.Where(bench => names.Length == 0 || names.Contains(bench.Name)))
        {
            await progress.WriteLineAsync($"{name} ...");
            foreach (var measured in run(workplace))
            {
                await output.WriteLineAsync(measured.Line());
            }
        }

        return 0;
    }
}
