namespace EstatesPlanner.Domain.Portfolio.Checking;

/// <summary>
/// Follows a certificate's tree over the checker's own reading of the model. A leaf counts when its multipliers show that nothing in it is
/// worth more than the bound; since a branch takes some choices of a bid or none of them, the leaves together cover every plan.
/// </summary>
internal sealed class BoundCheck(PortfolioModel model, Certificate certificate)
{
    private CheckedChoice[] _choices = [];
    private CheckedRow[] _rows = [];
    private int[] _firstOfBid = [];
    private int[] _choiceOf = [];
    private Openness _open = new(0, 0);
    private LagrangianBound _bound = null!;
    private Consequences _consequences = null!;

    public string? Problem()
    {
        if (certificate.Nodes.Count == 0)
        {
            return "The certificate has no tree.";
        }

        if (certificate.Multipliers.Any(IsMalformed))
        {
            return "Multipliers are whole numbers, none negative, one for a row.";
        }

        try
        {
            return Prepare() ?? Walk();
        }
        catch (OverflowException)
        {
            return "The certificate's numbers are too large.";
        }
    }

    private bool IsMalformed(ProofMultipliers multipliers)
    {
        var rows = multipliers.Rows;
        var isAscending = rows.Count == 0 || (rows[0] >= 0 && rows[^1] < certificate.Rows.Count);
        for (var k = 1; k < rows.Count; k++)
        {
            isAscending &= rows[k] > rows[k - 1];
        }

        return !isAscending
            || rows.Count != multipliers.Values.Count
            || multipliers.Values.Any(value => value < 0)
            || multipliers.Shift is < 0 or > 60;
    }

    private static string Text(FormattableString text) => text.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string? Prepare()
    {
        var rows = certificate.Rows.Select(key => CheckedRow.Of(model, key)).ToArray();
        if (Array.IndexOf(rows, null) is >= 0 and var unknown)
        {
            return Text($"Row {unknown} of the certificate is not a row of the model.");
        }

        _rows = rows!;
        _choices = [.. CheckedChoices.Of(model).Where(choice => _rows.All(row => !row.IsPot || row.Use(choice) <= row.Limit))];
        for (var i = 0; i < _rows.Length; i++)
        {
            var uses = _choices.Select(_rows[i].Use).ToArray();
            var divisor = _rows[i].Divide(uses);
            for (var j = 0; j < uses.Length; j++)
            {
                if (uses[j] != 0)
                {
                    _choices[j].Uses.Add((i, uses[j] / divisor));
                }
            }
        }

        _firstOfBid = new int[model.Bids.Count + 1];
        foreach (var choice in _choices)
        {
            _firstOfBid[choice.Bid + 1]++;
        }

        for (var b = 0; b < model.Bids.Count; b++)
        {
            _firstOfBid[b + 1] += _firstOfBid[b];
        }

        _open = new(_choices.Length, model.Bids.Count);
        for (var b = 0; b < model.Bids.Count; b++)
        {
            if (model.Bids[b].MustDo)
            {
                _open.Fund(b);
            }
        }

        _bound = new(_choices, _firstOfBid, _rows, _open);
        if ((MapChoices() ?? AddCuts()) is { } problem)
        {
            return problem;
        }

        _consequences = new(_choices, _firstOfBid, _rows, _open);
        return null;
    }

    private string? AddCuts()
    {
        var check = new CutCheck(_choices, _firstOfBid, _open, _rows, _choiceOf);
        for (var i = 0; i < _rows.Length; i++)
        {
            if (!_rows[i].IsCut)
            {
                continue;
            }

            if (check.Row(certificate.Rows[i]) is not var (uses, limit))
            {
                return Text($"Row {i} of the certificate does not follow from rows of the model.");
            }

            _rows[i] = CheckedRow.Cut(limit);
            for (var j = 0; j < uses.Length; j++)
            {
                if (uses[j] != 0)
                {
                    _choices[j].Uses.Add((i, uses[j]));
                }
            }
        }

        return null;
    }

    private string? MapChoices()
    {
        var byKey = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var j = 0; j < _choices.Length; j++)
        {
            var choice = _choices[j];
            byKey.Add(Key(model.Bids[choice.Bid].Id, choice.Option.Id, choice.Start.Start, choice.Pots), j);
        }

        _choiceOf = new int[certificate.Choices.Count];
        for (var i = 0; i < _choiceOf.Length; i++)
        {
            var (bid, option, start, pots) = certificate.Choices[i];
            if (!byKey.TryGetValue(Key(bid, option, start.Start, pots), out _choiceOf[i]))
            {
                return Text($"Choice {i} of the certificate is not open in the model.");
            }
        }

        return null;
    }

    private static string Key(string bid, string option, int start, IEnumerable<string> pots) =>
        string.Join('\0', [bid, option, start.ToString(System.Globalization.CultureInfo.InvariantCulture), .. pots]);

    /// <summary>Depth first; a step is a node to enter, with how its parent's split narrows it and the bound known so far.</summary>
    private string? Walk()
    {
        var steps = new Stack<Step>();
        steps.Push(new(0, -1, -1, false, null, _open.Mark));
        while (steps.TryPop(out var step))
        {
            _open.Undo(step.Mark);
            if (step.Parent >= 0 && !Narrow(certificate.Nodes[step.Parent], step.Within))
            {
                return Text($"Node {step.Parent} does not split the choices of one bid.");
            }

            var node = certificate.Nodes[step.Node];
            var multipliers = node.Multipliers >= 0 ? node.Multipliers : step.Multipliers;
            var known = step.Bound;
            if (HoldsNothing() || Shows(multipliers, ref known))
            {
                continue;
            }

            if (
                node.Within <= step.Node
                || node.Without <= step.Node
                || node.Within >= certificate.Nodes.Count
                || node.Without >= certificate.Nodes.Count
            )
            {
                return Text($"Leaf {step.Node} leaves room for more than the bound.");
            }

            var mark = _open.Mark;
            steps.Push(new(node.Without, step.Node, multipliers, false, known, mark));
            steps.Push(new(node.Within, step.Node, multipliers, true, known, mark));
        }

        return null;
    }

    private bool HoldsNothing() => (certificate.NarrowsByRows && !_consequences.Draw()) || _open.HasNothingFor(_firstOfBid);

    /// <summary>Whether the multipliers close the node; otherwise narrows it by what they rule out.</summary>
    private bool Shows(int index, ref Int128? known)
    {
        if (index < 0 || index >= certificate.Multipliers.Count)
        {
            return false;
        }

        var multipliers = certificate.Multipliers[index];
        _bound.Evaluate(multipliers);
        if (multipliers.WithoutValues)
        {
            return _bound.IsNegative;
        }

        if (certificate.Bound is not { } claimed)
        {
            return false;
        }

        known = known is { } before ? Int128.Min(before, _bound.Whole) : _bound.Whole;
        if (known <= claimed)
        {
            return true;
        }

        _bound.RuleOut(claimed);
        return false;
    }

    private bool Narrow(ProofNode parent, bool within)
    {
        if (parent.From < 0 || parent.To <= parent.From || parent.To > _choiceOf.Length)
        {
            return false;
        }

        var bid = _choices[_choiceOf[parent.From]].Bid;
        var range = new HashSet<int>();
        for (var i = parent.From; i < parent.To; i++)
        {
            range.Add(_choiceOf[i]);
            if (_choices[_choiceOf[i]].Bid != bid)
            {
                return false;
            }
        }

        for (var j = _firstOfBid[bid]; j < _firstOfBid[bid + 1]; j++)
        {
            if (range.Contains(j) != within)
            {
                _open.Close(j);
            }
        }

        if (within)
        {
            _open.Fund(bid);
        }

        return true;
    }

    private readonly record struct Step(int Node, int Parent, int Multipliers, bool Within, Int128? Bound, int Mark);
}
