using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Features.Bids;

/// <summary>The quantities a bid states for criteria that no figure of the product can measure.</summary>
internal static class MeasureRows
{
    private const decimal Most = 1_000_000_000_000m;

    public static IReadOnlyList<StatedMeasure> Read(BidRows rows, Round? round)
    {
        var measures = new List<StatedMeasure>();
        foreach (var line in rows[BidColumns.Measures])
        {
            var criterion = line.NeededReference("criterion");
            line.Demand("quantity");
            var quantity = line.Number("quantity", -Most, Most);
            if (criterion is null || Fault(criterion, measures, round) is not { } fault)
            {
                measures.Add(new StatedMeasure(criterion ?? "", quantity ?? 0, line.Text("evidence") ?? ""));
            }
            else
            {
                line.Refuse("criterion", fault);
            }
        }

        return measures;
    }

    private static string? Fault(string criterion, List<StatedMeasure> before, Round? round)
    {
        if (before.Exists(measure => measure.Criterion == criterion))
        {
            return $"The bid states {criterion} twice.";
        }

        if (round is null || round.Criteria.Any(known => known.Id == criterion && known.Measure == MeasureId.Stated))
        {
            return null;
        }

        var stated = round.Criteria.Where(known => known.Measure == MeasureId.Stated).Select(known => known.Id).ToList();
        return $"Round {round.Id} asks for no quantity of {criterion}. {(stated.Count == 0 ? "It asks for none." : $"It asks for: {string.Join(", ", stated)}.")}";
    }
}
