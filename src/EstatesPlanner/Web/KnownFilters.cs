using System.Reflection;
using EstatesPlanner.Domain;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace EstatesPlanner.Web;

/// <summary>A page that reads more of its address than its handler names.</summary>
public interface IAsksMore
{
    /// <summary>The names; null where they are not known beforehand.</summary>
    IReadOnlyCollection<string>? AlsoAsked { get; }
}

/// <summary>
/// What an address asks for that its page does not know, or cannot read, is an error: never a page that quietly shows something else.
/// </summary>
internal sealed class KnownFilters : IPageFilter
{
    public void OnPageHandlerSelected(PageHandlerSelectedContext context)
    {
        // Nothing is known of the address yet.
    }

    public void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        if (!HttpMethods.IsGet(context.HttpContext.Request.Method) || context.HandlerMethod is not { } handler)
        {
            return;
        }

        var unread = context
            .ModelState.Where(entry => entry.Value is { Errors.Count: > 0, AttemptedValue.Length: > 0 })
            .Select(entry => (entry.Key, entry.Value!.AttemptedValue))
            .FirstOrDefault();
        if (unread.Key is not null)
        {
            throw Refusal.BadInput($"The address asks for {unread.Key} '{unread.AttemptedValue}', which cannot be read.");
        }

        if (context.HandlerInstance is IAsksMore { AlsoAsked: null })
        {
            return;
        }

        var known = Names(handler.MethodInfo, context.HandlerInstance).ToHashSet(StringComparer.OrdinalIgnoreCase);
        if (context.HttpContext.Request.Query.Keys.FirstOrDefault(key => !known.Contains(key)) is { } unknown)
        {
            var asked = known
                .Where(name => !context.RouteData.Values.ContainsKey(name) && name != "handler")
                .Order(StringComparer.Ordinal)
                .ToList();
            throw Refusal.BadInput(
                $"The address asks for '{unknown}', which this page does not know. {(asked.Count == 0 ? "It takes nothing of the kind." : $"It takes: {string.Join(", ", asked)}.")}"
            );
        }
    }

    public void OnPageHandlerExecuted(PageHandlerExecutedContext context)
    {
        // The answer stands as it is.
    }

    private static IEnumerable<string> Names(MethodInfo handler, object page) =>
        [
            "handler",
            .. handler
                .GetParameters()
                .SelectMany(parameter =>
                    IsSimple(parameter.ParameterType)
                        ? [parameter.GetCustomAttribute<FromQueryAttribute>()?.Name ?? parameter.Name!]
                        : parameter.ParameterType.GetProperties().Select(property => property.Name)
                ),
            .. page.GetType()
                .GetProperties()
                .Select(property => (Property: property, Query: property.GetCustomAttribute<FromQueryAttribute>()))
                .Where(each => each.Query is not null)
                .Select(each => each.Query!.Name ?? each.Property.Name),
            .. (page as IAsksMore)?.AlsoAsked ?? [],
        ];

    private static bool IsSimple(Type type) => type.Namespace == nameof(System) || type.IsEnum || type.IsArray;
}
