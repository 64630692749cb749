using EstatesPlanner.People;

namespace EstatesPlanner.Web;

/// <summary>Who this request acts as: the demonstration person the reader chose, or whoever runs this machine.</summary>
public sealed class CurrentActor(IHttpContextAccessor http, HostPerson people)
{
    public const string Cookie = "planner-person";

    private Actor? actor;

    public Actor Actor => actor ??= Choose();

    private Actor Choose()
    {
        var chosen = http.HttpContext?.Request.Cookies[Cookie];
        if (string.IsNullOrEmpty(chosen))
        {
            return people.Host();
        }

        try
        {
            return people.Demonstration(chosen);
        }
        catch (Refusal)
        {
            // The demonstration this person belonged to is gone: the reader is back to being themselves.
            return people.Host();
        }
    }
}
