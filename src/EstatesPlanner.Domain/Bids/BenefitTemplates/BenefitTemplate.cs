namespace EstatesPlanner.Domain.Bids.BenefitTemplates;

/// <summary>
/// A kind of gain that trusts have found, as questions: the inputs whose product is a quantity a year, the unit value to ask the trust for,
/// and what
/// keeps it from being counted twice. It holds no unit value.
/// </summary>
public sealed record BenefitTemplate
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    /// <summary>The heading it stands under where a person chooses: where in the service the gain is made.</summary>
    public required string Kind { get; init; }

    /// <summary>The classes it may be put in, the usual one first.</summary>
    public required IReadOnlyList<BenefitClass> Classes { get; init; }

    public BenefitStream Stream { get; init; }

    /// <summary>The unit of its quantity: what productivity is counted in.</summary>
    public required string Unit { get; init; }

    public required IReadOnlyList<TemplateInput> Inputs { get; init; }

    /// <summary>The unit value asked for, such as <c>pounds for each session</c>.</summary>
    public required string Value { get; init; }

    /// <summary>Guards against counting too much, as sentences.</summary>
    public required IReadOnlyList<string> Guards { get; init; }

    /// <summary>The resource it releases; <c>{service}</c> stands for the service's name.</summary>
    public required string ResourceKey { get; init; }

    public required string Source { get; init; }

    public required string Mark { get; init; }

    /// <summary>The formula in words.</summary>
    public string Formula =>
        string.Join(
            ' ',
            Inputs.Select(
                (input, i) =>
                    i == 0
                        ? input.Name
                        : $"{(input.Use == InputUse.Divide ? "÷" : "×")} {input.Name}{(input.Per == 1 ? "" : FormattableString.Invariant($" ÷ {input.Per:0.##}"))}"
            )
        ) + $" = {Unit} a year";

    /// <summary>The resource key for a service: lower case with hyphens.</summary>
    public string KeyFor(string? service) => ResourceKey.Replace("{service}", Hyphenated(service), StringComparison.Ordinal);

    private static string Hyphenated(string? text) =>
        string.Join(
            '-',
            new string([.. (text ?? "").ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : ' ')]).Split(
                ' ',
                StringSplitOptions.RemoveEmptyEntries
            )
        )
            is { Length: > 0 } word
            ? word
            : "service";
}

/// <summary>How an input enters the product.</summary>
public enum InputUse
{
    Multiply,

    /// <summary>A percentage: 80 counts as 0.8.</summary>
    Percent,
    Divide,
}

/// <summary>One question of a template.</summary>
/// <param name="Per">Divides the answer: 60 where minutes become hours.</param>
public sealed record TemplateInput(string Id, string Name, string Unit, InputUse Use = InputUse.Multiply, decimal Per = 1);
