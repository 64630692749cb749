using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>
/// Enters the grades of a survey, or takes one out. A grade of the same facet on the same day is replaced; those of other days stay.
/// </summary>
public sealed class SaveFacets(IPlannerReader store, IPlannerWriter writer, Access access, ReferenceData reference, TimeProvider clock)
{
    /// <summary>Reads grades from cells: what comes of them can be entered.</summary>
    public IReadOnlyList<(Accepted<FacetSurvey>? Record, IReadOnlyList<FieldFault> Faults)> Read(string trust, IEnumerable<Cells> grades)
    {
        using var db = store.Read();
        var terms = FacetTerms.Of(db, reference, clock, trust, []);
        return [.. grades.Select(cells => FacetFields.Read(cells, trust, terms))];
    }

    /// <exception cref="Refusal">The actor may not.</exception>
    public Task<int> Enter(Actor actor, IReadOnlyList<Accepted<FacetSurvey>> read)
    {
        var surveys = read.Select(one => one.Record).ToList();
        surveys.ForEach(survey => access.Demand(actor, Duty.EditRegister, survey.Trust, survey.SiteCode));
        return writer.Run(
            actor.Stamp("enter facets"),
            db =>
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
            }
        );
    }

    /// <exception cref="Refusal">No such survey, or the actor may not.</exception>
    public Task Remove(Actor actor, string trust, Guid id) =>
        writer.Run(
            actor.Stamp("remove facet"),
            db =>
            {
                var known =
                    db.FacetSurveys.SingleOrDefault(survey => survey.Id == id && survey.Trust == trust)
                    ?? throw Refusal.NotFound("There is no such survey.");
                access.Demand(actor, Duty.EditRegister, trust, known.SiteCode);
                db.FacetSurveys.Remove(known);
            }
        );

    private static FacetSurvey? Same(PlannerDb db, FacetSurvey survey) =>
        db.FacetSurveys.FirstOrDefault(known =>
            known.Trust == survey.Trust
            && known.SiteCode == survey.SiteCode
            && known.BlockCode == survey.BlockCode
            && known.Facet == survey.Facet
            && known.SurveyedOn == survey.SurveyedOn
        );
}
