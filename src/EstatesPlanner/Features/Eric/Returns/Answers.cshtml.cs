using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>The form in which a trust states, for one site and year, what the register does not hold.</summary>
public sealed class AnswersModel(StateAnswers state, BuildReturn build, EricFields fields) : TrustPage
{
    private IReadOnlyDictionary<string, string?> typed = new Dictionary<string, string?>(StringComparer.Ordinal);

    private ReturnSite? standing;

    private EricReturn made = null!;

    public FinancialYear Year { get; private set; }

    public Site Site { get; private set; } = null!;

    public IReadOnlyList<EricField> Fields => fields.Stated(Year);

    public string Back => Addresses.Return(Trust, Year);

    protected override Duty Duty => Duty.BuildReturn;

    public void OnGet(string? year, string? site) => Look(year, site);

    public async Task<IActionResult> OnPostAsync(string? year, string? site)
    {
        Look(year, site);
        typed = Fields.ToDictionary(field => field.Field, field => (string?)Request.Form[field.Field].ToString(), StringComparer.Ordinal);
        ModelState.Clear();
        foreach (var (field, fault) in state.Faults(Year, typed))
        {
            ModelState.AddModelError(field.Field, fault);
        }

        if (!ModelState.IsValid)
        {
            return Page();
        }

        await state.Keep(Actor, Trust, Year, Site.Code, typed);
        Done = $"The answers of {Site.Name} for {Year} are saved.";
        return Redirect(Back);
    }

    public FormField Of(EricField field) =>
        new(
            field.Field,
            field.Header,
            typed.GetValueOrDefault(field.Field),
            string.Join(
                " ",
                new[]
                {
                    Register(field),
                    field.Seen.Count == 0 ? null : $"Seen in published files: {string.Join("; ", field.Seen)}.",
                }.OfType<string>()
            )
                is { Length: > 0 } hint
                ? hint
                : null,
            field.Kind is StatedKind.Year or StatedKind.Count ? "nhsuk-input--width-5"
                : field.Kind is StatedKind.Number or StatedKind.Pounds ? "nhsuk-input--width-10"
                : "",
            Rows: field.Kind == StatedKind.Notes ? 3 : 1,
            InputMode: field.Kind is StatedKind.Year or StatedKind.Count ? "numeric"
                : field.Kind is StatedKind.Number or StatedKind.Pounds ? "decimal"
                : "text"
        );

    private string? Register(EricField field) =>
        !field.Held || standing is null ? null
        : ReturnSheets.SiteCell(made, standing with { Stated = StatedAnswers.None.Of("") }, field) is { } cell
            ? $"The register says {(cell is decimal number ? EnglishText.Index(number) : cell)}."
        : "The register does not say.";

    private void Look(string? year, string? site)
    {
        Year = PublishedYears.Parse(year ?? "");
        (Site, var stated) = state.Of(Actor, Trust, Year, site ?? "");
        typed = stated.ToDictionary(each => each.Key, each => (string?)each.Value, StringComparer.Ordinal);
        made = build.For(Actor, Trust, Year).Return;
        standing = made.Sites.SingleOrDefault(each => each.Code == Site.Code);
    }
}
