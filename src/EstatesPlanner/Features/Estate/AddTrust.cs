using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;

namespace EstatesPlanner.Features.Estate;

/// <summary>What a person gives to add a trust.</summary>
public sealed record TrustInput
{
    public string? Code { get; init; }

    public string? Name { get; init; }

    public string? RiskBands { get; init; }

    public string? CostBasis { get; init; }

    public bool IsDemonstration { get; init; }
}

/// <summary>Adds a trust. Only the host's own person may: nobody belongs to a trust that does not exist yet.</summary>
public sealed class AddTrust(IPlannerReader store, IPlannerWriter writer, ReferenceData reference)
{
    public const string DefaultBands = "nhs-estates-2004";
    public const string DefaultBasis = "Works and fees, excluding VAT (not yet confirmed by the trust)";

    /// <exception cref="Refusal">A bad code or name, a code already taken, or not the host's person.</exception>
    public async Task<Organisation> Add(Actor actor, TrustInput input)
    {
        if (!actor.IsHost)
        {
            throw Refusal.NotAllowed("Only the person who runs this machine may add a trust.");
        }

        TrustRules.Check(input);
        var organisation = new Organisation
        {
            Code = OdsCode.Clean(input.Code!),
            Name = input.Name!.Trim(),
            IsDemonstration = input.IsDemonstration,
            RiskBands = reference.Bands(input.RiskBands ?? DefaultBands).Id,
            CostBasis = string.IsNullOrWhiteSpace(input.CostBasis) ? DefaultBasis : input.CostBasis.Trim(),
        };
        using (var db = store.Read())
        {
            if (db.Organisations.Any(known => known.Code == organisation.Code))
            {
                throw Refusal.BadInput($"There is already a trust {organisation.Code}.");
            }
        }

        await writer.Run(
            actor.Stamp("add trust"),
            db =>
            {
                db.Organisations.Add(organisation);
            }
        );
        return organisation;
    }
}
