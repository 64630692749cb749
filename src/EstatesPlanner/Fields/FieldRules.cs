using FluentValidation;

namespace EstatesPlanner.Fields;

/// <summary>
/// What makes a record acceptable beyond that each of its texts can be read, in the words a person reads: one set of rules for the form and
/// for a row of a sheet.
/// </summary>
public abstract class FieldRules<T> : AbstractValidator<T>
{
    /// <param name="field">Where a person mends it.</param>
    protected void Must(string field, Func<T, bool> holds, Func<T, string> sentence) =>
        RuleFor(record => record).Must(holds).WithMessage(sentence).OverridePropertyName(field);

    /// <param name="fault">The sentence; null where the rule holds.</param>
    protected void Must(string field, Func<T, string?> fault) => Must(field, record => fault(record) is null, record => fault(record)!);
}
