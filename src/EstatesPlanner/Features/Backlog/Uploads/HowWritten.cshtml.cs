using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Import.Mapping;
using EstatesPlanner.Wording;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Uploads;

/// <summary>How things are written in the sheet: asked about only what was found in it.</summary>
public sealed class HowWrittenModel : UploadPage
{
    public Oddities Found { get; private set; } = null!;

    public WritingAnswers Answers { get; private set; } = new();

    /// <summary>Columns that may help to make a reference.</summary>
    public IReadOnlyList<string> KeyColumns { get; private set; } = [];

    /// <summary>Fields of pounds that a column fills.</summary>
    public IReadOnlyList<string> Amounts { get; private set; } = [];

    /// <summary>Readings of what can be read two ways: offered, never suggested.</summary>
    public IReadOnlyList<Reading> Offered =>
        [
            .. Found.HasPoints ? [Reading.PointThousands, Reading.PointDecimals] : Array.Empty<Reading>(),
            .. Found.HasDays ? [Reading.MonthFirst] : Array.Empty<Reading>(),
        ];

    public bool LacksReference => !Staged.Mapping.Columns.ContainsKey(ItemFields.Reference);

    public static IReadOnlyList<FieldChoice> Units { get; } =
    [new("", "Pounds"), new("1000", "Thousands of pounds"), new("1000000", "Millions of pounds")];

    public static IReadOnlyList<FieldChoice> Categories { get; } =
    [
        new("", "Nothing: correct those rows"),
        .. RiskCategories.WorstFirst.Select(category => new FieldChoice(category.ToString(), category.ToString())),
    ];

    public static IReadOnlyList<FieldChoice> HeadingFields { get; } =
    [
        new("", "Nothing"),
        .. new[] { ItemFields.Site, "block", "element", "location" }.Select(field => new FieldChoice(field, FieldWords.Of(field))),
    ];

    public string? UnitOf(string field) =>
        Answers.Times.TryGetValue(field, out var times) ? times.ToString("0", EnglishText.Culture) : null;

    public IActionResult OnGet()
    {
        if (Staged.Mapping.Columns.Count == 0)
        {
            return Redirect(Addresses.UploadColumns(Trust, UploadId));
        }

        Look();
        Answers = Staged.IsWritten ? WritingAnswers.Of(Staged.Mapping) : WritingAnswers.Suggested(Found, Staged.Mapping);
        return Page();
    }

    public IActionResult OnPost()
    {
        Answers = WritingAnswers.Read(Request.Form);
        if (Answers.PriceBase is { } year && !FinancialYear.TryParse(year, out _))
        {
            ModelState.AddModelError("price-base", "Price base is a financial year such as 2026/27.");
        }

        if (Answers.Category is { } category && !RiskCategories.TryParse(category, out _))
        {
            ModelState.AddModelError("category", "Risk category is High, Significant, Moderate or Low.");
        }

        if (LacksReference && Answers.Key.Count == 0)
        {
            ModelState.AddModelError("key-0", "Choose the columns that make the reference.");
        }

        if (!ModelState.IsValid)
        {
            Look();
            return Page();
        }

        var mapping = Answers.Onto(Staged.Mapping);
        Keep(Staged.With(mapping) with { IsWritten = true });
        return Redirect(Addresses.UploadValues(Trust, UploadId));
    }

    private void Look()
    {
        var mapping = Staged.Mapping;
        using var file = Open();
        Found = Oddities.In(Sheet(file, new SheetGuess(new MappingGuess(Fields()))), mapping, Fields());
        KeyColumns = [.. KeyProposal.Candidates(mapping, Fields())];
        Amounts = [.. UnitOfAmounts.Fields.Where(mapping.Columns.ContainsKey)];
    }
}
