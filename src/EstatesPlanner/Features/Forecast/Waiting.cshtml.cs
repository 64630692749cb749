using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Forecast;

/// <summary>One item, year by year, if nothing is done.</summary>
public sealed class WaitingPageModel(ListWaiting waiting, TrustRates kept) : TrustPage
{
    private const int LastYear = 10;

    public WaitingItem Item { get; private set; } = null!;

    public Deterioration Rates { get; private set; } = null!;

    public IReadOnlyList<WaitedItem> Years { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string site, string reference, string? format)
    {
        Item = waiting.For(Actor, Trust, site, reference, 1, null)[0];
        Rates = kept.For(Trust).Rates;
        Years =
        [
            .. Enumerable
                .Range(1, LastYear)
                .Select(years => CostOfWaiting.Of(Item.Cost, Item.Category, Rates.Of(Item.ElementClass), years)),
        ];
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} {Item.SiteCode} {Item.Reference} cost of waiting", format);
    }

    private ExportSheet Sheet() =>
        new(
            "Cost of waiting",
            [
                "years",
                $"cost, £ at {Item.PriceBase} prices",
                "extra, £",
                "likeliest category",
                "chance of High, %",
                "chance of Significant, %",
                "chance of Moderate, %",
                "chance of Low, %",
            ],
            Years.Select(year =>
                (IReadOnlyList<object?>)
                    [
                        year.Years,
                        year.Cost.Pounds,
                        year.Extra.Pounds,
                        year.Likeliest.ToString(),
                        .. new[] { year.Chances.High, year.Chances.Significant, year.Chances.Moderate, year.Chances.Low }.Select(chance =>
                            (object?)Rounding.To(1, chance * 100)
                        ),
                    ]
            )
        );
}
