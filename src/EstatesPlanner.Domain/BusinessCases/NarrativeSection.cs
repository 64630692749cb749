namespace EstatesPlanner.Domain.BusinessCases;

/// <summary>
/// A passage only a person can write, the section it belongs to and the kinds of case that must have it.
/// Source: HM Treasury, Guide to developing the project business case (2018), contents by stage.
/// </summary>
/// <param name="Id">Its id among <see cref="CaseSources.Narrative"/>.</param>
/// <param name="Section">strategic, economic, commercial, financial or management.</param>
/// <param name="Title">Its heading.</param>
/// <param name="FromKind">The smallest kind that must have it.</param>
public sealed record NarrativeSection(string Id, string Section, string Title, CaseKind FromKind)
{
    public static readonly IReadOnlyList<NarrativeSection> All =
    [
        new("objectives", "strategic", "Spending objectives", CaseKind.Soc),
        new("existing", "strategic", "Existing arrangements", CaseKind.Soc),
        new("needs", "strategic", "Business needs", CaseKind.Soc),
        new("scope", "strategic", "Scope", CaseKind.Soc),
        new("constraints", "strategic", "Constraints and dependencies", CaseKind.Soc),
        new("options-filter", "economic", "Options filter", CaseKind.Soc),
        new("procurement", "commercial", "Procurement route", CaseKind.Short),
        new("contract", "commercial", "Contract and risk allocation", CaseKind.Obc),
        new("timetable", "commercial", "Procurement timetable", CaseKind.Obc),
        new("social-value", "commercial", "Social value", CaseKind.Obc),
        new("net-zero", "commercial", "Net zero", CaseKind.Obc),
        new("affordability", "financial", "Affordability", CaseKind.Soc),
        new("capital-charges", "financial", "Capital charges", CaseKind.Obc),
        new("letters", "financial", "Funding letters", CaseKind.Obc),
        new("governance", "management", "Governance", CaseKind.Short),
        new("plan", "management", "Project plan", CaseKind.Obc),
        new("change", "management", "Change management", CaseKind.Obc),
        new("assurance", "management", "Assurance", CaseKind.Obc),
        new("evaluation", "management", "Post-project evaluation", CaseKind.Obc),
    ];

    /// <summary>
    /// What an author may write: every section, and why the preferred option is preferred where another has a higher net present social
    /// value.
    /// </summary>
    public static readonly IReadOnlyList<NarrativeSection> Writable =
    [
        .. All,
        new("preference", "economic", "Why this option is preferred", CaseKind.Soc),
    ];
}
