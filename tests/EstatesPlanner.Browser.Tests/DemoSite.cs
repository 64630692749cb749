using Microsoft.Playwright;

namespace EstatesPlanner.Browser.Tests;

/// <summary>The demonstration, served by the real program and looked at with a real Chromium.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly Installation planner = new();
    private IPlaywright? playwright;
    private string? host;

    public IBrowser Browser { get; private set; } = null!;

    public Uri Address { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await planner.Do("demo", "--no-serve");
        await planner.Do("import", "eric", planner.Write("published.csv", PublishedFile.Of("ZZZ")), "--year", "2024/25");
        Address = await planner.Serve();
        playwright = await Playwright.CreateAsync();
        Browser = await playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = "/usr/bin/chromium",
                Headless = true,
                Args =
                [
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                ],
            }
        );
        host = await BeHost();
    }

    /// <summary>
    /// Says that one is oneself: once another test has been a person of the demonstration, a browser that says nothing may only look.
    /// </summary>
    private async Task<string> BeHost()
    {
        await using var context = await Browser.NewContextAsync();
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(Address, "/person").ToString());
        await page.GetByLabel("Yourself").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        await page.WaitForURLAsync(Address.ToString());
        return await context.StorageStateAsync();
    }

    /// <summary>A page of a given width; everything that went wrong on it is in the list.</summary>
    public async Task<(IPage Page, List<string> Faults)> Open(string path, int width, bool script = true)
    {
        var context = await Browser.NewContextAsync(
            new()
            {
                ViewportSize = new() { Width = width, Height = 900 },
                JavaScriptEnabled = script,
                StorageState = host,
            }
        );
        var page = await context.NewPageAsync();
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            // A browser asks for /favicon.ico of its own accord beside an answer that is no page; no page of the program does.
            if (message.Type == "error" && !message.Location.Contains("/favicon.ico", StringComparison.Ordinal))
            {
                faults.Add($"console: {message.Text} ({message.Location})");
            }
        };
        page.Request += (_, request) =>
        {
            if (
                !request.Url.StartsWith(Address.ToString(), StringComparison.Ordinal)
                && !request.Url.StartsWith("data:", StringComparison.Ordinal)
            )
            {
                faults.Add($"outside request: {request.Url}");
            }
        };
        page.RequestFailed += (_, request) =>
        {
            // A browser gives a navigation up once its answer turns out to be a file to take away.
            if (!request.IsNavigationRequest || request.Failure != "net::ERR_ABORTED")
            {
                faults.Add($"failed request: {request.Url}");
            }
        };
        await page.GotoAsync(new Uri(Address, path).ToString());
        return (page, faults);
    }

    public async ValueTask DisposeAsync()
    {
        if (Browser is not null)
        {
            await Browser.DisposeAsync();
        }

        playwright?.Dispose();
        await planner.DisposeAsync();
    }
}
