using EstatesPlanner.Domain.Bids;

namespace EstatesPlanner.Domain.Appraisal.Uncertainty;

/// <summary>
/// How what an option is worth builds up over the years in the draws of a simulation: by the end of each year, the discounted flows so far
/// less those of business as
/// usual (or alone, where there is none), pounds. The last year is the simulation's own NPSV. Same draws, same seed.
/// </summary>
/// <param name="Option">Id of the option.</param>
/// <param name="Years">Years 0 to the last.</param>
public sealed record Fan(string Option, IReadOnlyList<Spread> Years)
{
    public static Fan Of(AppraisalAnswer answer, AppraisedOption option, UncertainInputs uncertainty, SharedDraws draws, string scope = "")
    {
        var own = new Dictionary<DrawnInput, double[]>();
        double[] Column(DrawnInput input) => own.TryGetValue(input, out var column) ? column : own[input] = draws.Of(input);
        var bau = option.Option.Role == OptionRole.BusinessAsUsual ? null : answer.BusinessAsUsual;
        var events = new RiskEvents(answer.Model);
        var sums = new double[draws.Count];
        return new Fan(
            option.Id,
            [
                .. Enumerable
                    .Range(0, answer.Model.Years + 1)
                    .Select(year =>
                    {
                        var form = Form(option);
                        var gain = (bau is null ? form : form - Form(bau)).Touched.Over(Column, draws.Count);
                        for (var draw = 0; draw < sums.Length; draw++)
                        {
                            sums[draw] += gain[draw];
                        }

                        return Spread.Of(sums);

                        DrawnForm Form(AppraisedOption each) =>
                            DrawnOption.Of(each.InYear(year, answer), answer.Terms, uncertainty, events, scope).Npsv;
                    }),
            ]
        );
    }
}
