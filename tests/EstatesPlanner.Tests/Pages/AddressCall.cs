using System.Reflection;
using EstatesPlanner.Domain.Backlog;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Features;
using Microsoft.AspNetCore.Http;

namespace EstatesPlanner.Tests.Pages;

/// <summary>One method of <see cref="Addresses"/>, asked with samples that an address cannot hold as they are.</summary>
internal sealed record AddressCall(MethodInfo Method, IReadOnlyList<object?> Arguments)
{
    private static readonly BacklogItem Item = new()
    {
        Id = Guid.Parse("5b0f4f8e-3a52-4f0e-9d39-0d6f9a3a8a11"),
        Trust = "RE9 13",
        SiteCode = "RE9 14",
        Reference = "M&E/7 (west) #2+",
        Defect = "Roof leaks",
        Category = RiskCategory.High,
        Basis = CategoryBasis.Stated,
        Cost = Money.FromPounds(10),
        PriceBase = new PriceBase(new FinancialYear(2026)),
    };

    public string Address { get; } = (string)Method.Invoke(null, [.. Arguments])!;

    /// <summary>Each text of the arguments with its name, as the page must read it.</summary>
    public IEnumerable<(string Name, string Value)> Texts =>
        Method.GetParameters().Zip(Arguments).SelectMany(each => TextsOf(each.First.Name!, each.Second));

    /// <summary>Every method: with no more than it must have, and with all it can have.</summary>
    public static IReadOnlyList<AddressCall> All { get; } =
    [
        .. from method in typeof(Addresses).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly)
        from whole in new[] { false, true }
        from arguments in Choices(method.GetParameters().Select(parameter => Samples(parameter, whole)))
        select new AddressCall(method, arguments),
    ];

    private static IEnumerable<(string Name, string Value)> TextsOf(string name, object? value) =>
        (name, value) switch
        {
            (_, BacklogItem item) => [("trust", item.Trust), ("site", item.SiteCode), ("reference", item.Reference)],
            ("query" or "address" or "file", _) => [],
            (_, string or Guid or int or FinancialYear or PriceBase or RiskCategory) => [(name, $"{value}")],
            (_, IEnumerable<(string Name, string? Value)> asked) => asked.Select(part => (part.Name, part.Value!)),
            _ => [],
        };

    /// <summary>Every list that has one of each parameter's samples.</summary>
    private static IEnumerable<IReadOnlyList<object?>> Choices(IEnumerable<IReadOnlyList<object?>> samples)
    {
        IEnumerable<IReadOnlyList<object?>> none =
        [
            [],
        ];
        return samples.Aggregate(none, (lists, next) => from list in lists from one in next select (IReadOnlyList<object?>)[.. list, one]);
    }

    private static IReadOnlyList<object?> Samples(ParameterInfo parameter, bool whole)
    {
        var type = Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType;
        return !whole && parameter.HasDefaultValue ? [parameter.DefaultValue]
            : type.IsEnum ? [.. Enum.GetValues(type).Cast<object>()]
            : [Sample(type, parameter.Name!)];
    }

    private static object Sample(Type type, string name) =>
        (type.Name, name) switch
        {
            (nameof(String), "trust") => Item.Trust,
            (nameof(String), "site") => Item.SiteCode,
            (nameof(String), "reference" or "bid") => Item.Reference,
            (nameof(String), "query") => "?q=roof",
            (nameof(String), "address") => "/",
            (nameof(String), "file") => "backlog.xlsx",
            (nameof(String), _) => $"{name} & (1/2)?#",
            (nameof(Guid), _) => Item.Id,
            (nameof(Boolean), _) => true,
            (nameof(Int32), _) => 3,
            (nameof(FinancialYear), _) => new FinancialYear(2026),
            (nameof(PriceBase), _) => Item.PriceBase,
            (nameof(BacklogItem), _) => Item,
            (nameof(HttpRequest), _) => new DefaultHttpContext { Request = { Path = "/person", QueryString = new("?all=true") } }.Request,
            _ when type == typeof(IEnumerable<(string Name, string? Value)>) => new (string Name, string? Value)[] { ("q", "roof, north") },
            _ => throw new NotSupportedException($"{name} is a {type.Name}: give it a sample."),
        };
}
