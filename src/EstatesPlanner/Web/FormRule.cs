using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using EstatesPlanner.Domain;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Web;

/// <summary>
/// What every page handler can rely on: a field it cannot do without is there. And what every export leaves: a line for the audit trail.
/// </summary>
public sealed class FormRule(CurrentActor current, IPlannerWriter writer) : IAsyncPageFilter
{
    private static readonly ConditionalWeakTable<MethodInfo, IReadOnlyList<ParameterInfo>> Known = [];

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (HttpMethods.IsPost(context.HttpContext.Request.Method))
        {
            await DemandForm(context.HttpContext);
        }

        foreach (var needed in context.HandlerMethod is { } handler ? Needed(handler.MethodInfo) : [])
        {
            if (!context.HandlerArguments.TryGetValue(needed.Name!, out var given) || given is null)
            {
                // A field left blank is bound as nothing at all: to the handler it is blank text.
                context.HandlerArguments[needed.Name!] =
                    needed.ParameterType == typeof(string) && IsSent(context.HttpContext.Request, needed.Name!)
                        ? ""
                        : throw Refusal.BadInput(
                            $"The form came without its field '{needed.Name}'. Go back, load the page again and send it once more."
                        );
            }
        }

        var done = await next();
        if (done.Result is FileResult { FileDownloadName.Length: > 0 } file && HttpMethods.IsGet(context.HttpContext.Request.Method))
        {
            var trust = Convert.ToString(context.RouteData.Values["trust"], CultureInfo.InvariantCulture);
            writer.Leave(
                current.Actor.Stamp("export"),
                string.IsNullOrEmpty(trust) ? Storage.Records.AuditEntry.System : trust.ToUpperInvariant(),
                file.FileDownloadName
            );
        }
    }

    /// <summary>
    /// A page is sent a form that can be read to its end: what the framework could not read it would pass on as fields left blank.
    /// </summary>
    /// <exception cref="Refusal">What was sent is no form.</exception>
    /// <exception cref="BadHttpRequestException">It came too late, or was too large.</exception>
    private static async Task DemandForm(HttpContext context)
    {
        if (!context.Request.HasFormContentType)
        {
            throw Refusal.BadInput("This page takes a form, and what was sent is none. Load the page and send it from there.");
        }

        if (await FormBody.Fault(context) is var (status, sentence))
        {
            throw status == StatusCodes.Status400BadRequest ? Refusal.BadInput(sentence) : new BadHttpRequestException(sentence, status);
        }
    }

    private static bool IsSent(HttpRequest request, string name) =>
        request.Query.ContainsKey(name) || (request.HasFormContentType && request.Form.ContainsKey(name));

    /// <summary>Parameters of a reference type that are not said to be absent at times.</summary>
    private static IReadOnlyList<ParameterInfo> Needed(MethodInfo handler) =>
        Known.GetValue(
            handler,
            static method =>
                [
                    .. method
                        .GetParameters()
                        .Where(each =>
                            !each.ParameterType.IsValueType
                            && !each.HasDefaultValue
                            && new NullabilityInfoContext().Create(each).WriteState == NullabilityState.NotNull
                        ),
                ]
        );
}
