using EstatesPlanner.Tests.Bids;

namespace EstatesPlanner.Tests.BusinessCases;

/// <summary>A small bid of the fictional trust with all that a short-form case needs, from its author to a plan that funds it.</summary>
internal static class CaseOfABid
{
    public const string Source = "Trust cash, agreed in May";

    private static readonly (string Person, string Side)[] Reviewers =
    [
        ("eve", "estates"),
        ("sue", "clinical"),
        ("tom", "digital"),
        ("fin", "finance"),
    ];

    /// <param name="vatSource">Blank for a bid that names nobody.</param>
    /// <param name="costs">More rows of the Costs sheet.</param>
    public static async Task<Desk> Planned(string vatSource = Source, params string[] costs)
    {
        var desk = await Desk.WithPeople();
        await desk.Json(
            "import",
            "backlog",
            desk.File(
                "register.csv",
                "reference,site,defect,consequence,likelihood,cost,price base\nR-1,DDD01,Chiller fails in warm weather,4,4,60000,2026/27\n"
            ),
            "--trust",
            Desk.Demonstration
        );
        await desk.Json(
            "import",
            "bids",
            Workbook(desk, vatSource, costs),
            "--trust",
            Desk.Demonstration,
            "--round",
            "example",
            "--as",
            "ann"
        );
        await desk.Json(
            "score",
            "example",
            "--sheet",
            desk.Csv("person,bid,criterion,level score,reason", "sue,B1,deliverability,75,Good", "tom,B1,deliverability,75,Good")
        );
        await desk.Json("plan", "example", "--trust", Desk.Demonstration);
        return desk;
    }

    /// <summary>Reviewed from all sides and approved, each by the person whose step it is.</summary>
    public static async Task Approve(this Desk desk)
    {
        foreach (var (person, side) in Reviewers)
        {
            await desk.Json("bid", "review", "B1", "--side", side, "--verdict", "supports", "--comment", "Sound.", "--as", person);
        }

        await desk.Json("bid", "approve", "B1", "--as", "cara");
    }

    public static string Workbook(Desk desk, string vatSource, params string[] costs) =>
        desk.Workbook(
            (
                "Bids",
                [
                    "bid|name|type|sector|need|summary|sponsor|pots|start years|price base|appraisal years|vat source",
                    $"B1|Theatre chiller|equipment|acute|Theatres stop.|A new chiller.|ben|operational|2027/28|2026/27|10|{vatSource}",
                ]
            ),
            (
                "Options",
                [
                    "bid|option|name|role|optimism bias percent|optimism bias base",
                    "B1|bau|As now|bau||",
                    "B1|min|Patch it|do-minimum||",
                    "B1|pwf|New chiller|preferred|10|works",
                ]
            ),
            (
                "Costs",
                [
                    "bid|option|cost|name|kind|from|to|amount",
                    "B1|bau|repairs|Repairs|revenue|0|10|20000",
                    "B1|min|patch|Patching|capital|0|0|40000",
                    "B1|min|repairs|Repairs|revenue|0|10|15000",
                    "B1|pwf|works|Works|capital|0|1|50000",
                    .. costs,
                ]
            ),
            (
                "Benefits",
                [
                    "bid|option|benefit|name|class|from|to|amount|evidence|owner|unit|quantity per year|service|baseline input cost",
                    "B1|pwf|b1|Lists kept|non-cash-releasing|2|10|30000|Theatre system|tom|lists|12|Theatres|900000",
                ]
            ),
            ("Narrative", ["bid|part|text", "B1|procurement|A framework.", "B1|governance|The capital board meets monthly."])
        );
}
