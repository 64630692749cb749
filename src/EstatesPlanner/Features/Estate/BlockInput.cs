using System.Globalization;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Estate;

/// <summary>A block as a person writes it, in a form or in a row of a sheet: text, not yet believed.</summary>
public sealed record BlockInput
{
    public string? Site { get; init; }

    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? RemainingLife { get; init; }

    public string? Intent { get; init; }

    public string? LeavesOn { get; init; }

    public string? FloorArea { get; init; }

    public string? BuiltYear { get; init; }

    /// <summary>The version the form was filled from; null for a new block or an import.</summary>
    public long? Version { get; init; }

    public static BlockInput Of(Block block) => new()
    {
        Site = block.SiteCode,
        Code = block.Code,
        Name = block.Name,
        RemainingLife = block.RemainingLifeYears?.ToString(CultureInfo.InvariantCulture),
        Intent = WireWord.Of(block.Intent),
        LeavesOn = block.LeavesOn?.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture),
        FloorArea = block.GrossInternalAreaM2?.ToString("0.##", CultureInfo.InvariantCulture),
        BuiltYear = block.BuiltYear?.ToString(CultureInfo.InvariantCulture),
        Version = block.Version,
    };

    /// <summary>The block an acceptable input describes, in its first version.</summary>
    public Block ToBlock(string trust) => new()
    {
        Trust = trust,
        SiteCode = OdsCode.Clean(Site!),
        Code = Code!.Trim(),
        Name = string.IsNullOrWhiteSpace(Name) ? Code.Trim() : Name.Trim(),
        RemainingLifeYears = (int?)Number(RemainingLife),
        Intent = IntentOf(Intent) ?? BlockIntent.Retain,
        LeavesOn = DateText.TryRead(LeavesOn, out var day, out _) ? day : null,
        GrossInternalAreaM2 = Number(FloorArea),
        BuiltYear = (int?)Number(BuiltYear),
        Version = 1,
    };

    /// <summary>Blank is to retain it; null where the text is no intent.</summary>
    internal static BlockIntent? IntentOf(string? text) => string.IsNullOrWhiteSpace(text) ? BlockIntent.Retain : WireWord.TryParseTyped<BlockIntent>(text, out var intent) ? intent : null;

    private static decimal? Number(string? text) => NumberText.TryRead(text, out var number, out _) ? number : null;
}
