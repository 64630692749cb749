namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>
/// Why a model has no plan: leaves one demand after another out and solves again; what can be left out without a plan appearing is not
/// part of the conflict. What remains cannot hold together, and (unless time ran out) leaving out any one of it lets a plan appear.
/// </summary>
internal sealed class ConflictSearch(PortfolioModel model, TimeBudget time)
{
    private enum Verdict
    {
        None,
        Some,
        Unknown,
    }

    public (IReadOnlyList<Conflict> Conflict, bool IsSmallest) Find(Certificate certificate)
    {
        Conflict[] all = [.. Demands().Distinct()];
        var kept = Shrink([.. all], Support(certificate));
        var isSmallest = true;
        foreach (var demand in all.Reverse())
        {
            if (!kept.Contains(demand))
            {
                continue;
            }

            var (verdict, proof) = Solve([.. kept.Where(other => !other.Equals(demand))]);
            isSmallest &= verdict != Verdict.Unknown;
            if (verdict == Verdict.None)
            {
                kept.Remove(demand);
                kept = Shrink(kept, Support(proof));
            }
        }

        return ([.. all.Where(kept.Contains)], isSmallest);
    }

    private IEnumerable<Conflict> Demands() =>
    [
        .. model.Rules.Select(rule => new Conflict.Rule(rule)),
        .. model.Bids.Where(bid => bid.MustDo).OrderBy(bid => bid.Id, StringComparer.Ordinal).Select(bid => new Conflict.MustDo(bid.Id)),
        .. model.Bids.Where(bid => bid.MustNot).OrderBy(bid => bid.Id, StringComparer.Ordinal).Select(bid => new Conflict.MustNot(bid.Id)),
        .. model.BeyondHorizon == BeyondHorizon.Forbid ? [new Conflict.Horizon()] : Array.Empty<Conflict>(),
        .. model.Pots.OrderBy(pot => pot.Id, StringComparer.Ordinal).SelectMany(pot => model.Years, (pot, year) => new Conflict.Limit(pot.Id, year)),
    ];

    /// <summary>Only what the proof names, where that alone already allows no plan.</summary>
    private HashSet<Conflict> Shrink(HashSet<Conflict> kept, HashSet<Conflict> support)
    {
        HashSet<Conflict> named = [.. kept.Where(demand => demand is Conflict.MustDo or Conflict.MustNot or Conflict.Horizon || support.Contains(demand))];
        return named.Count < kept.Count && Solve(named).Verdict == Verdict.None ? named : kept;
    }

    private HashSet<Conflict> Support(Certificate certificate)
    {
        var support = new HashSet<Conflict>();
        foreach (var row in certificate.Multipliers.Where(multipliers => multipliers.WithoutValues).SelectMany(multipliers => multipliers.Rows).Distinct().SelectMany(row => Sources(certificate, row)))
        {
            if (certificate.Rows[row] is ProofRow.PotYears(var pot, var from, var to))
            {
                support.UnionWith(model.Years.Where(year => year - from >= -1 && year <= to).Select(year => new Conflict.Limit(pot, year)));
            }
            else if (certificate.Rows[row] is ProofRow.OfRule(var rule, _))
            {
                support.Add(new Conflict.Rule(model.Rules[rule]));
            }
        }

        return support;
    }

    /// <summary>The rows of the model a row follows from.</summary>
    private static IEnumerable<int> Sources(Certificate certificate, int row) => certificate.Rows[row] switch
    {
        ProofRow.Cover cover => [cover.Source],
        ProofRow.Clique clique => clique.Sources,
        _ => [row],
    };

    /// <summary>Looks for any plan that keeps these demands only.</summary>
    private (Verdict Verdict, Certificate Proof) Solve(HashSet<Conflict> demands)
    {
        var problem = Formulation.Of(model, Demands().Where(demand => !demands.Contains(demand)).ToHashSet());
        var incumbent = new Incumbent(problem);
        var proof = new ProofWriter(1_000_000);
        var search = new Search(problem, incumbent, proof, _ => time.IsUp || incumbent.Plan is not null);
        search.Run([SearchNode.Root(proof.AddNode())]);
        var verdict = incumbent.Plan is not null ? Verdict.Some : search.IsFinished ? Verdict.None : Verdict.Unknown;
        return (verdict, proof.Finish(problem, null));
    }
}
