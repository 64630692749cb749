using System.Text;
using System.Text.Json;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Typesetting;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>The sheet on which a return is signed, as a PDF with the return itself attached.</summary>
public sealed class SignOffSheet(ITypesetter typesetter, PrintableText printable, EricFields fields, BuildReturn build, TimeProvider clock)
{
    /// <exception cref="TypesettingException">The typesetter is missing or refused the document.</exception>
    public Task<byte[]> Make(StandingReturn standing, CancellationToken cancellation)
    {
        var data = JsonSerializer.SerializeToNode(Data(standing), JsonSerializerOptions.Web);
        var bridge = ReturnCharts.Bridge("Movement of backlog, all categories", standing.Return.Movement.Total);
        var request = new TypesetRequest
        {
            Template = "letters/eric-return.typ",
            Files = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal)
            {
                ["printed.json"] = Encoding.UTF8.GetBytes(printable.OfJson(data)!.ToJsonString()),
                ["return.json"] = Encoding.UTF8.GetBytes(standing.Freeze?.Lines ?? KeptReturn.Document(standing.Return)),
                ["bridge.svg"] = Encoding.UTF8.GetBytes(printable.Drawn(bridge)),
            },
            MadeAt = clock.GetUtcNow(),
        };
        return typesetter.Typeset(request, cancellation);
    }

    private object Data(StandingReturn standing)
    {
        var (made, freeze) = (standing.Return, standing.Freeze);
        return new
        {
            made.Trust,
            made.TrustName,
            Title = $"ERIC return {made.Year}: backlog and incidents",
            Status = freeze is null ? "Draft"
            : freeze.SignedAt is null ? "Frozen, not signed"
            : "Signed",
            IsDraft = freeze is null,
            Statement = Statement(made, freeze),
            // Under the name "id" a text stays whole: a hash with places to break in it is no longer the hash.
            Frozen = new { Id = freeze?.Hash ?? "" },
            HashShort = freeze is null ? "Draft: not frozen" : $"SHA-256 {freeze.Hash[..16]}…",
            Movement = Movement(made),
            ChartCaption = "Changes since the last return, all categories",
            ChartAlt = ReturnCharts.Words(made.Movement.Total),
            Sites = Sites(made),
            Incidents = Incidents(made),
            Basis = ReturnText.Basis(made).Select(line => new { line.Label, line.Value }),
            Notes = ReturnText.Notes(made, fields),
            Signatures = new[]
            {
                Signature(
                    "Built by (estates)",
                    freeze is null ? "" : build.NameOf(freeze.Person),
                    freeze is null ? "" : EnglishText.Moment(freeze.At)
                ),
                Signature(
                    "Signed by (finance, for the chief executive)",
                    freeze?.SignedBy is { } signer ? build.NameOf(signer) : "",
                    freeze?.SignedAt is { } then ? EnglishText.Moment(then) : ""
                ),
            },
        };
    }

    private static string Statement(EricReturn made, RegisterFreeze? freeze) =>
        (
            freeze is null
                ? $"A draft of the register as at {EnglishText.Day(made.AsAt)}: it is not frozen and nothing binds it."
                : $"The register as at {EnglishText.Day(made.AsAt)}, frozen on {EnglishText.Moment(freeze.At)}."
        )
        + (made.IsBeforeYearEnd ? $" The year ends on {EnglishText.Day(made.Year.LastDay)}." : "")
        + (
            made.Sums
                ? " Every category of every site goes from the return before to this one to the pound."
                : " The bridge does not end at the figures returned."
        );

    private static object Movement(EricReturn made) =>
        new
        {
            Caption = $"Movement in pounds, at {made.PriceBase} prices",
            Headings = (string[])["Category", "Opening", .. ReturnCharts.Steps.Select(step => step.Name), "Closing"],
            Rows = RiskCategories.WorstFirst.Select(category => Cells(category.ToString(), made.Movement.In(category))),
            Total = Cells("Total", made.Movement.Total),
        };

    private static string[] Cells(string name, MovementSteps steps) =>
        [
            name,
            EnglishText.Pounds(steps.Opening),
            .. ReturnCharts.Steps.Select(step => EnglishText.Pounds(step.Of(steps))),
            EnglishText.Pounds(steps.Closing),
        ];

    private static object Sites(EricReturn made) =>
        new
        {
            Caption = $"Cost to eradicate backlog in pounds, at {made.PriceBase} prices",
            Headings = (string[])["Site", "Name", "High", "Significant", "Moderate", "Low", "Total"],
            Rows = made.Sites.Select(site => Cells(site.Code, site.Name, site.Costs)),
            Total = Cells("All", "", made.Costs),
        };

    private static string[] Cells(string code, string name, PublishedCosts costs) =>
        [
            code,
            name,
            EnglishText.Pounds(costs.High),
            EnglishText.Pounds(costs.Significant),
            EnglishText.Pounds(costs.Moderate),
            EnglishText.Pounds(costs.Low),
            EnglishText.Pounds(costs.Total),
        ];

    private static object Incidents(EricReturn made) =>
        new
        {
            Caption = $"Incidents from {EnglishText.Day(made.Year.FirstDay)} to {EnglishText.Day(made.AsAt < made.Year.LastDay ? made.AsAt : made.Year.LastDay)}",
            Headings = (string[])["Site", "Name", "Estates, CIR", "non-CIR", "other", "Clinical, CIR", "non-CIR", "other", "RIDDOR"],
            Rows = made
                .Sites.Where(site => site.Incidents != IncidentCounts.None)
                .Select(site => Cells(site.Code, site.Name, site.Incidents)),
            Total = Cells("All", "", made.Incidents),
        };

    private static string[] Cells(string code, string name, IncidentCounts counts) =>
        [
            code,
            name,
            .. new[]
            {
                counts.EstatesCritical,
                counts.EstatesNonCritical,
                counts.EstatesOther,
                counts.ClinicalCritical,
                counts.ClinicalNonCritical,
                counts.ClinicalOther,
                counts.Riddor,
            }.Select(count => EnglishText.Count(count)),
        ];

    private static object Signature(string duty, string name, string when) =>
        new
        {
            Duty = duty,
            Lines = new[]
            {
                new { Label = "Name", Value = name },
                new { Label = "When", Value = when },
                new { Label = "Signature", Value = "" },
            },
        };
}
