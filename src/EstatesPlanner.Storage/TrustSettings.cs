using EstatesPlanner.Storage.Json;
using EstatesPlanner.Storage.Records;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Storage;

/// <summary>The parameters a trust sets for itself: one document under each name, kept, replaced or dropped.</summary>
public static class TrustSettings
{
    /// <summary>
    /// The setting as it is kept, for one that reads its own document or asks for its version; null where the trust has set nothing.
    /// </summary>
    public static TrustSetting? SettingOf(this PlannerDb db, string trust, string name) =>
        db.TrustSettings.AsNoTracking().SingleOrDefault(setting => setting.Trust == trust && setting.Name == name);

    public static T? SettingOf<T>(this PlannerDb db, string trust, string name)
        where T : class => db.SettingOf(trust, name) is { } kept ? PlannerJson.Read<T>(kept.Document) : null;

    public static void KeepSetting<T>(this PlannerDb db, string trust, string name, T said) =>
        db.KeepSetting(
            new TrustSetting
            {
                Trust = trust,
                Name = name,
                Document = PlannerJson.Write(said),
            }
        );

    public static void KeepSetting(this PlannerDb db, TrustSetting setting)
    {
        if (db.TrustSettings.Find(setting.Trust, setting.Name) is { } known)
        {
            db.Entry(known).CurrentValues.SetValues(setting with { Version = known.Version });
        }
        else
        {
            db.TrustSettings.Add(setting);
        }
    }

    /// <summary>Goes back to what ships; nothing happens where the trust has set nothing.</summary>
    public static void DropSetting(this PlannerDb db, string trust, string name)
    {
        if (db.TrustSettings.Find(trust, name) is { } known)
        {
            db.TrustSettings.Remove(known);
        }
    }
}
