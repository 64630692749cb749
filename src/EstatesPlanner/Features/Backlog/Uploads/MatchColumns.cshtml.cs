using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>
/// Each column of the sheet, with what it holds, goes into a field of ours or is left out. A mapping that is kept may do it at once.
/// </summary>
public sealed class MatchColumnsModel : UploadPage
{
    public const string InHeadings = "headings";
    public const string OneSite = "one";

    private SheetSurvey survey = null!;

    public IReadOnlyList<ColumnMatch> Matches { get; private set; } = [];

    public IReadOnlyList<KeptMapping> Kept { get; private set; } = [];

    /// <summary>Where the file names the site, if no column does.</summary>
    public string? Sites { get; private set; }

    public string? SiteCode { get; private set; }

    public bool MakesReferences { get; private set; }

    public bool CostsUnknown { get; private set; }

    public bool LacksSite => Lacks(ItemFields.Site);

    public bool LacksReference => Lacks(ItemFields.Reference);

    public bool LacksCost => !BacklogColumns.SaysCost(name => !Lacks(name));

    public static IReadOnlyList<FieldChoice> SitePlaces { get; } =
    [new("", "Choose"), new(InHeadings, "In headings between the rows"), new(OneSite, "Nowhere: every row is of one site")];

    public static string Title(ColumnFacts column) =>
        column.Header is null ? $"Column {column.Letter}" : column.Header.ReplaceLineEndings(" ");

    public void OnGet()
    {
        Look();
        var mapping = Staged.Mapping;
        Matches = mapping.Columns.Count > 0 ? ColumnMatch.Of(survey, mapping) : ColumnMatch.Guess(survey, new MappingGuess(Fields()));
        Sites =
            mapping.HeadingsAre == ItemFields.Site ? InHeadings
            : mapping.Defaults.ContainsKey(ItemFields.Site) ? OneSite
            : null;
        SiteCode = mapping.Defaults.GetValueOrDefault(ItemFields.Site);
        (MakesReferences, CostsUnknown) = (mapping.KeyOf.Count > 0, mapping.NotKnown.Contains(ItemFields.Cost));
    }

    public IActionResult OnPost([FromForm] string? sites, [FromForm] string? siteCode, [FromForm] bool references, [FromForm] bool costs)
    {
        Look();
        (Sites, SiteCode, MakesReferences, CostsUnknown) = (sites, siteCode, references, costs);
        Matches =
        [
            .. survey.Columns.Select(column => new ColumnMatch(column, Posted($"to-{column.Index}"), Posted($"also-{column.Index}"), null)),
        ];
        Validate();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        var known = ColumnMatch.Onto(Staged.Mapping with { HeaderRow = survey.Header.Number }, Matches);
        var defaults = known.Defaults.Where(pair => pair.Key != ItemFields.Site).ToDictionary(StringComparer.Ordinal);
        if (LacksSite && sites == OneSite)
        {
            defaults[ItemFields.Site] = OdsCode.Clean(siteCode!);
        }

        Keep(
            known with
            {
                Defaults = defaults,
                HeadingsAre =
                    LacksSite && sites == InHeadings ? ItemFields.Site
                    : known.HeadingsAre == ItemFields.Site ? null
                    : known.HeadingsAre,
                KeyOf = LacksReference && known.KeyOf.Count == 0 ? [.. KeyProposal.Of(known.Columns)] : known.KeyOf,
                NotKnown = LacksCost ? [ItemFields.Cost] : known.NotKnown,
            }
        );
        return Redirect(Addresses.UploadWriting(Trust, UploadId));
    }

    /// <summary>Takes a mapping that is kept, on the sheet and header row chosen here.</summary>
    public IActionResult OnPostUse([FromForm] string? name)
    {
        var mapping = Ask<BacklogMappings>().Named(Actor, Trust, name ?? "");
        Look();
        var here = mapping with { Sheet = Staged.Mapping.Sheet, HeaderRow = survey.Header.Number };
        var absent = ColumnMatch.Absent(survey, here);
        if (absent.Count == 0)
        {
            Keep(Staged.With(here) with { MappingName = name, IsWritten = true });
            return Redirect(Addresses.UploadCheck(Trust, UploadId));
        }

        Matches = ColumnMatch.Of(survey, here);
        Keep(Staged.With(ColumnMatch.Onto(here, Matches)) with { IsWritten = true });
        ModelState.AddModelError(
            "",
            $"{name} speaks of columns that this sheet does not have: {string.Join(", ", absent)}. The others are matched below."
        );
        return Page();
    }

    private void Validate()
    {
        foreach (var match in Matches.Where(match => new[] { match.To, match.Also }.OfType<string>().Except(ItemFields.Table.Names).Any()))
        {
            ModelState.AddModelError($"to-{match.Column.Index}", $"Choose what {Title(match.Column)} goes into.");
        }

        if (LacksSite && Sites is not (InHeadings or OneSite))
        {
            ModelState.AddModelError("sites", "No column is matched with the site. Match one above, or say where the file names the site.");
        }
        else if (LacksSite && Sites == OneSite && !OdsCode.IsCode(SiteCode?.Trim()))
        {
            ModelState.AddModelError("siteCode", "Enter the site's code: 2 to 12 letters and digits.");
        }

        if (LacksReference && !MakesReferences)
        {
            ModelState.AddModelError(
                "references",
                "No column is matched with the reference. Match one above, or have references made from other columns."
            );
        }

        if (LacksCost && !CostsUnknown)
        {
            ModelState.AddModelError("costs", "No column is matched with the cost. Match one above, or say that the costs are not known.");
        }
    }

    private bool Lacks(string field) => !Matches.Any(match => match.To == field || match.Also == field);

    private string? Posted(string name) => Request.Form[name].ToString() is { Length: > 0 } field ? field : null;

    private void Look()
    {
        using var file = Open();
        var guess = new SheetGuess(new MappingGuess(Fields()));
        var sheet = Sheet(file, guess);
        survey = SheetSurvey.Of(sheet, Staged.Mapping.HeaderRow ?? guess.HeaderRow(sheet).Row);
        Kept = Ask<BacklogMappings>().Kept(Actor, Trust);
    }
}
