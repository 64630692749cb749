using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace EstatesPlanner.Features.Shared;

/// <summary>
/// The list of what is wrong with a form, in the order in which its fields stand on the page: known only once the page is drawn, so it is
/// put in afterwards.
/// </summary>
public static class ErrorSummary
{
    /// <summary>Where a page wants the list.</summary>
    public const string Place = "<!-- what is wrong -->";

    /// <summary>A drawn page with the list in its place; the page itself where nothing is wrong.</summary>
    public static IHtmlContent In(IHtmlContent page, ModelStateDictionary state)
    {
        var problems = state
            .SelectMany(entry => entry.Value!.Errors, (entry, error) => (Field: FormField.IdOf(entry.Key), error.ErrorMessage))
            .ToList();
        if (problems.Count == 0)
        {
            return page;
        }

        using var writer = new StringWriter();
        page.WriteTo(writer, HtmlEncoder.Default);
        var drawn = writer.ToString();
        return new HtmlString(
            drawn.Replace(Place, List(problems.OrderBy(problem => Position(drawn, problem.Field))), StringComparison.Ordinal)
        );
    }

    private static int Position(string page, string id) =>
        id.Length == 0 ? -1
        : page.IndexOf($"id=\"{id}\"", StringComparison.Ordinal) is >= 0 and var place ? place
        : int.MaxValue;

    private static string List(IEnumerable<(string Field, string Message)> problems)
    {
        var items = problems.Select(problem =>
            HtmlEncoder.Default.Encode(problem.Message) is var words && problem.Field.Length > 0
                ? $"""<li><a href="#{HtmlEncoder.Default.Encode(problem.Field)}">{words}</a></li>"""
                : $"<li>{words}</li>"
        );
        return $"""
            <div class="nhsuk-error-summary" data-module="nhsuk-error-summary">
                <div role="alert">
                    <h2 class="nhsuk-error-summary__heading">There is a problem</h2>
                    <div class="nhsuk-error-summary__body">
                        <ul class="nhsuk-list nhsuk-error-summary__list">{string.Join("\n", items)}</ul>
                    </div>
                </div>
            </div>
            """;
    }
}
