using EstatesPlanner.Domain.BusinessCases;

namespace EstatesPlanner.Tests.BusinessCases;

/// <summary>
/// The smallest case the templates accept, made by hand: a fan replacement with three figures, a table and one chart of each shape.
/// </summary>
internal static class SmallCase
{
    public static BusinessCase Of(CaseKind kind, string need = "Theatre air changes fall below the standard on warm days.")
    {
        Figure[] figures =
        [
            Stated("capital.exvat", "Capital excluding VAT", 1_200_000),
            Stated("capital.vat", "VAT", 240_000),
            new()
            {
                Id = "capital.incvat",
                Label = "Capital including VAT",
                Value = 1_440_000,
                Unit = FigureUnit.Pounds,
                Working = FigureWorking.Sum,
                How = "capital excluding VAT + VAT",
                Inputs = [new() { Figure = "capital.exvat" }, new() { Figure = "capital.vat" }],
            },
            Stated("vat.rate", "Rate of VAT", 20, FigureUnit.Percent),
            Stated("appraisal.years", "Years appraised", 10, FigureUnit.Years),
            Stated("npsv.low", "NPSV, do minimum", -310_250),
        ];
        return new BusinessCase
        {
            Engine = "test",
            Kind = kind,
            TrustCode = "XYZ",
            TrustName = "Example Trust",
            Scheme = "Replace theatre air handling",
            Reference = "XYZ-1",
            Version = "1",
            IsFinal = false,
            PreparedOn = new DateOnly(2026, 11, 21),
            PreparedBy = "A Person",
            PriceBase = "2026/27",
            RiskBands = "Example bands",
            DiscountSchedule = "Green Book 2018",
            Texts = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["need"] = need,
                ["summary"] = "Replace both units.",
                ["ask"] = "Approval.",
                ["funding"] = "Operational capital.",
                ["option.preferred"] = "pwf",
                ["option.preferred.name"] = "Replace",
                ["ranking"] = "",
                ["preference"] = "Replace.",
                ["appraisal.first"] = "2026/27",
            },
            Figures = figures.ToDictionary(figure => figure.Id, StringComparer.Ordinal),
            Tables = new Dictionary<string, CaseTable>(StringComparer.Ordinal)
            {
                ["capital-bridge"] = new()
                {
                    Id = "capital-bridge",
                    Caption = "Capital cost",
                    Source = "Bid XYZ-1",
                    PriceBase = "2026/27",
                    Columns = [new("Item"), new("Amount", Figures: true)],
                    Rows = [new(["Excluding VAT", figures[0]]), new(["VAT", figures[1]]), new(["Including VAT", figures[2]], Total: true)],
                },
            },
            Charts = new Dictionary<string, CaseChart>(StringComparer.Ordinal)
            {
                ["capital-bridge"] = Chart(
                    "capital-bridge",
                    ChartShape.Bridge,
                    new("Excluding VAT", ["capital.exvat"], Whole: true),
                    new("VAT", ["capital.vat"]),
                    new("Including VAT", ["capital.incvat"], Whole: true)
                ),
                ["npsv"] = Chart("npsv", ChartShape.Bars, new("Replace", ["capital.exvat"]), new("Do minimum", ["npsv.low"])),
                ["capital-years"] = Chart(
                    "capital-years",
                    ChartShape.Columns,
                    new("2026/27", ["capital.exvat"], Limit: "capital.incvat"),
                    new ChartPoint("2027/28", ["capital.vat"])
                ),
            },
            Evidence = [],
            Problems = [new("objectives", "strategic", "Spending objectives are not written.")],
            Checklist = [],
        };
    }

    private static Figure Stated(string id, string label, decimal value, FigureUnit unit = FigureUnit.Pounds) =>
        new()
        {
            Id = id,
            Label = label,
            Value = value,
            Unit = unit,
            PriceBase = unit == FigureUnit.Pounds ? "2026/27" : null,
            Working = FigureWorking.Stated,
            How = "stated",
            Inputs = [FigureInput.Of(new SourceRow { File = "Bid XYZ-1", Row = id })],
        };

    private static CaseChart Chart(string id, ChartShape shape, params ChartPoint[] points) =>
        new()
        {
            Id = id,
            Shape = shape,
            Caption = $"The {id} chart",
            Alt = $"What {id} shows.",
            Source = "Bid XYZ-1",
            Series = ["Amount"],
            Points = points,
        };
}
