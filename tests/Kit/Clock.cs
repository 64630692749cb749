namespace EstatesPlanner.Kit;

/// <summary>
/// The computer's clock, for tests of the program that runs on it. A test that moves time gives the program a <c>FakeTimeProvider</c>.
/// </summary>
internal static class Clock
{
    /// <summary>UTC.</summary>
    public static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;

    /// <summary>As people here call it.</summary>
    public static DateOnly Today => DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
}
