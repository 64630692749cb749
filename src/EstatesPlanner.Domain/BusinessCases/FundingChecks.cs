namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// Whether the ask has its money: in each year, VAT included, and from a named source for the VAT that is not recovered. It compares the
/// figures of the table "Funding of the ask".
/// </summary>
internal static class FundingChecks
{
    public static IEnumerable<(ChecklistLine Line, string Sentence)> Check(CaseDraft draft)
    {
        if (!draft.Tables.ContainsKey("funding"))
        {
            yield break;
        }

        var cover = AskCover.Of(draft);
        yield return (
            new ChecklistLine(
                "funding.cost",
                "financial",
                "Funding equals the ask in each year, with VAT",
                cover.Years.All(year => year.IsEven)
            ),
            GapOf(cover)
        );
        yield return (
            new ChecklistLine(
                "funding.vat",
                "financial",
                "VAT that is not recovered has a source of funding",
                draft.Figures["capital.vat"].Value == 0 || cover.VatUncovered <= 1
            ),
            VatOf(cover)
        );
    }

    private static string GapOf(AskCover cover)
    {
        static string Years(IEnumerable<CoverYear> years) =>
            string.Join(", ", years.Select(year => $"{year.Year} ({Pounds(Math.Abs(year.Gap))})"));
        var (shorts, overs) = (
            cover.Years.Where(year => !year.IsEven && year.Gap > 0).ToList(),
            cover.Years.Where(year => !year.IsEven && year.Gap < 0).ToList()
        );
        return string.Join(
            " ",
            new[]
            {
                shorts.Count > 0 ? $"The ask has no funding for a part of {Years(shorts)}: find a source for it." : null,
                overs.Count > 0 ? $"The plan funds more than the ask in {Years(overs)}: make the plan again." : null,
            }.OfType<string>()
        );
    }

    private static string VatOf(AskCover cover)
    {
        var open = Pounds(cover.VatUncovered);
        return cover.VatSource is { } source
            ? $"After the plan, {source} has no room for {open} of VAT that is not recovered ({string.Join(", ", cover.Years.Where(year => year.Vat > year.VatCovered).Select(year => $"{year.Year}"))}): name another source."
            : $"The plan's pots are spent excluding VAT: name who pays {open} of VAT that is not recovered, or attach advice that it is recovered.";
    }

    private static string Pounds(decimal amount) => FigureDisplay.Short(amount, FigureUnit.Pounds);
}
