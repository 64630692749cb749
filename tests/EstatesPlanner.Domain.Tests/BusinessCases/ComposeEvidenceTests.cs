using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Kit;

namespace EstatesPlanner.Domain.Tests.BusinessCases;

public class ComposeEvidenceTests
{
    /// <summary>The theatre scheme's sources with ids of its own for the items.</summary>
    private static readonly CaseSources Theatre = TheatreScheme.Sources() with
    {
        Register = [.. TheatreScheme.Register.Select((item, i) => item with { Id = new Guid(i + 1, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]) })],
    };

    [Fact]
    public void Evidence_of_the_items_removed_stands_in_the_bids_order_and_no_other_does()
    {
        var composed = Compose.Of(
            Theatre with
            {
                Kept = [Photo("GN-01", "other"), Photo("AH-03", "duct"), Document("AH-01", "report"), Photo("AH-01", "coil")],
            }
        );
        Assert.Equal(
            [("evidence-1", "AH-01", "report", false), ("evidence-2", "AH-01", "coil", true), ("evidence-3", "AH-03", "duct", true)],
            composed.ItemEvidence.Select(file => (file.Id, file.Item, file.FileName, file.Shown))
        );
        Assert.Equal(3, composed.Tables["item-evidence"].Rows.Count);
        Assert.Contains(composed.ItemEvidence[1].Sha256, composed.Tables["item-evidence"].Rows[1].Cells.Select(cell => cell.Text));
    }

    [Fact]
    public void A_case_without_evidence_says_nothing_of_it()
    {
        var composed = Compose.Of(Theatre);
        Assert.Empty(composed.ItemEvidence);
        Assert.DoesNotContain("item-evidence", composed.Tables.Keys);
        Assert.DoesNotContain(composed.Checklist, line => line.Rule == "evidence.whole");
    }

    [Fact]
    public void Forty_eight_pictures_are_printed_and_the_case_says_how_many_there_are()
    {
        var composed = Compose.Of(Theatre with { Kept = [.. Enumerable.Range(1, 60).Select(i => Photo("AH-01", $"photo {i}"))] });
        Assert.Equal(48, composed.ItemEvidence.Count(file => file.Shown));
        Assert.Equal(60, composed.Tables["item-evidence"].Rows.Count);
        Assert.EndsWith(
            "48 of 60 pictures are printed; the table names them all.",
            composed.Texts["evidence.note"],
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void Evidence_whose_bytes_are_gone_is_a_point_outstanding_and_is_not_shown()
    {
        var composed = Compose.Of(
            Theatre with
            {
                Kept = [Photo("AH-01", "coil.jpg") with { IsWhole = false }, Photo("AH-01", "duct.jpg")],
            }
        );
        Assert.Equal([false, true], composed.ItemEvidence.Select(file => file.Shown));
        Assert.Equal(
            "Bring back from a backup, or remove: coil.jpg.",
            composed.Problems.Single(problem => problem.Rule == "evidence.whole").Sentence
        );
    }

    private static SourceEvidence Photo(string item, string name) =>
        new(
            Theatre.Register.Single(each => each.Reference == item).Id,
            name,
            "JPEG photo",
            $"What {name} shows",
            $"hash of {name}",
            $"thumbnail of {name}",
            IsWhole: true
        );

    private static SourceEvidence Document(string item, string name) => Photo(item, name) with { Kind = "PDF", Thumbnail = null };
}
