using System.Text.Json;
using EstatesPlanner.Domain.Appraisal.Sensitivity;

namespace EstatesPlanner.Reference;

/// <summary>The ranges of drivers nobody gave one, <c>data/sensitivity-ranges.json</c>: conventions, each with its mark.</summary>
public sealed class RangeConventions
{
    private readonly Lazy<(RangeConvention Usual, IReadOnlyList<RangeConvention> All)> conventions = new(Read);

    /// <summary>The one in use where nobody names another.</summary>
    public RangeConvention Usual => conventions.Value.Usual;

    /// <summary>Those that ship; <see cref="RangeConvention.None"/> besides.</summary>
    public IReadOnlyList<RangeConvention> All => conventions.Value.All;

    /// <param name="id">Null for the usual one; <c>none</c> for no convention.</param>
    /// <exception cref="Refusal">No convention has this id.</exception>
    public RangeConvention Named(string? id) => id is null ? Usual : All.Append(RangeConvention.None).FirstOrDefault(convention => convention.Id == id)
        ?? throw Refusal.BadInput($"No convention of ranges is called {id}. Known: {string.Join(", ", All.Append(RangeConvention.None).Select(convention => convention.Id))}.");

    private static (RangeConvention Usual, IReadOnlyList<RangeConvention> All) Read()
    {
        var file = JsonSerializer.Deserialize<ConventionsFile>(File.ReadAllText(ReferenceData.PathOf("data", "sensitivity-ranges.json")), JsonSerializerOptions.Web)
            ?? throw new InvalidDataException("data/sensitivity-ranges.json is empty.");
        return (file.Conventions.Append(RangeConvention.None).Single(convention => convention.Id == file.Usual), file.Conventions);
    }

    private sealed record ConventionsFile(string Usual, IReadOnlyList<RangeConvention> Conventions);
}
