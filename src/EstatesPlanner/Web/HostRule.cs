using System.Globalization;
using EstatesPlanner.Domain;

namespace EstatesPlanner.Web;

/// <summary>
/// The names under which this program answers: this computer's own (127.0.0.1, localhost, [::1]) at any port, and those the operator gave.
/// A page elsewhere on the web
/// that points a name of its own at this computer would else read everything here with the reader's browser (DNS rebinding).
/// </summary>
public sealed class HostRule
{
    public const string Variable = "ESTATES_HOST_NAMES";

    private static readonly string[] Loopback = ["localhost", "127.0.0.1", "[::1]"];

    private readonly HashSet<string> names;

    /// <param name="given">Names the operator gave, such as the one under which a proxy on this machine publishes the pages.</param>
    /// <exception cref="Refusal">One of them is no host name.</exception>
    public HostRule(IEnumerable<string> given)
    {
        names = new HashSet<string>(Loopback, StringComparer.OrdinalIgnoreCase);
        foreach (var name in given)
        {
            names.Add(
                IsName(name)
                    ? name
                    : throw Refusal.BadInput(
                        $"'{name}' is not a host name such as estates.example.nhs.uk. Give it without http, a port or an asterisk."
                    )
            );
        }
    }

    /// <summary>Whether a request that asks for this host is answered.</summary>
    /// <param name="host">The Host header as it was sent.</param>
    public bool Allows(string? host) => Split(host ?? "") is { } name && names.Contains(name);

    /// <summary>The name without its port; null where it is not well formed.</summary>
    private static string? Split(string host)
    {
        var end = host.StartsWith('[') ? host.IndexOf(']', StringComparison.Ordinal) + 1 : host.IndexOf(':', StringComparison.Ordinal);
        if (end < 0 || end == host.Length)
        {
            return host;
        }

        if (end == 0)
        {
            return null;
        }

        return
            host[end] == ':'
            && ushort.TryParse(host.AsSpan(end + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var port)
            && port > 0
            ? host[..end]
            : null;
    }

    private static bool IsName(string name) =>
        Uri.CheckHostName(name) switch
        {
            UriHostNameType.Dns => !name.EndsWith('.'),
            UriHostNameType.IPv4 => true,
            UriHostNameType.IPv6 => name.StartsWith('['),
            _ => false,
        };
}
