namespace EstatesPlanner.Domain.Bids.BenefitTemplates;

/// <summary>
/// Units a year: the product of the inputs, each ÷ its own scale; a percentage counts as its hundredth and a divisor divides.
/// </summary>
public static class BenefitQuantity
{
    /// <exception cref="DivideByZeroException">A divisor is nought.</exception>
    public static decimal Of(IEnumerable<WorkingInput> inputs) =>
        inputs.Aggregate(
            1m,
            (product, input) =>
                input.Use switch
                {
                    InputUse.Multiply => product * input.Amount / input.Per,
                    InputUse.Percent => product * input.Amount / 100,
                    InputUse.Divide => product * input.Per / input.Amount,
                    _ => throw new ArgumentOutOfRangeException(nameof(inputs), input.Use, "Not a use of an input."),
                }
        );
}
