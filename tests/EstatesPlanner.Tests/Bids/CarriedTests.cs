using System.Collections;
using System.Reflection;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Features.Bids;

namespace EstatesPlanner.Tests.Bids;

/// <summary>
/// Whatever a bid says travels in its workbook. Who adds a member to what a bid says meets this first: it asks for the member in the whole
/// bid, and then for its column.
/// </summary>
public sealed class CarriedTests
{
    /// <summary>What an installation keeps of a bid's life there; the workbook does not say it.</summary>
    private static readonly string[] KeptHere = ["Id", "Trust", "Author", "Round", "State", "Submission", "Version"];

    private readonly Dictionary<string, bool> filled = [];

    [Fact]
    public async Task Every_member_of_a_bid_is_filled_in_the_whole_bid_and_arrives_in_an_empty_installation()
    {
        using var one = await Desk.WithRound();
        using var other = await Desk.WithRound();
        await one.Json(
            "import",
            "bids",
            one.Csv(Desk.BidHeader, "P1,Plant,net zero,acute,operational,2026/27,100000,,,,,,5000"),
            "--trust",
            Desk.Trust,
            "--round",
            "example"
        );
        await one.Change(db =>
            db.Entry(db.Bids.Single()).CurrentValues.SetValues(WholeBid.Of(db.Bids.Single()) with { Round = null, State = BidState.Draft })
        );
        var bid = one.Bid("P1");
        Walk(bid);
        Assert.Empty(filled.Where(member => !member.Value).Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Contains("CostForm.BiasOnContingencyBecause", filled.Keys);
        Assert.Contains("UnitValue.Factor", filled.Keys);

        var (file, again) = (one.File("out.xlsx", ""), other.File("out.xlsx", ""));
        await one.Json("export", "bids", "--trust", Desk.Trust, "--out", file);
        Assert.Equal("1 0 0 1 0 0", SmallBidTests.Counts(await one.Json("import", "bids", file, "--trust", Desk.Trust)));
        Assert.Equal("1 1 0 0 0 0", SmallBidTests.Counts(await other.Json("import", "bids", file, "--trust", Desk.Trust)));
        var arrived = other.Bid("P1");
        Assert.Equal(BidText.Of(Content(bid)), BidText.Of(Content(arrived)));
        await other.Json("export", "bids", "--trust", Desk.Trust, "--out", again);
        Assert.Equal(File.ReadAllBytes(file), File.ReadAllBytes(again));
    }

    internal static CapitalBid Content(CapitalBid bid) =>
        bid with
        {
            Id = Guid.Empty,
            Trust = "",
            Author = "",
            Round = null,
            State = BidState.Draft,
            Submission = 0,
            Version = 0,
        };

    private void Walk(object value)
    {
        foreach (
            var member in value
                .GetType()
                .GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Where(member => member.CanWrite && !(value is CapitalBid && KeptHere.Contains(member.Name)))
        )
        {
            var held = member.GetValue(value);
            var name = $"{value.GetType().Name}.{member.Name}";
            filled[name] = filled.GetValueOrDefault(name) || !IsBlank(held, member.PropertyType);
            foreach (var part in held is IEnumerable parts and not string ? parts.Cast<object>() : [held!])
            {
                if (
                    part?.GetType() is { IsClass: true } type
                    && type.Namespace!.StartsWith("EstatesPlanner.Domain.Bids", StringComparison.Ordinal)
                )
                {
                    Walk(part);
                }
            }
        }
    }

    private static bool IsBlank(object? held, Type type) =>
        held is null or ""
        || (held is IEnumerable parts and not string && !parts.Cast<object>().Any())
        || (type.IsValueType && held.Equals(Activator.CreateInstance(type)));
}
