using System.Globalization;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Eric;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>The answer of <c>eric return</c>: whole pounds as decimal numbers.</summary>
public sealed record ReturnAnswer
{
    public required string Trust { get; init; }

    public required FinancialYear Year { get; init; }

    public required DateOnly AsAt { get; init; }

    public required PriceBase PriceBase { get; init; }

    public required PriceBase OpeningPriceBase { get; init; }

    public required string Index { get; init; }

    public required string CostBasis { get; init; }

    public required string Bands { get; init; }

    public required string Opening { get; init; }

    public required IReadOnlyList<object> Sites { get; init; }

    public required object Totals { get; init; }

    public required object Movement { get; init; }

    /// <summary>True where the bridge of every category of every site ends at the figure returned.</summary>
    public required bool Sums { get; init; }

    public required IReadOnlyList<object> Items { get; init; }

    /// <summary>The year compared with; null where none was asked for.</summary>
    public required string? Against { get; init; }

    /// <summary>opening or closing: which of this return's positions was compared.</summary>
    public required string? Compared { get; init; }

    /// <summary>Sites that differ; empty where all agree, null where none was asked for.</summary>
    public required IReadOnlyList<object>? Reconcile { get; init; }

    /// <summary>Null for a draft.</summary>
    public required object? Freeze { get; init; }

    public required IReadOnlyList<string> Notes { get; init; }

    public string? File { get; init; }

    public static ReturnAnswer Of(StandingReturn standing, ReconciledReturn? reconciled, IReadOnlyList<string> notes, string? file)
    {
        var made = standing.Return;
        return new ReturnAnswer
        {
            Trust = made.Trust,
            Year = made.Year,
            AsAt = made.AsAt,
            PriceBase = made.PriceBase,
            OpeningPriceBase = made.OpeningPriceBase,
            Index = made.Index,
            CostBasis = made.CostBasis,
            Bands = made.Bands,
            Opening = made.OpeningIs,
            Sites = [.. made.Sites.Select(Site)],
            Totals = new
            {
                made.Costs.High,
                made.Costs.Significant,
                made.Costs.Moderate,
                made.Costs.Low,
                made.Costs.Total,
                Cir = made.Costs.Critical,
                made.Incidents,
            },
            Movement = Bridge(made.Movement),
            Sums = made.Sums,
            Items = [.. made.Lines.Select(Item)],
            Against = reconciled?.Against.ToString(),
            Compared = reconciled?.Compares,
            Reconcile = reconciled is null
                ? null
                :
                [
                    .. reconciled.Sites.Differences.Select(site => new
                    {
                        Site = site.Code,
                        site.Name,
                        site.Published,
                        site.Own,
                        site.Difference,
                    }),
                ],
            Freeze = standing.Freeze is { } freeze
                ? new
                {
                    freeze.Id,
                    freeze.At,
                    freeze.Person,
                    freeze.Hash,
                    freeze.SignedBy,
                    freeze.SignedAt,
                }
                : null,
            Notes = notes,
            File = file,
        };
    }

    private static object Site(ReturnSite site) =>
        new
        {
            Site = site.Code,
            site.Name,
            site.Type,
            AreaM2 = site.GrossInternalAreaM2,
            site.Costs.High,
            site.Costs.Significant,
            site.Costs.Moderate,
            site.Costs.Low,
            site.Costs.Total,
            Cir = site.Costs.Critical,
            site.RiskAdjusted,
            site.Incidents,
            site.Impactful,
            FormalSurveyYear = site.Stated.GetValueOrDefault("formalSurveyYear") ?? YearText(site.Surveys.Formal),
            ReviewYear = site.Stated.GetValueOrDefault("reviewYear") ?? YearText(site.Surveys.Review),
            site.InflationElement,
            FloorAreas = new
            {
                Occupied = Area(site, "occupied", site.Areas.Occupied),
                NotSuitable = Area(site, "notSuitable", site.Areas.NotSuitable),
                NotSuitableClinical = Area(site, "notSuitableClinical", null),
                Empty = Area(site, "empty", site.Areas.Empty),
                UnderUsed = Area(site, "underUsed", site.Areas.UnderUsed),
            },
            site.Stated,
        };

    private static string? YearText(int? year) => year?.ToString(CultureInfo.InvariantCulture);

    /// <summary>Square metres: as stated, null where the trust says not applicable; else by the register.</summary>
    private static decimal? Area(ReturnSite site, string field, decimal? known) =>
        !site.Stated.TryGetValue(field, out var stated) ? known
        : decimal.TryParse(stated, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number
        : null;

    private static object Bridge(Movement movement) =>
        new
        {
            Opening = Categories(movement, steps => steps.Opening),
            New = Categories(movement, steps => steps.New),
            Resurveyed = Categories(movement, steps => steps.Resurveyed),
            Repriced = Categories(movement, steps => steps.Repriced),
            Regraded = Categories(movement, steps => steps.Regraded),
            Fixed = Categories(movement, steps => steps.Fixed),
            Disposed = Categories(movement, steps => steps.Disposed),
            Removed = Categories(movement, steps => steps.Removed),
            Closing = Categories(movement, steps => steps.Closing),
        };

    private static Dictionary<string, Money> Categories(Movement movement, Func<MovementSteps, Money> step) =>
        new(StringComparer.Ordinal)
        {
            ["High"] = step(movement.In(RiskCategory.High)),
            ["Significant"] = step(movement.In(RiskCategory.Significant)),
            ["Moderate"] = step(movement.In(RiskCategory.Moderate)),
            ["Low"] = step(movement.In(RiskCategory.Low)),
            ["total"] = step(movement.Total),
        };

    private static object Item(MovementLine line) =>
        new
        {
            Site = line.SiteCode,
            line.Reference,
            Before = line.Before?.ToString(),
            After = line.After?.ToString(),
            line.Steps.Opening,
            line.Steps.New,
            line.Steps.Resurveyed,
            line.Steps.Repriced,
            line.Steps.Regraded,
            line.Moved,
            line.Steps.Fixed,
            line.Steps.Disposed,
            line.Steps.Removed,
            line.Steps.Closing,
        };
}
