namespace EstatesPlanner.Domain.Bids.BenefitTemplates;

/// <summary>What keeps a benefit of a template from being counted.</summary>
/// <param name="Field">The question at fault: an input's id, or <c>value</c>, <c>source</c>, <c>vintage</c>, <c>valuePrices</c>,
/// <c>confidence</c>, <c>from</c>, <c>owner</c>, <c>budget</c>, <c>class</c>, <c>key</c>.</param>
public sealed record BenefitProblem(string Field, string Sentence)
{
    /// <param name="option">The option it belongs to, with its other benefits.</param>
    /// <param name="years">The appraisal's last year.</param>
    public static IReadOnlyList<BenefitProblem> In(Benefit benefit, BenefitTemplate template, BidOption option, int years)
    {
        var working = benefit.Working ?? throw new ArgumentException("The benefit has no working.", nameof(benefit));
        return [.. Inputs(working), .. Value(benefit, working), .. When(working, years), .. Claims(benefit, template, option)];
    }

    private static IEnumerable<BenefitProblem> Inputs(BenefitWorking working)
    {
        foreach (var input in working.Inputs)
        {
            if (input.Amount < 0 || (input.Use == InputUse.Divide && input.Amount == 0))
            {
                yield return new(input.Id, $"{input.Name} must be more than nothing.");
            }
            else if (input is { Use: InputUse.Percent, Amount: > 100 })
            {
                yield return new(input.Id, $"{input.Name} is at most 100%.");
            }
        }

        if (working.ConfidencePercent is <= 0 or > 100)
        {
            yield return new(
                "confidence",
                "Confidence lies above 0% and is at most 100%: what is counted is never more than what is estimated."
            );
        }
    }

    private static IEnumerable<BenefitProblem> Value(Benefit benefit, BenefitWorking working)
    {
        if (benefit.IsMonetised && working.Value is not { Pounds: > 0 })
        {
            yield return new("value", "Enter your own unit value, or leave the benefit out of the pounds. None is supplied.");
        }

        if (working.Value is { } value)
        {
            if (string.IsNullOrWhiteSpace(value.Source))
            {
                yield return new("source", "Say where the unit value comes from.");
            }

            if (string.IsNullOrWhiteSpace(value.Vintage))
            {
                yield return new("vintage", "Say the edition or date of that source.");
            }
        }
    }

    private static IEnumerable<BenefitProblem> When(BenefitWorking working, int years)
    {
        if (working.From < 0 || working.FullFrom < working.From || working.To < working.FullFrom || working.To > years)
        {
            yield return new(
                "from",
                FormattableString.Invariant($"It begins, is there in full and ends in this order, in years 0 to {years}.")
            );
        }
    }

    private static IEnumerable<BenefitProblem> Claims(Benefit benefit, BenefitTemplate template, BidOption option)
    {
        if (benefit.IsMonetised && !template.Classes.Contains(benefit.Class))
        {
            yield return new("class", $"{template.Name} is {string.Join(" or ", template.Classes.Select(WireWord.Of))}.");
        }

        if (benefit.Class == BenefitClass.CashReleasing && string.IsNullOrWhiteSpace(benefit.Budget))
        {
            yield return new("budget", "Name the budget that is cut: without one no cash is released.");
        }

        if (benefit.Class == BenefitClass.CashReleasing && string.IsNullOrWhiteSpace(benefit.Owner))
        {
            yield return new("owner", "Name who answers for it.");
        }

        foreach (var clash in Clashes(benefit, option))
        {
            yield return clash;
        }
    }

    /// <summary>A resource that another benefit of the option claims already: asked of every benefit, from a template or stated.</summary>
    public static IEnumerable<BenefitProblem> Clashes(Benefit benefit, BidOption option)
    {
        if (
            ResourceKeyClash
                .In(option.Benefits.Where(other => other.Id != benefit.Id).Append(benefit).Select(each => ($"option {option.Id}", each)))
                .FirstOrDefault(clash => clash.Key == benefit.ResourceKey) is
            { } clash
        )
        {
            yield return new("key", clash.Message);
        }
    }
}
