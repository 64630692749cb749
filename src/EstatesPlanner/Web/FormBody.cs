using EstatesPlanner.Storage;

namespace EstatesPlanner.Web;

/// <summary>
/// Why a form could not be read, in a sentence that fits: it came too late, was too large, was no form, or could not be put down. The
/// framework would say of each that
/// its token is missing.
/// </summary>
internal static class FormBody
{
    /// <summary>Looks again at a form whose token was not found; nothing where it was read.</summary>
    public static async Task<(int Status, string Sentence)?> Fault(HttpContext context)
    {
        try
        {
            if (context.Request.HasFormContentType)
            {
                await context.Request.ReadFormAsync();
            }

            return null;
        }
        catch (BadHttpRequestException fault)
        {
            return Of(fault);
        }
        catch (InvalidDataException)
        {
            return (
                StatusCodes.Status400BadRequest,
                "What was sent is not a form that this page can read, or it has more in it than the page takes. Go back, load the page again and send it once more."
            );
        }
        catch (IOException fault)
        {
            return DiskFault.Of(fault) is { } full
                ? (StatusCodes.Status503ServiceUnavailable, full.Message)
                : (StatusCodes.Status400BadRequest, "What was sent broke off before its end. Send it again.");
        }
    }

    public static (int Status, string Sentence) Of(BadHttpRequestException fault) =>
        fault.StatusCode switch
        {
            StatusCodes.Status408RequestTimeout => (
                fault.StatusCode,
                "What was sent did not arrive in time, so nothing was changed. Check the connection and send it again."
            ),
            StatusCodes.Status413PayloadTooLarge => (
                fault.StatusCode,
                "What was sent is larger than this page takes, so nothing was changed. Send less, or use the import verb for a large file."
            ),
            _ => (StatusCodes.Status400BadRequest, "What was sent broke off or could not be read, so nothing was changed. Send it again."),
        };
}
