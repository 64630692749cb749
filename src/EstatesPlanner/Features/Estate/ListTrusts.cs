using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>The trusts whose register the actor may read.</summary>
public sealed class ListTrusts(IPlannerReader store, Access access)
{
    public IReadOnlyList<Organisation> For(Actor actor)
    {
        var trusts = access.Trusts(actor, Duty.ViewRegister);
        return [.. FewRows.Trusts(store).Where(organisation => trusts.Contains(organisation.Code))];
    }
}
