using EstatesPlanner.Domain.Appraisal;

namespace EstatesPlanner.Benchmarks;

/// <summary>A thousand bids of four options over sixty years appraised in exact decimals, switching values and all.</summary>
internal static class Appraisals
{
    public static IEnumerable<Measured> Run(Workplace workplace)
    {
        var models = BidModels.Make();
        yield return new Measured(
            $"{BidModels.Bids:N0} bids × 4 options × {BidModels.Years} years appraised",
            Measured.Once(() => models.ToList().ForEach(model => AppraisalAnswer.Of(model))),
            null,
            null,
            "< 5 s"
        );
    }
}
