namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Rows of the pots. Without carry-forward: spend of a year ≤ its limit. With it, unspent money of year y, at most c(y), may move on:
/// that is possible exactly when for every run of years s..t the spend ≤ the limits of s..t + c(s − 1).
/// A pot-year that is left out loses its own cap alone: what it carries in and out stays, so c(y) is of the limit it has in the model.
/// </summary>
internal sealed class PotRows
{
    private readonly PortfolioModel _model;
    private readonly RowWriter _rows;
    private readonly Dictionary<(string Pot, int Year), List<int>> _rowsOf = [];

    private PotRows(PortfolioModel model, RowWriter rows) => (_model, _rows) = (model, rows);

    public static PotRows Of(PortfolioModel model, IReadOnlySet<Conflict> without, RowWriter rows)
    {
        var potRows = new PotRows(model, rows);
        foreach (var pot in model.Pots.OrderBy(pot => pot.Id, StringComparer.Ordinal))
        {
            for (var from = 0; from < model.Years.Count; from++)
            {
                var limit = from == 0 ? 0 : Carried(pot, pot.Limits.GetValueOrDefault(model.Years[from - 1]));
                for (var to = from; to < (pot.CarryForwardPercent == 0 ? from + 1 : model.Years.Count); to++)
                {
                    if (without.Contains(new Conflict.Limit(pot.Id, model.Years[to])))
                    {
                        break;
                    }

                    limit += pot.Limits.GetValueOrDefault(model.Years[to]);
                    potRows.Open(pot, from, to, limit);
                }
            }
        }

        return potRows;
    }

    /// <summary>The most that may be carried out of a year with this limit: whole pounds, rounded down.</summary>
    public static long Carried(Pot pot, long limit) => (long)decimal.Floor(limit * pot.CarryForwardPercent / 100);

    /// <summary>What a way uses of each pot row.</summary>
    public Dictionary<int, long> Uses(Way way)
    {
        var uses = new Dictionary<int, long>();
        foreach (var (spend, pot) in way.Option.Spend.Zip(way.Choice.Key.Pots))
        {
            for (var k = 0; k < spend.Profile.Count && way.Choice.Start + k < _model.Years.Count; k++)
            {
                foreach (var row in spend.Profile[k] == 0 ? [] : _rowsOf.GetValueOrDefault((pot, way.Choice.Start + k), []))
                {
                    uses[row] = uses.GetValueOrDefault(row) + spend.Profile[k];
                }
            }
        }

        return uses;
    }

    /// <summary>Whether a way fits the pots when it is alone.</summary>
    public bool Fit(Dictionary<int, long> uses) => uses.All(use => use.Value <= _rows.Limit(use.Key));

    private void Open(Pot pot, int from, int to, long limit)
    {
        var row = _rows.Open(limit, new ProofRow.PotYears(pot.Id, _model.Years[from], _model.Years[to]));
        for (var year = from; year <= to; year++)
        {
            if (!_rowsOf.TryGetValue((pot.Id, year), out var rows))
            {
                _rowsOf[(pot.Id, year)] = rows = [];
            }

            rows.Add(row);
        }
    }
}
