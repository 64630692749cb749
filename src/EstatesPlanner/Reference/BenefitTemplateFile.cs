using System.Text.Json;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Bids;
using EstatesPlanner.Domain.Bids.BenefitTemplates;

namespace EstatesPlanner.Reference;

/// <summary>The kinds of gain a bid may claim, as questions: <c>data/benefit-templates.json</c>. It holds no unit value.</summary>
public sealed class BenefitTemplateFile
{
    private readonly Lazy<IReadOnlyList<BenefitTemplate>> templates = new(Read);

    public IReadOnlyList<BenefitTemplate> All => templates.Value;

    public BenefitTemplate? Find(string? id) => All.FirstOrDefault(template => template.Id == id);

    private static List<BenefitTemplate> Read()
    {
        var file =
            JsonSerializer.Deserialize<TemplatesFile>(
                File.ReadAllText(ReferenceData.PathOf("data", "benefit-templates.json")),
                JsonSerializerOptions.Web
            ) ?? throw new InvalidDataException("data/benefit-templates.json is empty.");
        return
        [
            .. file.Templates.Select(row => new BenefitTemplate
            {
                Id = row.Id,
                Name = row.Name,
                Kind = row.Kind,
                Unit = row.Unit,
                Value = row.Value,
                Guards = row.Guards,
                ResourceKey = row.ResourceKey,
                Source = row.Source ?? file.Source,
                Mark = row.Mark ?? file.Mark,
                Classes = [.. row.Classes.Select(Word<BenefitClass>)],
                Stream = row.Stream is { } stream ? Word<BenefitStream>(stream) : BenefitStream.Standard,
                Inputs =
                [
                    .. row.Inputs.Select(input => new TemplateInput(
                        input.Id,
                        input.Name,
                        input.Unit,
                        input.Use is { } use ? Word<InputUse>(use) : InputUse.Multiply,
                        input.Per ?? 1
                    )),
                ],
            }),
        ];
    }

    private static T Word<T>(string word)
        where T : struct, Enum =>
        WireWord.TryParse<T>(word, out var choice)
            ? choice
            : throw new InvalidDataException(
                $"data/benefit-templates.json: '{word}' is not one of {string.Join(", ", WireWord.All<T>())}."
            );

    private sealed record TemplatesFile(string Source, string Mark, IReadOnlyList<TemplateRow> Templates);

    private sealed record TemplateRow(
        string Id,
        string Name,
        string Kind,
        IReadOnlyList<string> Classes,
        string? Stream,
        string Unit,
        IReadOnlyList<InputRow> Inputs,
        string Value,
        IReadOnlyList<string> Guards,
        string ResourceKey,
        string? Source,
        string? Mark
    );

    private sealed record InputRow(string Id, string Name, string Unit, string? Use, decimal? Per);
}
