namespace EstatesPlanner.Web;

/// <summary>
/// Answers only what was asked of this computer by its own name, and takes changes only from its own pages: what another site's page sends
/// is refused by what the
/// browser says of where it came from. Ahead of everything that reads or writes, static files too. X-Forwarded-Host says nothing here.
/// </summary>
public sealed class HostFilter(RequestDelegate next, HostRule hosts)
{
    public Task InvokeAsync(HttpContext context)
    {
        var (request, headers) = (context.Request, context.Request.Headers);
        if (headers.Host is not [var host] || !hosts.Allows(host))
        {
            return RefusalPages.Write(
                context,
                StatusCodes.Status400BadRequest,
                "Not this address",
                "This program answers only to the names of the computer it runs on, such as 127.0.0.1 or localhost. Open it there."
            );
        }

        return IsFromElsewhere(request)
            ? RefusalPages.Write(
                context,
                StatusCodes.Status403Forbidden,
                "Not allowed",
                "This was sent by another site's page, and is not taken from there. Open the page here and send it from it."
            )
            : next(context);
    }

    /// <summary>
    /// Changes come from our own pages. Reading may begin from a link anywhere, but no other page may load ours as its picture, script or
    /// frame.
    /// </summary>
    private static bool IsFromElsewhere(HttpRequest request)
    {
        var site = (string?)request.Headers["Sec-Fetch-Site"];
        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return site is "cross-site" or "same-site" && request.Headers["Sec-Fetch-Mode"] != "navigate";
        }

        return site is not (null or "same-origin" or "none") || (request.Headers.Origin is [{ } origin] && !IsOwn(origin, request.Host));
    }

    private static bool IsOwn(string origin, HostString host) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var from)
        && string.Equals(from.Authority, host.Value, StringComparison.OrdinalIgnoreCase);
}
