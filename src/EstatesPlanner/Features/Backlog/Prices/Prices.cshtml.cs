using System.Globalization;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Import;
using EstatesPlanner.Storage;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Prices;

/// <summary>The price indices of a trust: which its reports use, and the form for one of its own.</summary>
public sealed class PricesModel(ListIndexes list, ChooseIndex choose, SavePriceSeries save, IPlannerReader store) : TrustPage
{
    public IReadOnlyList<KnownIndex> Indexes { get; private set; } = [];

    public PriceBase? Newest { get; private set; }

    public SeriesInput Input { get; private set; } = new();

    public string? Values { get; private set; }

    public bool MayChange => Actor.Has(Duty.EditRegister, Trust, Membership.AllSites);

    protected override Duty Duty => Duty.ViewRegister;

    /// <param name="id">An index of the trust's own, to be changed in the form.</param>
    /// <param name="format">Take all values away as a file.</param>
    public IActionResult OnGet(string? id, string? format)
    {
        Show();
        if (format is not null)
        {
            return TableDownload.Of(ListIndexes.Sheet(Indexes), $"{Trust} price indices", format);
        }

        if (id is not null)
        {
            using var db = store.Read();
            var series =
                db.PriceSeries.SingleOrDefault(known => known.Trust == Trust && known.Id == id)
                ?? throw Refusal.NotFound($"{Trust} has no price index {id} of its own.");
            Input = new SeriesInput
            {
                Id = series.Id,
                Name = series.Name,
                Source = series.Source,
                Vintage = series.Vintage,
                Version = series.Version,
            };
            Values = string.Join(
                "\n",
                series.Values.Select(value => string.Create(CultureInfo.InvariantCulture, $"{value.Year}, {value.Index}"))
            );
        }

        return Page();
    }

    public async Task<IActionResult> OnPostUseAsync([FromForm] string index)
    {
        Done = $"Reports now carry costs by {(await choose.Use(Actor, Trust, index)).Name}.";
        return Redirect(Addresses.RegisterPrices(Trust));
    }

    public async Task<IActionResult> OnPostSaveAsync(
        [FromForm] SeriesInput input,
        [FromForm] string? values,
        IFormFile? file,
        CancellationToken cancellation
    )
    {
        (Input, Values) = (input, values);
        ModelState.Clear();
        foreach (var problem in save.Rules.Validate(input).Errors)
        {
            ModelState.AddModelError(problem.PropertyName, problem.ErrorMessage);
        }

        var rows = await Rows(file, cancellation);
        foreach (var problem in ModelState.IsValid ? SeriesReading.Of(rows).Problems : [])
        {
            ModelState.AddModelError(file is null ? "values" : "file", problem);
        }

        try
        {
            if (ModelState.IsValid)
            {
                Done = $"{(await save.Save(Actor, Trust, input, rows)).Name} is kept.";
                return Redirect(Addresses.RegisterPrices(Trust));
            }
        }
        catch (Refusal refusal) when (refusal.Kind == RefusalKind.NotAllowed && MayChange)
        {
            ModelState.AddModelError("", refusal.Message);
            Response.StatusCode = StatusCodes.Status409Conflict;
        }

        Show();
        return Page();
    }

    private async Task<IReadOnlyList<SeriesRow>> Rows(IFormFile? file, CancellationToken cancellation)
    {
        if (file is null)
        {
            return SeriesRow.OfText(Values ?? "");
        }

        try
        {
            using var table = await Upload.Open(file, ImportLimits.Page, cancellation);
            return SeriesRow.OfFile(table);
        }
        catch (FileRefusal refusal)
        {
            ModelState.AddModelError("file", refusal.Message);
            return [];
        }
    }

    private void Show() => (Indexes, Newest) = list.For(Actor, Trust);
}
