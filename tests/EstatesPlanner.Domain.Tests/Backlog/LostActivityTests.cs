using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Kit;
using FsCheck;
using FsCheck.Fluent;

namespace EstatesPlanner.Domain.Tests.Backlog;

public class LostActivityTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void An_incident_of_three_items_gives_each_a_third_and_the_odd_hundredth_to_the_first()
    {
        var shares = LostShare.Of(Incident(10), [Item("A"), Item("B"), Item("C")]);
        Assert.Equal([3.34m, 3.33m, 3.33m], shares.Select(share => share.Lost.ClinicalHours));
        Assert.Equal([34, 33, 33], shares.Select(share => (int)share.Lost.Cost.Pence));
    }

    [Fact]
    public void The_shares_of_an_incident_sum_to_the_incident() =>
        Prop.ForAll<PositiveInt, NonNegativeInt, NonNegativeInt>(
                (items, hundredths, pence) =>
                {
                    var incident = Incident(hundredths.Get / 100m) with
                    {
                        SessionsLost = hundredths.Get / 7m,
                        PatientsAffected = hundredths.Get,
                        BedDaysLost = 1.5m,
                        CostToRectify = new Money(pence.Get),
                    };
                    return LostShare
                            .Of(incident, [.. Enumerable.Range(0, items.Get % 40).Select(i => Item($"I-{i}"))])
                            .Select(share => share.Lost)
                            .Sum() == LostActivity.Of(incident);
                }
            )
            .Holds();

    [Fact]
    public void A_site_counts_each_incident_once_however_it_is_grouped() =>
        Prop.ForAll<NonNegativeInt[]>(sizes =>
            {
                var shares = sizes
                    .SelectMany(
                        (size, n) =>
                            LostShare.Of(
                                Incident(size.Get % 1000 / 10m),
                                [.. Enumerable.Range(0, size.Get % 5).Select(i => Item($"I-{n}-{i}", $"block {i % 2}"))]
                            )
                    )
                    .ToList();
                var whole = LostTotals.Of(shares);
                return whole.Incidents == sizes.Length
                    && LostTotals.By(shares, share => share.BlockCode ?? "").Select(group => group.Totals.Lost).Sum() == whole.Lost
                    && LostTotals.By(shares, share => share.Item?.Reference ?? "").Select(group => group.Totals.Lost).Sum() == whole.Lost
                    && LostTotals.By(shares, share => share.Incident.Year).Select(group => group.Totals.Lost).Sum() == whole.Lost;
            })
            .Holds();

    [Fact]
    public void Down_time_that_touched_no_patient_is_no_clinical_hour()
    {
        var lost = LostActivity.Of(Incident(5) with { IsClinical = false });
        Assert.Equal((5m, 0m), (lost.DownHours, lost.ClinicalHours));
    }

    [Fact]
    public void An_incident_belongs_to_its_own_block_before_its_items()
    {
        Assert.Equal("A", LostShare.Of(Incident(1), [Item("I", "A")])[0].BlockCode);
        Assert.Equal("B", LostShare.Of(Incident(1) with { BlockCode = "B" }, [Item("I", "A")])[0].BlockCode);
        Assert.Null(LostShare.Of(Incident(1), [])[0].BlockCode);
    }

    [Fact]
    public void Recorded_hours_of_the_last_twelve_months_stand_before_what_the_register_states()
    {
        var (recorded, stated, old) = (Item("A"), Item("B"), Item("C"));
        var hours = ClinicalHoursLost.Of(
            [
                .. LostShare.Of(Incident(8), [recorded]),
                .. LostShare.Of(Incident(6) with { On = Today.AddYears(-1) }, [recorded, old]),
                .. LostShare.Of(Incident(9) with { IsClinical = false }, [stated]),
            ],
            Today
        );

        Assert.Equal((8m, 3m, 3m), (hours.To(recorded), hours.To(stated), hours.To(old)));
        Assert.Equal((true, false, false), (hours.IsRecorded(recorded), hours.IsRecorded(stated), hours.IsRecorded(old)));
    }

    private static Incident Incident(decimal hours) =>
        new()
        {
            Id = Guid.NewGuid(),
            Trust = "QQQ",
            SiteCode = "QQQ01",
            Reference = "N-1",
            On = Today.AddMonths(-2),
            Type = "Roofs",
            Relation = IncidentRelation.Critical,
            DowntimeHours = hours,
            CostToRectify = new Money(100),
            IsClinical = true,
        };

    private static BacklogItem Item(string reference, string? block = null) =>
        new()
        {
            Id = Guid.NewGuid(),
            Trust = "QQQ",
            SiteCode = "QQQ01",
            Reference = reference,
            BlockCode = block,
            Defect = "Defect",
            Category = RiskCategory.High,
            Basis = CategoryBasis.Stated,
            Cost = Money.FromPounds(1),
            PriceBase = PriceBase.Parse("2026/27"),
            IncidentHours = 3,
        };
}
