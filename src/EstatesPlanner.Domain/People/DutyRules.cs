namespace EstatesPlanner.Domain.People;

/// <summary>Which role may do what, in its own trust. One table; the gate that asks it is <c>Access</c>.</summary>
public static class DutyRules
{
    private static readonly Role[] Readers = [Role.Viewer, Role.Estates, Role.Author, Role.Scorer, Role.Chair, Role.Finance];

    public static IReadOnlyList<Role> RolesFor(Duty duty) => duty switch
    {
        Duty.ViewRegister => Readers,
        Duty.EditRegister => [Role.Estates],
        Duty.ViewBids => [Role.Author, Role.Scorer, Role.Chair, Role.Finance],
        Duty.ViewRanking => [Role.Scorer, Role.Chair, Role.Finance],
        Duty.WriteBid => [Role.Author],
        Duty.ScoreBid => [Role.Scorer],
        Duty.ModerateScores => [Role.Chair],
        Duty.ApproveBid => [Role.Chair],
        Duty.SetUpRound => [Role.Chair],
        Duty.MakePlan => [Role.Chair, Role.Finance],
        Duty.MakeBusinessCase => [Role.Author, Role.Chair, Role.Finance],
        Duty.BuildReturn => [Role.Estates],
        Duty.SignReturn => [Role.Finance],
        Duty.SetUpTrust => [Role.Administrator],
        Duty.ReadAudit => [Role.Administrator, Role.Finance],
        _ => throw new ArgumentOutOfRangeException(nameof(duty), duty, "Not a duty."),
    };

    /// <summary>Nobody scores, moderates or approves a bid they wrote, sponsor or have declared an interest in, in whatever role.</summary>
    /// <param name="declared">Ids of people who declared an interest in the bid.</param>
    public static bool HasInterest(string person, string author, string? sponsor, IEnumerable<string> declared) =>
        string.Equals(person, author, StringComparison.Ordinal) || string.Equals(person, sponsor, StringComparison.Ordinal) || declared.Contains(person, StringComparer.Ordinal);
}
