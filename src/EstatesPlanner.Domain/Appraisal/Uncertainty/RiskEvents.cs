using System.Globalization;
using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>
/// Which risks of an appraisal's options are one event: those whose id, name and figures agree. They take the same draws; others that only
/// share the
/// id take draws of their own.
/// </summary>
internal sealed class RiskEvents(AppraisalModel model)
{
    private readonly Dictionary<string, RiskEvent> firsts = model
        .Options.SelectMany(option => option.Risks)
        .DistinctBy(risk => risk.Id, StringComparer.Ordinal)
        .ToDictionary(risk => risk.Id, risk => risk.Event(), StringComparer.Ordinal);

    /// <summary>
    /// The name of its draws: the id for the first event of that id, so that it draws as it would alone; the whole event for every other.
    /// </summary>
    public string NameOf(RiskCost risk) =>
        firsts[risk.Id] == risk.Event()
            ? risk.Id
            : string.Create(
                CultureInfo.InvariantCulture,
                $"{risk.Id}\n{risk.Name}\n{(double)risk.Probability:R} {(double)risk.Impact:R} {risk.Year}"
            );
}
