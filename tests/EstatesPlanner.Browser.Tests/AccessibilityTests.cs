namespace EstatesPlanner.Browser.Tests;

/// <summary>Every page, wide and narrow: axe finds nothing, nothing scrolls sideways, nothing fails, nothing leaves the host.</summary>
[Collection(DemoCollection.Name)]
public sealed class AccessibilityTests(DemoSite site)
{
    public static readonly TheoryData<string> Pages =
    [
        "/",
        "/person",
        "/trusts/add",
        "/trust/ZZZ",
        "/trust/ZZZ/register",
        "/trust/ZZZ/register?category=High&sort=cost",
        "/trust/ZZZ/register/add",
        "/trust/ZZZ/register/ZZZ01/AGH-0101",
        "/trust/ZZZ/register/ZZZ01/AGH-0101/edit",
        "/trust/ZZZ/register/ZZZ01/AGH-0101/evidence",
        "/trust/ZZZ/bids/B03",
        "/trust/ZZZ/sites",
        "/trust/ZZZ/reference",
        "/trust/ZZZ/imports",
        "/trust/ZZZ/imports/backlog",
        "/trust/ZZZ/imports/bids",
        "/trust/ZZZ/imports/round",
        "/trust/ZZZ/bids",
        "/trust/ZZZ/bids/B01",
        "/trust/ZZZ/bids/B01/score",
        "/trust/ZZZ/bids/B01/costs",
        "/trust/ZZZ/bids/B01/productivity",
        "/trust/ZZZ/rounds/2026-27/productivity",
        "/trust/ZZZ/bids/B01/appraisal",
        "/trust/ZZZ/bids/B01/appraisal?draws=1000&ranges=even-20&option=dm",
        "/trust/ZZZ/bids/B01/appraisal?draws=1&seed=x",
        "/trust/ZZZ/rounds",
        "/trust/ZZZ/rounds/2026-27",
        "/trust/ZZZ/rounds/2026-27/plan",
        "/eric",
        "/eric?q=trust",
        "/eric/RA6?prices=2026/27",
        "/eric/import",
        "/trust/ZZZ/eric",
        "/trust/ZZZ/forecast",
        "/trust/ZZZ/forecast?spend=30000000&target=60000000&by=2034/35&show=target",
        "/trust/ZZZ/forecast/waiting/ZZZ01/AGH-0101",
        "/trust/ZZZ/forecast?rate1-2=20",
        "/trust/ZZZ/forecast?spend=a&years=99&rate1-2=x",
        "/trust/ZZZ/sites/ZZZ01",
        "/trust/ZZZ/sites/ZZZ01/edit",
        "/trust/ZZZ/sites/ZZZ01/scorecard",
        "/trust/ZZZ/sites/ZZZ01/blocks/add",
        "/trust/ZZZ/sites/ZZZ01/blocks/H/edit",
        "/trust/ZZZ/sites/ZZZ01/survey?block=A",
        "/trust/ZZZ/estate/gaps",
        "/trust/ZZZ/estate/due",
        "/trust/ZZZ/estate/trust",
        "/trust/ZZZ/imports/estate",
        "/trust/ZZZ/incidents",
        "/trust/ZZZ/incidents?year=2026/27",
        "/trust/ZZZ/incidents/add",
        "/trust/ZZZ/incidents/lost",
        "/trust/ZZZ/imports/incidents",
        "/trust/ZZZ/incidents/INC-26-129/edit",
        "/trust/ZZZ/eric/return?against=2024/25",
        "/trust/ZZZ/register/ZZZ01/AGH-0101/close",
        "/trust/ZZZ/register?site=ZZZ01&column=risk&column=score&column=planned-year&surveyed-before=2025-06-01",
        "/trust/ZZZ/register?as-at=2026-03-31",
        "/trust/ZZZ/register/views",
        "/trust/ZZZ/register/changes",
        "/trust/ZZZ/register/bulk?all=true&category=High",
        "/trust/ZZZ/register/bulk?all=true&category=High&field=score&consequence=3&likelihood=3&reason=Reviewed&preview=true",
        "/trust/ZZZ/register/bands?to=npsa-2008-corporate",
        "/trust/ZZZ/register/basis?words=Works&part=works",
        "/trust/ZZZ/register/prices",
        "/trust/ZZZ/register/uplift?index=gdp-deflator-2026-03&to=2027%2F28",
        "/trust/ZZZ/register/walk?site=ZZZ03",
        "/trust/ZZZ/register/walk/item?site=ZZZ03",
        "/no-such-page",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task The_page_is_accessible_at_1280_and_320_pixels(string path)
    {
        foreach (var width in new[] { 1280, 320 })
        {
            await PageCheck.Pass(site, path, width);
        }
    }
}
