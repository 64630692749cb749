using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.PublishedData;

/// <summary>
/// Every published value the program works with, where it comes from and how sure it is, beside what the trust has chosen and who chose it.
/// </summary>
public sealed class PublishedModel(ListPublished list, IPlannerReader store) : TrustPage
{
    public IReadOnlyList<TrustChoice> Choices { get; private set; } = [];

    public IReadOnlyList<PublishedNumber> Published { get; private set; } = [];

    public PersonNames People { get; private set; } = null!;

    public int Unconfirmed => Published.Count(number => !number.IsConfirmed);

    /// <summary>The sets of one file under a heading that says how sure they are.</summary>
    public IEnumerable<(string Heading, IReadOnlyList<PublishedNumber> Sets)> Files =>
        Published.GroupBy(number => number.File).Select(file => (Heading([.. file]), (IReadOnlyList<PublishedNumber>)[.. file]));

    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(string? format)
    {
        (Choices, Published) = list.For(Actor, Trust);
        using var db = store.Read();
        People = new PersonNames(db);
        return format is null ? Page() : TableDownload.Of(Sheet(), $"{Trust} reference data", format);
    }

    private static string Heading(IReadOnlyList<PublishedNumber> sets)
    {
        var more = sets.Count > 1 ? FormattableString.Invariant($" and {sets.Count - 1} more") : "";
        return $"{sets[0].Name}{more}: {(sets.All(number => number.IsConfirmed) ? "confirmed" : "not confirmed")}";
    }

    private ExportSheet Sheet() =>
        new(
            "Reference data",
            ["file", "id", "name", "unit", "applies from", "source", "edition", "recorded", "mark", "values", "note", "how to refresh"],
            Published.Select(number =>
                (IReadOnlyList<object?>)
                    [
                        number.File,
                        number.Id,
                        number.Name,
                        number.Unit,
                        number.AppliesFrom,
                        number.Source,
                        number.Vintage,
                        number.Recorded,
                        number.Mark,
                        number.Rows,
                        number.Note,
                        number.Refresh,
                    ]
            )
        );
}
