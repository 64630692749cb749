using EstatesPlanner.Domain.Finance;
using Microsoft.AspNetCore.WebUtilities;

namespace EstatesPlanner.Features;

/// <summary>
/// Every address the program writes, one method a page; its parts are escaped here and nowhere else. One that begins with its question mark
/// is of the page it stands on.
/// </summary>
public static partial class Addresses
{
    public static string Home() => "/";

    public static string Error() => "/error";

    public static string Person() => "/person";

    public static string AddTrust() => "/trusts/add";

    public static string Trust(string trust) => $"/trust/{Escape(trust)}";

    /// <summary>An empty sheet to fill in and import.</summary>
    public static string Template(string file) => $"/templates/{Escape(file)}";

    public static string PublishedData(string trust) => $"{Trust(trust)}/reference";

    public static string Headroom(string trust) => $"{Trust(trust)}/headroom";

    public static string Forecast(string trust, string? handler = null) => Ask($"{Trust(trust)}/forecast", ("handler", handler));

    /// <summary>What waiting with one item would cost.</summary>
    public static string Waiting(string trust, string site, string reference) =>
        $"{Forecast(trust)}/waiting/{Escape(site)}/{Escape(reference)}";

    /// <summary>What ERIC has published, to search.</summary>
    public static string Eric(string? format = null) => Ask("/eric", ("format", format));

    public static string ImportEric() => "/eric/import";

    /// <summary>What ERIC has published of one trust, whether it is in here or not.</summary>
    public static string PublishedTrust(string code, FinancialYear? year = null) => Ask($"/eric/{Escape(code)}", ("year", $"{year}"));

    /// <summary>What ERIC has published of a trust that is in here.</summary>
    public static string TrustEric(string trust) => $"{Trust(trust)}/eric";

    /// <summary>The ERIC return that is being prepared.</summary>
    public static string Return(string trust, FinancialYear? year = null, string? confirm = null, string? handler = null) =>
        Ask($"{TrustEric(trust)}/return", ("year", $"{year}"), ("confirm", confirm), ("handler", handler));

    public static string ReturnAnswers(string trust, FinancialYear year, string site) =>
        Ask($"{Return(trust)}/answers", ("year", $"{year}"), ("site", site));

    /// <summary>The page it stands on as a file.</summary>
    /// <param name="table">Which of its tables.</param>
    public static string Download(string format, string? table = null) => Here(("table", table), ("format", format));

    /// <summary>The page it stands on, asked something.</summary>
    public static string Here(params IEnumerable<(string Name, string? Value)> asked) => Ask("", asked);

    /// <summary>What the reader has just asked for, as a file.</summary>
    public static string Download(HttpRequest request, string format) => request.Path + request.QueryString.Add("format", format);

    /// <summary>An address with what it is asked; what is null or empty is left out.</summary>
    public static string Ask(string address, params IEnumerable<(string Name, string? Value)> asked) =>
        QueryHelpers.AddQueryString(
            address,
            asked.Where(each => !string.IsNullOrEmpty(each.Value)).Select(each => KeyValuePair.Create(each.Name, each.Value))
        );

    private static string Escape(string part) => Uri.EscapeDataString(part);
}
