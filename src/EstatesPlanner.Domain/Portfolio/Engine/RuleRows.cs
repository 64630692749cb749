namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>Rows of the rules; a minimum is written as −use ≤ −amount.</summary>
internal sealed class RuleRows
{
    private readonly Dictionary<string, List<Func<Way, IEnumerable<KeyValuePair<int, long>>>>> _byBid = new(StringComparer.Ordinal);
    private readonly List<Func<Way, IEnumerable<KeyValuePair<int, long>>>> _ofAll = [];
    private readonly PortfolioModel _model;
    private readonly RowWriter _rows;

    public RuleRows(PortfolioModel model, IReadOnlySet<Conflict> without, RowWriter rows)
    {
        (_model, _rows) = (model, rows);
        for (var i = 0; i < model.Rules.Count; i++)
        {
            if (!without.Contains(new Conflict.Rule(model.Rules[i])))
            {
                Add(i, model.Rules[i]);
            }
        }
    }

    /// <summary>What a way uses of each rule's rows.</summary>
    public IEnumerable<KeyValuePair<int, long>> Uses(Way way) =>
        _byBid.GetValueOrDefault(way.Choice.Key.Bid, []).Concat(_ofAll).SelectMany(uses => uses(way)).Where(use => use.Value != 0);

    private void Add(int index, PortfolioRule rule)
    {
        switch (rule)
        {
            case PortfolioRule.Requires requires:
                AddRequires(index, requires);
                break;
            case PortfolioRule.AtMostOne group:
                AddCount(index, 0, group.Bids, 1, 1);
                break;
            case PortfolioRule.ExactlyOne group:
                AddCount(index, 0, group.Bids, 1, 1);
                AddCount(index, 1, group.Bids, -1, -1);
                break;
            case PortfolioRule.AtLeast least:
                AddMeasure(index, least.Measure, -1, -least.Amount, way => least.Year is null || least.Year == way.Choice.Key.Start);
                break;
            case PortfolioRule.AtMost most:
                AddMeasure(index, most.Measure, 1, most.Amount, way => most.Year is null || most.Year == way.Choice.Key.Start);
                break;
            case PortfolioRule.Share share:
                AddShare(index, share);
                break;
            default:
                throw new InvalidOperationException("A rule of an unknown kind.");
        }
    }

    private void AddRequires(int index, PortfolioRule.Requires rule)
    {
        var starts = _model
            .Bids.First(bid => string.Equals(bid.Id, rule.Bid, StringComparison.Ordinal))
            .Options.SelectMany(option => option.StartYears.DefaultIfEmpty(_model.Years[0]))
            .Select(year => year - _model.Years[0])
            .Distinct()
            .Order();
        foreach (var t in starts)
        {
            var row = _rows.Open(0, new ProofRow.OfRule(index, t));
            For(rule.Bid, way => [new(row, way.Choice.Start <= t ? 1 : 0)]);
            For(rule.Needs, way => [new(row, way.Choice.Start <= t - rule.LagYears ? -1 : 0)]);
        }
    }

    private void AddCount(int index, int part, IEnumerable<string> bids, long each, long limit)
    {
        var row = _rows.Open(limit, new ProofRow.OfRule(index, part));
        foreach (var bid in bids)
        {
            For(bid, _ => [new(row, each)]);
        }
    }

    private void AddMeasure(int index, string measure, long sign, long limit, Func<Way, bool> counts)
    {
        var row = _rows.Open(limit, new ProofRow.OfRule(index, 0));
        _ofAll.Add(way => [new(row, counts(way) ? sign * way.Option.Measures.GetValueOrDefault(measure) : 0)]);
    }

    /// <summary>Percent × all − 100 × these ≤ 0, in thousandths of a per cent.</summary>
    private void AddShare(int index, PortfolioRule.Share rule)
    {
        var row = _rows.Open(0, new ProofRow.OfRule(index, 0));
        var (these, percent) = (rule.Bids.ToHashSet(StringComparer.Ordinal), (long)(rule.AtLeastPercent * 1000));
        _ofAll.Add(way =>
            [new(row, (percent - (these.Contains(way.Choice.Key.Bid) ? 100_000 : 0)) * way.Option.Measures.GetValueOrDefault(rule.Measure))]
        );
    }

    private void For(string bid, Func<Way, IEnumerable<KeyValuePair<int, long>>> uses)
    {
        if (!_byBid.TryGetValue(bid, out var list))
        {
            _byBid[bid] = list = [];
        }

        list.Add(uses);
    }
}
