using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Backlog.Details;
using EstatesPlanner.Import;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Json;
using Microsoft.EntityFrameworkCore;

namespace EstatesPlanner.Features.Backlog;

/// <summary>What applying a register file would do to the register as it stands.</summary>
/// <param name="Changed">The item as it would be, and as it was.</param>
internal sealed record RegisterDiff(IReadOnlyList<BacklogItem> Added, IReadOnlyList<(BacklogItem After, BacklogItem Before)> Changed, int Unchanged)
{
    public static RegisterDiff Of(PlannerDb db, string trust, RegisterFile file)
    {
        var known = db.BacklogItems.AsNoTracking().Where(item => item.Trust == trust).ToDictionary(item => (item.SiteCode, item.Reference));
        var added = new List<BacklogItem>();
        var changed = new List<(BacklogItem, BacklogItem)>();
        foreach (var item in file.Good.Select(row => row.Item))
        {
            if (!known.TryGetValue((item.SiteCode, item.Reference), out var before))
            {
                added.Add(item);
            }
            else if (Merged(item, before, file.Header) is var after && !Same(after, before))
            {
                changed.Add((after with { Version = before.Version + 1 }, before));
            }
        }

        return new RegisterDiff(added, changed, file.Good.Count - added.Count - changed.Count);
    }

    /// <summary>SHA-256 over every item written, in order: what the audit trail binds the import to.</summary>
    public string Hash()
    {
        using var sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var item in Added.Concat(Changed.Select(change => change.After)))
        {
            sha.AppendData(Encoding.UTF8.GetBytes(PlannerJson.Write(item)));
        }

        return Convert.ToHexStringLower(sha.GetHashAndReset());
    }

    /// <summary>The known item with what the file says: a column the file does not have keeps what is known, a blank cell clears it.</summary>
    private static BacklogItem Merged(BacklogItem item, BacklogItem before, Header header)
    {
        var merged = before with
        {
            Consequence = item.Consequence,
            Likelihood = item.Likelihood,
            Category = item.Category,
            Basis = item.Basis,
            OverrideReason = item.OverrideReason,
            BlockCode = header.Has("block") ? item.BlockCode : before.BlockCode,
            ElementCode = header.Has("element") ? item.ElementCode : before.ElementCode,
            Location = header.Has("location") ? item.Location : before.Location,
            Defect = header.Has("defect") ? item.Defect : before.Defect,
            Condition = header.Has("condition") ? item.Condition : before.Condition,
            PriceBase = header.Has("price base") ? item.PriceBase : before.PriceBase,
            SurveyedOn = header.Has("surveyed on") ? item.SurveyedOn : before.SurveyedOn,
            IncidentHours = header.Has("incident hours") ? item.IncidentHours : before.IncidentHours,
            Notes = header.Has("notes") ? item.Notes : before.Notes,
        };
        return ItemDetails.Carry(item, merged, header.Has) with { Cost = item.Cost };
    }

    /// <summary>Says the same: lists are compared by what is in them.</summary>
    private static bool Same(BacklogItem a, BacklogItem b) => a == b || PlannerJson.Write(a) == PlannerJson.Write(b);
}
