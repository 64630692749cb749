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

    public static string ListId(Field field) => FormField.IdOf($"v-{field.Name}");

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
        var fields = Fields().Where(field => Request.Form.ContainsKey($"{ListId(field)}-theirs")).ToList();
        var said = fields.ToDictionary(field => field.Name, Posted, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            foreach (var (i, value) in said[field.Name].Index().Where(value => value.Item.Ours is { Length: > 0 } ours && !Fits(field, ours)))
            {
                ModelState.AddModelError($"{ListId(field)}-{i}", ValueList.TakesNew(field) ? $"{value.Theirs}: enter the site's code, 2 to 12 letters and digits." : $"{value.Theirs}: choose one of the list.");
            }
        }

        if (ModelState.IsValid)
        {
            Keep(ValueList.Onto(Staged.Mapping, said, [.. fields.Where(IsTicked).Select(field => field.Name)]));
            return Redirect(Step("check"));
        }

        Lists = [.. Look().Where(list => said.ContainsKey(list.Field.Name)).Select(list => list with { Values = [.. list.Values.Select(value => value with { Ours = Said(said[list.Field.Name], value) })], RestIsBlank = IsTicked(list.Field) })];
        return Page();
    }

    private static string? Said(IReadOnlyList<(string Theirs, string? Ours)> pairs, ValueMatch value) => pairs.LastOrDefault(pair => TextKey.Of(pair.Theirs) == TextKey.Of(value.Theirs)).Ours;

    private IReadOnlyList<ValueList> Look()
    {
        using var file = Open();
        return ValueList.In(Sheet(file, new SheetGuess(new MappingGuess(Fields()))), Staged.Mapping, Fields());
    }

    /// <summary>Their texts travel with ours, so that an answer never lands on another text.</summary>
    private IReadOnlyList<(string Theirs, string? Ours)> Posted(Field field)
    {
        var (theirs, ours) = (Request.Form[$"{ListId(field)}-theirs"], Request.Form[$"{ListId(field)}-ours"]);
        return [.. theirs.OfType<string>().Zip(ours.OfType<string>(), (text, value) => (text, value.Trim() switch { "" => null, Blank => "", var given => ValueList.TakesNew(field) ? OdsCode.Clean(given) : given }))];
    }

    private bool IsTicked(Field field) => Request.Form[$"{ListId(field)}-rest"] == "true";

    private static bool Fits(Field field, string ours) => ValueList.TakesNew(field) ? OdsCode.IsCode(ours) : field.Values.Any(value => value.Text == ours);

    private static string Words(Field field, FieldValue value) => field.Kind == FieldKind.Choice && value.AlsoWritten is [var name, ..] && field.Name != BacklogFields.Category ? $"{value.Text} {name}" : value.Text;
}
