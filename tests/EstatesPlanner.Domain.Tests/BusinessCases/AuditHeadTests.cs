using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

/// <summary>A final case prints the end of the audit trail, so that a trail cut later can be told from paper.</summary>
public class AuditHeadTests
{
    private static readonly string Hash = new('a', 64);

    [Fact]
    public void A_final_says_how_many_entries_there_were_and_the_hash_of_the_last()
    {
        var row = Assert.Single(Rows(TheatreScheme.Sources() with { IsFinal = true, AuditHead = new CaseAuditHead(1312, Hash) }));
        Assert.Equal($"1,312 entries when this was made; the hash of the last is {Hash}", row[1]);
    }

    [Fact]
    public void A_draft_does_not() => Assert.Empty(Rows(TheatreScheme.Sources() with { AuditHead = new CaseAuditHead(1312, Hash) }));

    private static IEnumerable<IReadOnlyList<string?>> Rows(CaseSources sources) =>
        Compose
            .Of(sources)
            .Tables["assumptions"]
            .Rows.Select(row => row.Cells.Select(cell => cell.Text).ToList())
            .Where(cells => cells[0] == "Audit trail");
}
