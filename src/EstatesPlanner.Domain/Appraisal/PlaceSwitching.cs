using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Domain.Appraisal;

/// <summary>
/// The value of a driver, all else unchanged, at which the preferred option loses its place by net present social value: the nearest at
/// which an option that is now worth less becomes
/// worth as much. Where that option is business as usual, it is the value at which the NPSV against it reaches £0.
/// For one that is not first, the value at which it reaches first place.
/// </summary>
public static class PlaceSwitching
{
    /// <summary>The nearest for each driver that has one, by driver; none for an option that is last already.</summary>
    public static IReadOnlyDictionary<string, SwitchingValue> Of(AppraisalAnswer answer)
    {
        if (answer.Options.FirstOrDefault(option => option.Option.Role == OptionRole.Preferred) is not { } preferred)
        {
            return new Dictionary<string, SwitchingValue>(StringComparer.Ordinal);
        }

        var below = answer
            .Options.Where(option => Rounding.To(9, option.Npsv) < Rounding.To(9, preferred.Npsv))
            .Select(option => option.Id)
            .ToHashSet(StringComparer.Ordinal);
        return answer
            .RankSwitching.Concat(answer.Switching)
            .Where(each => each.Option == preferred.Id && each.Against is { } against && below.Contains(against))
            .GroupBy(each => each.Driver, StringComparer.Ordinal)
            .ToDictionary(driver => driver.Key, driver => driver.MinBy(each => Math.Abs(each.ChangePercent))!, StringComparer.Ordinal);
    }

    /// <summary>
    /// By driver, where the preferred option becomes worth as much as the first; none where it is first itself.
    /// A driver of business as usual moves that option alone, so it is left out while a third stands between them.
    /// </summary>
    public static IReadOnlyDictionary<string, SwitchingValue> ToFirst(AppraisalAnswer answer)
    {
        if (answer.Options.FirstOrDefault(option => option.Option.Role == OptionRole.Preferred) is not { } preferred)
        {
            return new Dictionary<string, SwitchingValue>(StringComparer.Ordinal);
        }

        var above = answer.Options.Count(option => Rounding.To(9, option.Npsv) > Rounding.To(9, preferred.Npsv));
        return answer
            .RankSwitching.Concat(answer.Switching)
            .Where(each => above > 0 && each.Option == preferred.Id && each.Against == answer.Ranking[0])
            .Where(each => above == 1 || Driver.OwnId(each.Driver) == each.Driver)
            .ToDictionary(each => each.Driver, StringComparer.Ordinal);
    }
}
