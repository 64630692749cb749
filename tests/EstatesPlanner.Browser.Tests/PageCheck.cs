using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace EstatesPlanner.Browser.Tests;

/// <summary>What every page must stand: axe finds nothing, nothing scrolls sideways, nothing fails, nothing leaves the host.</summary>
internal static class PageCheck
{
    public static async Task Pass(DemoSite site, string path, int width)
    {
        var (page, faults) = await site.Open(path, width);
        await Pass(page, $"{path} at {width}");
        Assert.DoesNotContain(faults, fault => path != "/no-such-page" || !fault.Contains("404", StringComparison.Ordinal));
        await page.Context.CloseAsync();
    }

    /// <summary>A page as somebody sees it now, wide and at 320 pixels: what only its form or its person brings about.</summary>
    public static async Task Pass(IPage page)
    {
        foreach (var width in new[] { 320, 1280 })
        {
            await page.SetViewportSizeAsync(width, 900);
            await Pass(page, $"{page.Url} at {width}");
        }
    }

    private static async Task Pass(IPage page, string where)
    {
        var result = await page.RunAxe(
            new AxeRunOptions
            {
                RunOnly = new RunOnlyOptions
                {
                    Type = "tag",
                    Values = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
                },
            }
        );
        Assert.True(
            result.Violations.Length == 0,
            $"{where}: "
                + string.Join(
                    "; ",
                    result.Violations.Select(violation =>
                        $"{violation.Id}: {string.Join(", ", violation.Nodes.Select(node => node.Html).Take(3))}"
                    )
                )
        );
        Assert.False(
            await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > document.documentElement.clientWidth"),
            $"{where} scrolls sideways."
        );
    }
}
