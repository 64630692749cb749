using System.Globalization;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Json;

namespace EstatesPlanner.Features.Plans;

/// <summary>Whole pounds and whole thousandths, exactly as written: nothing of an input number is rounded away.</summary>
internal static class ExactNumbers
{
    public static long Pounds(this JsonPlace place) => Whole(place, place.Number(), "a fraction of a pound");

    public static long Thousandths(this JsonPlace place) => Whole(place, place.Number() * 1000, "a fraction of a thousandth");

    /// <summary>A percentage from 0 to 100, to three places.</summary>
    public static decimal Percent(this JsonPlace place) =>
        place.Number() is >= 0 and <= 100 and var percent && Rounding.To(3, percent) == percent
            ? percent
            : throw place.Refuse($"{place.Value.GetRawText()} is not a percentage from 0 to 100, to three places.");

    public static bool YesOrNo(this JsonPlace place) =>
        place.Value.ValueKind switch
        {
            System.Text.Json.JsonValueKind.True => true,
            System.Text.Json.JsonValueKind.False => false,
            _ => throw place.Refuse("This is neither true nor false."),
        };

    private static long Whole(JsonPlace place, decimal number, string fraction) =>
        decimal.Truncate(number) == number
            ? (long)number
            : throw place.Refuse(string.Create(CultureInfo.InvariantCulture, $"{place.Value.GetRawText()} has {fraction}."));
}
