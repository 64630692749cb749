using EstatesPlanner.Domain.Finance;

namespace EstatesPlanner.Features.Forecast;

/// <summary>A sum of money as a verb or a form takes it: whole pounds, written as people write amounts.</summary>
public static class YearlySum
{
    public const string Expected = "whole pounds from 0 to 1,000,000,000,000, such as 4000000";

    private const long Most = 1_000_000_000_000;

    public static bool TryParse(string? text, out long pounds)
    {
        pounds = 0;
        if (!Money.TryParse(text, out var amount) || amount.Pence % 100 != 0 || amount.Pence is < 0 or > Most * 100)
        {
            return false;
        }

        pounds = amount.Pence / 100;
        return true;
    }
}
