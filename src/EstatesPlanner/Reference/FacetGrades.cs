using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;

namespace EstatesPlanner.Reference;

/// <summary>The grades of the six facets, as in <c>data/facet-grades.json</c>, each facet with how far it is confirmed.</summary>
public sealed record FacetGrades(string Id, string Name, string Source, IReadOnlyList<FacetScale> Facets)
{
    public FacetScale Of(Facet facet) => Facets.Single(scale => scale.Facet == WireWord.Of(facet));

    /// <summary>The facet a person names: by its number, its name here, or its word; null where it is none.</summary>
    public Facet? Find(string? typed)
    {
        var text = typed?.Trim();
        var scale = Facets.FirstOrDefault(candidate =>
            string.Equals(candidate.Name, text, StringComparison.OrdinalIgnoreCase)
            || candidate.Number.ToString(System.Globalization.CultureInfo.InvariantCulture) == text
        );
        return WireWord.TryParseTyped<Facet>(scale?.Facet ?? text, out var facet) ? facet : null;
    }
}

/// <param name="Facet">Word of the facet.</param>
/// <param name="Mark">Confirmed or not confirmed.</param>
/// <param name="SuffixX">Whether a grade may carry X: only rebuilding or replacement would improve it.</param>
public sealed record FacetScale(string Facet, int Number, string Name, string Mark, bool SuffixX, IReadOnlyList<FacetGrade> Grades)
{
    public string Codes =>
        string.Join(", ", Grades.Select(grade => grade.Grade)) + (SuffixX ? ", with X where only replacement would improve it" : "");

    /// <summary>The grade in its own writing; null where the facet has none such.</summary>
    public string? Find(string? typed)
    {
        var text = typed?.Trim().ToUpperInvariant() ?? "";
        var letter = SuffixX && text.EndsWith('X') ? text[..^1] : text;
        return Grades.Any(grade => grade.Grade == letter) ? text : null;
    }

    /// <summary>What a grade means, in words.</summary>
    public string Means(string grade) =>
        Grades.FirstOrDefault(known => known.Grade == grade.TrimEnd('X'))?.Means is { } means
            ? grade.EndsWith('X')
                ? $"{means}; only replacement would improve it"
                : means
            : grade;
}

public sealed record FacetGrade(string Grade, string Means);
