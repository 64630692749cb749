using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>
/// Which trusts became part of which, and when: the histories of merged trusts add up by it. Public facts, entered by the host's own
/// person.
/// </summary>
public sealed class Successions(IPlannerReader store, IPlannerWriter writer)
{
    /// <summary>Those that ended in this trust, and what it ended in itself; all where no trust is named.</summary>
    public IReadOnlyList<Succession> About(string? trust = null)
    {
        using var db = store.Read();
        return
        [
            .. db
                .Successions.Where(succession => trust == null || succession.Predecessor == trust || succession.Successor == trust)
                .OrderBy(succession => succession.On)
                .ThenBy(succession => succession.Predecessor),
        ];
    }

    /// <summary>Records a succession, or corrects the day and source of one.</summary>
    /// <exception cref="Refusal">No code, a trust that would become its own successor, or not the host's person.</exception>
    public Task<Succession> Record(Actor actor, string predecessor, string successor, DateOnly on, string? source)
    {
        DemandHost(actor);
        var succession = new Succession
        {
            Predecessor = Code(predecessor),
            Successor = Code(successor),
            On = on,
            Source = string.IsNullOrWhiteSpace(source) ? null : source.Trim(),
        };
        return writer.Run(
            actor.Stamp("record succession"),
            db =>
            {
                if (LeadsTo(db, succession.Successor, succession.Predecessor))
                {
                    throw Refusal.BadInput(
                        $"{succession.Successor} became part of {succession.Predecessor} itself: a trust cannot be its own successor."
                    );
                }

                if (db.Successions.Find(succession.Predecessor, succession.Successor) is { } known)
                {
                    db.Entry(known).CurrentValues.SetValues(succession);
                }
                else
                {
                    db.Successions.Add(succession);
                }

                return succession;
            }
        );
    }

    /// <exception cref="Refusal">No such succession, or not the host's person.</exception>
    public Task Remove(Actor actor, string predecessor, string successor)
    {
        DemandHost(actor);
        return writer.Run(
            actor.Stamp("remove succession"),
            db =>
            {
                db.Successions.Remove(
                    db.Successions.Find(Code(predecessor), Code(successor))
                        ?? throw Refusal.NotFound($"{predecessor} is not recorded as part of {successor}.")
                );
            }
        );
    }

    private static void DemandHost(Actor actor)
    {
        if (!actor.IsHost)
        {
            throw Refusal.NotAllowed("Only the person who runs this machine may record what became of a trust.");
        }
    }

    private static string Code(string text) =>
        OdsCode.IsCode(text.Trim())
            ? OdsCode.Clean(text)
            : throw Refusal.BadInput($"{text} is not a trust's code: 2 to 12 letters and digits.");

    private static bool LeadsTo(PlannerDb db, string from, string to)
    {
        var next = db
            .Successions.Select(succession => new { succession.Predecessor, succession.Successor })
            .AsEnumerable()
            .ToLookup(succession => succession.Predecessor, succession => succession.Successor, StringComparer.Ordinal);
        var (seen, waiting) = (new HashSet<string>(StringComparer.Ordinal), new Queue<string>([from]));
        while (waiting.TryDequeue(out var code))
        {
            if (code == to)
            {
                return true;
            }

            foreach (var successor in seen.Add(code) ? next[code] : [])
            {
                waiting.Enqueue(successor);
            }
        }

        return false;
    }
}
