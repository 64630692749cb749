namespace EstatesPlanner.Fields;

/// <summary>Yes and no as people write them.</summary>
public static class YesNoText
{
    /// <summary>Null where the text is neither.</summary>
    public static bool? Read(string text) =>
        text.Trim().ToLowerInvariant() switch
        {
            "yes" or "y" or "true" or "1" => true,
            "no" or "n" or "false" or "0" => false,
            _ => null,
        };
}
