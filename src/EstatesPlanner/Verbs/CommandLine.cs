using System.CommandLine;
using System.Globalization;
using System.Text;

namespace EstatesPlanner.Verbs;

/// <summary>The whole command line: one root, one file a verb. What a verb prints as JSON is a contract: members may be added, never renamed.</summary>
public static class CommandLine
{
    /// <summary>Parses and runs one verb. People's text and logs go to <paramref name="error"/> when <c>--json</c> is asked for.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false };
        var verbs = new VerbHost(output, error);
        var parsed = Root(verbs).Parse(args);
        return parsed.Errors.Count > 0 ? await verbs.Misread(parsed, args, configuration, cancellation) : await parsed.InvokeAsync(configuration, cancellation);
    }

    /// <summary>Every verb and its parts, as <c>--help</c> lists them.</summary>
    internal static RootCommand Root(VerbHost verbs)
    {
        var root = new RootCommand("EstatesPlanner: from a risk-graded backlog item to a proven capital plan and a traceable business case.");
        verbs.Options.AddTo(root);
        foreach (var verb in AllVerbs.Build(verbs))
        {
            root.Add(verb);
        }

        return root;
    }
}
