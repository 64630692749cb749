using EstatesPlanner.Domain;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EstatesPlanner.Storage.Mapping;

/// <summary>A choice kept as its word, as files write it.</summary>
public sealed class WireWordColumn<T>() : ValueConverter<T, string>(choice => WireWord.Of(choice), word => Read(word))
    where T : struct, Enum
{
    /// <exception cref="InvalidOperationException">The word is none: the row was altered.</exception>
    public static T Read(string word) =>
        WireWord.TryParse<T>(word, out var choice)
            ? choice
            : throw new InvalidOperationException($"The database holds the word {word}, which is no {typeof(T).Name}.");
}
