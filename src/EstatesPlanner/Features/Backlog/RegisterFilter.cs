using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Backlog;

/// <summary>
/// The filters of a register, one condition each, in terms both a database and a list of past items understand. All but the words ask for
/// what the
/// indexes of the register's orders hold, or for what few items have, which has an index of its own.
/// </summary>
internal static class RegisterFilter
{
    /// <summary>Everything but the words.</summary>
    public static IQueryable<BacklogItem> Apply(IQueryable<BacklogItem> items, RegisterQuery query, ElementList elements)
    {
        items = ByStatus(items, query.Status);
        items = query.Site is { } site ? items.Where(item => item.SiteCode == site) : items;
        items = query.Block is { } block ? items.Where(item => item.BlockCode == block) : items;
        items = query.Category is { } category ? items.Where(item => item.Category == category) : items;
        items = query.SurveyedBefore is { } day ? items.Where(item => item.SurveyedOn == null || item.SurveyedOn < day) : items;
        items = ByElement(items, query.Element, elements);
        items = ByYear(items, query.Planned);
        items = ByCondition(items, query.Condition);
        items = ByRaac(items, query.Raac);
        return query.HasControl switch
        {
            true => items.Where(item => item.Control != null),
            false => items.Where(item => item.Control == null),
            null => items,
        };
    }

    private static IQueryable<BacklogItem> ByStatus(IQueryable<BacklogItem> items, string? status) =>
        status switch
        {
            RegisterQuery.Every => items,
            RegisterQuery.Gone => items.Where(item => item.Status > ItemStatus.AcceptedRisk),
            { } word when WireWord.TryParse<ItemStatus>(word, out var known) => items.Where(item => item.Status == known),
            _ => items.Live(),
        };

    private static IQueryable<BacklogItem> ByElement(IQueryable<BacklogItem> items, string? element, ElementList elements)
    {
        if (element is null)
        {
            return items;
        }

        var codes = elements
            .All.Where(each =>
                each.Group == element || each.Code == element || each.Code.StartsWith(element + ".", StringComparison.Ordinal)
            )
            .Select(each => each.Code)
            .ToArray();
        return items.Where(item => codes.Contains(item.ElementCode!));
    }

    private static IQueryable<BacklogItem> ByYear(IQueryable<BacklogItem> items, string? planned) =>
        planned == RegisterQuery.NoYear ? items.Where(item => item.PlannedYear == null)
        : FinancialYear.TryParse(planned, out var year) ? items.Where(item => item.PlannedYear == year)
        : items;

    private static IQueryable<BacklogItem> ByCondition(IQueryable<BacklogItem> items, char? letter)
    {
        if (letter is not { } known)
        {
            return items;
        }

        var (plain, x) = (new ConditionGrade(known, false), new ConditionGrade(known, true));
        return items.Where(item => item.Condition == plain || item.Condition == x);
    }

    private static IQueryable<BacklogItem> ByRaac(IQueryable<BacklogItem> items, string? raac) =>
        raac is null ? items
        : WireWord.TryParse<Raac>(raac, out var state) ? items.Where(item => item.Raac != Raac.None && item.Raac == state)
        : items.Where(item => item.Raac != Raac.None);
}
