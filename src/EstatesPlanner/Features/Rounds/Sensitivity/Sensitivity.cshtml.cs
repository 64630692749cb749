using System.Globalization;
using EstatesPlanner.Books.Rounds;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring.Sensitivity;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Features.Shared.Charts;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Rounds.Sensitivity;

/// <summary>A ranking under other weights: how far each weight may go alone, and where every bid comes over many sets of weights.</summary>
public sealed class SensitivityModel(RoundBooks books) : TrustPage
{
    private const int MostOnPage = 20_000;

    private const int MostTicks = 12;

    public RoundBook Book { get; private set; } = null!;

    /// <summary>Null where what was asked cannot be drawn, or the round has no bids.</summary>
    public WeightsTested? Tested { get; private set; }

    [FromQuery(Name = "samples")]
    public string? Samples { get; set; }

    [FromQuery(Name = "seed")]
    public string? Seed { get; set; }

    [FromQuery(Name = "spread")]
    public string? SpreadPercent { get; set; }

    public IReadOnlyCollection<string> FundedNow { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRanking;

    public IActionResult OnGet(string round, string? table, string? format)
    {
        Book = books.Open(Actor, round, Trust);
        _ = Choose.OneOf("Table", table, ["ranges", "ranks"]);
        if (Sampling() is { } sampling && Book.Bids.Count > 0)
        {
            Tested = WeightsTested.Of(Book, sampling);
            FundedNow = Tested.FundedNow;
        }

        return format is null || Tested is null
            ? Page()
            : TableDownload.Of(
                table == "ranks" ? RankSheet() : RangeSheet(),
                $"{Trust} {Book.Round.Id} {(table == "ranks" ? "ranks over weights" : "weight ranges")}",
                format
            );
    }

    public string Link(string table, string format) =>
        Addresses.Here(("samples", Samples), ("seed", Seed), ("spread", SpreadPercent), ("table", table), ("format", format));

    public string RangesChart =>
        new RangeChart
        {
            Title = "How far each weight may go",
            Description = string.Join(
                " ",
                Tested!.Ranges.Select(range =>
                    $"{Tested.CriterionOf(range).Name}, now {FigureText.Percent(range.Weight)}: same bid first at {SensitivityWords.Of(range.First)}, same bids funded at {SensitivityWords.Of(range.Funded)}."
                )
            ),
            Ticks =
            [
                .. new[] { 0m, 0.25m, 0.5m, 0.75m, 1m }.Select(share => new RangeChart.Tick(
                    share,
                    EnglishText.Quantity(share * 100) + "%"
                )),
            ],
            Names = ["Same bid comes first", "Same bids funded in order of value"],
            MarkName = "Weight now",
            Rows =
            [
                .. Tested.Ranges.Select(range => new RangeChart.Row(
                    Tested.CriterionOf(range).Name,
                    [(range.First.From, range.First.To), (range.Funded.From, range.Funded.To)],
                    range.Weight
                )),
            ],
        }.Draw();

    public string RanksChart =>
        new RangeChart
        {
            Title = "Rank of each bid over sampled weights",
            Description = string.Join(
                " ",
                Tested!.Ranks.Select(spread =>
                    $"{spread.Reference}: rank now {Book.RankOf(spread.Reference).ByValue}, 90% of ranks from {spread.P5} to {spread.P95}, middle {spread.P50}."
                )
            ),
            Ticks = RankTicks(Book.Bids.Count),
            Names = ["Nine samples of ten lie here (P5 to P95)"],
            MarkName = "Rank now",
            Rows =
            [
                .. Tested.Ranks.Select(spread => new RangeChart.Row(
                    $"{spread.Reference} {Book[spread.Reference].Bid.Name}",
                    [(spread.P5 - 0.3m, spread.P95 + 0.3m)],
                    Book.RankOf(spread.Reference).ByValue
                )),
            ],
        }.Draw();

    /// <summary>From half a place before the first rank to half a place after the last, named at whole ranks.</summary>
    private static IReadOnlyList<RangeChart.Tick> RankTicks(int last)
    {
        var step = Math.Max(1, (last + MostTicks - 1) / MostTicks);
        return
        [
            new(0.5m, ""),
            .. Enumerable
                .Range(1, last)
                .Where(rank => (rank - 1) % step == 0)
                .Select(rank => new RangeChart.Tick(rank, EnglishText.Count(rank))),
            new(last + 0.5m, ""),
        ];
    }

    private WeightSampling? Sampling()
    {
        var samples = Number("samples", Samples, WeightsTested.UsualSamples, MostOnPage);
        var seed = Number("seed", Seed, 1, int.MaxValue);
        var spread = string.IsNullOrWhiteSpace(SpreadPercent) ? (int?)0 : Number("spread", SpreadPercent, 0, 100);
        if (samples is null || seed is null || spread is null)
        {
            return null;
        }

        var sampling = new WeightSampling(samples.Value, seed.Value, spread == 0 ? null : spread);
        if (sampling.Problem is { } problem)
        {
            ModelState.AddModelError("samples", problem);
            return null;
        }

        return sampling;
    }

    private int? Number(string field, string? text, int usual, int most)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return usual;
        }

        if (int.TryParse(text, NumberStyles.AllowThousands, EnglishText.Culture, out var number) && number <= most)
        {
            return number;
        }

        ModelState.AddModelError(field, $"Enter a whole number up to {EnglishText.Count(most)}.");
        return null;
    }

    private ExportSheet RangeSheet() =>
        new(
            "Weight ranges",
            ["criterion", "weight", "same bid first from", "to", "beyond", "same bids funded from", "to", "beyond"],
            Tested!.Ranges.Select(range =>
                (IReadOnlyList<object?>)
                    [
                        Tested.CriterionOf(range).Name,
                        range.Weight,
                        range.First.From,
                        range.First.To,
                        SensitivityWords.FirstBeyond(range.First),
                        range.Funded.From,
                        range.Funded.To,
                        SensitivityWords.FundedBeyond(range.Funded, FundedNow),
                    ]
            )
        );

    private ExportSheet RankSheet() =>
        new(
            "Ranks over weights",
            [
                "bid",
                "name",
                "rank now",
                "P5",
                "P50",
                "P95",
                "chance first",
                "chance funded",
                .. Enumerable.Range(1, Book.Bids.Count).Select(rank => $"samples at rank {rank.ToString(CultureInfo.InvariantCulture)}"),
            ],
            Tested!.Ranks.Select(spread =>
                (IReadOnlyList<object?>)
                    [
                        spread.Reference,
                        Book[spread.Reference].Bid.Name,
                        Book.RankOf(spread.Reference).ByValue,
                        spread.P5,
                        spread.P50,
                        spread.P95,
                        spread.ChanceFirst,
                        spread.ChanceFunded,
                        .. spread.Counts.Cast<object?>(),
                    ]
            )
        );
}
