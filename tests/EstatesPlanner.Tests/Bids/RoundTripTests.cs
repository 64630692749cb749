using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Tests.Bids;

/// <summary>What leaves as a workbook comes back unchanged, and the same bids give the same bytes.</summary>
public sealed class RoundTripTests
{
    [Fact]
    public async Task The_demonstrations_bids_leave_and_come_back_unchanged_byte_for_byte()
    {
        await using var planner = new Installation();
        await planner.Do("demo", "--no-serve");
        var (first, second) = (Path.Combine(planner.Folder, "a.xlsx"), Path.Combine(planner.Folder, "b.xlsx"));
        Assert.Equal(25, (await planner.Do("export", "bids", "--trust", "ZZZ", "--out", first, "--json")).Json.GetProperty("bids").GetInt32());

        var rows = (await planner.Do("import", "bids", first, "--trust", "ZZZ", "--json")).Json.GetProperty("rows");
        Assert.Equal((25, 25, 0, 0), (rows.GetProperty("read").GetInt32(), rows.GetProperty("unchanged").GetInt32(), rows.GetProperty("changed").GetInt32(), rows.GetProperty("added").GetInt32()));
        await planner.Do("export", "bids", "--trust", "ZZZ", "--out", second);
        Assert.Equal(File.ReadAllBytes(first), File.ReadAllBytes(second));
    }

    [Fact]
    public async Task A_bid_with_every_member_filled_comes_back_whole_in_another_installation()
    {
        using var one = await Desk.WithPeople();
        using var other = await Desk.WithPeople();
        await one.Json("import", "bids", one.Csv(Desk.BidHeader, "P1,Plant,net zero,acute,operational,2026/27,100000,,,,,,5000"), "--trust", Desk.Demonstration, "--as", "ann");
        await one.Change(db =>
        {
            var bid = db.Bids.Single();
            db.Entry(bid).CurrentValues.SetValues(Filled(bid));
        });
        var file = one.File("out.xlsx", "");
        await one.Json("export", "bids", "--trust", Desk.Demonstration, "--out", file, "--as", "ann");
        var rows = (await one.Json("import", "bids", file, "--trust", Desk.Demonstration, "--as", "ann")).GetProperty("rows");
        Assert.Equal((1, 1), (rows.GetProperty("read").GetInt32(), rows.GetProperty("unchanged").GetInt32()));

        await other.Json("import", "bids", file, "--trust", Desk.Demonstration, "--as", "ann");
        var again = other.File("out.xlsx", "");
        await other.Json("export", "bids", "--trust", Desk.Demonstration, "--out", again, "--as", "ann");
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(again));
        var whole = other.Bid("P1");
        Assert.Equal(0.25m, whole.Removes[1].Share);
        Assert.Equal(Flow.Of([new(0, 1), new(3, 2.5m)]), whole.Options[1].Benefits[1].Flow);
        Assert.Equal("Local outturn", whole.Options[1].OptimismBias!.Working!.Method);
        Assert.Equal(new RealisedBenefit("b1", FinancialYear.Parse("2028/29"), 12.5m, "Rota"), whole.Realised.Single());
    }

    [Fact]
    public async Task An_older_workbook_leaves_what_no_sheet_of_it_speaks_of()
    {
        using var desk = await Desk.WithPeople();
        const string Row = "P1,Plant,net zero,acute,operational,2026/27,100000,,,,,,5000";
        await desk.Json("import", "bids", desk.Csv(Desk.BidHeader, Row), "--trust", Desk.Demonstration, "--as", "ann");
        await desk.Change(db => db.Entry(db.Bids.Single()).CurrentValues.SetValues(db.Bids.Single() with { Narrative = [new NarrativePart("scope", "All of it.")] }));
        await desk.Json("import", "bids", desk.Csv(Desk.BidHeader, Row.Replace("Plant", "New plant", StringComparison.Ordinal)), "--trust", Desk.Demonstration, "--as", "ann");
        Assert.Equal(("New plant", "All of it."), (desk.Bid("P1").Name, desk.Bid("P1").Narrative.Single().Text));
    }

    private static CapitalBid Filled(CapitalBid bid) => bid with
    {
        Need = "Operations are cancelled.\nOften.",
        Summary = "=New plant, +more",
        Sponsor = "vic",
        StartYears = [new FinancialYear(2026), new FinancialYear(2027)],
        MustDo = true,
        Options =
        [
            new BidOption { Id = "bau", Name = "As now", Role = OptionRole.BusinessAsUsual, NoCostBecause = "The room is empty.", Costs = [], Benefits = [], Risks = [] },
            new BidOption
            {
                Id = "pwf",
                Name = "Replace",
                Role = OptionRole.Preferred,
                Description = "All at once.",
                Costs =
                [
                    new CostLine { Id = "c1", Name = "Works", Kind = CostKind.Capital, Flow = Flow.Of([new(0, 100.00m), new(1, 100), new(3, 20.25m)]), Terms = PriceTerms.Nominal, RelativePricePercent = 1.5m, Range = new LineRange(-10, 20, "Surveyor"), Payer = "QQR", VatPercent = 20, VatRecoverablePercent = 12.5m, Asset = new AssetTerms { LifeYears = 30, InUseFrom = 2, ImpairmentPercent = 40 } },
                    new CostLine { Id = "c2", Name = "Nothing yet", Kind = CostKind.Lifecycle, Flow = Flow.None },
                ],
                Benefits =
                [
                    new Benefit { Id = "b1", Name = "Hours", Class = BenefitClass.NonCashReleasing, Stream = BenefitStream.Health, Beneficiary = "QQR", ResourceKey = "nurse", Flow = Flow.Ramped(2, 4, 10, 10), Service = "Theatres", BaselineInputCost = 400.5m, Unit = "hours", QuantityPerYear = 0.5m, Owner = "Matron", Evidence = "Audit" },
                    new Benefit { Id = "b2", Name = "Uneven", Class = BenefitClass.CashReleasing, Flow = Flow.Of([new(0, 1), new(3, 2.5m)]), Range = new LineRange(-50, 0) },
                    new Benefit { Id = "b3", Name = "Dignity", Class = BenefitClass.Unmonetised, Flow = Flow.None },
                ],
                Risks = [new RiskCost { Id = "r1", Name = "Asbestos", Probability = 0.3m, Impact = 20, Year = 1, Kind = CostKind.Capital }],
                Replaces = [new ReplacedAsset("a1", "Old plant", 1200.5m, 4, 2, true)],
                OptimismBias = new OptimismBias { Percent = 24, Base = ["c1"], Working = new BiasWorking("Local outturn", [new BiasPart("Standard", 0.7m, 24, [new BiasFactor("Design", 3, 0.5m, "Drawings"), new BiasFactor("Site", 2, 0)]), new BiasPart("Other", 0.3m, 51, [])]) },
                Residual = new Residual(10, -10),
            },
        ],
        Removes = [new RemovedItem("DDD01", "R-1"), new RemovedItem("DDD01", "R-2", 0.25m)],
        Measures = [new StatedMeasure("places", 3.5m, "Model")],
        Filter = new OptionsFilter([new SuccessFactor("fit", "Strategic fit"), new SuccessFactor("value", "Value for money")], [new FilterChoice(FilterStep.Scope, "Core", ["fit", "value"], FilterOutcome.Preferred, "Meets both"), new FilterChoice(FilterStep.Funding, "Lease", [], FilterOutcome.Discounted, "")]),
        Narrative = [new NarrativePart("objectives", "Fewer cancellations.\n\nBy 2028."), new NarrativePart("scope", "The plant.")],
        Realised = [new RealisedBenefit("b1", FinancialYear.Parse("2028/29"), 12.50m, "Rota")],
    };
}
