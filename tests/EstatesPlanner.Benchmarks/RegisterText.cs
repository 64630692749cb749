using System.Globalization;

namespace EstatesPlanner.Benchmarks;

/// <summary>A made-up register, row by row the same at every run.</summary>
internal static class RegisterText
{
    public static readonly string[] Headers =
    [
        "reference",
        "site",
        "block",
        "remaining life",
        "element",
        "location",
        "defect",
        "condition",
        "consequence",
        "likelihood",
        "cost",
        "price base",
    ];

    private static readonly string[] Elements = ["B01.07", "B05.05", "B07.06", "E02.01", "E05.01", "M02.02"];
    private static readonly string[] Defects =
    [
        "Roof covering at end of life",
        "Switchgear obsolete",
        "Pipework corroded",
        "Fire doors do not close",
        "Air handling unit past its life",
    ];
    private static readonly string[] Grades = ["B", "C", "D", "CX", "DX"];

    /// <summary>The cells of one row.</summary>
    public static string[] Row(int number)
    {
        var random = new Random(number);
        var site = number % 60;
        return
        [
            $"B-{number:D7}",
            $"RQQ{site:D2}",
            $"B{random.Next(1, 13):D2}",
            $"{1 + (site % 40)}",
            Elements[random.Next(Elements.Length)],
            $"Level {random.Next(7)} room {random.Next(900)}",
            $"{Defects[random.Next(Defects.Length)]} {random.Next(50)}",
            Grades[random.Next(Grades.Length)],
            $"{random.Next(1, 6)}",
            $"{random.Next(1, 6)}",
            random.Next(500, 400_000).ToString(CultureInfo.InvariantCulture),
            "2026/27",
        ];
    }

    public static void Write(string path, int rows)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine(string.Join(',', Headers));
        for (var number = 0; number < rows; number++)
        {
            writer.WriteLine(string.Join(',', Row(number)));
        }
    }
}
