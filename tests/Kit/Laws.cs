using System.Globalization;
using System.Text.RegularExpressions;
using FsCheck;
using Microsoft.FSharp.Core;

namespace EstatesPlanner.Kit;

/// <summary>
/// The one way to check a law. Every ordinary run tries the same examples; <c>ESTATES_SEED</c> chooses others (<c>tests/run nightly</c>
/// takes
/// a fresh one). A law that fails says by which seed, so that the same examples can be tried again, and the smallest example that breaks
/// it.
/// </summary>
internal static partial class Laws
{
    public const string Variable = "ESTATES_SEED";

    private const ulong Ordinary = 20_260_401;

    /// <summary>FsCheck splits a stream by a second, odd number. It is always this one, so that one number names a run.</summary>
    private const ulong Gamma = 0x9E37_79B9_7F4A_7C15;

    /// <summary>The seed of this run.</summary>
    public static ulong Seed { get; } = SeedFrom(Environment.GetEnvironmentVariable(Variable));

    /// <summary>Checks the law by examples of this run's seed.</summary>
    /// <param name="size">How large the last example may be, as FsCheck measures it.</param>
    public static void Holds(this Property law, int examples = 100, int size = 100) => HoldsBy(Seed, law, examples, size);

    /// <summary>Checks the law by examples of a seed.</summary>
    public static void HoldsBy(ulong seed, Property law, int examples = 100, int size = 100)
    {
        var replay = FSharpOption<Replay>.Some(new Replay(new Rnd(seed, Gamma), FSharpOption<int>.None));
        var config = Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(examples).WithEndSize(size).WithReplay(replay);
        var failure = Record.Exception(() => Check.One(config, law));
        if (failure is not null)
        {
            var again = string.Create(CultureInfo.InvariantCulture, $"{Variable}={seed}");
            Assert.Fail($"The law does not hold. To try the same examples again: {again}\n{Generators().Replace(failure.Message, "")}");
        }
    }

    /// <summary>The seed that a setting names; the ordinary one where nothing is set.</summary>
    public static ulong SeedFrom(string? setting) =>
        string.IsNullOrWhiteSpace(setting) ? Ordinary
        : ulong.TryParse(setting, NumberStyles.None, CultureInfo.InvariantCulture, out var seed) ? seed
        : throw new FormatException($"{Variable} is \"{setting}\". It is a whole number from 0.");

    /// <summary>FsCheck's own two numbers, which nothing here reads back.</summary>
    [GeneratedRegex(
        @"^Replay directly at failing step.*\n| and seed of \([0-9,]+\)| ?\([0-9]+,[0-9]+\)",
        RegexOptions.CultureInvariant | RegexOptions.Multiline,
        1000
    )]
    private static partial Regex Generators();
}
