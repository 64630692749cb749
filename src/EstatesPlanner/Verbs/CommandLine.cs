using System.CommandLine;
using System.CommandLine.Parsing;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;

namespace EstatesPlanner.Verbs;

/// <summary>
/// The whole command line: one root, one file a verb. What a verb prints as JSON is a contract: members may be added, never renamed.
/// </summary>
public static class CommandLine
{
    /// <summary>Long enough for the writes that wait and for the log to be emptied into the database.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(10);

    /// <summary>Parses and runs one verb. People's text and logs go to <paramref name="error"/> when <c>--json</c> is asked for.</summary>
    /// <returns>An <see cref="ExitCode"/>.</returns>
    /// <param name="ownsProcess">Whether this is the program itself, which may keep its temporary files where it likes, and not a test of
    /// it.</param>
    public static async Task<int> Run(
        string[] args,
        TextWriter output,
        TextWriter error,
        CancellationToken cancellation = default,
        bool ownsProcess = false
    )
    {
        if (!SpeaksEnglish(out var english))
        {
            const string sentence =
                "This computer gives the program no language data (DOTNET_SYSTEM_GLOBALIZATION_INVARIANT is on), so dates and pounds cannot be read or written. Take the setting away, install the ICU library, and run it again.";
            await error.WriteLineAsync(sentence);
            await output.WriteAsync(
                args.Contains("--json", StringComparer.Ordinal)
                    ? RefusedAnswer.Of(null, ExitCode.Refused, sentence) + Environment.NewLine
                    : ""
            );
            return ExitCode.Refused;
        }

        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = english;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = english;
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

        var host = new VerbHost(output, error, ownsProcess);
        var configuration = new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = TimeToStop,
        };
        var parsed = Root(host, AllVerbs.AskedFor(args)).Parse(args);
        var faults = Faults(parsed, args);
        var isJson = args.Contains("--json", StringComparer.Ordinal);
        if (faults.Length > 0 && (isJson || parsed.Errors.Count == 0))
        {
            // Help goes where people read; a script still gets its one document.
            await error.WriteLineAsync(string.Join(Environment.NewLine, faults));
            await output.WriteAsync(isJson ? RefusedAnswer.Of(parsed, ExitCode.BadInput, faults) + Environment.NewLine : "");
            return ExitCode.BadInput;
        }

        return await parsed.InvokeAsync(configuration, cancellation);
    }

    /// <summary>
    /// What cannot be read of a command. An option that the verb does not have would otherwise be taken for its file or code.
    /// </summary>
    private static string[] Faults(ParseResult parsed, string[] args)
    {
        var stray = args.Contains("--", StringComparer.Ordinal)
            ? null
            : parsed
                .CommandResult.Children.OfType<ArgumentResult>()
                .SelectMany(argument => argument.Tokens)
                .FirstOrDefault(token => token.Value.StartsWith("--", StringComparison.Ordinal))
                ?.Value;
        return
        [
            .. parsed
                .Errors.Select(fault => fault.Message)
                .Concat(stray is null ? [] : [$"There is no option {stray} here. See --help."])
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static bool SpeaksEnglish([NotNullWhen(true)] out CultureInfo? english)
    {
        try
        {
            english = CultureInfo.GetCultureInfo("en-GB");
            return english.NumberFormat.CurrencySymbol == "£";
        }
        catch (CultureNotFoundException)
        {
            english = null;
            return false;
        }
    }

    /// <summary>Every verb and its parts, as <c>--help</c> lists them.</summary>
    /// <param name="only">The one verb to make; null for all.</param>
    internal static RootCommand Root(VerbHost verbs, string? only = null)
    {
        var root = new RootCommand(
            "EstatesPlanner: from a risk-graded backlog item to a proven capital plan and a traceable business case."
        );
        verbs.Options.AddTo(root);
        foreach (var verb in AllVerbs.Build(verbs, only))
        {
            root.Add(verb);
        }

        TypedOptions.Read(root);
        return root;
    }
}
