using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids.Workings;
using EstatesPlanner.Import;

namespace EstatesPlanner.Features.Bids;

/// <summary>Reads a bids file into whole bids. Nothing is saved, and every row is read, so that one run names every problem.</summary>
internal sealed class BidReader(BidSetting setting)
{
    private const int UsualYears = 10;

    /// <exception cref="FileRefusal">The file cannot be read at all.</exception>
    public BidFile Read(TableFile file)
    {
        var sheets = BidSheets.Read(file);
        var lines = ByReference(sheets[BidColumns.Bids]);
        var details = BidColumns
            .Sheets.Keys.Where(sheet => sheet != BidColumns.Bids)
            .ToDictionary(
                sheet => sheet,
                sheet => sheets[sheet].ToLookup(line => line.NeededReference("bid") ?? "", StringComparer.Ordinal),
                StringComparer.Ordinal
            );
        var strangers = details
            .Values.SelectMany(sheet => sheet)
            .Where(rows => rows.Key.Length > 0 && !lines.ContainsKey(rows.Key))
            .ToList();
        foreach (var line in strangers.SelectMany(rows => rows))
        {
            line.Refuse("bid", $"There is no bid {line.Text("bid")} on the {BidColumns.Bids} sheet.");
        }

        var drafts = lines.Select(entry => Draft(new BidRows(entry.Key, entry.Value, details))).ToList();
        return new BidFile(
            file,
            sheets,
            drafts,
            sheets[BidColumns.Bids].Count - drafts.Count + strangers.DistinctBy(rows => rows.Key, StringComparer.Ordinal).Count()
        );
    }

    private static Dictionary<string, SheetLine> ByReference(IReadOnlyList<SheetLine> lines)
    {
        var first = new Dictionary<string, SheetLine>(StringComparer.Ordinal);
        foreach (var line in lines)
        {
            if (line.NeededReference("bid") is { } reference && !first.TryAdd(reference, line))
            {
                line.Refuse("bid", FormattableString.Invariant($"Rows {first[reference].Row} and {line.Row} share reference {reference}."));
            }
        }

        return first;
    }

    private BidDraft Draft(BidRows rows)
    {
        var line = rows.Line;
        var years = line.Whole("appraisal years", 1, setting.Appraisals.MostYears) ?? UsualYears;
        var priceBase = setting.Prices.Read(line, setting.Round) ?? setting.Assumed;
        var removes = RemovesRows.Read(rows);
        var options = new OptionRows(rows, years);
        var plain = new CapitalBid
        {
            Id = Guid.CreateVersion7(),
            Trust = setting.Trust.Code,
            Reference = rows.Reference,
            Name = line.Needed("name"),
            Type = line.Word<BidType>("type") ?? BidType.Backlog,
            Sector = BidHead.Sector(line),
            Need = line.Text("need") ?? "",
            Summary = line.Text("summary") ?? "",
            Author = BidHead.Author(line, setting),
            Sponsor = BidHead.Sponsor(line, setting),
            Round = setting.Round?.Id,
            State = setting.Round is null ? BidState.Draft : BidState.Submitted,
            Submission = setting.Round is null ? 0 : 1,
            Pots = BidHead.Pots(line, setting.Round),
            VatSource = line.Text("vat source"),
            StartYears = BidHead.StartYears(line, setting.Round, priceBase),
            MustDo = line.YesNo("must do"),
            AppraisalYears = years,
            PriceBase = priceBase,
            Options = options.Read(),
            Removes = [.. removes.Select(cell => cell.Item)],
            Measures = MeasureRows.Read(rows, setting.Round),
            Filter = FilterRows.Read(rows[BidColumns.Factors], rows[BidColumns.Filter]),
            Narrative = NarrativeRows.Read(rows[BidColumns.Narrative]),
            Realised = NarrativeRows.Realised(rows[BidColumns.Realised]),
        };
        var bid = plain with { Options = new BidWorkings(rows, plain, setting).On(options) };
        options.Check(bid.Options);
        var terms = new AppraisalRows(bid.Options, years, setting.Schedules);
        bid = bid with
        {
            AppraisalTerms = terms.Read(
                terms.Denominator(line, "bcr denominator"),
                rows[BidColumns.Scenarios],
                rows[BidColumns.Groups],
                rows[BidColumns.Shares]
            ),
        };
        if (!rows.IsRejected)
        {
            AppraisalPlace.Refuse(rows, bid, setting.Appraisals.Of(bid).Problems);
        }

        return new BidDraft(rows, bid, removes);
    }
}
