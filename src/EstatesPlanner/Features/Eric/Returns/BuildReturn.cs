using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>A year's return as it stands: frozen, or worked out now.</summary>
public sealed record StandingReturn(EricReturn Return, RegisterFreeze? Freeze);

/// <summary>
/// Puts a trust's return for a year together from its register: the figures by site, and the bridge from the return before.
/// </summary>
public sealed class BuildReturn(IPlannerReader store, Access access, ReferenceData reference, Indexes indexes, TimeProvider clock)
{
    /// <summary>The frozen return of the year, or where there is none, one made now.</summary>
    /// <param name="actor">Somebody who reads the whole register.</param>
    /// <param name="trust">Code of the trust.</param>
    /// <param name="year">The year returned.</param>
    /// <param name="asAt">The day whose register counts; null for the last of the year, or today while it runs.</param>
    /// <param name="priceBase">Null for the newest base on the register that day, as a summary has it.</param>
    /// <exception cref="Refusal">Not theirs, not the whole trust, a year or day that has not come, or prices that the index does not
    /// reach.</exception>
    public StandingReturn For(Actor actor, string trust, FinancialYear year, DateOnly? asAt = null, PriceBase? priceBase = null)
    {
        Demand(actor, Duty.ViewRegister, trust);
        using var db = store.Read();
        return db.RegisterFreezes.Standing(trust, year) is { } freeze
            ? new StandingReturn(freeze.Return(), freeze)
            : new StandingReturn(Make(db, actor, trust, year, asAt, priceBase), null);
    }

    /// <summary>A return made now, whatever was frozen.</summary>
    /// <exception cref="Refusal">As for <see cref="For"/>.</exception>
    public EricReturn Fresh(Actor actor, string trust, FinancialYear year, DateOnly? asAt = null, PriceBase? priceBase = null)
    {
        using var db = store.Read();
        return Make(db, actor, trust, year, asAt, priceBase);
    }

    /// <summary>A return is of the whole trust: somebody who sees some sites alone would sign for others.</summary>
    /// <exception cref="Refusal">Not theirs, or not the whole trust.</exception>
    public void Demand(Actor actor, Duty duty, string trust) => access.DemandWhole(actor, duty, trust);

    /// <summary>Who froze or signed, by name; the id of somebody who has none on record.</summary>
    public string NameOf(string person)
    {
        using var db = store.Read();
        return db.People.SingleOrDefault(known => known.Id == person)?.Name ?? person;
    }

    private EricReturn Make(PlannerDb db, Actor actor, string trust, FinancialYear year, DateOnly? asAt, PriceBase? priceBase)
    {
        Demand(actor, Duty.ViewRegister, trust);
        var (day, until) = Day(year, asAt);
        var frozen = db.RegisterFreezes.Standing(trust, year + -1);
        var before = frozen?.Return();
        var opening = before?.Standing() ?? Positions(db, actor, trust, RegisterAsAt.EndOf(year.FirstDay.AddDays(-1), clock));
        var closing = Positions(db, actor, trust, until);
        var prices = Prices(before, opening, closing, year, priceBase, indexes.OfReports(db, trust));
        var organisation = RegisterAsAt.Organisation(db, trust, until);
        var apart = closing
            .Where(item => item.Status.IsLive() && !Reaches(prices, item))
            .Select(item => SetApartItem.Sentence($"{item.SiteCode} {item.Reference}", item.PriceBase, prices.Closing, prices.Index))
            .ToList();
        (opening, closing) = ([.. opening.Where(item => Reaches(prices, item))], [.. closing.Where(item => Reaches(prices, item))]);
        try
        {
            var exact = Movement.Of(opening, closing, prices);
            var pounds = exact.InWholePounds(before?.Lines.ToDictionary(line => line.Key, line => line.Steps.Closing));
            var blocks = RegisterAsAt.Blocks(db, trust, until);
            return new EricReturn
            {
                Trust = trust,
                TrustName = organisation.Name,
                Year = year,
                AsAt = day,
                Until = until,
                PriceBase = prices.Closing,
                OpeningPriceBase = prices.Opening,
                Index = prices.Index.Name,
                CostBasis = organisation.CostBasis,
                Bands = reference.Bands(organisation.RiskBands).Name,
                OpeningIs = frozen is { } kept
                    ? $"the return of {kept.Year}, frozen on {EnglishText.Moment(kept.At)}"
                    : $"the register as at {EnglishText.Day(year.FirstDay.AddDays(-1))}",
                Sites = Sites(db, actor, trust, year, day, closing, prices, pounds, blocks),
                Lines = pounds.Lines,
                Notes = [.. Empty(closing, day), .. Rounded(exact, pounds), .. apart, .. Notes(closing, blocks, day)],
            };
        }
        catch (PriceBaseNotCovered gap)
        {
            throw Refusal.BadInput(gap.Message);
        }
    }

    /// <summary>A register that held nothing on the day makes a return of £0, which nobody should freeze by mistake.</summary>
    private static IEnumerable<string> Empty(IReadOnlyList<ItemPosition> closing, DateOnly day) =>
        closing.Count > 0
            ? []
            :
            [
                $"The register held no item on {EnglishText.Day(day)}, so every figure is £0. Load the register as it stood then before you freeze this return.",
            ];

    /// <summary>Why the return's total is not the one that the register shows: said where whole pounds tell them apart.</summary>
    private static IEnumerable<string> Rounded(Movement exact, Movement pounds)
    {
        var (register, returned) = (Total(exact), Total(pounds));
        return Rounding.To(0, register.Pounds) == returned.Pounds
            ? []
            :
            [
                $"The register shows {register} where this return has {returned}: the return rounds each category of each site to whole pounds.",
            ];
    }

    private static Money Total(Movement movement) => movement.Lines.Select(line => line.Steps.Closing).Sum();

    private (DateOnly Day, DateTime Until) Day(FinancialYear year, DateOnly? asAt)
    {
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        if (year.FirstDay > today)
        {
            throw Refusal.BadInput($"{year} has not begun.");
        }

        var day = asAt ?? (today < year.LastDay ? today : year.LastDay);
        return day > today ? throw Refusal.BadInput($"The register cannot say what it will hold on {EnglishText.Day(day)}.")
            : day < year.FirstDay ? throw Refusal.BadInput($"{EnglishText.Day(day)} is before {year} begins.")
            : (day, day == today ? clock.GetUtcNow().UtcDateTime : RegisterAsAt.EndOf(day, clock));
    }

    private List<ItemPosition> Positions(PlannerDb db, Actor actor, string trust, DateTime end) =>
        [.. RegisterAsAt.Items(db, access, actor, trust, end).Select(ItemPosition.Of)];

    /// <summary>Each return stands at the newest base then on the register, unless it was frozen at another or one is asked for.</summary>
    private static MovementPrices Prices(
        EricReturn? before,
        IReadOnlyList<ItemPosition> opening,
        IReadOnlyList<ItemPosition> closing,
        FinancialYear year,
        PriceBase? asked,
        PriceIndex index
    )
    {
        var to = asked ?? Newest(closing, index) ?? new PriceBase(year);
        return new MovementPrices(before?.PriceBase ?? Newest(opening, index) ?? to, to, index);
    }

    private static PriceBase? Newest(IEnumerable<ItemPosition> items, PriceIndex index) =>
        PriceBaseReach.Newest(items.Where(item => item.Status.IsLive()).Select(item => item.PriceBase), index);

    /// <summary>
    /// One item at prices that nothing carries never stops a return: it is named and left out. Where the two returns themselves are that
    /// far apart, there is no bridge.
    /// </summary>
    private static bool Reaches(MovementPrices prices, ItemPosition item) =>
        prices.Index.Factor(prices.Opening, prices.Closing) is null
        || (
            prices.Index.Factor(item.PriceBase, prices.Opening) is not null
            && prices.Index.Factor(item.PriceBase, prices.Closing) is not null
        );

    private List<ReturnSite> Sites(
        PlannerDb db,
        Actor actor,
        string trust,
        FinancialYear year,
        DateOnly day,
        IReadOnlyList<ItemPosition> closing,
        MovementPrices prices,
        Movement pounds,
        IReadOnlyList<Block> blocks
    )
    {
        var shares = pounds.Lines.ToDictionary(line => line.Key, line => line.Steps.Closing);
        var items = closing
            .Where(item => item.Status.IsLive())
            .ToLookup(item => item.SiteCode, item => (item, prices.AtClosing(item), shares[item.Key]), StringComparer.Ordinal);
        var lives = blocks.ToLookup(block => block.SiteCode, StringComparer.Ordinal);
        var surveys = db
            .FacetSurveys.Where(survey => survey.Trust == trust)
            .AsEnumerable()
            .ToLookup(survey => survey.SiteCode, StringComparer.Ordinal);
        var stated = db.StatedOf(trust, year);
        var incidents = access
            .Incidents(actor, db, trust)
            .Where(incident => incident.On >= year.FirstDay && incident.On <= day && incident.On <= year.LastDay)
            .AsEnumerable()
            .ToLookup(incident => incident.SiteCode, StringComparer.Ordinal);
        return
        [
            .. db
                .Sites.Where(site => site.Trust == trust)
                .OrderBy(site => site.Code)
                .AsEnumerable()
                .Select(site =>
                    ReturnSite.Of(
                        site,
                        [.. items[site.Code]],
                        lives[site.Code].ToDictionary(block => block.Code, block => block.RemainingLifeYears, StringComparer.Ordinal),
                        [.. incidents[site.Code]]
                    ) with
                    {
                        InflationElement = pounds.OfSite(site.Code).Total.Repriced,
                        Surveys = SurveyYears.Of(surveys[site.Code], items[site.Code].Select(each => each.item.SurveyedOn), day),
                        Areas = FloorAreas.Of(site, [.. lives[site.Code]], surveys[site.Code], day),
                        Stated = stated.Of(site.Code),
                    }
                ),
        ];
    }

    private static IEnumerable<string> Notes(IReadOnlyList<ItemPosition> closing, IReadOnlyList<Block> blocks, DateOnly day)
    {
        var live = closing.Where(item => item.Status.IsLive()).ToList();
        foreach (var block in blocks.Where(block => block.Intent != BlockIntent.Retain && block.LeavesOn <= day))
        {
            if (live.Count(item => item.SiteCode == block.SiteCode && item.BlockCode == block.Code) is > 0 and var left)
            {
                yield return $"{block.Name} ({block.SiteCode}) was to leave the estate on {EnglishText.Day(block.LeavesOn!.Value)}, and {left} of its items {(left == 1 ? "is" : "are")} still live.";
            }
        }

        if (live.Count(item => CriticalInfrastructureRisk.Includes(item.Category) && item.Reason is null) is > 0 and var unsaid)
        {
            yield return $"{EnglishText.Count(unsaid)} {(unsaid == 1 ? "item that is critical infrastructure risk does" : "items that are critical infrastructure risk do")} not say why: safety, non-compliance or continuity.";
        }
    }
}
