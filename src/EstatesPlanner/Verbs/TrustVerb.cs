using System.CommandLine;
using EstatesPlanner.Features.Estate;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>
/// <c>trust add CODE NAME</c> · <c>trust list</c> · <c>trust bands CODE SCHEME</c> · <c>trust basis CODE</c> · <c>trust headroom CODE</c> ·
/// <c>trust limits CODE</c>
/// </summary>
internal static class TrustVerb
{
    public static Command Build(VerbHost host)
    {
        var code = new Argument<string>("code") { Description = "The trust's ODS code, such as RXX." };
        var name = new Argument<string>("name") { Description = "The trust's name." };
        var bands = new Option<string?>("--risk-bands") { Description = "Id of the risk band scheme in data/risk-bands.json." };
        var basis = new Option<string?>("--cost-basis")
        {
            Description = "What the trust's backlog costs include, in words; printed on every report.",
        };

        var add = host.Writes(
            new Command("add", "Add a trust.") { code, name, bands, basis },
            async run =>
            {
                var added = await run.Ask<AddTrust>()
                    .Add(
                        run.Actor,
                        new TrustInput
                        {
                            Code = run.Get(code),
                            Name = run.Get(name),
                            RiskBands = run.Get(bands),
                            CostBasis = run.Get(basis),
                        }
                    );
                run.Answer(added, console => console.WriteLine($"Added {added.Name} ({added.Code})."));
                return ExitCode.Done;
            }
        );

        var list = host.Does(
            new Command("list", "List the trusts you may see."),
            run =>
            {
                var trusts = run.Few.Trusts.For(run.Few.Person.Acting());
                run.AnswerLines(trusts, trusts.Select(trust => $"{trust.Code}  {trust.Name}"));
                return Task.FromResult(ExitCode.Done);
            }
        );

        return new Command("trust", "Trusts.")
        {
            add,
            list,
            TrustTermsPart.Bands(host),
            TrustTermsPart.Basis(host),
            TrustMoneyPart.Headroom(host),
            TrustMoneyPart.Limits(host),
            TrustSucceedPart.Build(host),
        };
    }
}
