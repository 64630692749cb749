using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EstatesPlanner.Web;

/// <summary>
/// Parts of an address as people wrote them: a server leaves a slash inside a part as <c>%2F</c>, and references such as <c>M&amp;E/7</c>
/// have one.
/// </summary>
internal sealed class SlashInRoute : IValueProviderFactory
{
    public Task CreateValueProviderAsync(ValueProviderFactoryContext context)
    {
        var values = new RouteValueDictionary();
        foreach (var (name, value) in context.ActionContext.RouteData.Values)
        {
            values[name] = value is string text ? text.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase) : value;
        }

        context.ValueProviders.Add(new RouteValueProvider(BindingSource.Path, values));
        return Task.CompletedTask;
    }
}
