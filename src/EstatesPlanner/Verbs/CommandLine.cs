using System.CommandLine;
using System.Globalization;
using System.Text;

namespace EstatesPlanner.Verbs;

/// <summary>The whole command line: one root, one file a verb. What a verb prints as JSON is a contract: members may be added, never renamed.</summary>
public static class CommandLine
{
    /// <summary>Long enough for the writes that wait and for the log to be emptied into the database.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    /// <summary>Parses and runs one verb. People's text and logs go to <paramref name="error"/> when <c>--json</c> is asked for.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    public static async Task<int> Run(string[] args, TextWriter output, TextWriter error, CancellationToken cancellation = default)
    {
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-GB");
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var configuration = new InvocationConfiguration { Output = output, Error = error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeToStop };
        return await Root(output, error).Parse(args).InvokeAsync(configuration, cancellation);
    }

    private static RootCommand Root(TextWriter output, TextWriter error)
    {
        var verbs = new VerbHost(output, error);
        var root = new RootCommand("EstatesPlanner: from a risk-graded backlog item to a proven capital plan and a traceable business case.");
        verbs.Options.AddTo(root);
        foreach (var verb in AllVerbs.Build(verbs))
        {
            root.Add(verb);
        }

        return root;
    }
}
