using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Features.Bids.Life;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Features.Bids.Form;

/// <summary>What the bid is called, what it buys, who sponsors it, which pots may pay and when it may begin.</summary>
public sealed class AboutModel(
    ShowBid show,
    EditBid edit,
    BidAppraisals appraisals,
    IPlannerReader store,
    ReferenceData reference,
    TimeProvider clock
) : SectionPage(show, edit, appraisals)
{
    private readonly Dictionary<string, string> hints = new(StringComparer.Ordinal)
    {
        ["pots"] = "Ids between semicolons, such as operational; strategic",
        ["vat source"] = "The id of a pot, or another source in words. The plan spends its pots excluding VAT",
        ["start years"] = "Between semicolons, such as 2026/27; 2027/28",
        ["appraisal years"] = "Years over which costs and benefits are counted",
        ["price base"] = "The year in whose prices every amount is",
        ["must do"] = "Taken before anything is traded off",
    };

    private IReadOnlyList<Round> rounds = [];

    public Grid Grid { get; private set; } = null!;

    public string? Round { get; private set; }

    public IReadOnlyList<FieldChoice> Rounds { get; private set; } = [];

    public override BidSection Section => BidSection.About;

    public string? HintOf(string column) => hints.GetValueOrDefault(column);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        base.OnPageHandlerExecuting(context);
        using var db = store.Read();
        rounds = [.. db.Rounds.Where(round => round.Trust == Trust).OrderBy(round => round.Id)];
        Rounds =
        [
            new("", "None yet"),
            .. rounds
                .Where(round => RoundMoves.TakesBids(round.State) || round.Id == Bid.Round)
                .Select(round => new FieldChoice(round.Id, round.Name)),
        ];
        Round = Bid.Round;
        if (rounds.FirstOrDefault(round => round.Id == Bid.Round) is { } current)
        {
            hints["pots"] = $"Ids between semicolons. The round has: {string.Join(", ", current.Pots.Select(pot => pot.Id))}";
        }

        var names = new PersonNames(db);
        var people = db
            .Memberships.Where(membership => membership.Trust == Trust)
            .Select(membership => membership.Person)
            .Distinct()
            .AsEnumerable()
            .Append(Bid.Sponsor)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal);
        Grid = Grid.Of(
            Bid,
            BidColumns.Bids,
            "bid",
            [
                new("name", "Name"),
                new("type", "What does the money buy?", Choices: FormChoices.Types),
                new("sector", "Sector", Choices: FormChoices.Sectors),
                new(
                    "sponsor",
                    "Executive who sponsors it",
                    Choices: [new("", "Nobody yet"), .. people.Select(person => new FieldChoice(person, names[person]))]
                ),
                new("pots", "Pots that may pay for it"),
                new("vat source", "Who pays the VAT that is not recovered?"),
                new("start years", "Years in which it may begin"),
                new("must do", "Must it be done?", Choices: FormChoices.YesNo),
                new("appraisal years", "Years of appraisal", "nhsuk-input--width-4", InputMode: "numeric"),
                new("price base", "Price base", "nhsuk-input--width-10"),
            ],
            blank: 0
        );
    }

    private BidPrices Prices()
    {
        using var db = store.Read();
        return BidPrices.Of(db, Trust, reference, clock);
    }

    public void OnGet()
    {
        // Everything is loaded before the handler runs.
    }

    public Task<IActionResult> OnPostAsync([FromForm] long version, [FromForm] string? round, [FromForm] bool onward)
    {
        ModelState.Clear();
        Round = string.IsNullOrEmpty(round) ? null : round;
        var chosen = rounds.FirstOrDefault(known => known.Id == Round);
        Grid = Grid.Sent(Request.Form);
        var lines = Grid.Lines(Bid.Reference);
        var line = lines[0].Line;
        var prices = Prices().Read(line, chosen) ?? Bid.PriceBase;
        var changed = Bid with
        {
            Name = line.Needed("name"),
            Type = line.NeededWord<BidType>("type") ?? Bid.Type,
            Sector = BidHead.Sector(line),
            Sponsor = line.Reference("sponsor"),
            Round = chosen?.Id,
            Pots = line.Has("pots") ? BidHead.Pots(line, chosen) : [],
            VatSource = line.Text("vat source"),
            StartYears = BidHead.StartYears(line, chosen, prices),
            MustDo = line.YesNo("must do"),
            AppraisalYears = line.Whole("appraisal years", 1, MostYears) ?? Bid.AppraisalYears,
            PriceBase = prices,
        };
        Grid.Complain(lines, ModelState);
        if (chosen is not null && chosen.Id != Bid.Round && !RoundMoves.TakesBids(chosen.State))
        {
            ModelState.AddModelError("round", RoundWords.TakesNoBids(chosen));
        }

        return Save(version, _ => changed, onward);
    }
}
