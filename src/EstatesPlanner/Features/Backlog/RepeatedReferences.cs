using System.Globalization;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Fields;
using EstatesPlanner.Import.Mapping;

namespace EstatesPlanner.Features.Backlog;

/// <summary>References that stand more than once on a site, told apart by the order in which they stand: A-1, A-1/2, A-1/3.</summary>
internal sealed class RepeatedReferences(DuplicateKeys choice)
{
    private readonly Dictionary<(string Site, string Reference), int> times = [];

    /// <summary>
    /// The reference of a row whose own has been met before; null where it has not, or where that is a mistake. Every row counts, a
    /// rejected one too, so that mending one moves no other.
    /// </summary>
    public string? Next(Cells cells)
    {
        if (
            choice == DuplicateKeys.Refuse
            || cells.Text(ItemFields.Site) is not { } site
            || cells.Text(ItemFields.Reference) is not { } reference
        )
        {
            return null;
        }

        var (place, name) = (OdsCode.Clean(site), reference);
        if (times.TryAdd((place, name), 1))
        {
            return null;
        }

        string another;
        do
        {
            another = string.Create(CultureInfo.InvariantCulture, $"{name}/{++times[(place, name)]}");
        } while (!times.TryAdd((place, another), 1));
        return another;
    }
}
