using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Appraisal.Financial;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import.Writing;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>A year of the form as a person writes it.</summary>
public sealed record HeadroomRow(string? Year, string? Revenue, string? Capital);

/// <summary>What the trust can bear, year by year, and the form by which finance or the chair says it.</summary>
public sealed class HeadroomModel(ShowHeadroom show, SetHeadroom set, TimeProvider clock) : TrustPage
{
    private const int YearsAhead = 10;

    public TrustHeadroom Known { get; private set; } = TrustHeadroom.None;

    public IReadOnlyList<HeadroomRow> Rows { get; private set; } = [];

    public string? Source { get; private set; }

    protected override Duty Duty => Duty.ViewBids;

    public IActionResult OnGet(string? format)
    {
        Load();
        Rows = [.. Years().Select(year => Row(year, Known.Years.FirstOrDefault(known => known.Year == year)))];
        Source = Known.Years.LastOrDefault()?.Source;
        return format is null
            ? Page()
            : TableDownload.Of(
                new ExportSheet(
                    "Headroom",
                    ["year", "revenue", "capital", "source"],
                    Known.Years.Select(year =>
                        (IReadOnlyList<object?>)[$"{year.Year}", year.Revenue?.Pounds, year.Capital?.Pounds, year.Source]
                    )
                ),
                $"{Trust} headroom",
                format
            );
    }

    public async Task<IActionResult> OnPostAsync([FromForm] IReadOnlyList<HeadroomRow> rows, [FromForm] string? source)
    {
        Load();
        (Rows, Source) = (rows, source);
        ModelState.Clear();
        var said = rows.Take(YearsAhead * 2)
            .Select(
                (row, i) =>
                    new HeadroomYear(
                        FinancialYear.TryParse(row.Year, out var year)
                            ? year
                            : throw Refusal.BadInput($"{row.Year} is not a financial year."),
                        Amount(i, "Revenue", row.Revenue),
                        Amount(i, "Capital", row.Capital),
                        source?.Trim() ?? ""
                    )
            )
            .ToList();
        if (!ModelState.IsValid)
        {
            return Page();
        }

        try
        {
            await set.To(Actor, Trust, [.. said.Where(IsNew)]);
            Done = "The headroom is set.";
            return Redirect(Addresses.Headroom(Trust));
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.BadInput)
        {
            ModelState.AddModelError("source", refusal.Message);
            return Page();
        }
    }

    /// <summary>A year whose amounts stay keeps the source it was said with.</summary>
    private bool IsNew(HeadroomYear said) =>
        Known.Years.FirstOrDefault(known => known.Year == said.Year) is var known
        && (known?.Revenue, known?.Capital) != (said.Revenue, said.Capital);

    private Money? Amount(int row, string field, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (!Money.TryParse(text, out var amount))
        {
            ModelState.AddModelError(
                $"rows[{row.ToString(CultureInfo.InvariantCulture)}].{field}",
                $"Enter the amount for {Rows[row].Year} in pounds, such as 1,000,000."
            );
        }

        return amount;
    }

    private IEnumerable<FinancialYear> Years()
    {
        var from = FinancialYear.Of(DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        return Known
            .Years.Select(known => known.Year)
            .Concat(Enumerable.Range(0, YearsAhead).Select(ahead => from + ahead))
            .Distinct()
            .Order();
    }

    private void Load() => Known = show.Of(Actor, Trust);

    private static HeadroomRow Row(FinancialYear year, HeadroomYear? known) => new($"{year}", Text(known?.Revenue), Text(known?.Capital));

    private static string? Text(Money? amount) => amount?.Pounds.ToString("0.##", CultureInfo.InvariantCulture);
}
