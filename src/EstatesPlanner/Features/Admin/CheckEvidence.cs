using System.Text.Json;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Admin;

/// <summary>Reads every photo and document that an item or a business case names, and compares it with its hash.</summary>
internal static class CheckEvidence
{
    private const int NamesSaid = 20;

    /// <returns>How many were read.</returns>
    /// <exception cref="InvalidDataException">Some are missing from the data folder, or altered there; the first of them are
    /// named.</exception>
    public static string Of(IPlannerReader store, KeptBytes kept)
    {
        using var db = store.Read();
        var named = OfItems(db).Concat(OfCases(db)).DistinctBy(each => each.Hash).ToList();
        var faults = named
            .Select(each => (each.Name, Fault: kept.FaultOf(each.Hash)))
            .Where(each => each.Fault is not null)
            .Select(each => $"{each.Name} is {each.Fault}")
            .ToList();
        return faults.Count == 0
            ? $"{EnglishText.Count(named.Count)} files, each as it was kept"
            : throw new InvalidDataException(
                $"{EnglishText.Count(faults.Count)} of {EnglishText.Count(named.Count)} files: {string.Join("; ", faults.Take(NamesSaid))}. Bring them back from a backup of {kept.Folder}."
            );
    }

    private static IEnumerable<(string Hash, string Name)> OfItems(PlannerDb db) =>
        from row in (
            from file in db.EvidenceFiles
            join item in db.BacklogItems on file.Item equals item.Id
            orderby file.Trust, item.SiteCode, item.Reference, file.AddedAt
            select new
            {
                file.Trust,
                item.SiteCode,
                item.Reference,
                file.FileName,
                file.Sha256,
                file.Thumbnail,
            }
        ).AsEnumerable()
        let name = $"{row.FileName} of {row.Trust} {row.SiteCode} {row.Reference}"
        from each in new[] { (Hash: row.Sha256, Name: name), (Hash: row.Thumbnail, Name: $"the thumbnail of {name}") }
        where each.Hash is not null
        select (each.Hash, each.Name);

    /// <summary>Evidence that has left its item since stays with the cases made with it.</summary>
    private static IEnumerable<(string Hash, string Name)> OfCases(PlannerDb db)
    {
        foreach (
            var made in db
                .BusinessCases.Where(made => made.Figures.Contains("\"itemEvidence\""))
                .OrderBy(made => made.At)
                .Select(made => new
                {
                    made.Trust,
                    made.Bid,
                    made.Stage,
                    made.Number,
                    made.Figures,
                })
                .AsEnumerable()
        )
        {
            using var document = JsonDocument.Parse(made.Figures);
            foreach (
                var file in document.RootElement.GetProperty("itemEvidence").Deserialize<List<CaseEvidence>>(JsonSerializerOptions.Web)!
            )
            {
                var name = $"{file.FileName} in {made.Trust} {made.Bid} {made.Stage} {made.Number}";
                yield return (file.Sha256, name);
                if (file.Thumbnail is { } thumbnail)
                {
                    yield return (thumbnail, $"the thumbnail of {name}");
                }
            }
        }
    }
}
