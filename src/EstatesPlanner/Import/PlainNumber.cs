using System.Globalization;

namespace EstatesPlanner.Import;

/// <summary>A spreadsheet's number as plain digits with a point: 1250.1, never 1.2501E3. Spreadsheets keep 15 significant digits.</summary>
internal static class PlainNumber
{
    private const double Largest = 7.9e27;

    public static string Of(double number)
    {
        if (number == 0)
        {
            return "0";
        }

        return Math.Abs(number) is < Largest and > 1e-12
            ? ((decimal)number).ToString("0.############################", CultureInfo.InvariantCulture)
            : number.ToString("R", CultureInfo.InvariantCulture);
    }
}
