using System.Text.Json;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Import;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Demo;

/// <summary>The files of <c>seeds/demo-trust</c>. Nothing else in the program knows what is in them.</summary>
internal static class DemoSeeds
{
    /// <summary>The day of the register with which the demonstration's year begins.</summary>
    public static readonly DateOnly YearEnd = new(2026, 3, 31);

    public const string YearEndRegister = "backlog-2026-03-31.csv";

    /// <exception cref="Refusal">The seeds are not beside the program.</exception>
    public static string Path(string file)
    {
        var path = ReferenceData.PathOf("seeds", "demo-trust", file);
        return File.Exists(path)
            ? path
            : throw Refusal.NotFound($"The demonstration's {file} is not beside the program (seeds/demo-trust).");
    }

    public static TrustSeed Trust() => Json<TrustSeed>("trust.json");

    public static IReadOnlyList<PersonSeed> People() => Json<IReadOnlyList<PersonSeed>>("people.json");

    public static IReadOnlyList<SiteSeed> Sites()
    {
        using var file = TableFile.Open(Path("sites.csv"), ImportLimits.Verb);
        var rows = file.Sheets[0].Rows().ToList();
        var header = new HeaderFinder([
            new("code", true),
            new("name", true),
            new("type"),
            new("tenure"),
            new("gross internal area (m2)"),
        ]).Find(rows);
        return
        [
            .. rows.Where(row => row.Number > header.Row && !row.IsBlank)
                .Select(row => new SiteSeed(
                    header.Cell(row, "code")!,
                    header.Cell(row, "name")!,
                    header.Cell(row, "type"),
                    header.Cell(row, "tenure"),
                    header.Cell(row, "gross internal area (m2)")
                )),
        ];
    }

    /// <summary>Photos and documents of the demonstration, each with its item.</summary>
    public static IReadOnlyList<EvidenceSeed> Evidence()
    {
        using var file = TableFile.Open(Path("evidence.csv"), ImportLimits.Verb);
        var rows = file.Sheets[0].Rows().ToList();
        var header = new HeaderFinder([new("site", true), new("item", true), new("file", true), new("caption", true)]).Find(rows);
        return
        [
            .. rows.Where(row => row.Number > header.Row && !row.IsBlank)
                .Select(row => new EvidenceSeed(
                    header.Cell(row, "site")!,
                    header.Cell(row, "item")!,
                    Path(System.IO.Path.Combine("evidence", header.Cell(row, "file")!)),
                    header.Cell(row, "caption")!
                )),
        ];
    }

    private static T Json<T>(string file) =>
        JsonSerializer.Deserialize<T>(File.ReadAllText(Path(file)), JsonSerializerOptions.Web)
        ?? throw new InvalidDataException($"seeds/demo-trust/{file} is empty.");
}

internal sealed record TrustSeed(string Code, string Name, bool IsDemonstration, string RiskBands, string CostBasis);

internal sealed record SiteSeed(string Code, string Name, string? Type, string? Tenure, string? FloorArea);

/// <param name="File">Full path.</param>
internal sealed record EvidenceSeed(string Site, string Item, string File, string Caption);

internal sealed record PersonSeed(string Id, string Name, string Title, IReadOnlyList<MembershipSeed> Memberships);

internal sealed record MembershipSeed(string Trust, string Role, IReadOnlyList<string> Sites)
{
    /// <exception cref="InvalidDataException">The role is not one.</exception>
    public Role Parsed =>
        Enum.TryParse<Role>(Role, ignoreCase: true, out var role)
            ? role
            : throw new InvalidDataException($"seeds/demo-trust/people.json: '{Role}' is not a role.");
}
