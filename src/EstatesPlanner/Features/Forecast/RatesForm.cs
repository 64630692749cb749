using System.Globalization;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features.Shared;

namespace EstatesPlanner.Features.Forecast;

/// <summary>One class of elements in the form: its fields, filled with what was typed or with the rates in use.</summary>
public sealed record RatesGroup(string Words, IReadOnlyList<FormField> Fields);

/// <summary>The rates as fields of the page, one group for each class of elements and one for every other item.</summary>
public sealed class RatesForm(Deterioration used, IReadOnlyList<string> classes, Func<string, string?> typed)
{
    private const string PoundsId = "pounds";

    private readonly IReadOnlyList<(string Id, string Words, DeteriorationRates Rates)> groups =
    [
        .. classes
            .Index()
            .Select(one => (string.Create(CultureInfo.InvariantCulture, $"rate{one.Index + 1}"), one.Item, used.Of(one.Item))),
        ("rate0", "Every other item", used.Default),
    ];

    public IReadOnlyList<RatesGroup> Groups =>
        [
            .. groups.Select(group => new RatesGroup(
                group.Words,
                [
                    .. group
                        .Rates.All.Index()
                        .Select(rate => new FormField(
                            Id(group.Id, rate.Index),
                            $"{rate.Item.Words}, %",
                            Typed(Id(group.Id, rate.Index)) ?? Text(rate.Item.Rate.Percent),
                            Width: "nhsuk-input--width-4",
                            InputMode: "decimal"
                        )),
                ]
            )),
        ];

    public FormField Pounds =>
        new(
            PoundsId,
            "Pounds spent for each pound of backlog removed",
            Typed(PoundsId) ?? Text(used.PoundsPerPoundRemoved),
            "A project usually costs more than the backlog it ends.",
            "nhsuk-input--width-4",
            InputMode: "decimal"
        );

    /// <summary><c>confirmed</c> or <c>not confirmed</c>.</summary>
    public string Mark => used.Mark;

    /// <summary>True where a field differs from what is in use.</summary>
    public bool Differs => Keys.Any(key => Number(Typed(key.Id)) is { } number && number != key.Used);

    /// <summary>What cannot be, by field.</summary>
    public IEnumerable<(string Field, string Sentence)> Problems()
    {
        foreach (var (id, words, _) in Keys.Where(key => Typed(key.Id) is { } text && Number(text) is null))
        {
            yield return (id, $"{words}: enter a number, such as 2.5.");
        }

        foreach (var group in groups)
        {
            foreach (var problem in Rates(group.Id, group.Rates).Problems())
            {
                yield return (Id(group.Id, 0), $"{group.Words}: {problem}");
            }
        }

        if (PoundsPerPound is < 0.1m or > 10)
        {
            yield return (PoundsId, "A pound of backlog costs between 0.1 and 10 pounds to remove.");
        }
    }

    /// <summary>The rates typed; null where they are those used.</summary>
    public Deterioration? Chosen() =>
        !Differs
            ? null
            : used with
            {
                Name = "Rates entered on this page",
                Source = "The person who asked",
                Mark = "not confirmed",
                PoundsPerPoundRemoved = PoundsPerPound,
                Default = Rates(groups[^1].Id, used.Default),
                ByClass = groups
                    .SkipLast(1)
                    .ToDictionary(group => group.Words, group => Rates(group.Id, group.Rates), StringComparer.Ordinal),
            };

    /// <summary>The fields that differ from what is in use, for the page's own links and forms.</summary>
    public IEnumerable<(string Id, string Text)> Changed =>
        Keys.Where(key => Number(Typed(key.Id)) is { } number && number != key.Used).Select(key => (key.Id, Typed(key.Id)!));

    private decimal PoundsPerPound => Number(Typed(PoundsId)) ?? used.PoundsPerPoundRemoved;

    private IEnumerable<(string Id, string Words, decimal Used)> Keys =>
        [
            .. groups.SelectMany(group =>
                group
                    .Rates.All.Index()
                    .Select(rate => (Id(group.Id, rate.Index), $"{group.Words}, {rate.Item.Words}", rate.Item.Rate.Percent))
            ),
            (PoundsId, Pounds.Label, used.PoundsPerPoundRemoved),
        ];

    private DeteriorationRates Rates(string group, DeteriorationRates usual)
    {
        Rate Of(int place, Rate rate) => Number(Typed(Id(group, place))) is { } percent ? Rate.FromPercent(percent) : rate;
        return new DeteriorationRates
        {
            CostGrowth = Of(0, usual.CostGrowth),
            NewBacklog = Of(1, usual.NewBacklog),
            LowToModerate = Of(2, usual.LowToModerate),
            ModerateToSignificant = Of(3, usual.ModerateToSignificant),
            SignificantToHigh = Of(4, usual.SignificantToHigh),
        };
    }

    private string? Typed(string id) => typed(id) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;

    private static string Id(string group, int place) => string.Create(CultureInfo.InvariantCulture, $"{group}-{place + 1}");

    private static string Text(decimal number) => number.ToString("0.####", CultureInfo.InvariantCulture);

    private static decimal? Number(string? text) =>
        decimal.TryParse(
            text?.TrimEnd('%', ' '),
            NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign,
            CultureInfo.InvariantCulture,
            out var number
        )
        && Math.Abs(number) < 1000
            ? number
            : null;
}
