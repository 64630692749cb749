using System.Text.Encodings.Web;
using EstatesPlanner.Photos;
using EstatesPlanner.Storage;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Web;

/// <summary>
/// Turns a refusal into a page with its sentence and the status that fits: 400, 403, 404, 409 or 503. A fault of ours is 500, with a reference to find it
/// by. Every error is shown within the frame of the pages, with a way on.
/// </summary>
public sealed class RefusalPages(RequestDelegate next, ILogger<RefusalPages> log)
{
    /// <summary>Whether the request sent something, so that there is a page to go back to.</summary>
    public const string WasSent = "planner-was-sent";

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: >= StatusCodes.Status400BadRequest, HasStarted: false, ContentLength: null, ContentType: null })
            {
                var (title, sentence) = ErrorShown.Words(context.Response.StatusCode);
                await Show(context, context.Response.StatusCode, title, sentence);
            }
        }
        catch (Refusal refusal) when (!context.Response.HasStarted)
        {
            var (status, title) = refusal.Kind switch
            {
                RefusalKind.BadInput => (StatusCodes.Status400BadRequest, "That could not be used"),
                RefusalKind.NotAllowed => (StatusCodes.Status403Forbidden, "Not allowed"),
                RefusalKind.Conflict => (StatusCodes.Status409Conflict, "Not as things stand"),
                RefusalKind.NotFound => (StatusCodes.Status404NotFound, "Not found"),
                _ => throw new InvalidOperationException($"No status for {refusal.Kind}.", refusal),
            };
            await Show(context, status, title, refusal.Message);
        }
        catch (StorageRefusal refusal) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "10";
            await Show(context, StatusCodes.Status503ServiceUnavailable, "Not now", refusal.Message);
        }
        catch (TypesettingException fault) when (!context.Response.HasStarted)
        {
            await Show(context, StatusCodes.Status503ServiceUnavailable, "The document could not be made", fault.Message);
        }
        catch (PhotoFault fault) when (!context.Response.HasStarted)
        {
            await Show(context, StatusCodes.Status503ServiceUnavailable, "The photo could not be kept", fault.Message);
        }
        catch (BadHttpRequestException fault) when (!context.Response.HasStarted)
        {
            var (title, sentence) = ErrorShown.Words(fault.StatusCode);
            await Show(context, fault.StatusCode, title, sentence);
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OutOfMemoryException)
        {
            log.LogError(fault, "Fault {Trace} at {Path}", context.TraceIdentifier, context.Request.Path);
            await Show(context, StatusCodes.Status500InternalServerError, "The program is at fault", $"Nothing you entered was saved. The reference in the log is {context.TraceIdentifier}.");
        }
    }

    /// <summary>Runs the page of errors in the place of the one that was asked for.</summary>
    private async Task Show(HttpContext context, int status, string title, string sentence)
    {
        context.Items[typeof(ErrorShown)] = new ErrorShown(status, title, sentence, context.Request.Path);
        context.Items[WasSent] = HttpMethods.IsPost(context.Request.Method);
        context.Response.StatusCode = status;
        context.Response.ContentType = null;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        (context.Request.Path, context.Request.QueryString, context.Request.Method) = ("/error", QueryString.Empty, HttpMethods.Get);
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OutOfMemoryException)
        {
            // The frame reads the database, which may be what is at fault.
            log.LogError(fault, "No frame for fault {Trace}", context.TraceIdentifier);
            await Plain(context, status, title, sentence);
        }
    }

    private static async Task Plain(HttpContext context, int status, string title, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var encode = HtmlEncoder.Default;
        await context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><title>{encode.Encode(title)} – EstatesPlanner</title><meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/nhsuk/nhsuk-frontend.min.css"><link rel="stylesheet" href="/site.css"></head>
            <body><header class="nhsuk-header" role="banner"><div class="nhsuk-header__container nhsuk-width-container"><div class="nhsuk-header__service"><a class="nhsuk-header__service-name" href="/">EstatesPlanner</a></div></div></header>
            <div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent"><h1>{encode.Encode(title)}</h1>
            <p>{encode.Encode(sentence)}</p><p><a href="/">Go to the start page</a></p></main></div></body></html>
            """);
    }
}
