namespace EstatesPlanner.Domain.Bids;

/// <summary>
/// How a longlist became a shortlist: the critical success factors, and the choices in the five steps of the options framework with what
/// was carried forward and why.
/// Source: HM Treasury, Guide to developing the project business case (2018).
/// </summary>
/// <param name="Factors">What any option must meet, in the trust's words.</param>
/// <param name="Choices">In the order they were made.</param>
public sealed record OptionsFilter(IReadOnlyList<SuccessFactor> Factors, IReadOnlyList<FilterChoice> Choices);

/// <summary>A critical success factor.</summary>
public sealed record SuccessFactor(string Id, string Name);

/// <summary>One choice in one step of the filter.</summary>
/// <param name="Meets">Ids of the success factors it meets.</param>
/// <param name="Outcome">Whether it went on.</param>
/// <param name="Reason">Why.</param>
public sealed record FilterChoice(FilterStep Step, string Name, IReadOnlyList<string> Meets, FilterOutcome Outcome, string Reason);

/// <summary>The five ordered choices.</summary>
public enum FilterStep
{
    Scope,
    Solution,
    Delivery,
    Implementation,
    Funding,
}

/// <summary>What became of a choice.</summary>
public enum FilterOutcome
{
    CarriedForward,
    Discounted,
    Preferred,
}
