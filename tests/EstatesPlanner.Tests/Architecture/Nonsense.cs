using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import;
using EstatesPlanner.Json;
using EstatesPlanner.People;

namespace EstatesPlanner.Tests.Architecture;

/// <summary>
/// Arguments that no form and no file would pass: texts of thousands of letters and control characters, numbers at their ends, choices that
/// are none.
/// </summary>
internal sealed class Nonsense(Actor actor, IReadOnlyDictionary<string, object> known)
{
    public const string Mark = "NONSENSE\u0001\u0007";

    public static readonly string Text = string.Concat(Enumerable.Repeat(Mark, 900));

    /// <summary>Types that only reading makes: nonsense never becomes one.</summary>
    public static bool IsReadOnly(Type type) =>
        type != typeof(TableFile)
        && (
            type.IsGenericType && !type.Name.StartsWith("Accepted", StringComparison.Ordinal)
                ? type.GetGenericArguments().Any(IsReadOnly)
                : type.GetConstructors().Length == 0 && !type.IsAbstract && !type.IsEnum && !type.IsValueType && type != typeof(string)
        );

    /// <param name="name">Of the parameter: where it names something, it names what is there, so that the rest of the call is
    /// reached.</param>
    public object? Of(Type type, string name, int depth = 0)
    {
        if (type == typeof(Actor))
        {
            return actor;
        }

        if (known.TryGetValue(name.ToLowerInvariant(), out var thing) && type.IsInstanceOfType(thing))
        {
            return thing;
        }

        if (Nullable.GetUnderlyingType(type) is { } inner)
        {
            return name.Equals("version", StringComparison.OrdinalIgnoreCase) ? null : Of(inner, name, depth);
        }

        return Simple(type) ?? Made(type, depth);
    }

    private static object? Simple(Type type) =>
        type switch
        {
            _ when type == typeof(string) => Text,
            _ when type == typeof(bool) => false,
            _ when type == typeof(int) => int.MinValue,
            _ when type == typeof(long) => long.MinValue,
            _ when type == typeof(decimal) => decimal.MinValue,
            _ when type == typeof(double) => double.NaN,
            _ when type == typeof(Guid) => Guid.NewGuid(),
            _ when type == typeof(DateOnly) => DateOnly.MinValue,
            _ when type == typeof(DateTime) => DateTime.MinValue,
            _ when type == typeof(TimeSpan) => TimeSpan.FromSeconds(5),
            _ when type == typeof(CancellationToken) => TestContext.Current.CancellationToken,
            _ when type == typeof(FinancialYear) => new FinancialYear(2026),
            _ when type == typeof(Money) => new Money(long.MinValue + 1),
            _ when type == typeof(Stream) => new MemoryStream(Encoding.UTF8.GetBytes(Text)),
            _ when type == typeof(TableFile) => TableFile.Open(
                new MemoryStream(Encoding.UTF8.GetBytes($"{Mark},b\n{Text},2\n")),
                "nonsense.csv",
                ImportLimits.Verb
            ),
            _ when type == typeof(JsonPlace) => JsonFile.Parse(
                Encoding.UTF8.GetBytes("""{"id":"x","name":[1],"nonsense":{"a":null}}"""),
                "nonsense.json"
            ),
            _ when type.IsEnum => Enum.ToObject(type, 9_999),
            _ => null,
        };

    private object? Made(Type type, int depth)
    {
        if (depth > 4 || typeof(Delegate).IsAssignableFrom(type) || type.Name.StartsWith("IProgress", StringComparison.Ordinal))
        {
            return null;
        }

        if (type.IsGenericType && typeof(IEnumerable).IsAssignableFrom(type))
        {
            return Many(type, depth);
        }

        var made = RuntimeHelpers.GetUninitializedObject(
            type.IsAbstract ? type.Assembly.GetTypes().First(each => each.IsSubclassOf(type) && !each.IsAbstract) : type
        );
        foreach (
            var property in made.GetType()
                .GetProperties(BindingFlags.Instance | BindingFlags.Public)
                .Where(property => property.SetMethod is not null)
        )
        {
            property.SetValue(made, Of(property.PropertyType, property.Name, depth + 1));
        }

        return made;
    }

    private object Many(Type type, int depth)
    {
        var kinds = type.GetGenericArguments();
        if (kinds.Length == 2)
        {
            var map = (IDictionary)Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(kinds))!;
            map.Add(Of(kinds[0], "", depth + 1)!, Of(kinds[1], "", depth + 1));
            return map;
        }

        var list = Array.CreateInstance(kinds[0], 1);
        list.SetValue(Of(kinds[0], "", depth + 1), 0);
        return list;
    }
}
