using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Web;

/// <summary>
/// Turns a refusal into a page with its sentence and the status that fits: 400, 403, 404, 408, 409, 413, 429 or 503, within the frame of
/// the pages and with a way on. A fault of ours is 500,
/// with a reference to find it by. A refused change leaves a line for the audit trail.
/// </summary>
public sealed class RefusalPages(RequestDelegate next, ILogger<RefusalPages> log, IPlannerStore store)
{
    /// <summary>Whether the request sent something, so that there is a page to go back to.</summary>
    public const string WasSent = "planner-was-sent";

    private const int RetrySeconds = 10;

    private const string OldForm =
        "This form is out of date: it was opened before the program was last started, in another browser, or as another person. Go back, load the page again and send it from there.";

    public async Task InvokeAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path);
        var sentence = await Answer(context);
        if (!HttpMethods.IsGet(method) && !HttpMethods.IsHead(method) && context.Response.StatusCode is >= 400 and < 500)
        {
            await RefusedPosts.Note(context, method, path, sentence);
        }
    }

    /// <returns>The sentence of a refusal; null where there was none, or the page said it itself.</returns>
    private async Task<string?> Answer(HttpContext context)
    {
        try
        {
            await next(context);
            if (context.Response is { HasStarted: false, ContentLength: null, StatusCode: >= 400 } bare && bare.ContentType is null)
            {
                var (status, sentence) = bare.StatusCode switch
                {
                    StatusCodes.Status404NotFound => (StatusCodes.Status404NotFound, "There is no page at this address."),
                    StatusCodes.Status405MethodNotAllowed => (
                        StatusCodes.Status405MethodNotAllowed,
                        $"This address does not answer {context.Request.Method}."
                    ),
                    StatusCodes.Status400BadRequest => await FormBody.Fault(context) ?? (StatusCodes.Status400BadRequest, OldForm),
                    StatusCodes.Status413PayloadTooLarge => FormBody.Of(
                        new BadHttpRequestException("", StatusCodes.Status413PayloadTooLarge)
                    ),
                    var other => (other, ErrorShown.Words(other).Sentence),
                };
                return await Refuse(context, status, sentence);
            }

            return null;
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OutOfMemoryException)
        {
            var (status, sentence) = fault switch
            {
                Refusal refusal => (RefusalEnds.StatusOf(refusal.Kind), refusal.Message),
                BadHttpRequestException late => FormBody.Of(late),
                _ when store.FaultOf(fault) is { } storage => (RefusalEnds.StatusOf(storage.Kind), storage.Message),
                _ => (
                    StatusCodes.Status500InternalServerError,
                    $"Nothing you entered was saved. The reference in the log is {context.TraceIdentifier}."
                ),
            };
            if (fault is Refusal { After: { } after })
            {
                context.Response.Headers.RetryAfter = ((int)Math.Ceiling(after.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            }

            if (status == StatusCodes.Status500InternalServerError)
            {
                log.LogError(fault, "Fault {Trace} at {Path}", context.TraceIdentifier, context.Request.Path);
            }

            return await Refuse(context, status, sentence);
        }
    }

    private async Task<string> Refuse(HttpContext context, int status, string sentence)
    {
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            context.Response.Headers.RetryAfter = RetrySeconds.ToString(CultureInfo.InvariantCulture);
        }

        await Show(context, new ErrorShown(status, ErrorShown.Words(status).Title, sentence, context.Request.Path));
        return sentence;
    }

    /// <summary>Runs the page of errors in the place of the one that was asked for.</summary>
    private async Task Show(HttpContext context, ErrorShown shown)
    {
        context.Items[typeof(ErrorShown)] = shown;
        context.Items[WasSent] = HttpMethods.IsPost(context.Request.Method);
        context.Response.StatusCode = shown.Status;
        context.Response.ContentType = null;
        context.SetEndpoint(null);
        context.Request.RouteValues.Clear();
        var method = HttpMethods.IsHead(context.Request.Method) ? HttpMethods.Head : HttpMethods.Get;
        (context.Request.Path, context.Request.QueryString, context.Request.Method) = (
            Features.Addresses.Error(),
            QueryString.Empty,
            method
        );
        try
        {
            await next(context);
        }
        catch (Exception fault) when (!context.Response.HasStarted && fault is not OutOfMemoryException)
        {
            // The frame reads the database, which may be what is at fault.
            log.LogError(fault, "No frame for fault {Trace}", context.TraceIdentifier);
            await Write(context, shown.Status, shown.Title, shown.Sentence);
        }
    }

    /// <summary>The frame of every page, without what needs the database: it may be the database that is at fault.</summary>
    internal static async Task Write(HttpContext context, int status, string title, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return;
        }

        var encode = System.Text.Encodings.Web.HtmlEncoder.Default;
        await context.Response.WriteAsync(
            $"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <head>
                <meta charset="utf-8">
                <title>{encode.Encode(title)} – EstatesPlanner</title>
                <meta name="viewport" content="width=device-width, initial-scale=1, viewport-fit=cover">
                <link rel="icon" href="/assets/images/favicon.svg" type="image/svg+xml">
                <link rel="stylesheet" href="/nhsuk/nhsuk-frontend.min.css">
                <link rel="stylesheet" href="/site.css">
            </head>
            <body>
                <a class="nhsuk-skip-link" href="#maincontent">Skip to main content</a>
                <header class="nhsuk-header" role="banner"><div class="nhsuk-header__container nhsuk-width-container"><div class="nhsuk-header__service">
                    <a class="nhsuk-header__service-name" href="{Features.Addresses.Home()}">EstatesPlanner</a>
                </div></div></header>
                <div class="nhsuk-width-container"><main class="nhsuk-main-wrapper" id="maincontent">
                    <h1>{encode.Encode(title)}</h1>
                    <p>{encode.Encode(sentence)}</p>
                    <p><a href="{Features.Addresses.Home()}">Go to the start page</a></p>
                </main></div>
                <footer class="nhsuk-footer" role="contentinfo"><div class="nhsuk-width-container"><div class="nhsuk-footer__meta">
                    <h2 class="nhsuk-u-visually-hidden">About this program</h2>
                    <p class="nhsuk-body-s">EstatesPlanner, open source under Apache-2.0.</p>
                </div></div></footer>
            </body>
            </html>
            """
        );
    }
}
