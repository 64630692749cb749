namespace EstatesPlanner.Tests.Backlog;

public sealed class MessyRegisterTests
{
    [Fact]
    public async Task Try()
    {
        await using var planner = new Installation();
        await planner.AddTrust();
        var register = MessyRegister.Make();
        File.WriteAllBytes("/tmp/messy.xlsx", MessyWorkbook.Xlsx(register));
        File.WriteAllBytes("/tmp/messy.csv", MessyWorkbook.Csv(register));
        foreach (var f in new[] { "/tmp/messy.xlsx", "/tmp/messy.csv" })
        {
            var run = await planner.Verb("import", "backlog", f, "--trust", "RQQ", "--mapping", "/tmp/imports-messy.json", "--dry-run", "--json");
            File.WriteAllText(f + ".out", run.Error + run.Output);
        }
    }
}
