using System.CommandLine;
using EstatesPlanner.Domain;
using EstatesPlanner.Features.Eric.Returns;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary><c>eric state --trust CODE --year 2024/25 --site CODE --set FIELD=VALUE ...</c></summary>
internal static class EricStatePart
{
    public static Command Build(VerbHost host)
    {
        var options = new EricReturnOptions();
        var site = new Option<string>("--site") { Description = "Code of the site.", Required = true };
        var set = new Option<string[]>("--set")
        {
            Description =
                "A field and what the return says of it, such as formalSurveyYear=2023 (nothing after the sign takes it back). Once for each field.",
            Required = true,
            AllowMultipleArgumentsPerToken = true,
        };
        return host.Does(
            new Command(
                "state",
                "State what the register does not hold of a site for a year's return: survey years, shares, methods, investment, floor areas, counts."
            )
            {
                options.Trust,
                options.Year,
                site,
                set,
            },
            async run =>
            {
                var stated = await run.Ask<StateAnswers>()
                    .Keep(run.Actor, options.TrustOf(run), options.YearOf(run), run.Get(site)!, Fields(run.Get(set) ?? []));
                run.Answer(
                    new
                    {
                        trust = options.TrustOf(run),
                        year = options.YearOf(run),
                        site = run.Get(site),
                        stated,
                    },
                    console => stated.ToList().ForEach(each => console.WriteLine($"{each.Key}: {each.Value}"))
                );
                return ExitCode.Done;
            }
        );
    }

    private static Dictionary<string, string?> Fields(string[] pairs)
    {
        var fields = new Dictionary<string, string?>(StringComparer.OrdinalIgnoreCase);
        foreach (var pair in pairs)
        {
            var sign = pair.IndexOf('=', StringComparison.Ordinal);
            if (sign <= 0)
            {
                throw Refusal.BadInput($"{pair}: write the field, an equals sign and the value, such as formalSurveyYear=2023.");
            }

            fields[pair[..sign].Trim()] = pair[(sign + 1)..];
        }

        return fields;
    }
}
