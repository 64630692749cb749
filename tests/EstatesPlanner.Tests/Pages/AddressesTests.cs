using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace EstatesPlanner.Tests.Pages;

/// <summary>Every address that the program makes leads to one of its pages.</summary>
public sealed class AddressesTests
{
    /// <summary>Of the page they stand on: they have no path of their own.</summary>
    private static readonly string[] OfTheirPage =
    [
        nameof(Addresses.Ask),
        nameof(Addresses.Here),
        nameof(Addresses.Download),
        nameof(Addresses.CostsDownload),
        nameof(Addresses.UpliftDownload),
        nameof(Addresses.WalkDownload),
        nameof(Addresses.PriceSeries),
    ];

    /// <summary>Those that have a path; the empty sheets are files.</summary>
    private static IEnumerable<AddressCall> OfPages =>
        AddressCall.All.Where(call => call.Method.Name != nameof(Addresses.Template) && call.Address.StartsWith('/'));

    [Fact]
    public async Task Every_address_leads_to_a_page_that_reads_its_parts_as_they_were()
    {
        await using var planner = new Installation();
        await planner.Serve();
        var finder = new RouteFinder(planner.Services);
        Assert.Empty(OfPages.Select(call => Fault(finder, call)).OfType<string>());
    }

    [Fact]
    public async Task Every_page_has_an_address()
    {
        await using var planner = new Installation();
        await planner.Serve();
        var finder = new RouteFinder(planner.Services);
        var led = OfPages.Select(call => finder.Find(PathOf(call.Address))?.Route.RawText).ToHashSet();
        Assert.Empty(finder.Routes.Select(route => route.RawText).Except(led));
    }

    [Fact]
    public void Only_a_few_addresses_are_of_the_page_they_stand_on() =>
        Assert.Empty(AddressCall.All.Where(call => !call.Address.StartsWith('/')).Select(call => call.Method.Name).Except(OfTheirPage));

    [Fact]
    public void What_is_not_asked_is_left_out()
    {
        Assert.Equal("/trust/RQQ/register", Addresses.Register("RQQ"));
        Assert.Equal("/trust/RQQ/register?category=High", Addresses.Register("RQQ", site: "", RiskCategory.High));
        Assert.Equal("/trust/RQQ/register/walk?site=RQQ01&block=", Addresses.Walk("RQQ", "RQQ01", ""));
        Assert.Equal("", Addresses.Here());
    }

    /// <summary>What is wrong with where an address leads; null for nothing.</summary>
    private static string? Fault(RouteFinder finder, AddressCall call)
    {
        var path = PathOf(call.Address);
        if (finder.Find(path) is not var (route, parts))
        {
            return $"{call.Method.Name} gives {call.Address}, which no page answers.";
        }

        var rest = call.Address[path.Length..].Split('#');
        var asked = QueryHelpers.ParseQuery(rest[0]).SelectMany(part => part.Value);
        List<string?> all = [.. parts.Values, .. asked, .. rest.Skip(1).Select(Uri.UnescapeDataString)];
        var lost = call.Texts.FirstOrDefault(text =>
            !(parts.TryGetValue(text.Name, out var part) ? [part] : all).Exists(each => IsSame(each, text.Value))
        );
        return lost.Name is null ? null : $"{call.Method.Name} gives {call.Address}, and {route.RawText} does not read its {lost.Name}.";
    }

    /// <summary>Ids may be written with hyphens or without.</summary>
    private static bool IsSame(string? read, string given) => read == given || (Guid.TryParse(read, out var id) && id.ToString() == given);

    private static string PathOf(string address) => address.Split('?', '#')[0];
}
