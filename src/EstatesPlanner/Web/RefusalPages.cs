using System.Text.Encodings.Web;
using EstatesPlanner.Photos;
using EstatesPlanner.Storage;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Web;

/// <summary>Turns a refusal into a page with its sentence and the status that fits: 400, 403, 404 or 503. A fault of ours is 500, with a reference to find it by.</summary>
public sealed class RefusalPages(RequestDelegate next, ILogger<RefusalPages> log)
{
    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { StatusCode: StatusCodes.Status404NotFound, HasStarted: false, ContentLength: null })
            {
                await Write(context, StatusCodes.Status404NotFound, "Page not found", "There is no page at this address.");
            }

            if (context.Response is { StatusCode: StatusCodes.Status400BadRequest or StatusCodes.Status413PayloadTooLarge, HasStarted: false, ContentLength: null })
            {
                await Write(context, context.Response.StatusCode, "That could not be used", "What was sent is larger than this page takes, or its form is out of date. Go back and send it again.");
            }
        }
        catch (Refusal refusal) when (!context.Response.HasStarted)
        {
            var (status, title) = refusal.Kind switch
            {
                RefusalKind.BadInput => (StatusCodes.Status400BadRequest, "That could not be used"),
                RefusalKind.NotAllowed => (StatusCodes.Status403Forbidden, "Not allowed"),
                RefusalKind.NotFound => (StatusCodes.Status404NotFound, "Not found"),
                _ => throw new InvalidOperationException($"No status for {refusal.Kind}.", refusal),
            };
            await Write(context, status, title, refusal.Message);
        }
        catch (StorageRefusal refusal) when (!context.Response.HasStarted)
        {
            context.Response.Headers.RetryAfter = "10";
            await Write(context, StatusCodes.Status503ServiceUnavailable, "Not now", refusal.Message);
        }
        catch (TypesettingException fault) when (!context.Response.HasStarted)
        {
            await Write(context, StatusCodes.Status503ServiceUnavailable, "The document could not be made", fault.Message);
        }
        catch (PhotoFault fault) when (!context.Response.HasStarted)
        {
            await Write(context, StatusCodes.Status503ServiceUnavailable, "The photo could not be kept", fault.Message);
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OutOfMemoryException)
        {
            log.LogError(fault, "Fault {Trace} at {Path}", context.TraceIdentifier, context.Request.Path);
            await Write(context, StatusCodes.Status500InternalServerError, "The program is at fault", $"Nothing you entered was saved. The reference in the log is {context.TraceIdentifier}.");
        }
    }

    private static async Task Write(HttpContext context, int status, string title, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var encode = HtmlEncoder.Default;
        await context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en-GB"><head><meta charset="utf-8"><title>{encode.Encode(title)} – EstatesPlanner</title><meta name="viewport" content="width=device-width, initial-scale=1">
            <link rel="stylesheet" href="/nhsuk/nhsuk-frontend.min.css"><link rel="stylesheet" href="/site.css"></head>
            <body><div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent"><h1>{encode.Encode(title)}</h1>
            <p>{encode.Encode(sentence)}</p><p><a href="/">Go to the start page</a></p></main></div></body></html>
            """);
    }
}
