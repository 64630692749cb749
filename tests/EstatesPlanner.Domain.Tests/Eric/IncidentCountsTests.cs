using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Eric;

namespace EstatesPlanner.Domain.Tests.Eric;

public class IncidentCountsTests
{
    private static readonly Incident[] Incidents =
    [
        Of(IncidentRelation.Critical, clinical: true),
        Of(IncidentRelation.Critical),
        Of(IncidentRelation.Critical),
        Of(IncidentRelation.Critical),
        Of(IncidentRelation.NonCritical, clinical: true, riddor: true),
        Of(IncidentRelation.NonCritical, clinical: true),
        Of(IncidentRelation.NonCritical),
        Of(IncidentRelation.Other, riddor: true),
        Of(IncidentRelation.Other),
        Of(IncidentRelation.Other, clinical: true),
    ];

    [Fact]
    public void Every_incident_counts_for_estates_and_the_clinical_ones_again_by_how_they_stand_to_critical_risk()
    {
        var counts = IncidentCounts.Of(Incidents);

        Assert.Equal((4, 3, 3, 10), (counts.EstatesCritical, counts.EstatesNonCritical, counts.EstatesOther, counts.Estates));
        Assert.Equal((1, 2, 1, 4), (counts.ClinicalCritical, counts.ClinicalNonCritical, counts.ClinicalOther, counts.Clinical));
        Assert.Equal(2, counts.Riddor);
    }

    [Fact]
    public void The_counts_of_sites_sum_to_those_of_the_trust() =>
        Assert.All(
            Enumerable.Range(0, Incidents.Length + 1),
            split =>
                Assert.Equal(IncidentCounts.Of(Incidents), IncidentCounts.Of(Incidents[..split]) + IncidentCounts.Of(Incidents[split..]))
        );

    [Fact]
    public void A_site_without_incidents_returns_noughts() => Assert.Equal(IncidentCounts.None, IncidentCounts.Of([]));

    private static Incident Of(IncidentRelation relation, bool clinical = false, bool riddor = false) =>
        new()
        {
            Id = Guid.Empty,
            Trust = "RQQ",
            SiteCode = "RQQ01",
            Reference = "N",
            On = new DateOnly(2025, 3, 31),
            Type = "Roofs",
            Relation = relation,
            IsClinical = clinical,
            IsRiddor = riddor,
        };
}
