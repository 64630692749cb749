using EstatesPlanner.Domain.Appraisal;
using EstatesPlanner.Domain.Appraisal.Uncertainty;

namespace EstatesPlanner.Benchmarks;

/// <summary>
/// Monte Carlo on a thousand bids with ten thousand draws that the bids share, against a plain loop in doubles over pre-discounted lines
/// that draws
/// each line anew for every bid.
/// </summary>
internal static class Simulations
{
    private const int Draws = 10_000;
    private const int Lines = 8;

    public static IEnumerable<Measured> Run(Workplace workplace)
    {
        var answers = BidModels.Make().Select(AppraisalAnswer.Of).ToList();
        var inputs = new UncertainInputs
        {
            Drivers =
            [
                .. new[]
                {
                    "cost:works",
                    "cost:fees",
                    "cost:running",
                    "cost:renewal",
                    "benefit:b0",
                    "benefit:b1",
                    "benefit:b2",
                    "benefit:b3",
                }.Select(driver => new UncertainDriver(null, driver, new Triangular(80, 100, 140)) { Share = driver }),
            ],
        };
        var ours = Measured.Median(
            3,
            () => SimulatedBid.Of(answers.Select((answer, bid) => ($"B{bid}", answer, inputs)), new SharedDraws(1, Draws))
        );
        yield return new Measured(
            $"{BidModels.Bids:N0} bids × {Draws:N0} shared draws, preferred against business as usual",
            ours,
            $"scalar loop, {Lines} lines, one option",
            Measured.Median(3, Scalar),
            "< 2 s; ≥ 2 ×"
        );
    }

    private static void Scalar()
    {
        var random = new Random(1);
        var sum = 0.0;
        for (var bid = 0; bid < BidModels.Bids; bid++)
        {
            for (var draw = 0; draw < Draws; draw++)
            {
                var value = 0.0;
                for (var line = 0; line < Lines; line++)
                {
                    var share = random.NextDouble();
                    var multiple = share < 1.0 / 3 ? 0.8 + Math.Sqrt(share * 0.6 * 0.2) : 1.4 - Math.Sqrt((1 - share) * 0.6 * 0.4);
                    value += multiple * (line < 4 ? -100 : 120);
                }

                sum += value;
            }
        }

        GC.KeepAlive(sum);
    }
}
