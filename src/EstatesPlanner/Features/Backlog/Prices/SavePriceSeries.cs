using EstatesPlanner.Domain;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Reference;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Records;
using FluentValidation;

namespace EstatesPlanner.Features.Backlog.Prices;

/// <summary>A price index as a person describes it.</summary>
public sealed record SeriesInput
{
    /// <summary>Short id, printed beside every cost that was uplifted by it.</summary>
    public string? Id { get; init; }

    public string? Name { get; init; }

    public string? Source { get; init; }

    public string? Vintage { get; init; }

    /// <summary>The version the form was filled from; null for a new index or a file.</summary>
    public long? Version { get; init; }
}

/// <summary>What makes the description of a price index acceptable.</summary>
public sealed class SeriesRules : AbstractValidator<SeriesInput>
{
    public SeriesRules(ReferenceData reference)
    {
        RuleFor(series => series.Id)
            .Must(id =>
                id is not null
                && id.Length is > 1 and <= 40
                && id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            )
            .WithMessage("Enter a short id of small letters, digits and hyphens, such as pubsec-2026-q3.");
        RuleFor(series => series.Id)
            .Must(id => !reference.PriceIndices.Any(index => index.Id == id))
            .WithMessage(series => $"{series.Id} is an index that comes with the program. Choose another id.");
        RuleFor(series => series.Name)
            .NotEmpty()
            .WithMessage("Enter its name, as reports print it.")
            .MaximumLength(120)
            .WithMessage("The name must be 120 characters or fewer.");
        RuleFor(series => series.Source)
            .NotEmpty()
            .WithMessage("Say where its values come from.")
            .MaximumLength(300)
            .WithMessage("The source must be 300 characters or fewer.");
        RuleFor(series => series.Vintage)
            .NotEmpty()
            .WithMessage("Enter its edition or date.")
            .MaximumLength(60)
            .WithMessage("The edition must be 60 characters or fewer.");
    }
}

/// <summary>Keeps a price index that a trust typed or imported: BCIS, PUBSEC and others that it subscribes to.</summary>
public sealed class SavePriceSeries(IPlannerWriter writer, Access access, ReferenceData reference)
{
    public SeriesRules Rules => new(reference);

    /// <exception cref="Refusal">The first rule or row that fails, somebody else has changed the index since, or the actor may
    /// not.</exception>
    public async Task<PriceSeries> Save(Actor actor, string trust, SeriesInput input, IReadOnlyList<SeriesRow> rows)
    {
        access.DemandWhole(actor, Duty.EditRegister, trust);
        var read = SeriesReading.Of(rows);
        if (Rules.Validate(input).Errors.Select(error => error.ErrorMessage).Concat(read.Problems).FirstOrDefault() is { } problem)
        {
            throw Refusal.BadInput(problem);
        }

        var series = new PriceSeries
        {
            Trust = trust,
            Id = input.Id!,
            Name = input.Name!.Trim(),
            Source = input.Source!.Trim(),
            Vintage = input.Vintage!.Trim(),
            Values = read.Values,
        };
        return await writer.Run(
            actor.Stamp("save price index"),
            db =>
            {
                if (db.PriceSeries.SingleOrDefault(known => known.Trust == trust && known.Id == series.Id) is not { } known)
                {
                    return db.PriceSeries.Add(series).Entity;
                }

                if (input.Version is { } version && version != known.Version)
                {
                    throw Refusal.NotAllowed($"Somebody has changed {series.Id} since you opened it. Open it again to compare.");
                }

                db.Entry(known).CurrentValues.SetValues(series with { Version = known.Version });
                return series;
            }
        );
    }
}
