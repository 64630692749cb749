using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>Enters the grades of a survey, or takes one out. A grade of the same facet on the same day is replaced; those of other days stay.</summary>
public sealed class SaveFacets(IPlannerReader store, IPlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <summary>The rules an input of this trust must pass.</summary>
    public FacetRules Rules(string trust)
    {
        using var db = store.Read();
        return new FacetRules(FacetTerms.Of(db, reference, clock, trust, []));
    }

    /// <param name="inputs">Have passed the rules.</param>
    /// <exception cref="Refusal">The actor may not.</exception>
    public Task<int> Enter(Actor actor, string trust, IReadOnlyList<FacetInput> inputs)
    {
        var surveys = inputs.Select(input => input.ToSurvey(trust, reference.FacetGrades)).ToList();
        surveys.ForEach(survey => access.Demand(actor, Duty.EditRegister, trust, survey.SiteCode));
        return writer.Run(actor.Stamp("enter facets"), db =>
        {
            foreach (var survey in surveys)
            {
                if (Same(db, survey) is { } known)
                {
                    db.Entry(known).CurrentValues.SetValues(survey with { Id = known.Id, Version = known.Version });
                }
                else
                {
                    db.FacetSurveys.Add(survey);
                }
            }

            return surveys.Count;
        });
    }

    /// <exception cref="Refusal">No such survey, or the actor may not.</exception>
    public Task Remove(Actor actor, string trust, Guid id) => writer.Run(actor.Stamp("remove facet"), db =>
    {
        var known = db.FacetSurveys.SingleOrDefault(survey => survey.Id == id && survey.Trust == trust) ?? throw Refusal.NotFound("There is no such survey.");
        access.Demand(actor, Duty.EditRegister, trust, known.SiteCode);
        db.FacetSurveys.Remove(known);
    });

    private static FacetSurvey? Same(PlannerDb db, FacetSurvey survey) => db.FacetSurveys.FirstOrDefault(known =>
        known.Trust == survey.Trust && known.SiteCode == survey.SiteCode && known.BlockCode == survey.BlockCode && known.Facet == survey.Facet && known.SurveyedOn == survey.SurveyedOn);
}
