using System.Text.Json;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Reference;

/// <summary>
/// The dated discount schedules of <c>data/discount-schedules.json</c>, each with its source and how far it is confirmed.
/// </summary>
public sealed class DiscountSchedules(TimeProvider clock)
{
    private readonly Lazy<SchedulesFile> file = new(Read);

    public IReadOnlyList<DiscountSchedule> All => field ??= [.. file.Value.Schedules.Select(Schedule)];

    /// <summary>The schedule today of an appraisal that names none.</summary>
    public DiscountSchedule Usual => UsualOn(DateOnly.FromDateTime(clock.GetLocalNow().DateTime));

    /// <summary>
    /// The schedule, on a day, of an appraisal that names none: of those the file calls usual, the latest that is by then; before them all,
    /// the earliest.
    /// </summary>
    public DiscountSchedule UsualOn(DateOnly day) =>
        Named(
            (
                file.Value.Usual.Where(row => row.From <= day).MaxBy(row => row.From)
                ?? file.Value.Usual.MinBy(row => row.From)
                ?? throw new InvalidDataException("data/discount-schedules.json names no usual schedule.")
            ).Id
        );

    /// <summary>The longest appraisal by the usual schedule: as many years as it has rates for.</summary>
    public int UsualYears => Math.Min(AppraisalProblem.MostYears, Usual.LastYear ?? AppraisalProblem.MostYears);

    /// <exception cref="Refusal">No schedule has this id.</exception>
    public DiscountSchedule Named(string id) => Find(id) ?? throw Refusal.BadInput(Unknown(id));

    public DiscountSchedule? Find(string id) => All.SingleOrDefault(schedule => string.Equals(schedule.Id, id, StringComparison.Ordinal));

    /// <summary>What to tell a person who asked for a schedule that is not there.</summary>
    public string Unknown(string id) =>
        $"No discount schedule is called {id}. Known: {string.Join(", ", All.Select(schedule => schedule.Id))}.";

    private static SchedulesFile Read() =>
        JsonSerializer.Deserialize<SchedulesFile>(
            File.ReadAllText(ReferenceData.PathOf("data", "discount-schedules.json")),
            JsonSerializerOptions.Web
        ) ?? throw new InvalidDataException("data/discount-schedules.json is empty.");

    private static DiscountSchedule Schedule(ScheduleRow row) =>
        new()
        {
            Id = row.Id,
            Name = row.Name,
            Source = row.Source,
            Mark = row.Mark,
            Standard = Rates(row.Standard),
            Health = Rates(row.Health),
        };

    private static DiscountRates Rates(IReadOnlyList<BandRow> bands) =>
        new([.. bands.Select(band => new DiscountBand(band.FromYear, band.ToYear, Rate.FromPercent(band.RatePercent)))]);

    private sealed record SchedulesFile(IReadOnlyList<UsualRow> Usual, IReadOnlyList<ScheduleRow> Schedules);

    private sealed record UsualRow(string Id, DateOnly From);

    private sealed record ScheduleRow(
        string Id,
        string Name,
        string Source,
        string Mark,
        IReadOnlyList<BandRow> Standard,
        IReadOnlyList<BandRow> Health
    );

    private sealed record BandRow(int FromYear, int? ToYear, decimal RatePercent);
}
