using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;

namespace EstatesPlanner.Web;

/// <summary>
/// A page answers the methods it has handlers for, and no other; the framework would show the page without having loaded it. A handler that
/// no page has is not found.
/// A form that did not arrive, or not whole, is said here, before anything reads from it.
/// </summary>
public sealed class MethodRule(RequestDelegate next, PageLoader pages)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (context.GetEndpoint() is not { } endpoint || endpoint.Metadata.GetMetadata<PageActionDescriptor>() is not { } page)
        {
            await next(context);
            return;
        }

        var request = context.Request;
        var handlers = (await pages.LoadAsync(page, endpoint.Metadata)).HandlerMethods;
        var ofMethod = handlers.Where(handler => Answers(handler.HttpMethod, request.Method)).ToList();
        if (ofMethod.Count == 0)
        {
            context.Response.Headers.Allow = string.Join(
                ", ",
                handlers.SelectMany(handler => Methods(handler.HttpMethod)).Distinct(StringComparer.Ordinal)
            );
            await RefusalPages.Write(
                context,
                StatusCodes.Status405MethodNotAllowed,
                "Not possible here",
                $"This page does not answer {request.Method}."
            );
            return;
        }

        var asked = (string?)request.Query["handler"];
        if (
            !ofMethod.Exists(handler =>
                string.IsNullOrEmpty(asked)
                    ? string.IsNullOrEmpty(handler.Name)
                    : string.Equals(handler.Name, asked, StringComparison.OrdinalIgnoreCase)
            )
        )
        {
            var given = string.IsNullOrEmpty(asked)
                ? "The form does not say what is to be done."
                : "What the form asks for is nothing this page can do.";
            await RefusalPages.Write(
                context,
                string.IsNullOrEmpty(asked) ? StatusCodes.Status400BadRequest : StatusCodes.Status404NotFound,
                "That could not be used",
                $"{given} Go back, load the page again and send it from there."
            );
            return;
        }

        await next(context);
    }

    private static bool Answers(string handler, string method) => Methods(handler).Contains(method, StringComparer.OrdinalIgnoreCase);

    private static IReadOnlyList<string> Methods(string handler) =>
        handler.Equals("Get", StringComparison.OrdinalIgnoreCase) ? ["GET", "HEAD"] : [handler.ToUpperInvariant()];
}
