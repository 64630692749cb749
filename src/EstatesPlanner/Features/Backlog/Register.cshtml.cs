using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage.Sqlite;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The register as a list: filters, order, pages, and the same list as a file.</summary>
public sealed class RegisterModel(ListBacklog list, SqliteStore store, ReferenceData reference) : TrustPage
{
    public static readonly IReadOnlyList<FieldChoice> CategoryChoices = [new("", "All"), .. RiskCategories.WorstFirst.Select(category => new FieldChoice(category.ToString(), category.ToString()))];

    public static readonly IReadOnlyList<FieldChoice> SortChoices = [.. RegisterSort.All.Select(sort => new FieldChoice(sort.Id, sort.Words))];

    public RegisterQuery Query { get; private set; } = null!;

    public RegisterPage Rows { get; private set; } = null!;

    public IReadOnlyList<FieldChoice> SiteChoices { get; private set; } = [];

    protected override Duty Duty => Duty.ViewRegister;

    public static string SortWords(string sort) => RegisterSort.Named(sort).Words.ToLower(EnglishText.Culture);

    public string ElementName(string code) => reference.Elements.NameOf(code);

    public IActionResult OnGet(string? q, string? site, string? category, string? sort, Guid? after, Guid? before, string? format)
    {
        Query = new RegisterQuery
        {
            Trust = Trust,
            Words = q,
            Site = string.IsNullOrEmpty(site) ? null : site,
            Category = RiskCategories.TryParse(category, out var known) ? known : null,
            Sort = RegisterSort.Named(sort ?? RegisterSort.Default).Id,
            After = after,
            Before = before,
        };
        if (format is not null)
        {
            return TableDownload.Of(RegisterSheet.Of(list.All(Actor, Query), reference.Elements), $"{Trust} backlog register", format);
        }

        Rows = list.For(Actor, Query);
        using var db = store.Read();
        SiteChoices = [new("", "All"), .. db.Sites.Where(candidate => candidate.Trust == Trust).OrderBy(candidate => candidate.Code).Select(candidate => new FieldChoice(candidate.Code, $"{candidate.Name} ({candidate.Code})"))];
        return Page();
    }

    /// <summary>This list's address, from another item on or as a file.</summary>
    public string Link(Guid? after = null, Guid? before = null, string? format = null) => QueryHelpers.AddQueryString($"/trust/{Trust}/register", new Dictionary<string, string?>
    {
        ["q"] = Query.Words,
        ["site"] = Query.Site,
        ["category"] = Query.Category?.ToString(),
        ["sort"] = Query.Sort,
        ["after"] = after?.ToString(),
        ["before"] = before?.ToString(),
        ["format"] = format,
    }.Where(part => !string.IsNullOrEmpty(part.Value)));
}
