using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Backlog;

/// <summary>A trust whose register holds one item of each kind that a change of its terms treats differently.</summary>
internal static class TermsTrust
{
    public const string Register = """
        reference,site,block,remaining life,defect,consequence,likelihood,category,override reason,cost,works,fees,vat,parts in the return,price base
        A,RQQ01,B1,20,Boiler past its life,5,3,,,100000,,,,,2024/25
        B,RQQ01,B1,20,Roof past patching,4,2,,,,50000,6000,11200,,2026/27
        C,RQQ01,,,Worn floor,,,Low,,5000,,,,,2026/27
        D,RQQ01,,,Blocked gully,2,2,High,Floods the emergency department,7000,,,,,2026/27
        E,RQQ01,,,Loose slates,5,5,,,,2000,100,400,works; fees; vat,2025/26

        """;

    public static async Task<Installation> Open()
    {
        var planner = new Installation();
        await planner.AddTrust();
        await planner.Do("import", "backlog", planner.Write("register.csv", Register), "--trust", "RQQ");
        return planner;
    }

    /// <summary>The program's own services over this installation.</summary>
    public static ServiceProvider Program(this Installation planner) =>
        PlannerServices.For(PlannerSettings.From(planner.Folder, null, null));

    /// <summary>Somebody of the estates team with these sites; a star is all.</summary>
    public static Actor Estates(params string[] sites) =>
        new(
            new Person { Id = "sam", Name = "Sam Estates" },
            [
                new Membership
                {
                    Person = "sam",
                    Trust = "RQQ",
                    Role = Role.Estates,
                    Sites = sites,
                },
            ]
        );

    public static async Task<decimal> Total(this Installation planner, string? category = null)
    {
        var summary = (await planner.Do("backlog", "summary", "--trust", "RQQ", "--json")).Json;
        return category is null
            ? summary.GetProperty("total").GetDecimal()
            : summary.GetProperty("byCategory").GetProperty(category).GetProperty("cost").GetDecimal();
    }
}
