using System.CommandLine;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Backlog.Prices;
using EstatesPlanner.Import;
using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>index import FILE --trust CODE</c> · <c>index list --trust CODE</c> · <c>index use ID --trust CODE</c></summary>
internal static class IndexVerb
{
    public static Command Build(VerbHost host) =>
        new("index", "Price indices: those that ship and a trust's own.") { Import(host), List(host), Use(host) };

    private static Command Import(VerbHost host)
    {
        var file = new Argument<string>("file")
        {
            Description = "A csv, xlsx or xls file with a column of financial years or quarters and one called index.",
        };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        var id = new Option<string>("--id")
        {
            Description = "Short id, printed beside every cost that was uplifted by it.",
            Required = true,
        };
        var name = new Option<string>("--name") { Description = "Name, as reports print it.", Required = true };
        var source = new Option<string>("--source") { Description = "Where its values come from.", Required = true };
        var vintage = new Option<string>("--vintage") { Description = "Its edition or date.", Required = true };
        return host.Writes(
            new Command("import", "Keep an index that the trust subscribes to.") { file, trust, id, name, source, vintage },
            async run =>
            {
                using var table = ImportPrint.Open(run.Get(file), ImportLimits.Verb);
                var input = new SeriesInput
                {
                    Id = run.Get(id),
                    Name = run.Get(name),
                    Source = run.Get(source),
                    Vintage = run.Get(vintage),
                };
                var series = await run.Ask<SavePriceSeries>()
                    .Save(run.Actor, OdsCode.Clean(run.Get(trust)!), input, SeriesRow.OfFile(table));
                run.Answer(
                    new
                    {
                        series.Id,
                        series.Name,
                        years = series.Values.Count,
                        from = series.Values[0].Year,
                        to = series.Values[^1].Year,
                    },
                    console => console.WriteLine($"{series.Id}, {series.Name}: {series.Values[0].Year} to {series.Values[^1].Year}.")
                );
                return ExitCode.Done;
            }
        );
    }

    private static Command List(VerbHost host)
    {
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        return host.Does(
            new Command("list", "List the indices a trust can use, and its backlog by each.") { trust },
            run =>
            {
                var (indexes, newest) = run.Ask<ListIndexes>().For(run.Actor, OdsCode.Clean(run.Get(trust)!));
                run.Answer(
                    new
                    {
                        priceBase = newest,
                        indexes = indexes.Select(known => new
                        {
                            known.Index.Id,
                            known.Index.Name,
                            known.Index.Source,
                            known.Index.Vintage,
                            from = known.First,
                            to = known.Last,
                            inUse = known.IsInUse,
                            own = known.IsOwn,
                            backlog = known.Backlog,
                        }),
                    },
                    console =>
                        indexes
                            .ToList()
                            .ForEach(known =>
                                console.WriteLine(
                                    $"{known.Index.Id}  {known.Index.Name}  {known.First} to {known.Last}  {(known.Backlog is { } backlog ? $"backlog {FigureText.Pounds(backlog)} at {newest} prices" : "does not reach between the bases of the register")}{(known.IsInUse ? "  in use" : "")}"
                                )
                            )
                );
                return Task.FromResult(ExitCode.Done);
            }
        );
    }

    private static Command Use(VerbHost host)
    {
        var id = new Argument<string>("id") { Description = "Id of the index." };
        var trust = new Option<string>("--trust") { Description = "Code of the trust.", Required = true };
        return host.Writes(
            new Command("use", "Carry costs on the trust's reports by this index.") { id, trust },
            async run =>
            {
                var index = await run.Ask<ChooseIndex>().Use(run.Actor, OdsCode.Clean(run.Get(trust)!), run.Get(id));
                run.Answer(new { index.Id, index.Name }, console => console.WriteLine($"Reports now carry costs by {index.Name}."));
                return ExitCode.Done;
            }
        );
    }
}
