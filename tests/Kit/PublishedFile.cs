using System.Globalization;

namespace EstatesPlanner.Kit;

/// <summary>
/// A small made-up file in the layout of published ERIC site data: seven general hospitals of seven trusts, and community sites of one of
/// them.
/// </summary>
internal static class PublishedFile
{
    private const string Header =
        "Trust Code,Trust Name,Commissioning Region,Trust Type,Site Code,Site Name,Site Type,Gross internal floor area (m²),Cost to eradicate high risk backlog (£),Cost to eradicate significant risk backlog (£),Cost to eradicate moderate risk backlog (£),Cost to eradicate low risk backlog (£)\n";

    /// <param name="trust">The trust that has three sites; the others are RA1 to RA6.</param>
    /// <param name="scale">Multiplies every cost, so that two years differ.</param>
    public static string Of(string trust, int scale = 1) =>
        Header
        + string.Concat(
            Enumerable
                .Range(1, 6)
                .Select(number =>
                    Row(
                        $"RA{number}",
                        $"TRUST {number}",
                        $"RA{number}01",
                        $"GENERAL {number}",
                        "General acute hospital",
                        10_000,
                        100_000 * number * scale
                    )
                )
        )
        + Row(trust, "QUEENSBURY NHS TRUST", $"{trust}01", "QUEENSBURY GENERAL", "General acute hospital", 10_000, 350_000 * scale)
        + Row(
            trust,
            "QUEENSBURY NHS TRUST",
            $"{trust}02",
            "THORNTON COTTAGE HOSPITAL",
            "Community hospital (with inpatient beds)",
            1_000,
            10_000 * scale
        )
        + Row(trust, "QUEENSBURY NHS TRUST", $"{trust}03", "CLAYTON CLINIC", "Community hospital (with inpatient beds)", 1_000, null);

    private static string Row(string trust, string name, string site, string siteName, string type, int area, int? cost)
    {
        var text = cost?.ToString(CultureInfo.InvariantCulture) ?? "Not Applicable";
        return $"{trust},{name},NORTH,ACUTE - MEDIUM,{site},{siteName},{type},{area},{text},{text},{text},{text}\n";
    }
}
