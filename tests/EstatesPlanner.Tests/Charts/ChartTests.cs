using System.Xml.Linq;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Features.Shared.Charts;

namespace EstatesPlanner.Tests.Charts;

public class ChartTests
{
    [Fact]
    public void A_chart_is_a_named_picture_without_inline_style()
    {
        var svg = XElement.Parse(Bars(new BarChart.Bar("High", 10, "£10")).Draw());

        Assert.Equal("img", svg.Attribute("role")?.Value);
        Assert.Equal("Backlog by category", Part(svg, "title").Single().Value);
        Assert.Equal("High is £10.", Part(svg, "desc").Single().Value);
        Assert.DoesNotContain(
            svg.DescendantsAndSelf(),
            element => element.Attribute("style") is not null || element.Name.LocalName is "style" or "script"
        );
    }

    [Fact]
    public void A_person_s_words_cannot_become_markup() =>
        Assert.Contains(
            Part(XElement.Parse(Bars(new BarChart.Bar("<script> & \"co\"", 1, "1")).Draw()), "text"),
            text => string.Equals(text.Value, "<script> & \"co\"", StringComparison.Ordinal)
        );

    [Fact]
    public void Bars_are_as_long_as_their_values()
    {
        var svg = XElement.Parse(Bars(new BarChart.Bar("High", 100, "100"), new BarChart.Bar("Low", 25, "25")).Draw());
        var widths = Part(svg, "rect").Where(IsDrawn).Select(box => Number(box, "width")).ToList();

        Assert.Equal(4m, widths[0] / widths[1]);
    }

    [Fact]
    public void A_bar_below_zero_lies_to_the_left_of_one_above_it()
    {
        var svg = XElement.Parse(Bars(new BarChart.Bar("Cost", -50, "−50"), new BarChart.Bar("Gain", 50, "50")).Draw());
        var boxes = Part(svg, "rect").Where(IsDrawn).ToList();

        Assert.Equal(Number(boxes[0], "x") + Number(boxes[0], "width"), Number(boxes[1], "x"));
    }

    [Fact]
    public void Stacked_columns_stand_on_each_other_and_the_key_names_each_series()
    {
        var svg = XElement.Parse(
            new ColumnChart
            {
                Title = "Capital",
                Description = "Capital by year.",
                Unit = FigureUnit.Pounds,
                Series = ["Works", "Fees"],
                LimitName = "Envelope",
                Columns = [new("2026/27", [300_000, 100_000], ["£300k", "£100k"], Limit: 500_000)],
            }.Draw()
        );
        var boxes = Part(svg, "rect").Where(box => IsDrawn(box) && Number(box, "width") > 12).ToList();

        Assert.Equal(Number(boxes[0], "y"), Number(boxes[1], "y") + Number(boxes[1], "height"));
        Assert.Equal(
            ["Works", "Fees", "Envelope"],
            Part(svg, "text").Select(text => text.Value).Where(text => text is "Works" or "Fees" or "Envelope")
        );
        Assert.NotEqual(boxes[0].Attribute("fill")?.Value, boxes[1].Attribute("fill")?.Value);
    }

    [Fact]
    public void A_bridge_ends_where_its_steps_lead()
    {
        var svg = XElement.Parse(
            new BridgeChart
            {
                Title = "Backlog",
                Description = "Before and after.",
                Blocks = [new("Before", 100, "£100", Whole: true), new("Removed", -40, "−£40"), new("After", 60, "£60", Whole: true)],
            }.Draw()
        );
        var boxes = Part(svg, "rect").Where(IsDrawn).ToList();

        Assert.Equal(Number(boxes[1], "y") + Number(boxes[1], "height"), Number(boxes[2], "y"));
    }

    [Fact]
    public void A_strip_shows_every_member_and_marks_its_own_by_shape_and_name()
    {
        var svg = XElement.Parse(
            new StripChart
            {
                Title = "Backlog per square metre",
                Description = "Five sites.",
                Members = [10, 20, 30, 40, 900],
                Middle = (20, 30, 40),
                End = 100,
                Own = [new("North", 40, "£40"), new("South", 900, "£900")],
            }.Draw()
        );
        var shapes = Part(svg, "path").Where(IsDrawn).Select(path => path.Attribute("d")!.Value).ToList();

        Assert.Equal(4, Part(svg, "circle").Count(IsDrawn));
        Assert.Equal(
            (1, 2),
            (shapes.Count(shape => shape.Contains("l7 4", StringComparison.Ordinal)), shapes.Count(shape => shape.EndsWith('Z')))
        );
        Assert.Contains("North £40", Part(svg, "text").Select(text => text.Value));
        Assert.Contains("South £900, beyond the axis", Part(svg, "text").Select(text => text.Value));
    }

    [Fact]
    public void A_range_stands_over_its_column_from_low_to_high()
    {
        var svg = XElement.Parse(Columns(new ColumnChart.Column("2026/27", [100], ["£100"], Range: (50, 150))).Draw());
        var upright = Part(svg, "line")
            .Where(line => line.Attribute("x1")?.Value == line.Attribute("x2")?.Value)
            .Select(line => (Number(line, "y1"), Number(line, "y2")))
            .Distinct()
            .ToList();
        var box = Part(svg, "rect").Single(rect => IsDrawn(rect) && Number(rect, "width") > 12);

        Assert.Contains(upright, line => (line.Item1 - line.Item2) == Number(box, "height"));
        Assert.Contains(Part(svg, "text"), text => string.Equals(text.Value, "Range", StringComparison.Ordinal));
    }

    [Fact]
    public void Curves_differ_by_dashes_and_marks_and_one_may_end_before_the_others()
    {
        var svg = XElement.Parse(Lines.Draw());
        var drawn = Part(svg, "polyline").Select(line => line.Attribute("points")!.Value.Split(' ').Length).ToList();

        Assert.Equal([2, 2, 3, 2], drawn);
        Assert.Equal(2, Part(svg, "polyline").Select(line => line.Attribute("stroke-dasharray")?.Value).Distinct().Count());
        Assert.Equal(
            ["Nothing done", "Level", "Half of futures"],
            Part(svg, "text").Select(text => text.Value).Where(text => text is "Nothing done" or "Level" or "Half of futures")
        );
    }

    [Fact]
    public void A_band_closes_on_itself_high_edge_out_and_low_edge_back()
    {
        var band = Part(XElement.Parse(Lines.Draw()), "polygon")
            .Select(shape => shape.Attribute("points")!.Value.Split(' '))
            .Single(points => points.Length == 6);

        Assert.Equal(band.Take(3).Select(X), band.Skip(3).Reverse().Select(X));
        Assert.All(band.Take(3).Zip(band.Skip(3).Reverse()), edge => Assert.True(Y(edge.First) <= Y(edge.Second)));
    }

    [Fact]
    public void The_same_chart_is_the_same_text_whatever_the_culture()
    {
        var english = Bars(new BarChart.Bar("High", 10.5m, "£10")).Draw();
        var culture = Thread.CurrentThread.CurrentCulture;
        try
        {
            Thread.CurrentThread.CurrentCulture = System.Globalization.CultureInfo.GetCultureInfo("de-DE");
            Assert.Equal(english, Bars(new BarChart.Bar("High", 10.5m, "£10")).Draw());
        }
        finally
        {
            Thread.CurrentThread.CurrentCulture = culture;
        }
    }

    [Fact]
    public void A_tornado_lies_on_both_sides_of_what_is_estimated_and_names_its_ends()
    {
        var svg = XElement.Parse(
            new TornadoChart
            {
                Title = "T",
                Description = "D",
                Central = 1_000_000,
                Bars = [new("Works", 1_200_000, 800_000, "−20%", "+20%"), new("Time", 600_000, 1_000_000, "−50%", "0%")],
            }.Draw()
        );
        var boxes = Part(svg, "rect").Where(box => IsDrawn(box) && Number(box, "height") == 18).ToList();

        Assert.Equal(3, boxes.Count);
        Assert.Equal(Number(boxes[1], "x") + Number(boxes[1], "width"), Number(boxes[0], "x"));
        Assert.Equal(2m, Number(boxes[2], "width") / Number(boxes[1], "width"));
        Assert.Equal(["−20%", "+20%", "−50%"], Part(svg, "text").Select(text => text.Value).Where(text => text.EndsWith('%')));
    }

    [Fact]
    public void A_histogram_stands_as_high_as_its_counts_and_marks_stand_where_they_belong()
    {
        var svg = XElement.Parse(
            new HistogramChart
            {
                Title = "T",
                Description = "D",
                Low = -10_000_000,
                Width = 5_000_000,
                Counts = [1, 0, 4, 2],
                Marks = [("P50", 0)],
            }.Draw()
        );
        var boxes = Part(svg, "rect").Where(box => IsDrawn(box) && Number(box, "width") > 12).ToList();
        var mark = Part(svg, "line").Single(line => line.Attribute("stroke-dasharray") is not null);

        Assert.Equal(3, boxes.Count);
        Assert.Equal(4m, Number(boxes[1], "height") / Number(boxes[0], "height"));
        Assert.Equal(Number(boxes[1], "x"), Number(mark, "x1"));
    }

    [Fact]
    public void A_line_chart_whose_band_goes_below_zero_keeps_it_on_the_page()
    {
        var svg = XElement.Parse(
            new LineChart
            {
                Title = "T",
                Description = "D",
                Unit = FigureUnit.Pounds,
                Labels = ["a", "b"],
                Curves = [new("Median", [1, 2])],
                Band = new("Band", [(-50, 10), (-40, 20)]),
            }.Draw()
        );
        var height = decimal.Parse(svg.Attribute("height")!.Value, System.Globalization.CultureInfo.InvariantCulture);
        var points = Part(svg, "polygon")
            .SelectMany(shape => shape.Attribute("points")!.Value.Split(' '))
            .Select(point => decimal.Parse(point.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture));

        Assert.All(points, y => Assert.InRange(y, 0, height));
    }

    private static BarChart Bars(params BarChart.Bar[] bars) =>
        new()
        {
            Title = "Backlog by category",
            Description = "High is £10.",
            Bars = bars,
        };

    [Fact]
    public void Columns_print_their_values_only_where_there_is_room()
    {
        static int Values(int columns) =>
            XElement
                .Parse(
                    Columns([
                            .. Enumerable
                                .Range(0, columns)
                                .Select(year => new ColumnChart.Column($"{2027 + year}", [100_000], ["£100k value"])),
                        ])
                        .Draw()
                )
                .Descendants()
                .Count(text => text.Value == "£100k value" && !text.HasElements);

        Assert.Equal(10, Values(10));
        Assert.Equal(0, Values(31));
    }

    private static ColumnChart Columns(params ColumnChart.Column[] columns) =>
        new()
        {
            Title = "Backlog",
            Description = "By year.",
            Unit = FigureUnit.Pounds,
            Series = ["Total"],
            Columns = columns,
        };

    private static LineChart Lines =>
        new()
        {
            Title = "Backlog",
            Description = "By year.",
            Unit = FigureUnit.Pounds,
            Labels = ["2026/27", "2027/28", "2028/29"],
            Curves = [new("Nothing done", [100, 120, 140]), new("Level", [100, 100])],
            Band = new("Half of futures", [(100, 100), (90, 130), (80, 160)]),
        };

    private static decimal X(string point) => decimal.Parse(point.Split(',')[0], System.Globalization.CultureInfo.InvariantCulture);

    private static decimal Y(string point) => decimal.Parse(point.Split(',')[1], System.Globalization.CultureInfo.InvariantCulture);

    private static IEnumerable<XElement> Part(XElement svg, string name) =>
        svg.Descendants().Where(element => string.Equals(element.Name.LocalName, name, StringComparison.Ordinal));

    private static bool IsDrawn(XElement box) => box.Ancestors().All(parent => parent.Name.LocalName is not "defs");

    private static decimal Number(XElement element, string name) =>
        decimal.Parse(element.Attribute(name)!.Value, System.Globalization.CultureInfo.InvariantCulture);
}
