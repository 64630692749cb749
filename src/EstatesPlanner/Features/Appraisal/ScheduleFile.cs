using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Json;
using EstatesPlanner.Reference;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>
/// A discount schedule of the user's own, in the members of <c>data/discount-schedules.json</c>. It never takes the id of one that ships,
/// and
/// is marked not confirmed unless it says otherwise: what was used is printed with every answer.
/// </summary>
internal static class ScheduleFile
{
    public const string Format = "estates-planner/discount-schedule/1";

    private const string Unconfirmed = "not confirmed";
    private const decimal MostPercent = 100;

    /// <summary>The schedule of that id, or of that file where the name ends in <c>.json</c>.</summary>
    /// <exception cref="Refusal">No such schedule, or a file that is not one.</exception>
    public static DiscountSchedule Find(string idOrFile, DiscountSchedules shipped) =>
        idOrFile.EndsWith(".json", StringComparison.OrdinalIgnoreCase) ? Read(JsonFile.Open(idOrFile), shipped) : shipped.Named(idOrFile);

    private static DiscountSchedule Read(JsonPlace file, DiscountSchedules shipped)
    {
        var root = file.Members("format", "id", "name", "source", "mark", "standard", "health");
        if (root["format"] is var format && format.Text() != Format)
        {
            throw format.Refuse($"'{format.Text()}' is not {Format}.");
        }

        if (shipped.Find(root["id"].Text()) is not null)
        {
            throw root["id"].Refuse("A schedule of this id ships with the program. Give yours an id of its own.");
        }

        var standard = Rates(root["standard"]);
        return new DiscountSchedule
        {
            Id = root["id"].Text(),
            Name = root["name"].Text(),
            Source = root["source"].Text(),
            Mark = root.Maybe("mark") is { } mark ? Mark(mark) : Unconfirmed,
            Standard = standard,
            Health = root.Maybe("health") is { } health ? Rates(health) : standard,
        };
    }

    private static string Mark(JsonPlace place) =>
        place.Text() is Unconfirmed or "confirmed"
            ? place.Text()
            : throw place.Refuse($"'{place.Text()}' is not one of: confirmed, {Unconfirmed}.");

    private static DiscountRates Rates(JsonPlace place)
    {
        IReadOnlyList<DiscountBand> bands = [.. place.Items().Select(Band)];
        try
        {
            return new DiscountRates(bands);
        }
        catch (ArgumentException)
        {
            throw place.Refuse("Bands begin at year 1 and follow each other without a gap; only the last may go on for ever.");
        }
    }

    private static DiscountBand Band(JsonPlace place)
    {
        var band = place.Members("fromYear", "toYear", "ratePercent");
        var percent = band["ratePercent"].Number();
        return percent is < 0 or > MostPercent
            ? throw band["ratePercent"].Refuse("A discount rate is between 0% and 100%.")
            : new DiscountBand(band["fromYear"].Whole(), band.Maybe("toYear")?.Whole(), Rate.FromPercent(percent));
    }
}
