using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Backlog.Columns;
using EstatesPlanner.Features.Backlog.Views;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Web;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EstatesPlanner.Features.Backlog;

/// <summary>The register as a list: filters, order, columns, pages, saved views, a past day; and the same list as a file.</summary>
public sealed class RegisterModel(
    ListBacklog list,
    ListViews views,
    KeepView keep,
    IPlannerReader store,
    ReferenceData reference,
    TimeProvider clock
) : TrustPage, IAsksMore
{
    public RegisterView View { get; private set; } = null!;

    public RegisterQuery Query => View.Query;

    public RegisterPage Rows { get; private set; } = null!;

    public IReadOnlyList<RegisterColumn> Columns { get; private set; } = [];

    public RegisterChoices Choices { get; private set; } = null!;

    public IReadOnlyList<KeptView> Views { get; private set; } = [];

    /// <summary>The saved view that was opened.</summary>
    public KeptView? Opened { get; private set; }

    /// <summary>Filters or columns are other than the opened view's.</summary>
    public bool IsAltered => Opened is not null && RegisterView.Read(Trust, Opened.View.Query).Address() != View.Address();

    /// <summary>Rows can be ticked: this is the register of today, and the reader may change it.</summary>
    public bool MayTick => Query.AsAt is null && May(Duty.EditRegister);

    public ElementList Elements => reference.Elements;

    public IReadOnlyCollection<string>? AlsoAsked => RegisterView.Names;

    /// <summary>The address asks for something it cannot have, so no list is shown.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>A day as it stands in the address, readable or not.</summary>
    public string? Typed(string name) => Request.Query[name];

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(Guid? view, string? format)
    {
        View = RegisterView.Read(Trust, Request.Query);
        var faults = Faults();
        if (faults.Count > 0)
        {
            return format is null
                ? Refused(faults, view)
                : throw Refusal.BadInput(string.Join(" ", faults.Select(fault => fault.Sentence)));
        }

        if (format is not null)
        {
            return TableDownload.Of(
                RegisterSheet.Of(list.All(Actor, Query), reference.Elements),
                $"{Trust} backlog register{(Query.AsAt is { } day ? $" {day:yyyy-MM-dd}" : "")}",
                format
            );
        }

        Show(view);
        return Page();
    }

    public Task<IActionResult> OnPostSaveAsync(
        [FromForm] string? name,
        [FromForm] bool shared,
        [FromForm] string? query,
        [FromForm] Guid? opened
    ) => Keep(query, opened, view => keep.Add(Actor, view, name, shared), "name");

    public Task<IActionResult> OnPostReplaceAsync([FromForm] string? query, [FromForm] Guid opened, [FromForm] long version) =>
        Keep(query, opened, view => keep.Replace(Actor, view, opened, version), "");

    /// <summary>This list's address, from another item on or as a file.</summary>
    public string Link(Guid? after = null, Guid? before = null, string? format = null) =>
        Addresses.Register(
            Trust,
            [
                .. Asked,
                ("after", $"{after}"),
                ("before", $"{before}"),
                ("format", format),
                ("view", format is null ? $"{Opened?.View.Id}" : null),
            ]
        );

    private IEnumerable<(string Name, string? Value)> Asked => View.Parts().Select(part => (part.Key, part.Value));

    private async Task<IActionResult> Keep(
        string? query,
        Guid? opened,
        Func<RegisterView, Task<Storage.Records.SavedView>> change,
        string field
    )
    {
        View = RegisterView.Read(Trust, query ?? "");
        try
        {
            var kept = await change(View);
            Done = $"The view {kept.Name} is saved.";
            return Redirect(Addresses.Register(Trust, [.. Asked, ("view", $"{kept.Id}")]));
        }
        catch (Refusal refusal) when (refusal.IsForTheForm)
        {
            ModelState.Clear();
            ModelState.AddModelError(refusal.Kind == RefusalKind.BadInput ? field : "", refusal.Message);
            Show(opened);
            return Page();
        }
    }

    private void Show(Guid? view)
    {
        Rows = IsRefused ? new RegisterPage([], 0, HasPrevious: false, HasNext: false) : list.For(Actor, Query);
        Columns = RegisterColumns.Chosen([.. View.Columns]);
        Views = views.For(Actor, Trust);
        Opened = Views.FirstOrDefault(kept => kept.View.Id == view);
        using var db = store.Read();
        Choices = RegisterChoices.Of(db, Trust, reference, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
    }

    /// <summary>What the address asks for and cannot have: values nobody knows, sites and elements there are not, a day to come.</summary>
    private List<(string Name, string Sentence)> Faults()
    {
        using var db = store.Read();
        var choices = RegisterChoices.Of(db, Trust, reference, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        var faults = View.Faults.ToList();
        if (Query.Site is { } site && !choices.Sites.Any(choice => choice.Value == site))
        {
            faults.Add(
                ("site", Choose.Sentence("Site", site, [.. choices.Sites.Select(choice => choice.Value).Where(code => code.Length > 0)]))
            );
        }

        if (
            Query.Element is { } element
            && !choices.Elements.Any(choice => choice.Value == element)
            && !reference.Elements.Codes.Contains(element)
        )
        {
            faults.Add(("element", Choose.Sentence("Element", element, [])));
        }

        if (Query.AsAt is { } day && day > DateOnly.FromDateTime(clock.GetLocalNow().DateTime))
        {
            faults.Add(("as-at", $"The register cannot say what it will hold on {EnglishText.Day(day)}."));
        }

        return faults;
    }

    private PageResult Refused(IReadOnlyList<(string Name, string Sentence)> faults, Guid? view)
    {
        IsRefused = true;
        foreach (var (name, sentence) in faults)
        {
            ModelState.AddModelError(name, sentence);
        }

        Show(view);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Page();
    }
}
