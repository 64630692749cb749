using System.Security.Cryptography;
using EstatesPlanner.Domain.People;
using Microsoft.AspNetCore.DataProtection;

namespace EstatesPlanner.Web;

/// <summary>
/// Which person a reader chose to be, in a cookie that only this program can write. Until somebody chooses one, the reader is the
/// administrator; from then on
/// a reader whose cookie is missing or not ours may only look, until they choose again: taking a cookie away is not a way to more power.
/// </summary>
public sealed class PersonChoice(IDataProtectionProvider protection)
{
    public const string Cookie = "planner-person";

    private readonly IDataProtector protector = protection.CreateProtector("EstatesPlanner.Person");
    private volatile bool isUsed;

    /// <summary>Whether a request without a cookie of ours comes from somebody who has yet to say who they are.</summary>
    public bool MustChoose(HttpRequest request) => isUsed || request.Cookies.ContainsKey(Cookie);

    /// <summary>Id of the person chosen; null where the cookie is missing or was not written here.</summary>
    public string? Read(HttpRequest request)
    {
        if (request.Cookies[Cookie] is not { Length: > 0 } sealedId)
        {
            return null;
        }

        try
        {
            return protector.Unprotect(sealedId);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    public void Write(HttpResponse response, string person)
    {
        isUsed |= person != Person.Host;
        response.Cookies.Append(
            Cookie,
            protector.Protect(person),
            new CookieOptions
            {
                HttpOnly = true,
                SameSite = SameSiteMode.Lax,
                IsEssential = true,
            }
        );
    }
}
