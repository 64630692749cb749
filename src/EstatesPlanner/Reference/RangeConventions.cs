using System.Text.Json;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal.Sensitivity;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Reference;

/// <summary>The ranges of drivers nobody gave one, <c>data/sensitivity-ranges.json</c>: conventions, each with its mark.</summary>
public sealed class RangeConventions(DiscountSchedules schedules)
{
    private readonly Lazy<ConventionsFile> file = new(Read);

    /// <summary>The one in use where nobody names another.</summary>
    public RangeConvention Usual => Named(file.Value.Usual);

    /// <summary>Those that ship; <see cref="RangeConvention.None"/> besides.</summary>
    public IReadOnlyList<RangeConvention> All => file.Value.Conventions;

    /// <summary>Scenarios of a bid that names none; a convention too.</summary>
    public IReadOnlyList<Scenario> Scenarios =>
        [
            .. file.Value.Scenarios.Values.Select(row => new Scenario
            {
                Id = row.Id,
                Name = row.Name,
                Changes = [.. (row.Changes ?? []).Select(change => new ScenarioChange(null, change.Driver, change.ChangePercent))],
                Schedule = row.DiscountSchedule is { } schedule ? schedules.Named(schedule) : null,
                BenefitsDelayedYears = row.BenefitsDelayedYears,
                IsConvention = true,
            }),
        ];

    /// <param name="id">Null for the usual one; <c>none</c> for no convention.</param>
    /// <exception cref="Refusal">No convention has this id.</exception>
    public RangeConvention Named(string? id) =>
        id is null
            ? Usual
            : All.Append(RangeConvention.None).FirstOrDefault(convention => convention.Id == id)
                ?? throw Refusal.BadInput(
                    $"No convention of ranges is called {id}. Known: {string.Join(", ", All.Append(RangeConvention.None).Select(convention => convention.Id))}."
                );

    private static ConventionsFile Read() =>
        JsonSerializer.Deserialize<ConventionsFile>(
            File.ReadAllText(ReferenceData.PathOf("data", "sensitivity-ranges.json")),
            JsonSerializerOptions.Web
        ) ?? throw new InvalidDataException("data/sensitivity-ranges.json is empty.");

    private sealed record ConventionsFile(string Usual, IReadOnlyList<RangeConvention> Conventions, ScenariosRow Scenarios);

    private sealed record ScenariosRow(IReadOnlyList<ScenarioRow> Values);

    private sealed record ScenarioRow(
        string Id,
        string Name,
        IReadOnlyList<ChangeRow>? Changes,
        string? DiscountSchedule,
        int BenefitsDelayedYears
    );

    private sealed record ChangeRow(string Driver, decimal ChangePercent);
}
