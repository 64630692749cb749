using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Mapping;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>What their texts stand for, where a field of ours knows only some: their "Red" is our High.</summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class MatchValuesModel : UploadPage
{
    /// <summary>What the form sends for a text that is read as blank; no text of ours is this.</summary>
    public const string Blank = "(blank)";

    public IReadOnlyList<ValueList> Lists { get; private set; } = [];

    public static IReadOnlyList<FieldChoice> Choices(Field field) =>
        [new("", "Not matched: these rows have to be mended"), new(Blank, "Leave it blank"), .. field.Values.Select(value => new FieldChoice(value.Text, Words(field, value)))];

    public static string? Sent(ValueMatch value) => value.Ours is "" ? Blank : value.Ours;

    public static string ListId(ValueList list) => FormField.IdOf($"v-{list.Field.Name}");

    public IActionResult OnGet()
    {
        if (Staged.Mapping.Columns.Count == 0)
        {
            return Redirect(Step("columns"));
        }

        Lists = Look();
        return Lists.Count > 0 ? Page() : Redirect(Step("check"));
    }

    public IActionResult OnPost()
    {
        var lists = Look();
        var said = lists.ToDictionary(list => list.Field.Name, list => Posted(list.Field.Name), StringComparer.Ordinal);
        Lists = [.. lists.Select(list => list with { Values = [.. list.Values.Select(value => value with { Ours = said[list.Field.Name].LastOrDefault(pair => TextKey.Of(pair.Theirs) == TextKey.Of(value.Theirs)).Ours })], RestIsBlank = IsTicked(list) })];
        foreach (var list in Lists)
        {
            foreach (var (i, value) in list.Values.Index().Where(value => value.Item.Ours is { Length: > 0 } ours && !Fits(list, ours)))
            {
                ModelState.AddModelError($"{ListId(list)}-{i}", list.IsOpen ? $"{value.Theirs}: enter the site's code, 2 to 12 letters and digits." : $"{value.Theirs}: choose one of the list.");
            }
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        Keep(ValueList.Onto(Staged.Mapping, said, [.. Lists.Where(list => list.RestIsBlank).Select(list => list.Field.Name)]));
        return Redirect(Step("check"));
    }

    private IReadOnlyList<ValueList> Look()
    {
        using var file = Open();
        return ValueList.In(Sheet(file, new SheetGuess(new MappingGuess(Fields()))), Staged.Mapping, Fields());
    }

    /// <summary>Their texts travel with ours, so that an answer never lands on another text.</summary>
    private IReadOnlyList<(string Theirs, string? Ours)> Posted(string field)
    {
        var id = FormField.IdOf($"v-{field}");
        var (theirs, ours) = (Request.Form[$"{id}-theirs"], Request.Form[$"{id}-ours"]);
        return [.. theirs.OfType<string>().Zip(ours.OfType<string>(), (text, value) => (text, value.Trim() switch { "" => null, Blank => "", var given => field == BacklogFields.Site ? OdsCode.Clean(given) : given }))];
    }

    private bool IsTicked(ValueList list) => Request.Form[$"{ListId(list)}-rest"] == "true";

    private static bool Fits(ValueList list, string ours) => list.IsOpen ? OdsCode.IsCode(ours) : list.Field.Values.Any(value => value.Text == ours);

    private static string Words(Field field, FieldValue value) => field.Kind == FieldKind.Choice && value.AlsoWritten is [var name, ..] && field.Name != BacklogFields.Category ? $"{value.Text} {name}" : value.Text;
}
