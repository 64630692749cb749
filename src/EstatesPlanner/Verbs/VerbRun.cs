using System.CommandLine;
using System.Text.Json;
using EstatesPlanner.Json;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using Spectre.Console;

namespace EstatesPlanner.Verbs;

/// <summary>One run of one verb: its options, the services it asks for (made when first asked), and where it may speak.</summary>
/// <param name="isPrepared">Whether the data folder has been made ready by whoever runs it.</param>
internal sealed class VerbRun(
    ParseResult parsed,
    PlannerSettings settings,
    bool json,
    TextWriter output,
    TextWriter error,
    CancellationToken cancellation,
    bool isPrepared = false
) : IAsyncDisposable
{
    /// <summary>Columns where no terminal says how many there are: a file of text does not wrap.</summary>
    private const int WideEnough = 200;

    private ServiceProvider? services;
    private FewRowsVerbs? few;

    public PlannerSettings Settings => settings;

    public CancellationToken Cancellation => cancellation;

    /// <summary>True when only one JSON document may appear on standard output.</summary>
    public bool Json => json;

    /// <summary>Where people's text goes: standard output, or standard error beside JSON.</summary>
    public TextWriter People => json ? error : output;

    /// <summary>Standard error: progress and asides.</summary>
    public TextWriter Aside => error;

    /// <summary>Who this run acts as; asked afresh, since a verb may add a trust.</summary>
    public Actor Actor => Ask<HostPerson>().Acting();

    public T? Get<T>(Option<T> option) => parsed.GetValue(option);

    public T Get<T>(Argument<T> argument) => parsed.GetRequiredValue(argument);

    /// <summary>An argument that may be left out.</summary>
    public T? Find<T>(Argument<T?> argument) => parsed.GetValue(argument);

    /// <summary>Whether the answer has been printed, so that nothing more may follow it.</summary>
    public bool HasAnswered { get; private set; }

    public T Ask<T>()
        where T : notnull => (services ??= Services()).GetRequiredService<T>();

    /// <summary>What a verb needs that reads a few rows and nothing else.</summary>
    public FewRowsVerbs Few => few ??= PlannerServices.ForFewRows(Prepared());

    /// <summary>Takes the lock of the database, before any work is done that would be in vain without it.</summary>
    /// <exception cref="StorageRefusal">Another process holds it; the sentence names the holder.</exception>
    /// <param name="unless">Nothing is to be changed, as on a dry run.</param>
    public void BeginWriting(bool unless = false)
    {
        if (unless)
        {
            return;
        }

        Ask<IPlannerWriter>().Start();
        if (ClockDoubt.Of(Ask<IPlannerStore>(), Ask<TimeProvider>()) is { } doubt)
        {
            error.WriteLine($"Warning: {doubt}");
        }
    }

    /// <summary>Writes what leaves the program as a file, and leaves a line of it in the audit trail.</summary>
    /// <param name="path">As the person gave it.</param>
    /// <param name="trust">Whose it is.</param>
    /// <param name="what">What leaves, such as <c>Bids of RXX</c>.</param>
    /// <param name="bytes">Makes it, once it is known that it can be written.</param>
    public async Task Export(string path, string trust, string what, Func<Task<byte[]>> bytes)
    {
        await using (var file = OutputFile.Begin(settings, path))
        {
            await file.Fill(await bytes(), cancellation);
            file.Keep();
        }

        if (!Ask<IPlannerWriter>().Leave(Actor.Stamp("export"), trust, what))
        {
            await error.WriteLineAsync("Nothing can be written beside the database, so this export has no line in its audit trail.");
            return;
        }

        try
        {
            await Ask<IPlannerWriter>().TakeNotes();
        }
        catch (StorageRefusal)
        {
            // Whoever writes to the database now takes the line up.
        }
    }

    private ServiceProvider Services() => PlannerServices.For(Prepared());

    private PlannerSettings Prepared()
    {
        if (!isPrepared)
        {
            DataFolder.Prepare(settings);
        }

        return settings;
    }

    /// <summary>Prints the answer once: as JSON where asked, else as people read it.</summary>
    public void Answer(object answer, Action<IAnsiConsole> people)
    {
        if (json)
        {
            WriteJson(answer);
        }
        else
        {
            HasAnswered = true;
            var console = AnsiConsole.Create(
                new AnsiConsoleSettings
                {
                    Out = new AnsiConsoleOutput(output),
                    Ansi = Console.IsOutputRedirected ? AnsiSupport.No : AnsiSupport.Detect,
                }
            );
            console.Profile.Width = Console.IsOutputRedirected ? WideEnough : console.Profile.Width;
            people(console);
        }
    }

    /// <summary>Prints an answer that is lines of plain text for people, which need no console of tables and colours.</summary>
    public void AnswerLines(object answer, IEnumerable<string> lines)
    {
        if (json)
        {
            WriteJson(answer);
            return;
        }

        HasAnswered = true;
        foreach (var line in lines)
        {
            output.WriteLine(line);
        }
    }

    private void WriteJson(object answer)
    {
        // Worked out before a word of it is said: what fails on the way is still answered with one document.
        JsonSerializer.Serialize(Stream.Null, answer, AnswerJson.Options);
        HasAnswered = true;
        using var text = new Utf8Text(output);
        JsonSerializer.Serialize(text, answer, AnswerJson.Options);
        output.WriteLine();
    }

    /// <summary>Lets go of the database and everything else this run held, so that the web UI can take it.</summary>
    public async Task Release()
    {
        await DisposeAsync();
        services = null;
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
        {
            await services.DisposeAsync();
        }
    }
}
