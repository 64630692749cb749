using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Estate;
using EstatesPlanner.Features.Scorecard;
using EstatesPlanner.Fields;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>site add CODE NAME --trust CODE</c> · <c>site edit CODE --trust CODE</c> · <c>site list --trust CODE</c> · <c>site scorecard CODE
/// --trust CODE --out FILE.pdf</c>
/// </summary>
internal static class SiteVerb
{
    public static Command Build(VerbHost host)
    {
        var code = new Argument<string>("code") { Description = "The site's ODS code." };
        var name = new Argument<string>("name") { Description = "The site's name." };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var type = new Option<string?>("--type") { Description = "Site type, such as \"General acute hospital\"." };
        var tenure = new Option<string?>("--tenure") { Description = "Freehold, leased, PFI …" };
        var area = new Option<string?>("--floor-area") { Description = "Gross internal floor area in square metres." };

        var add = host.Writes(
            new Command("add", "Add a site to a trust.") { code, name, trust, type, tenure, area },
            async run =>
            {
                var site = await run.Ask<AddSite>()
                    .Add(
                        run.Actor,
                        Read(
                            run.Get(trust)!,
                            Cells.Of(
                                (SiteFields.Code, run.Get(code)),
                                (SiteFields.Name, run.Get(name)),
                                (SiteFields.Type, run.Get(type)),
                                (SiteFields.Tenure, run.Get(tenure)),
                                (SiteFields.FloorArea, run.Get(area))
                            )
                        )
                    );
                run.Answer(site, console => console.WriteLine($"Added site {site.Code}, {site.Name}."));
                return ExitCode.Done;
            }
        );

        var list = host.Does(
            new Command("list", "List a trust's sites.") { trust },
            run =>
            {
                var sites = run.Ask<ListSites>().For(run.Actor, run.Get(trust)!);
                run.AnswerLines(sites, sites.Select(site => $"{site.Code}  {site.Name}  {site.Type}"));
                return Task.FromResult(ExitCode.Done);
            }
        );

        var newName = new Option<string?>("--name") { Description = "Its name." };
        var edit = host.Writes(
            new Command("edit", "Change a site; what is not given stays.") { code, trust, newName, type, tenure, area },
            async run =>
            {
                var known = run.Ask<SiteBook>().Open(run.Actor, OdsCode.Clean(run.Get(trust)!), OdsCode.Clean(run.Get(code))).Site;
                var given = Cells.Of(
                    (SiteFields.Name, run.Get(newName)),
                    (SiteFields.Type, run.Get(type)),
                    (SiteFields.Tenure, run.Get(tenure)),
                    (SiteFields.FloorArea, run.Get(area))
                );
                var site = await run.Ask<EditSite>()
                    .Change(run.Actor, Read(known.Trust, given.Over(SiteFields.Table.Filled(known))), known.Version);
                run.Answer(site, console => console.WriteLine($"Saved site {site.Code}, {site.Name}."));
                return ExitCode.Done;
            }
        );

        var scored = new Argument<string>("code") { Description = "The site's ODS code." };
        var of = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var file = new Option<string>("--out") { Description = "The PDF to write.", Required = true };
        var scorecard = host.Does(
            new Command("scorecard", "Print a site on one page.") { scored, of, file },
            async run =>
            {
                var card = run.Ask<BuildScorecard>().For(run.Actor, OdsCode.Clean(run.Get(of)!), OdsCode.Clean(run.Get(scored)));
                await run.Export(
                    run.Get(file)!,
                    card.Site.Trust,
                    $"Scorecard of {card.Site.Code}",
                    () => run.Ask<ScorecardDocument>().Make(card, run.Cancellation)
                );
                run.Answer(
                    new
                    {
                        site = card.Site.Code,
                        file = run.Get(file),
                        items = card.Totals.Items,
                        total = card.Totals.Total,
                        cir = card.Totals.Critical,
                        perSquareMetre = card.PerSquareMetre,
                    },
                    console => console.WriteLine($"{card.Site.Name}: {run.Get(file)}")
                );
                return ExitCode.Done;
            }
        );

        return new Command("site", "Sites of a trust.") { add, edit, list, scorecard };
    }

    /// <exception cref="Refusal">A text cannot be read; the first fault in its own words.</exception>
    private static Accepted<Site> Read(string trust, Cells cells)
    {
        var (read, faults) = SiteFields.Read(cells, trust);
        return read ?? throw Refusal.BadInput(faults[0].Message);
    }
}
