namespace EstatesPlanner.Domain.People;

/// <summary>Which role may do what, in its own trust. One table; the gate that asks it is <c>Access</c>.</summary>
public static class DutyRules
{
    private static readonly Role[] Readers = [Role.Viewer, Role.Estates, Role.Author, Role.Scorer, Role.Chair, Role.Finance];

    public static IReadOnlyList<Role> RolesFor(Duty duty) =>
        duty switch
        {
            Duty.ViewRegister => Readers,
            Duty.EditRegister => [Role.Estates],
            Duty.ViewBids => [Role.Author, Role.Scorer, Role.Chair, Role.Finance, Role.Estates],
            Duty.ViewRanking => [Role.Scorer, Role.Chair, Role.Finance],
            Duty.WriteBid => [Role.Author],
            Duty.ScoreBid => [Role.Scorer],
            Duty.ModerateScores => [Role.Chair],
            Duty.ReviewBid => [Role.Estates, Role.Scorer, Role.Finance],
            Duty.ApproveBid => [Role.Chair],
            Duty.DecideBid => [Role.Chair, Role.Finance],
            Duty.CloseBid => [Role.Chair, Role.Finance],
            Duty.SetUpRound => [Role.Chair],
            Duty.MakePlan => [Role.Chair, Role.Finance],
            Duty.MakeBusinessCase => [Role.Author, Role.Chair, Role.Finance],
            Duty.MarkFinalCase => [Role.Finance],
            Duty.BuildReturn => [Role.Estates],
            Duty.SignReturn => [Role.Finance],
            Duty.SetUpTrust => [Role.Administrator],
            Duty.ReadAudit => [Role.Administrator, Role.Finance],
            _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "Not a duty."),
        };

    /// <summary>The roles that may, in words.</summary>
    public static string Holders(Duty duty) => string.Join(" or ", RolesFor(duty).Select(role => role.ToString().ToLowerInvariant()));

    /// <summary>
    /// The one rule of interest: who wrote or sponsors a bid, or has declared an interest in it, neither reviews, scores nor approves it.
    /// </summary>
    /// <param name="declared">Who has declared an interest in it.</param>
    public static bool HasInterest(string person, string author, string? sponsor, IEnumerable<string> declared) =>
        HasInterest(person, author, sponsor) || declared.Contains(person, StringComparer.Ordinal);

    /// <summary>Nobody scores or approves a bid they wrote or sponsor, in whatever role.</summary>
    public static bool HasInterest(string person, string author, string? sponsor) =>
        string.Equals(person, author, StringComparison.Ordinal) || string.Equals(person, sponsor, StringComparison.Ordinal);
}
