using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>What their texts stand for, where a field of ours knows only some: their "Red" is our High.</summary>
[RequestFormLimits(ValueCountLimit = 20_000)]
public sealed class MatchValuesModel : UploadPage
{
    /// <summary>What the form sends for a text that is read as blank; no text of ours is this.</summary>
    public const string Blank = "(blank)";

    public IReadOnlyList<ValueList> Lists { get; private set; } = [];

    /// <summary>What the form sends for a site that is to be made; no code of a site is this.</summary>
    public const string NewSite = "(new)";

    public static IReadOnlyList<FieldChoice> Choices(Field field) =>
        [
            new("", ValueList.IsSite(field) ? "No site chosen" : "Not matched: correct these rows"),
            new(Blank, "Leave it blank"),
            .. ValueList.IsSite(field) ? [new FieldChoice(NewSite, "Make a new site")] : Array.Empty<FieldChoice>(),
            .. field.Values.Select(value => new FieldChoice(value.Text, Words(field, value))),
        ];

    /// <summary>The choice that stands for what was said; a code that is no site of the trust is a new site.</summary>
    public static string Sent(ValueList list, ValueMatch value) =>
        value.Ours switch
        {
            null => "",
            "" => Blank,
            var ours => list.TakesNew && !list.Field.Values.Any(known => known.Text == ours) ? NewSite : ours,
        };

    /// <summary>The code of a site that is to be made, where one was given.</summary>
    public static string? CodeOf(ValueList list, ValueMatch value) =>
        Sent(list, value) == NewSite && value.Ours != NewSite ? value.Ours : null;

    public static string ListId(Field field) => FormField.IdOf($"v-{field.Name}");

    public IActionResult OnGet()
    {
        if (Staged.Mapping.Columns.Count == 0)
        {
            return Redirect(Addresses.UploadColumns(Trust, UploadId));
        }

        Lists = Look();
        return Lists.Count > 0 ? Page() : Redirect(Addresses.UploadCheck(Trust, UploadId));
    }

    public IActionResult OnPost()
    {
        var fields = Fields().Where(field => Request.Form.ContainsKey($"{ListId(field)}-theirs")).ToList();
        var said = fields.ToDictionary(field => field.Name, Posted, StringComparer.Ordinal);
        foreach (var field in fields)
        {
            foreach (
                var (i, value) in said[field.Name].Index().Where(value => value.Item.Ours is { Length: > 0 } ours && !Fits(field, ours))
            )
            {
                ModelState.AddModelError(
                    $"{ListId(field)}-{i}",
                    ValueList.IsSite(field)
                        ? $"{value.Theirs}: give the new site a code of 2 to 12 letters and digits."
                        : $"{value.Theirs}: choose one of the list."
                );
            }
        }

        if (ModelState.IsValid)
        {
            Keep(ValueList.Onto(Staged.Mapping, said, [.. fields.Where(IsTicked).Select(field => field.Name)]));
            return Redirect(Addresses.UploadCheck(Trust, UploadId));
        }

        Lists =
        [
            .. Look()
                .Where(list => said.ContainsKey(list.Field.Name))
                .Select(list =>
                    list with
                    {
                        Values = [.. list.Values.Select(value => value with { Ours = Said(said[list.Field.Name], value) })],
                        RestIsBlank = IsTicked(list.Field),
                    }
                ),
        ];
        return Page();
    }

    private static string? Said(IReadOnlyList<(string Theirs, string? Ours)> pairs, ValueMatch value) =>
        pairs.LastOrDefault(pair => TextKey.Of(pair.Theirs) == TextKey.Of(value.Theirs)).Ours;

    private IReadOnlyList<ValueList> Look()
    {
        using var file = Open();
        return ValueList.In(Sheet(file, new SheetGuess(new MappingGuess(Fields()))), Staged.Mapping, Fields());
    }

    /// <summary>Their texts travel with ours, so that an answer never lands on another text.</summary>
    private IReadOnlyList<(string Theirs, string? Ours)> Posted(Field field)
    {
        var (theirs, ours, codes) = (
            Request.Form[$"{ListId(field)}-theirs"],
            Request.Form[$"{ListId(field)}-ours"],
            Request.Form[$"{ListId(field)}-code"]
        );
        return
        [
            .. theirs
                .OfType<string>()
                .Zip(ours.OfType<string>())
                .Select(
                    (pair, i) =>
                        (
                            pair.First,
                            pair.Second.Trim() switch
                            {
                                "" => null,
                                Blank => "",
                                NewSite => Code(pair.First, codes.ElementAtOrDefault(i)),
                                var given => given,
                            }
                        )
                ),
        ];
    }

    /// <summary>The code of a new site: as given, or the text itself where that is one.</summary>
    private static string Code(string theirs, string? given) =>
        string.IsNullOrWhiteSpace(given)
            ? OdsCode.IsCode(theirs.Trim())
                ? OdsCode.Clean(theirs)
                : NewSite
            : OdsCode.Clean(given);

    private bool IsTicked(Field field) => Request.Form[$"{ListId(field)}-rest"] == "true";

    private static bool Fits(Field field, string ours) =>
        ValueList.IsSite(field) ? OdsCode.IsCode(ours) : field.Values.Any(value => value.Text == ours);

    private static string Words(Field field, FieldValue value) =>
        (field.Kind == FieldKind.Choice || ValueList.IsSite(field))
        && value.AlsoWritten is [var name, ..]
        && field.Name != ItemFields.Category
            ? $"{value.Text} {name}"
            : value.Text;
}
