using EstatesPlanner.Domain.Scoring;

namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>A set of demands that cannot hold together.</summary>
/// <param name="IsMinimal">It was proved that leaving out any one of them lets a plan appear.</param>
/// <param name="IsSmallest">It was proved that no conflict has fewer members.</param>
internal sealed record FoundConflict(IReadOnlyList<Conflict> Members, bool IsMinimal, bool IsSmallest);

/// <summary>
/// Why a model has no plan. First one demand after another is left out; what can be left out without a plan appearing is not part of the
/// conflict. Then fewer
/// are looked for: every plan breaks a member of every conflict, so a set that hits what each known plan breaks is either a conflict, and
/// of the fewest members,
/// or allows another plan. The work is counted, so that the same model gives the same answer.
/// </summary>
internal sealed class ConflictSearch(PortfolioModel model, TimeBudget time)
{
    /// <summary>Of all searches for fewer members together, in nodes × choices; beyond, the conflict stays minimal.</summary>
    private const long MostWork = 20_000_000;

    /// <summary>Nodes of a search for a plan that keeps a few demands.</summary>
    private const long MostNodesToTell = 20_000;

    /// <summary>Nodes of a search that only asks whether one demand more can be kept.</summary>
    private const long MostNodesToWiden = 100;

    /// <summary>What it takes to set a search up, in nodes.</summary>
    private const int NodesToBegin = 20;

    /// <summary>Steps of one search for a smallest hitting set.</summary>
    private const long MostSteps = 200_000;

    private readonly Conflict[] all = [.. Demands(model).Distinct()];
    private readonly BrokenDemands broken = new(model);
    private readonly List<HashSet<Conflict>> brokenByPlans = [];
    private long work;

    private enum Verdict
    {
        None,
        Some,
        Unknown,
    }

    public FoundConflict Find(Certificate certificate)
    {
        var kept = Shrink([.. all], Support(certificate));
        var isMinimal = true;
        foreach (var demand in all.Reverse())
        {
            if (!kept.Contains(demand))
            {
                continue;
            }

            var (verdict, proof) = Solve([.. kept.Where(other => !other.Equals(demand))]);
            isMinimal &= verdict != Verdict.Unknown;
            if (verdict == Verdict.None)
            {
                kept.Remove(demand);
                kept = Shrink(kept, Support(proof));
            }
        }

        work = 0;
        var (fewest, isSmallest) = isMinimal ? Fewer(kept) : (kept, false);
        return new FoundConflict([.. all.Where(fewest.Contains)], isMinimal, isSmallest);
    }

    /// <summary>A conflict of the fewest members, or the one known where the work is not enough to tell.</summary>
    private (HashSet<Conflict> Conflict, bool IsSmallest) Fewer(HashSet<Conflict> known)
    {
        while (work <= MostWork && !time.IsUp)
        {
            var place = all.Select((demand, i) => (demand, i)).ToDictionary(entry => entry.demand, entry => entry.i);
            var hit = new SmallestHit(
                [.. brokenByPlans.Select(set => (IReadOnlyList<int>)[.. set.Select(demand => place[demand]).Order()])],
                MostSteps
            );
            if (hit.Find(known.Count) is not { } found)
            {
                return (known, hit.IsFinished);
            }

            HashSet<Conflict> candidate = [.. found.Select(i => all[i])];
            switch (Solve(candidate, MostNodesToTell).Verdict)
            {
                case Verdict.None:
                    return (candidate, true);
                case Verdict.Unknown:
                    return (known, false);
                default:
                    Widen();
                    break;
            }
        }

        return (known, false);
    }

    /// <summary>Makes what the last plan breaks as little as can be: the less a plan breaks, the more it says of every conflict.</summary>
    private void Widen()
    {
        foreach (var demand in all.Where(brokenByPlans[^1].Contains).ToList())
        {
            if (work > MostWork || time.IsUp || brokenByPlans[^1].Count == 1)
            {
                return;
            }

            var last = brokenByPlans[^1];
            if (
                last.Contains(demand)
                && Solve([.. all.Where(other => !last.Contains(other) || other.Equals(demand))], MostNodesToWiden).Verdict == Verdict.Some
            )
            {
                brokenByPlans.Remove(last);
            }
        }
    }

    private static IEnumerable<Conflict> Demands(PortfolioModel model) =>
        [
            .. model.Rules.Select(rule => new Conflict.Rule(rule)),
            .. model
                .Bids.Where(bid => bid.MustDo)
                .OrderBy(bid => bid.Id, StringComparer.Ordinal)
                .Select(bid => new Conflict.MustDo(bid.Id)),
            .. model
                .Bids.Where(bid => bid.MustNot)
                .OrderBy(bid => bid.Id, StringComparer.Ordinal)
                .Select(bid => new Conflict.MustNot(bid.Id)),
            .. model.BeyondHorizon == BeyondHorizon.Forbid ? [new Conflict.Horizon()] : Array.Empty<Conflict>(),
            .. model
                .Pots.OrderBy(pot => pot.Id, StringComparer.Ordinal)
                .SelectMany(pot => model.Years, (pot, year) => new Conflict.Limit(pot.Id, year)),
        ];

    /// <summary>Only what the proof names, where that alone already allows no plan.</summary>
    private HashSet<Conflict> Shrink(HashSet<Conflict> kept, HashSet<Conflict> support)
    {
        HashSet<Conflict> named =
        [
            .. kept.Where(demand => demand is Conflict.MustDo or Conflict.MustNot or Conflict.Horizon || support.Contains(demand)),
        ];
        return named.Count < kept.Count && Solve(named).Verdict == Verdict.None ? named : kept;
    }

    private HashSet<Conflict> Support(Certificate certificate)
    {
        var support = new HashSet<Conflict>();
        foreach (
            var row in certificate
                .Multipliers.Where(multipliers => multipliers.WithoutValues)
                .SelectMany(multipliers => multipliers.Rows)
                .Distinct()
                .SelectMany(row => Sources(certificate, row))
        )
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
    private static IEnumerable<int> Sources(Certificate certificate, int row) =>
        certificate.Rows[row] switch
        {
            ProofRow.Cover cover => [cover.Source],
            ProofRow.Clique clique => clique.Sources,
            _ => [row],
        };

    /// <summary>Looks for any plan that keeps these demands only, and remembers what it breaks.</summary>
    private (Verdict Verdict, Certificate Proof) Solve(HashSet<Conflict> demands, long mostNodes = long.MaxValue)
    {
        var problem = Formulation.Of(model, all.Where(demand => !demands.Contains(demand)).ToHashSet());
        var incumbent = new Incumbent(problem);
        var proof = new ProofWriter(1_000_000);
        var search = new Search(problem, incumbent, proof, seen => seen > mostNodes || time.IsUp || incumbent.Plan is not null);
        search.Run([SearchNode.Root(proof.AddNode())]);
        work += (search.Nodes + NodesToBegin) * Math.Max(1, problem.ChoiceCount);
        if (incumbent.Plan is { } plan)
        {
            brokenByPlans.Add(broken.Of([.. plan.Where(choice => choice >= 0).Select(choice => problem.Choices[choice])]));
            return (Verdict.Some, proof.Finish(problem, null));
        }

        return (search.IsFinished ? Verdict.None : Verdict.Unknown, proof.Finish(problem, null));
    }
}
