namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>The forms a business case takes, smallest first: one template each.</summary>
public enum CaseKind
{
    /// <summary>Short form: one stage, for schemes below the trust's own limit.</summary>
    Short,

    /// <summary>Strategic outline case.</summary>
    Soc,

    /// <summary>Outline business case.</summary>
    Obc,

    /// <summary>Full business case.</summary>
    Fbc,
}

public static class CaseKinds
{
    /// <summary>The name printed on the cover.</summary>
    public static string Title(this CaseKind kind) =>
        kind switch
        {
            CaseKind.Short => "Short form business case",
            CaseKind.Soc => "Strategic outline case",
            CaseKind.Obc => "Outline business case",
            CaseKind.Fbc => "Full business case",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of business case."),
        };

    /// <summary>The word used in files and on the command line: <c>short</c>, <c>soc</c>, <c>obc</c>, <c>fbc</c>.</summary>
    public static string Word(this CaseKind kind) =>
        kind switch
        {
            CaseKind.Short => "short",
            CaseKind.Soc => "soc",
            CaseKind.Obc => "obc",
            CaseKind.Fbc => "fbc",
            _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of business case."),
        };

    public static CaseKind? Read(string? word) =>
        Enum.GetValues<CaseKind>()
            .Where(kind => string.Equals(kind.Word(), word, StringComparison.OrdinalIgnoreCase))
            .Select(kind => (CaseKind?)kind)
            .FirstOrDefault();
}
