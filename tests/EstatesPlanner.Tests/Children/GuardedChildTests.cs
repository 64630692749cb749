using System.Text;
using EstatesPlanner.Children;

namespace EstatesPlanner.Tests.Children;

/// <summary>A child process does its work within its limits, or is killed with everything it started.</summary>
public class GuardedChildTests
{
    private const long Plenty = long.MaxValue;

    private static readonly TimeSpan Long = TimeSpan.FromSeconds(30);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_goes_in_comes_out_and_how_it_ended_is_told()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs of Unix.");
        using var output = new MemoryStream();
        var end = await GuardedChild.Run(Shell("cat; echo beside >&2; exit 7"), Input("£1,250.10"), output, Long, Plenty, Stop);
        Assert.Equal((7, "beside\n", "£1,250.10"), (end.Code, end.Said, Encoding.UTF8.GetString(output.ToArray())));
    }

    [Fact]
    public async Task A_child_that_stops_reading_early_ends_as_it_says()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs of Unix.");
        var end = await GuardedChild.Run(Shell("exit 3"), new MemoryStream(new byte[4_000_000]), Stream.Null, Long, Plenty, Stop);
        Assert.Equal(3, end.Code);
    }

    [Fact]
    public async Task Past_its_time_it_is_killed_with_what_it_started()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs of Unix.");
        using var output = new MemoryStream();
        var overrun = await Assert.ThrowsAsync<ChildOverrun>(() =>
            GuardedChild.Run(Shell("sleep 300 & echo $!; wait"), Input(""), output, TimeSpan.FromMilliseconds(400), Plenty, Stop)
        );
        Assert.False(overrun.IsOfMemory);
        var grandchild = int.Parse(Encoding.UTF8.GetString(output.ToArray()), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(await IsGone(grandchild));
    }

    [Fact]
    public async Task Past_its_memory_it_is_killed()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "A program that only ever holds more.");
        var overrun = await Assert.ThrowsAsync<ChildOverrun>(() =>
            GuardedChild.Run(new ChildStart("tail", ["/dev/zero"]), Input(""), Stream.Null, Long, 50_000_000, Stop)
        );
        Assert.True(overrun.IsOfMemory);
    }

    [Fact]
    public async Task A_caller_who_gives_up_is_not_told_of_a_limit()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs of Unix.");
        using var gaveUp = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() =>
            GuardedChild.Run(Shell("sleep 300"), Input(""), Stream.Null, Long, Plenty, gaveUp.Token)
        );
    }

    [Theory]
    [InlineData(false, "")]
    [InlineData(true, "said\n")]
    public async Task It_sees_our_variables_only_where_it_is_to(bool sees, string expected)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs of Unix.");
        Environment.SetEnvironmentVariable("ESTATES_CHILD_TEST", "said");
        using var output = new MemoryStream();
        await GuardedChild.Run(
            Shell("printenv ESTATES_CHILD_TEST") with
            {
                SeesOurVariables = sees,
            },
            Input(""),
            output,
            Long,
            Plenty,
            Stop
        );
        Assert.Equal(expected, Encoding.UTF8.GetString(output.ToArray()));
    }

    [Fact]
    public void A_program_that_is_not_there_is_told_as_such() =>
        Assert.Contains(
            "/no/such/program cannot be run",
            Assert.Throws<ChildNotStarted>(() => GuardedChild.Start(new ChildStart("/no/such/program", []))).Message,
            StringComparison.Ordinal
        );

    private static ChildStart Shell(string script) => new("/bin/sh", ["-c", script]);

    private static MemoryStream Input(string text) => new(Encoding.UTF8.GetBytes(text));

    private static async Task<bool> IsGone(int id)
    {
        for (var i = 0; i < 50; i++)
        {
            if (
                !Directory.Exists($"/proc/{id}")
                || (await File.ReadAllTextAsync($"/proc/{id}/stat", Stop)).Contains(") Z ", StringComparison.Ordinal)
            )
            {
                return true;
            }

            await Task.Delay(50, Stop);
        }

        return false;
    }
}
