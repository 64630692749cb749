using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>The cells of the Bids sheet that take more than reading: who, which pots, which years.</summary>
internal static class BidHead
{
    public static readonly IReadOnlyList<string> Sectors = ["acute", "mental-health", "community", "ambulance"];

    /// <summary>Blank is acute, with a word about it.</summary>
    public static string Sector(SheetLine line)
    {
        if (line.Text("sector") is not { } typed)
        {
            line.Warn("sector", "The sector is blank and was taken to be acute.");
            return Sectors[0];
        }

        var sector = string.Join('-', typed.ToLowerInvariant().Split([' ', '-', '_'], StringSplitOptions.RemoveEmptyEntries));
        if (!Sectors.Contains(sector, StringComparer.Ordinal))
        {
            line.Refuse("sector", BidCells.NotOneOf(typed, Sectors));
        }

        return sector;
    }

    /// <summary>The acting person; on the demonstration trust alone a fictional author may be named in their place.</summary>
    public static string Author(SheetLine line, BidSetting setting)
    {
        if (line.Text("author") is not { } named)
        {
            return setting.Author;
        }

        if (!setting.Trust.IsDemonstration)
        {
            line.Refuse("author", "The author is the person who imports the file. Take this column out.");
        }
        else if (!setting.FictionalAuthors.Contains(named))
        {
            line.Refuse("author", $"No author of the demonstration trust is called {named}.");
        }

        return named;
    }

    /// <summary>
    /// Where the trust's people are known, somebody unknown is kept, but said: the id is what keeps a sponsor from scoring the bid.
    /// </summary>
    public static string? Sponsor(SheetLine line, BidSetting setting)
    {
        var sponsor = line.Reference("sponsor");
        if (sponsor is not null && setting.People.Count > 0 && sponsor != Person.Host && !setting.People.Contains(sponsor))
        {
            line.Warn("sponsor", $"Nobody here has the id {sponsor}, so nobody is kept from scoring this bid as its sponsor.");
        }

        return sponsor;
    }

    public static IReadOnlyList<string> Pots(SheetLine line, Round? round)
    {
        line.Demand("pots");
        var pots = line.List("pots");
        foreach (var pot in pots.Where(pot => round is not null && !round.Pots.Any(known => known.Id == pot)))
        {
            line.Refuse("pots", $"Round {round!.Id} has no pot {pot}. Pots: {string.Join(", ", round.Pots.Select(known => known.Id))}.");
        }

        return pots;
    }

    /// <summary>Blank is the round's first year; without a round, the year of the price base.</summary>
    public static IReadOnlyList<FinancialYear> StartYears(SheetLine line, Round? round, PriceBase priceBase)
    {
        if (!line.Has("start years"))
        {
            return [round?.Years[0] ?? priceBase.Year];
        }

        var years = line.List("start years")
            .Select(typed => line.FinancialYear("start years", typed))
            .OfType<FinancialYear>()
            .Distinct()
            .Order()
            .ToList();
        foreach (var year in years.Where(year => round?.Years.Contains(year) == false))
        {
            line.Refuse(
                "start years",
                $"{year} is not a year of round {round!.Id}, which runs from {round.Years[0]} to {round.Years[^1]}."
            );
        }

        return years;
    }
}
