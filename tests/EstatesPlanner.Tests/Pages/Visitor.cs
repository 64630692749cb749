using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace EstatesPlanner.Tests.Pages;

/// <summary>
/// Somebody at the pages: follows redirects, keeps cookies, and sends a form as it stands on the page with what they changed in it.
/// </summary>
internal sealed class Visitor(Uri address) : IDisposable
{
    private readonly HttpClient client = new(new HttpClientHandler { CookieContainer = new CookieContainer() }) { BaseAddress = address };

    /// <summary>Where the last page came from, after redirects.</summary>
    public string At { get; private set; } = "/";

    public HttpStatusCode Status { get; private set; }

    public IHtmlDocument Page { get; private set; } = null!;

    public string Text => string.Join(' ', Page.Body!.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    public async Task<IHtmlDocument> Open(string path) => await Show(await client.GetAsync(path, TestContext.Current.CancellationToken));

    public Task<string> Download(string path) => client.GetStringAsync(path, TestContext.Current.CancellationToken);

    public Task<byte[]> Bytes(string path) => client.GetByteArrayAsync(path, TestContext.Current.CancellationToken);

    /// <summary>Chooses a person of the demonstration.</summary>
    public async Task Be(string person)
    {
        await Open("/person");
        await Send("Continue", ("id", person));
    }

    /// <summary>Presses the button with these words, in the first form that has one.</summary>
    /// <param name="button">How its words begin.</param>
    /// <param name="changes">Fields by name; every value of a name is replaced by those given.</param>
    public async Task<IHtmlDocument> Send(string button, params (string Name, string Value)[] changes)
    {
        var form = Page.Forms.First(form =>
            form.QuerySelectorAll("button").Any(each => each.TextContent.Trim().StartsWith(button, StringComparison.Ordinal))
        );
        var pressed = form.QuerySelectorAll("button").First(each => each.TextContent.Trim().StartsWith(button, StringComparison.Ordinal));
        var changed = changes.Select(change => change.Name).ToHashSet(StringComparer.Ordinal);
        var fields = Standing(form)
            .Where(field => !changed.Contains(field.Key))
            .Concat(changes.Select(change => KeyValuePair.Create(change.Name, change.Value)))
            .ToList();
        if (pressed.GetAttribute("name") is { } name)
        {
            fields.Add(KeyValuePair.Create(name, pressed.GetAttribute("value") ?? ""));
        }

        var action = form.GetAttribute("action") is { Length: > 0 } given ? given : At;
        if (string.Equals(form.GetAttribute("method"), "post", StringComparison.OrdinalIgnoreCase))
        {
            using var content = new FormUrlEncodedContent(fields);
            return await Show(await client.PostAsync(action, content, TestContext.Current.CancellationToken));
        }

        return await Open(
            $"{action.Split('?')[0]}?{string.Join('&', fields.Select(field => $"{Uri.EscapeDataString(field.Key)}={Uri.EscapeDataString(field.Value)}"))}"
        );
    }

    /// <summary>Goes where the first link with these words leads.</summary>
    /// <param name="words">How they begin.</param>
    public Task<IHtmlDocument> Follow(string words) =>
        Open(
            Page.QuerySelectorAll("a[href]")
                .First(link => link.TextContent.Trim().StartsWith(words, StringComparison.Ordinal))
                .GetAttribute("href")
                is var href
            && href!.StartsWith('/')
                ? href
                : At.Split('?')[0] + href
        );

    /// <summary>Presses the button with these words, with a file in the form that has one.</summary>
    public Task<IHtmlDocument> SendFile(
        string button,
        string field,
        string fileName,
        byte[] file,
        params (string Name, string Value)[] changes
    ) =>
        Send(
            Page.Forms.First(form =>
                form.QuerySelectorAll("button").Any(each => each.TextContent.Trim().StartsWith(button, StringComparison.Ordinal))
            ),
            field,
            fileName,
            file,
            changes
        );

    /// <summary>Sends a file with the only form that takes one, as it stands.</summary>
    public Task<IHtmlDocument> Upload(string fileName, byte[] file, params (string Name, string Value)[] changes)
    {
        var form = Page.Forms.First(form => form.QuerySelector("input[type=file]") is not null);
        return Send(form, form.QuerySelector("input[type=file]")!.GetAttribute("name")!, fileName, file, changes);
    }

    /// <summary>An answer as it came, with its headers.</summary>
    public Task<HttpResponseMessage> Get(string path) => client.GetAsync(path, TestContext.Current.CancellationToken);

    public void Dispose() => client.Dispose();

    private async Task<IHtmlDocument> Send(
        IHtmlFormElement form,
        string field,
        string fileName,
        byte[] file,
        (string Name, string Value)[] changes
    )
    {
        Assert.Equal("multipart/form-data", form.GetAttribute("enctype"));
        var changed = changes.Select(change => change.Name).ToHashSet(StringComparer.Ordinal);
        using var content = new MultipartFormDataContent();
        foreach (
            var (name, value) in Standing(form)
                .Where(standing => !changed.Contains(standing.Key))
                .Concat(changes.Select(change => KeyValuePair.Create(change.Name, change.Value)))
        )
        {
            content.Add(new StringContent(value), name);
        }

        content.Add(new ByteArrayContent(file), field, fileName);
        return await Show(
            await client.PostAsync(
                form.GetAttribute("action") is { Length: > 0 } given ? given : At,
                content,
                TestContext.Current.CancellationToken
            )
        );
    }

    private static IEnumerable<KeyValuePair<string, string>> Standing(IElement form) =>
        form.QuerySelectorAll("input[name], select[name], textarea[name]")
            .SelectMany(field =>
                field switch
                {
                    IHtmlInputElement { Type: "checkbox" or "radio" } box => box.IsChecked
                        ? [KeyValuePair.Create(box.Name!, box.Value)]
                        : Array.Empty<KeyValuePair<string, string>>(),
                    IHtmlInputElement { Type: "file" } => [],
                    IHtmlInputElement input => [KeyValuePair.Create(input.Name!, input.Value)],
                    IHtmlSelectElement list => [KeyValuePair.Create(list.Name!, list.Value ?? "")],
                    IHtmlTextAreaElement area => [KeyValuePair.Create(area.Name!, area.Value)],
                    _ => [],
                }
            );

    private async Task<IHtmlDocument> Show(HttpResponseMessage response)
    {
        At = response.RequestMessage!.RequestUri!.PathAndQuery;
        Status = response.StatusCode;
        Page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return Page;
    }
}
