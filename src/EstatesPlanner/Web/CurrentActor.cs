using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;

namespace EstatesPlanner.Web;

/// <summary>Who this request acts as: the person the reader chose, or the administrator, or a mere viewer who has yet to choose.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, HostPerson people, PersonChoice choice)
{
    private Actor? actor;

    public Actor Actor => actor ??= Choose(http.HttpContext!.Request);

    private Actor Choose(HttpRequest request)
    {
        try
        {
            return choice.Read(request) switch
            {
                null => choice.MustChoose(request) ? people.Undecided() : people.Host(),
                Person.Host => people.Host(),
                var id => people.Demonstration(id),
            };
        }
        catch (Refusal refusal) when (refusal.Kind != RefusalKind.Unavailable)
        {
            // The demonstration this person belonged to is gone.
            return people.Undecided();
        }
    }
}
