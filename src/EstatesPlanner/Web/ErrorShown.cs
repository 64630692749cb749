using Microsoft.AspNetCore.WebUtilities;

namespace EstatesPlanner.Web;

/// <summary>An answer that is no page of its own: what is shown in the frame of the pages instead.</summary>
/// <param name="From">The address that was asked for.</param>
public sealed record ErrorShown(int Status, string Title, string Sentence, PathString From)
{
    /// <summary>The words for a status that came without any.</summary>
    public static (string Title, string Sentence) Words(int status) =>
        status switch
        {
            StatusCodes.Status400BadRequest => (
                "That could not be used",
                "What was sent is larger than this page takes, or its form is out of date. Go back, load the page again and send it once more."
            ),
            StatusCodes.Status401Unauthorized or StatusCodes.Status403Forbidden => ("Not allowed", "You may not do this."),
            StatusCodes.Status404NotFound => ("Page not found", "There is no page at this address."),
            StatusCodes.Status405MethodNotAllowed => (
                "That is not done here",
                "This address does not take what was sent. Go back to the page and use its buttons."
            ),
            StatusCodes.Status409Conflict => ("Something has changed", "What you saw has changed since. Load it again before you go on."),
            StatusCodes.Status413PayloadTooLarge => (
                "That is too large",
                "What was sent is larger than this page takes. Send a smaller file, or import it with the command line."
            ),
            StatusCodes.Status415UnsupportedMediaType => ("That could not be used", "This page does not take what was sent."),
            StatusCodes.Status429TooManyRequests => ("Too many at once", "Wait a minute, then try again."),
            StatusCodes.Status503ServiceUnavailable => ("Not now", "The program cannot do this at the moment. Try again in a minute."),
            >= 500 => (
                "The program is at fault",
                "Nothing you entered was saved. Try again; if it happens again, tell whoever looks after this program."
            ),
            _ => ("That could not be done", ReasonPhrases.GetReasonPhrase(status)),
        };
}
