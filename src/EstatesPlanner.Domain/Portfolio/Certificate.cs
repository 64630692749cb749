using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.Portfolio.Checking;

namespace EstatesPlanner.Domain.Portfolio;

/// <summary>
/// The proof that no plan brings more than <see cref="Bound"/> (or, without a bound, that there is no plan at all): the branching tree
/// of the search with integer multipliers on the rows. At a node with multipliers λ no plan is worth more than
/// Σ λ·limit + Σ over bids of the best of (value − Σ λ·use) over the choices left to the bid, and 0 where it may be left out.
/// <see cref="PlanChecker"/> follows the tree with code of its own.
/// </summary>
public sealed record Certificate
{
    /// <summary>Thousandths of the objective; null: no plan keeps the rules.</summary>
    public required long? Bound { get; init; }

    /// <summary>What the row numbers of the multipliers stand for.</summary>
    public required IReadOnlyList<ProofRow> Rows { get; init; }

    /// <summary>What the choice numbers of the branches stand for; the choices of a bid stand together.</summary>
    public required IReadOnlyList<ProofChoice> Choices { get; init; }

    /// <summary>The tree; the first node is its root. Empty when the tree was too large to keep.</summary>
    public required IReadOnlyList<ProofNode> Nodes { get; init; }

    public required IReadOnlyList<ProofMultipliers> Multipliers { get; init; }

    /// <summary>
    /// At every node, before its multipliers count, choices that with the least every other bid uses exceed a row are closed, and bids that
    /// a row cannot do without are funded.
    /// </summary>
    public bool NarrowsByRows { get; init; }

    /// <summary>A certificate that proves nothing.</summary>
    public static readonly Certificate None = new()
    {
        Bound = null,
        Rows = [],
        Choices = [],
        Nodes = [],
        Multipliers = [],
    };
}

/// <summary>
/// A row Σ use ≤ limit in whole numbers, divided through by the largest number that divides every use, the limit rounded down.
/// </summary>
public abstract record ProofRow
{
    private ProofRow() { }

    /// <summary>Spend from a pot in these years ≤ their limits and what may be carried into the first of them.</summary>
    public sealed record PotYears(string Pot, FinancialYear From, FinancialYear To) : ProofRow;

    /// <summary>
    /// A rule by its place in the model. Part: for <c>requires</c> the place of the year up to which starts are counted;
    /// for <c>exactlyOne</c> 0 is at most one and 1 at least one; otherwise 0.
    /// </summary>
    public sealed record OfRule(int Rule, int Part) : ProofRow;

    /// <summary>
    /// Σ coefficient ≤ <paramref name="Limit"/> over some choices, which follows from one other row and one choice a bid: whatever exceeds
    /// the limit uses more of that row than there is.
    /// </summary>
    /// <param name="Source">Place of that row in the certificate.</param>
    /// <param name="Choices">Places of the choices in the certificate.</param>
    /// <param name="Coefficients">One a choice.</param>
    /// <param name="Limit">The most the coefficients of a plan's choices add up to.</param>
    public sealed record Cover(int Source, IReadOnlyList<int> Choices, IReadOnlyList<long> Coefficients, long Limit) : ProofRow;

    /// <summary>At most one of these holds, as any two are of one bid or together exceed one of the sources.</summary>
    /// <param name="Sources">Places of rows in the certificate.</param>
    /// <param name="Choices">Places of choices: each is taken.</param>
    /// <param name="LeftOut">A choice each of bids that are not funded.</param>
    public sealed record Clique(IReadOnlyList<int> Sources, IReadOnlyList<int> Choices, IReadOnlyList<int> LeftOut) : ProofRow;
}

public sealed record ProofChoice(string Bid, string Option, FinancialYear Start, IReadOnlyList<string> Pots);

/// <summary>
/// A node of the tree. <see cref="Multipliers"/> is a place in <see cref="Certificate.Multipliers"/>, −1 for its parent's. A node that
/// branches splits one bid: in <see cref="Within"/> it takes one of the choices from <see cref="From"/> up to but not including
/// <see cref="To"/>, in <see cref="Without"/> none of them. A leaf has −1 for both.
/// </summary>
public readonly record struct ProofNode(int Multipliers, int From, int To, int Within, int Without);

/// <summary>
/// Multipliers λ = value ÷ 2^<see cref="Shift"/> by row, none negative. <see cref="WithoutValues"/>: the choices' values are left out,
/// and the rows cannot hold together where the sum is negative.
/// </summary>
public sealed record ProofMultipliers(int Shift, bool WithoutValues, IReadOnlyList<int> Rows, IReadOnlyList<long> Values);
