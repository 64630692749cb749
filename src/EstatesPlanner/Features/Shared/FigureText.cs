using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Shared;

/// <summary>Amounts as headlines and chart labels print them; the rounding is the business case's own.</summary>
public static class FigureText
{
    /// <summary>£4.2m, £350k.</summary>
    public static string Short(Money amount) => FigureDisplay.Short(amount.Pounds, FigureUnit.Pounds);

    /// <summary>£4.2m, £350k.</summary>
    public static string Short(decimal pounds) => FigureDisplay.Short(pounds, FigureUnit.Pounds);
}
