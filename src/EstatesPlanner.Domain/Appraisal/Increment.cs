namespace EstatesPlanner.Domain.Appraisal;

/// <summary>An option's totals less those of business as usual: present values in pounds, unrounded.</summary>
public sealed record Increment
{
    public required decimal Npc { get; init; }

    public required decimal PvBenefits { get; init; }

    public required BenefitCostRatio Ratio { get; init; }

    public decimal Npsv => PvBenefits - Npc;

    internal static Increment Of(AppraisedOption option, AppraisedOption bau, IReadOnlyList<string>? denominator)
    {
        var npc = option.Npc - bau.Npc;
        var benefits = option.PvBenefits - bau.PvBenefits;
        return new Increment
        {
            Npc = npc,
            PvBenefits = benefits,
            Ratio = denominator is null
                ? BenefitCostRatio.OverNetPresentCost(benefits, npc)
                : BenefitCostRatio.OverCostLines(
                    benefits,
                    denominator.Sum(id => option.PvByCost.GetValueOrDefault(id) - bau.PvByCost.GetValueOrDefault(id)),
                    denominator
                ),
        };
    }
}
