using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Storage.Json;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace EstatesPlanner.Storage.Mapping;

/// <summary>Money is an INTEGER of pence.</summary>
public sealed class PenceConverter() : ValueConverter<Money, long>(money => money.Pence, pence => new Money(pence));

/// <summary>A financial year is the INTEGER of the calendar year it begins in.</summary>
public sealed class StartYearConverter() : ValueConverter<FinancialYear, int>(year => year.Start, start => new FinancialYear(start));

public sealed class PriceBaseYearConverter()
    : ValueConverter<PriceBase, int>(price => price.Year.Start, start => new PriceBase(new FinancialYear(start)));

/// <summary>A grade is its letter, with X where it has one.</summary>
public sealed class GradeConverter()
    : ValueConverter<ConditionGrade, string>(grade => grade.ToString(), text => new ConditionGrade(text[0], text.Length == 2));

/// <summary>Instants are UTC ticks: they sort the same on every database.</summary>
public sealed class UtcTicksConverter()
    : ValueConverter<DateTime, long>(instant => instant.ToUniversalTime().Ticks, ticks => new DateTime(ticks, DateTimeKind.Utc));

/// <summary>A part that is read and written whole is kept as one JSON document.</summary>
public sealed class JsonDocumentConverter<T>()
    : ValueConverter<T, string>(value => PlannerJson.Write(value), text => PlannerJson.Read<T>(text));

/// <summary>Two documents are the same when they are written the same.</summary>
public sealed class JsonDocumentComparer<T>()
    : ValueComparer<T>(
        (a, b) => PlannerJson.Write(a) == PlannerJson.Write(b),
        value => PlannerJson.Write(value).GetHashCode(StringComparison.Ordinal),
        value => value
    );
