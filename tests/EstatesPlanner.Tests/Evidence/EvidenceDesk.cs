using System.Text.Json;
using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Photos;
using EstatesPlanner.Tests.Backlog;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Evidence;

/// <summary>Evidence by the verbs, on the trust of <see cref="TermsTrust"/>.</summary>
internal static class EvidenceDesk
{
    public static Task<Installation.Run> TryAdd(
        this Installation planner,
        string item,
        string name,
        byte[] content,
        string? caption = "A boiler",
        string trust = "RQQ"
    )
    {
        var path = Path.Combine(planner.Folder, name);
        File.WriteAllBytes(path, content);
        return planner.Verb([
            "evidence",
            "add",
            item,
            path,
            "--trust",
            trust,
            .. caption is null ? Array.Empty<string>() : ["--caption", caption],
            "--json",
        ]);
    }

    public static async Task<JsonElement> Add(
        this Installation planner,
        string item,
        string name,
        byte[] content,
        string? caption = "A boiler"
    )
    {
        var run = await planner.TryAdd(item, name, content, caption);
        Assert.True(run.Exit == 0, run.Error);
        return run.Json.GetProperty("evidence");
    }

    public static async Task<IReadOnlyList<JsonElement>> Evidence(this Installation planner) =>
        [.. (await planner.Do("evidence", "list", "--trust", "RQQ", "--json")).Json.GetProperty("evidence").EnumerateArray()];

    /// <summary>The same while the pages are served, which a verb may read beside.</summary>
    public static IReadOnlyList<ItemEvidence> Listed(this Installation planner)
    {
        using var db = planner.Read();
        return ItemEvidence.Of(db, [.. db.BacklogItems.Where(item => item.Trust == "RQQ")]);
    }

    /// <summary>What is kept under a hash; null where nothing is.</summary>
    public static byte[]? Kept(this Installation planner, string? hash) =>
        hash is not null && Path.Combine(planner.Folder, "evidence", hash[..2], hash) is var path && File.Exists(path)
            ? File.ReadAllBytes(path)
            : null;

    public static int KeptFiles(this Installation planner) =>
        Directory.Exists(Path.Combine(planner.Folder, "evidence"))
            ? Directory.GetFiles(Path.Combine(planner.Folder, "evidence"), "*", SearchOption.AllDirectories).Length
            : 0;

    /// <summary>A JPEG of this size, made by the codecs themselves.</summary>
    public static async Task<byte[]> Jpeg(int width, int height)
    {
        await using var program = new ServiceCollection().AddPhotos().BuildServiceProvider();
        return (
            await program
                .GetRequiredService<DevelopPhoto>()
                .Develop(EstatesPlanner.KeptFiles.KeptKind.Png, TestFiles.Png(width, height), TestContext.Current.CancellationToken)
        ).Thumbnail;
    }
}
