using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Estate;

/// <summary>Says what removing a block does, and does it once that is confirmed.</summary>
public sealed class RemoveBlockModel(SiteBook book, RemoveBlock remove) : TrustPage
{
    public Block Block { get; private set; } = null!;

    /// <summary>What keeps it; null where it can be removed.</summary>
    public string? Kept { get; private set; }

    protected override Duty Duty => Duty.EditRegister;

    public void OnGet(string site, string block)
    {
        Block =
            book.Open(Actor, Trust, site).Blocks.SingleOrDefault(candidate => candidate.Code == block)
            ?? throw Refusal.NotFound($"Site {site} has no block {block}.");
        Kept = remove.Kept(Block);
    }

    public async Task<IActionResult> OnPostAsync(string site, string block)
    {
        var gone = await remove.Remove(Actor, Trust, site, block);
        Done = $"{gone.Name} is removed.";
        return Redirect(Addresses.Site(Trust, site));
    }
}
