using EstatesPlanner.Wording;
using Spectre.Console;

namespace EstatesPlanner.Features.Appraisal;

/// <summary>Tables of an appraisal on a terminal: words first, then figures to the right.</summary>
internal static class AppraisalTable
{
    public static Table Numbers(string first, IReadOnlyList<string> others)
    {
        var table = new Table().AddColumn(Markup.Escape(first));
        foreach (var other in others)
        {
            table.AddColumn(new TableColumn(Markup.Escape(other)).RightAligned());
        }

        return table;
    }

    public static string Pounds(decimal amount) => amount.ToString("#,0", EnglishText.Culture);

    public static string Change(decimal percent) => percent.ToString("+#,0.0;-#,0.0;0.0", EnglishText.Culture) + "%";
}
