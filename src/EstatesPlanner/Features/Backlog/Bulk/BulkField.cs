using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.Fields;

namespace EstatesPlanner.Features.Backlog.Bulk;

/// <summary>Something that can be set on many items at once: one field, or the two numbers and the reason of a score.</summary>
/// <param name="Id">In addresses.</param>
/// <param name="Inputs">Fields of the form, by their names.</param>
/// <param name="Set">Sets it on an item; the texts are by the names of the inputs.</param>
public sealed record BulkField(
    string Id,
    string Label,
    IReadOnlyList<FormField> Inputs,
    Func<BacklogItem, IReadOnlyDictionary<string, string?>, RiskBands, FieldRead<BacklogItem>> Set
)
{
    /// <summary>Name of the input of a field that has only one.</summary>
    public const string Value = "value";

    /// <summary>What it is set to, in words; the words of its one input where null.</summary>
    public Func<IReadOnlyDictionary<string, string?>, string>? Words { get; init; }
}

/// <summary>A field and what it is to be set to.</summary>
public sealed record BulkChange(BulkField Field, IReadOnlyDictionary<string, string?> Texts)
{
    /// <summary>The item with the field set; the item itself where it says so already.</summary>
    /// <exception cref="Refusal">The text cannot be read; the first fault in its own words.</exception>
    public BacklogItem Of(BacklogItem item, RiskBands bands)
    {
        var read = Field.Set(item, Texts, bands);
        return read.Fault is { } fault ? throw Refusal.BadInput(fault) : read.Record!;
    }

    /// <summary>What is set to what, in a sentence.</summary>
    public string Summary => $"{Field.Label}: {Field.Words?.Invoke(Texts) ?? Words(Field.Inputs[0])}";

    private string Words(FormField input)
    {
        var text = Texts.GetValueOrDefault(input.Id) ?? "";
        return input.Choices?.FirstOrDefault(choice => choice.Value == text)?.Words ?? (text.Length == 0 ? "nothing" : text);
    }
}
