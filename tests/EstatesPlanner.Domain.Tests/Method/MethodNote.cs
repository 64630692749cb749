using System.Globalization;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.Method;

/// <summary>The worked example of a note in <c>docs/method</c>: the rows of its last table.</summary>
internal static class MethodNote
{
    /// <summary>Fails unless every printed value is the computed one, rounded to the places printed.</summary>
    public static void Holds(string note, params decimal[] computed)
    {
        var printed = File.ReadAllText(Path.Combine(SharedFolder.Repository, "docs", "method", note))
            .Split("## Worked example")[1]
            .Split('\n')
            .Where(line => line.StartsWith('|'))
            .Skip(2)
            .Select(line => line.Trim('|', ' ').Split('|')[^1].Trim().TrimEnd('%').Replace("−", "-", StringComparison.Ordinal))
            .ToList();

        Assert.Equal(printed, computed.Zip(printed, (value, text) => value.ToString("F" + Places(text), CultureInfo.InvariantCulture)));
        Assert.Equal(printed.Count, computed.Length);
    }

    private static int Places(string text) => text.Contains('.') ? text.Length - text.IndexOf('.') - 1 : 0;
}
