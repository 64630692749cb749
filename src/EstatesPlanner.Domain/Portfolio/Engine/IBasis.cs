namespace EstatesPlanner.Domain.Portfolio.Engine;

/// <summary>The inverse of a basis, kept either whole (few rows) or as factors (many). A basis names one variable for each row.</summary>
internal interface IBasis
{
    /// <summary>
    /// Starts anew from these variables; where they do not make a basis, slacks take the place of some. False when that happened.
    /// </summary>
    bool Factor(int[] basic);

    /// <summary>Row r of the inverse, by row.</summary>
    void RowOfInverse(int r, double[] result);

    /// <summary>The inverse times a vector by row (destroyed when the answer is another array), by place in the basis.</summary>
    void Solve(double[] vector, double[] result);

    /// <summary>A vector by place in the basis times the inverse, by row.</summary>
    void SolveTransposed(double[] vector, double[] result);

    /// <summary>Puts another variable in place r; <paramref name="column"/> is the inverse times its column.</summary>
    void Replace(int r, double[] column);

    /// <summary>Whether it is time to start anew.</summary>
    bool IsWorn { get; }
}
