using System.Text.Json;
using EstatesPlanner.Books.Appraisal;
using EstatesPlanner.Books.Backlog;
using EstatesPlanner.Books.Bids;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;

namespace EstatesPlanner.Features.PublishedData;

/// <summary>What a trust's figures rest on: its own choices with who made them and when, and every published value that ships.</summary>
public sealed class ListPublished(IPlannerReader store, Access access, ReferenceData reference, Indexes indexes)
{
    private static readonly IReadOnlyDictionary<string, (string Name, Func<string, string>? Page)> Known = new Dictionary<
        string,
        (string, Func<string, string>?)
    >(StringComparer.Ordinal)
    {
        [Indexes.Setting] = ("Price index of reports", trust => Addresses.RegisterPrices(trust)),
        [ApprovalTables.Setting] = ("Approval limits of bids", Addresses.BidLimits),
        [Headrooms.Setting] = ("Headroom", Addresses.Headroom),
        ["deterioration"] = ("How backlog worsens", trust => Addresses.Forecast(trust)),
        ["survey-cycle"] = ("How often facets are surveyed", trust => Addresses.EstateDue(trust)),
        ["productivity-target"] = ("Productivity target", null),
    };

    /// <exception cref="Refusal">The trust is none of the actor's.</exception>
    public (IReadOnlyList<TrustChoice> Choices, IReadOnlyList<PublishedNumber> Published) For(Actor actor, string trust)
    {
        access.Demand(actor, Duty.ViewRegister, trust);
        using var db = store.Read();
        return ([.. Choices(db, trust)], PublishedNumbers.Read());
    }

    private IEnumerable<TrustChoice> Choices(PlannerDb db, string trust)
    {
        var organisation = db.Organisations.Single(known => known.Code == trust);
        yield return OfOrganisation(
            db,
            trust,
            "Risk bands",
            reference.Bands(organisation.RiskBands).Name,
            "riskBands",
            Addresses.RegisterBands(trust)
        );
        yield return OfOrganisation(db, trust, "Cost basis", organisation.CostBasis, "costBasis", Addresses.RegisterBasis(trust));

        var settings = db
            .TrustSettings.Where(setting => setting.Trust == trust && !setting.Name.StartsWith(TrustSetting.OfReturn))
            .OrderBy(setting => setting.Name)
            .ToList();
        if (!settings.Exists(setting => setting.Name == Indexes.Setting))
        {
            yield return new TrustChoice(
                Known[Indexes.Setting].Name,
                indexes.OfReports(db, trust).Name,
                false,
                null,
                null,
                Known[Indexes.Setting].Page?.Invoke(trust)
            );
        }

        foreach (var setting in settings)
        {
            var (name, page) = Known.GetValueOrDefault(setting.Name, (setting.Name.Replace('-', ' '), null));
            var value = setting.Name == Indexes.Setting ? indexes.OfReports(db, trust).Name : "The trust's own";
            yield return Changed(
                db,
                trust,
                $"{nameof(TrustSetting)} {trust}/{setting.Name}",
                null,
                new TrustChoice(name, value, true, null, null, page?.Invoke(trust))
            );
        }

        foreach (var series in db.PriceSeries.Where(series => series.Trust == trust).OrderBy(series => series.Name).ToList())
        {
            yield return Changed(
                db,
                trust,
                $"{nameof(Storage.Records.PriceSeries)} {trust}/{series.Id}",
                null,
                new TrustChoice(
                    "Price series of its own",
                    $"{series.Name}, {series.Vintage}. {series.Source}",
                    true,
                    null,
                    null,
                    Addresses.RegisterPrices(trust)
                )
            );
        }
    }

    private static TrustChoice OfOrganisation(PlannerDb db, string trust, string name, string value, string member, string page) =>
        Changed(db, trust, $"{nameof(Organisation)} {trust}", member, new TrustChoice(name, value, true, null, null, page));

    /// <summary>The choice with the last entry of the trail that changed it.</summary>
    /// <param name="member">The one member of the document that counts; null for the whole.</param>
    private static TrustChoice Changed(PlannerDb db, string trust, string thing, string? member, TrustChoice choice)
    {
        var last = db
            .AuditEntries.Where(entry => entry.Chain == trust && entry.Object == thing)
            .OrderByDescending(entry => entry.Sequence)
            .AsEnumerable()
            .FirstOrDefault(entry => member is null || Member(entry.Before, member) != Member(entry.After, member));
        return choice with { ChangedBy = last?.Person, ChangedAt = last?.At };
    }

    private static string? Member(string? document, string member)
    {
        if (document is null)
        {
            return null;
        }

        using var parsed = JsonDocument.Parse(document);
        return parsed.RootElement.TryGetProperty(member, out var value) ? value.GetRawText() : null;
    }
}
