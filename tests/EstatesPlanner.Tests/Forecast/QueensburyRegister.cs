namespace EstatesPlanner.Tests.Forecast;

/// <summary>One trust with a small register at three price bases, for tests that only read it.</summary>
public sealed class QueensburyRegister : IAsyncLifetime
{
    private const string Register = """
        reference,site,element,defect,category,cost,price base
        B-1,RQQ01,M04.02,Chiller at its end,High,1250000.10,2026/27
        B-2,RQQ01,B03.01,Roof past patching,Significant,2100000.33,2025/26
        B-3,RQQ01,E02,Boards without spares,Moderate,900000,2026/27
        B-4,RQQ01,,Decoration,Low,350000.05,2024/25
        B-5,RQQ02,M01,Pipework,Moderate,610000,2026/27

        """;

    internal Installation Planner { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Planner.AddTrust();
        await Planner.Do("site", "add", "RQQ02", "Queensbury Lodge", "--trust", "RQQ");
        await Planner.Do("trust", "add", "RZZ", "A trust without a register");
        await Planner.Do("import", "backlog", Planner.Write("register.csv", Register), "--trust", "RQQ");
    }

    public ValueTask DisposeAsync() => Planner.DisposeAsync();
}
