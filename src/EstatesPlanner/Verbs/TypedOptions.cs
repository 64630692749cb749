using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace EstatesPlanner.Verbs;

/// <summary>
/// What an option or an argument that is no text says of words it cannot take: the sentence names the option, what was written and what is
/// wanted, for
/// every verb that has one, now or later.
/// </summary>
internal static class TypedOptions
{
    /// <summary>Gives every typed option and argument of a command and its subcommands its own reading.</summary>
    public static void Read(Command command)
    {
        foreach (var option in command.Options)
        {
            Read(option);
        }

        foreach (var argument in command.Arguments)
        {
            Read(argument);
        }

        foreach (var subcommand in command.Subcommands)
        {
            Read(subcommand);
        }
    }

    private static void Read(Option option)
    {
        switch (option)
        {
            case Option<int> whole:
                whole.CustomParser = result => (int)Whole(result, option.Name, int.MinValue, int.MaxValue);
                break;
            case Option<int?> whole:
                whole.CustomParser = result => (int)Whole(result, option.Name, int.MinValue, int.MaxValue);
                break;
            case Option<long> whole:
                whole.CustomParser = result => Whole(result, option.Name, long.MinValue, long.MaxValue);
                break;
            case Option<long?> whole:
                whole.CustomParser = result => Whole(result, option.Name, long.MinValue, long.MaxValue);
                break;
            case Option<bool> or Option<string> or Option<string[]> or System.CommandLine.Help.HelpOption or VersionOption:
                break;
            default:
                throw new InvalidOperationException($"No sentence for what {option.Name} cannot read.");
        }
    }

    private static void Read(Argument argument)
    {
        switch (argument)
        {
            case Argument<int> whole:
                whole.CustomParser = result => (int)Whole(result, $"<{argument.Name}>", int.MinValue, int.MaxValue);
                break;
            case Argument<Guid> id:
                id.CustomParser = result => Id(result, $"<{argument.Name}>");
                break;
            case Argument<string>:
                break;
            default:
                throw new InvalidOperationException($"No sentence for what {argument.Name} cannot read.");
        }
    }

    private static long Whole(ArgumentResult result, string name, long least, long most)
    {
        var text = result.Tokens[^1].Value;
        if (
            decimal.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            && number >= least
            && number <= most
        )
        {
            return (long)number;
        }

        result.AddError(
            IsWhole(text)
                ? string.Create(
                    CultureInfo.GetCultureInfo("en-GB"),
                    $"{name}: {text} is too {(text[0] == '-' ? "far below 0" : "large")}. The {(text[0] == '-' ? "least" : "most")} is {(text[0] == '-' ? least : most):N0}."
                )
                : $"{name}: '{text}' is not a whole number. Write it in digits alone, such as 25."
        );
        return 0;
    }

    private static bool IsWhole(string text) => text.TrimStart('-', '+') is { Length: > 0 } digits && digits.All(char.IsAsciiDigit);

    private static Guid Id(ArgumentResult result, string name)
    {
        var text = result.Tokens[^1].Value;
        if (Guid.TryParse(text, CultureInfo.InvariantCulture, out var id))
        {
            return id;
        }

        result.AddError(
            $"{name}: '{text}' is not an id. Copy it from the list that shows it, such as 019ab2c4-7d10-7c3e-9f52-6b1e0d4a8c77."
        );
        return Guid.Empty;
    }
}
