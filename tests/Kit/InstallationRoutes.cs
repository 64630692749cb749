using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Kit;

/// <summary>Every route the program has, from the program itself, so that one added later is tried too.</summary>
internal static class InstallationRoutes
{
    private static readonly Dictionary<string, string> Parts = new(StringComparer.Ordinal)
    {
        ["trust"] = "RQQ",
        ["site"] = "RQQ01",
        ["item"] = "B-1",
        ["round"] = "r1",
    };

    /// <summary>Paths with their parts filled in, and the methods each has a handler for.</summary>
    public static IReadOnlyList<(string Path, HashSet<string> Methods)> Routes(this Installation planner) =>
        [
            .. Pages(planner)
                .Select(page =>
                    (
                        page.Path,
                        page.Page.HandlerMethods.SelectMany(handler =>
                                handler.HttpMethod == "Get" ? new[] { "GET", "HEAD" } : [handler.HttpMethod.ToUpperInvariant()]
                            )
                            .ToHashSet(StringComparer.Ordinal)
                    )
                ),
        ];

    /// <summary>Paths that take a form, with each handler's name and the names of its fields.</summary>
    public static IReadOnlyList<(string Path, IReadOnlyList<(string Handler, IReadOnlyList<string> Fields)> Handlers)> PostHandlers(
        this Installation planner
    ) =>
        [
            .. Pages(planner)
                .Select(page =>
                    (
                        page.Path,
                        Handlers: (IReadOnlyList<(string, IReadOnlyList<string>)>)
                            [
                                .. page
                                    .Page.HandlerMethods.Where(handler => handler.HttpMethod == "Post")
                                    .Select(handler =>
                                        (handler.Name ?? "", (IReadOnlyList<string>)[.. handler.Parameters.SelectMany(Fields)])
                                    ),
                            ]
                    )
                )
                .Where(page => page.Handlers.Count > 0),
        ];

    private static IEnumerable<string> Fields(HandlerParameterDescriptor parameter) =>
        parameter.ParameterType.Namespace!.StartsWith("EstatesPlanner", StringComparison.Ordinal)
            ? parameter.ParameterType.GetProperties().Select(property => property.Name)
            : [parameter.Name];

    private static IEnumerable<(string Path, CompiledPageActionDescriptor Page)> Pages(Installation planner)
    {
        var loader = planner.Services.GetRequiredService<PageLoader>();
        foreach (var endpoint in planner.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>())
        {
            if (endpoint.Metadata.GetMetadata<PageActionDescriptor>() is { } page)
            {
                var path =
                    "/" + string.Join('/', endpoint.RoutePattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(Part))));
                yield return (
                    path.Replace("/RQQ01/C-1", "/RQQ01/B-1", StringComparison.Ordinal),
                    loader.LoadAsync(page, endpoint.Metadata).GetAwaiter().GetResult()
                );
            }
        }
    }

    private static string Part(Microsoft.AspNetCore.Routing.Patterns.RoutePatternPart part) =>
        part switch
        {
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternLiteralPart literal => literal.Content,
            Microsoft.AspNetCore.Routing.Patterns.RoutePatternParameterPart parameter => Parts.GetValueOrDefault(parameter.Name)
                ?? (
                    parameter.ParameterPolicies.Any(policy => policy.Content == "guid") || parameter.Name is "upload" or "import" or "id"
                        ? Guid.Empty.ToString()
                        : "C-1"
                ),
            _ => "",
        };
}
