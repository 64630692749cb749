using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog.Forecasting;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Json;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.Forecast;

/// <summary>
/// Keeps a trust's own rates of deterioration, or goes back to those that ship. Every forecast of the trust then uses them.
/// </summary>
public sealed class KeepRates(IPlannerWriter writer, Access access, DeteriorationFile reader)
{
    /// <summary>Keeps a file of rates as it is.</summary>
    /// <exception cref="Refusal">Something in the file does not fit, or the actor may not change the whole trust.</exception>
    public async Task<Deterioration> File(Actor actor, string trust, JsonPlace file)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        var rates = reader.Of(file);
        await writer.Run(actor.Stamp("keep deterioration rates"), db => Put(db, trust, file.Value.GetRawText()));
        return rates;
    }

    /// <summary>Keeps rates that a person entered.</summary>
    /// <param name="shown">The version the form was filled from; null where those shipped were shown.</param>
    /// <exception cref="Refusal">Somebody has changed them since, or the actor may not change the whole trust.</exception>
    public Task Entered(Actor actor, string trust, Deterioration rates, long? shown)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        return writer.Run(
            actor.Stamp("keep deterioration rates"),
            db =>
            {
                if (db.SettingOf(trust, TrustRates.Setting)?.Version != shown)
                {
                    throw Refusal.NotAllowed(
                        StaleEdit.Sentence(db, trust, $"{nameof(TrustSetting)} {trust}/{TrustRates.Setting}", "the rates")
                    );
                }

                return Put(db, trust, RatesDocument.Of(rates));
            }
        );
    }

    /// <summary>Goes back to the rates as shipped.</summary>
    /// <exception cref="Refusal">The actor may not change the whole trust.</exception>
    public Task Reset(Actor actor, string trust)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        return writer.Run(
            actor.Stamp("use shipped deterioration rates"),
            db =>
            {
                db.DropSetting(trust, TrustRates.Setting);
                return trust;
            }
        );
    }

    private static TrustSetting Put(PlannerDb db, string trust, string document)
    {
        var setting = new TrustSetting
        {
            Trust = trust,
            Name = TrustRates.Setting,
            Document = document,
        };
        db.KeepSetting(setting);
        return setting;
    }
}
