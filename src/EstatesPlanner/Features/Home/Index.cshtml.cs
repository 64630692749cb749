using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Web;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EstatesPlanner.Features.Home;

public sealed class IndexModel(IPlannerReader store, Access access, CurrentActor current) : PageModel
{
    public IReadOnlyList<Organisation> Trusts { get; private set; } = [];

    public bool MayAdd => current.Actor.IsHost;

    public void OnGet()
    {
        var trusts = access.Trusts(current.Actor, Duty.ViewRegister);
        using var db = store.Read();
        Trusts = [.. db.Organisations.Where(organisation => trusts.Contains(organisation.Code)).OrderBy(organisation => organisation.Name)];
    }
}
