using System.Text;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Json;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Forecast;

/// <summary>The rates a trust's forecasts use.</summary>
/// <param name="Version">Of the trust's own; null where it uses those shipped.</param>
public sealed record RatesInUse(Deterioration Rates, long? Version);

/// <summary>Reads the rates of deterioration a trust has set for itself, or those that ship.</summary>
public sealed class TrustRates(IPlannerReader store, DeteriorationFile file)
{
    /// <summary>
    /// Name of the <see cref="TrustSetting"/> that holds them: a document of the format of <c>data/deterioration.json</c>.
    /// </summary>
    public const string Setting = "deterioration";

    public RatesInUse For(string trust)
    {
        using var db = store.Read();
        return db.SettingOf(trust, Setting) is { } own
            ? new RatesInUse(file.Of(JsonFile.Parse(Encoding.UTF8.GetBytes(own.Document), $"The rates of {trust}")), own.Version)
            : new RatesInUse(file.Shipped, null);
    }
}
