using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.Routing.Template;
using Microsoft.Extensions.DependencyInjection;

namespace EstatesPlanner.Tests.Pages;

/// <summary>Finds the page that answers an address, by the routes of the running program.</summary>
internal sealed class RouteFinder(IServiceProvider services)
{
    private readonly ParameterPolicyFactory policies = services.GetRequiredService<ParameterPolicyFactory>();

    /// <summary>Every route, the one that is asked first ahead.</summary>
    public IReadOnlyList<RoutePattern> Routes { get; } =
    [
        .. services
            .GetRequiredService<EndpointDataSource>()
            .Endpoints.OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern)
            .OrderBy(route => route.InboundPrecedence),
    ];

    /// <summary>The route of an address, with its parts as the page reads them; null where no page answers.</summary>
    public (RoutePattern Route, IReadOnlyDictionary<string, string> Parts)? Find(string path)
    {
        foreach (var route in Routes)
        {
            var values = new RouteValueDictionary();
            var matcher = new TemplateMatcher(new RouteTemplate(route), []);
            if (matcher.TryMatch(PathString.FromUriComponent(path), values) && Allows(route, values))
            {
                return (route, values.ToDictionary(at => at.Key, at => $"{at.Value}".Replace("%2F", "/", StringComparison.Ordinal)));
            }
        }

        return null;
    }

    private bool Allows(RoutePattern route, RouteValueDictionary values) =>
        route.Parameters.All(parameter =>
            parameter
                .ParameterPolicies.Select(policy => policies.Create(parameter, policy))
                .OfType<IRouteConstraint>()
                .All(constraint => constraint.Match(null, null, parameter.Name, values, RouteDirection.IncomingRequest))
        );
}
