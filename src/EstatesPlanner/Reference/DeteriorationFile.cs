using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Json;

namespace EstatesPlanner.Reference;

/// <summary>
/// Reads rates of deterioration: the shipped <c>data/deterioration.json</c>, or a trust's own copy of it with other numbers. What a trust's
/// file leaves out stays as shipped; whatever is unknown or cannot be is refused with its path.
/// </summary>
public sealed class DeteriorationFile(ReferenceData reference)
{
    public const string Format = "estates-planner/deterioration/1";

    private const string Unconfirmed = "not confirmed";

    private readonly Lazy<Deterioration> shipped = new(() =>
        Read(JsonFile.Open(ReferenceData.PathOf("data", "deterioration.json")), null, reference.Elements.Classes)
    );

    /// <summary>The rates as shipped.</summary>
    public Deterioration Shipped => shipped.Value;

    /// <exception cref="Refusal">The file is not there, or the first thing in it that does not fit.</exception>
    public Deterioration At(string path) => Of(JsonFile.Open(path));

    /// <exception cref="Refusal">The first thing that does not fit.</exception>
    public Deterioration Of(JsonPlace file) => Read(file, Shipped, reference.Elements.Classes);

    private static Deterioration Read(JsonPlace file, Deterioration? shipped, IReadOnlyList<string> classes)
    {
        var root = file.Members(
            "format",
            "id",
            "name",
            "unit",
            "appliesFrom",
            "source",
            "vintage",
            "recorded",
            "mark",
            "note",
            "poundsPerPoundRemoved",
            "default",
            "classes",
            "yearsDiffered",
            "surprises"
        );
        if (root["format"] is var format && !string.Equals(format.Text(), Format, StringComparison.Ordinal))
        {
            throw format.Refuse($"'{format.Text()}' is not {Format}.");
        }

        var usual = root.Maybe("default") is { } place ? Rates(place, shipped?.Default ?? DeteriorationRates.None) : shipped!.Default;
        var years = root.Maybe("yearsDiffered")?.Items().Select(Shift).ToList();
        var surprises = root.Maybe("surprises")?.Members("trust", "site");
        return new Deterioration
        {
            Name = root.Maybe("name")?.Text() ?? "The trust's own rates",
            Source = root.Maybe("source")?.Text() ?? "Not stated",
            Mark = Mark(root.Maybe("mark")),
            PoundsPerPoundRemoved = root.Maybe("poundsPerPoundRemoved") is { } pounds
                ? PoundsPerPound(pounds)
                : shipped?.PoundsPerPoundRemoved ?? 1,
            Default = usual,
            ByClass = Classes(root.Items("classes"), usual, classes),
            Named = shipped?.Named ?? [.. root.Items("classes").Select(place => place.Members(["class", .. RateNames])["class"].Text())],
            YearShifts = years ?? shipped?.YearShifts ?? [],
            TrustSurprises = surprises?.Maybe("trust") is { } trust ? Surprise(trust) : shipped?.TrustSurprises ?? Surprises.None,
            SiteSurprises = surprises?.Maybe("site") is { } site ? Surprise(site) : shipped?.SiteSurprises ?? Surprises.None,
        };
    }

    /// <summary>Classes that are named without rates have the default's.</summary>
    private static Dictionary<string, DeteriorationRates> Classes(
        IReadOnlyList<JsonPlace> places,
        DeteriorationRates usual,
        IReadOnlyList<string> known
    )
    {
        var rates = new Dictionary<string, DeteriorationRates>(StringComparer.Ordinal);
        foreach (var place in places)
        {
            var name = place.Members(["class", .. RateNames])["class"];
            if (!known.Contains(name.Text(), StringComparer.Ordinal))
            {
                throw name.Refuse($"'{name.Text()}' is not a class of elements. Known: {string.Join(", ", known)}.");
            }

            if (!rates.TryAdd(name.Text(), Rates(place, usual, "class")))
            {
                throw name.Refuse($"{name.Text()} is there twice.");
            }
        }

        return rates;
    }

    private static readonly string[] RateNames =
    [
        "costGrowthPercent",
        "newBacklogPercent",
        "lowToModeratePercent",
        "moderateToSignificantPercent",
        "significantToHighPercent",
    ];

    private static DeteriorationRates Rates(JsonPlace place, DeteriorationRates otherwise, params IReadOnlyList<string> beside)
    {
        var members = place.Members([.. RateNames, .. beside]);
        Rate Of(string name, Rate usual) => members.Maybe(name) is { } number ? Rate.FromPercent(number.Number()) : usual;
        var rates = new DeteriorationRates
        {
            CostGrowth = Of("costGrowthPercent", otherwise.CostGrowth),
            NewBacklog = Of("newBacklogPercent", otherwise.NewBacklog),
            LowToModerate = Of("lowToModeratePercent", otherwise.LowToModerate),
            ModerateToSignificant = Of("moderateToSignificantPercent", otherwise.ModerateToSignificant),
            SignificantToHigh = Of("significantToHighPercent", otherwise.SignificantToHigh),
        };
        return rates.Problems().FirstOrDefault() is { } problem ? throw place.Refuse(problem) : rates;
    }

    private static RateShift Shift(JsonPlace place)
    {
        var members = place.Members(
            "from",
            "to",
            "newBacklogPoints",
            "lowToModeratePoints",
            "moderateToSignificantPoints",
            "significantToHighPoints"
        );
        decimal Points(string name) =>
            members.Maybe(name)?.Number() is var points and (null or (>= -100 and <= 100))
                ? points ?? 0
                : throw members[name].Refuse("A difference is at most 100 points either way.");
        return new RateShift(
            Points("newBacklogPoints"),
            Points("lowToModeratePoints"),
            Points("moderateToSignificantPoints"),
            Points("significantToHighPoints")
        );
    }

    private static Surprises Surprise(JsonPlace place)
    {
        var members = place.Members("overYears", "sample", "factors");
        var factors = members["factors"]
            .Items()
            .Select(factor =>
                factor.Number() is > 0 and <= 100 and var number ? number : throw factor.Refuse("A factor lies above 0 and is at most 100.")
            )
            .ToList();
        return members["overYears"].Whole() is >= 1 and <= ForecastModel.MostYears and var years && factors.Count > 0
            ? new Surprises(years, members["sample"].Whole(), factors)
            : throw place.Refuse("At least one factor, over at least one year.");
    }

    private static decimal PoundsPerPound(JsonPlace place) =>
        place.Number() is >= 0.1m and <= 10 and var pounds
            ? pounds
            : throw place.Refuse("A pound of backlog costs between 0.1 and 10 pounds to remove.");

    private static string Mark(JsonPlace? place) =>
        place?.Text() switch
        {
            null => Unconfirmed,
            "confirmed" or Unconfirmed => place.Text(),
            var other => throw place.Refuse($"'{other}' is neither confirmed nor {Unconfirmed}."),
        };
}
