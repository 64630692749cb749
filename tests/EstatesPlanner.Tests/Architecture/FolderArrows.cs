using Mono.Cecil;

namespace EstatesPlanner.Tests.Architecture;

/// <summary>One type that leans on another in a different folder.</summary>
internal sealed record Arrow(string From, string To, string Type, string On);

/// <summary>Which folders of an assembly lean on which, read from what was compiled: a folder is a namespace below the root.</summary>
internal static class FolderArrows
{
    /// <param name="root">The namespace of the assembly; what stands in it itself is the folder <c>.</c>.</param>
    /// <param name="depth">How many folders deep two namespaces are told apart.</param>
    public static IReadOnlyList<Arrow> Of(string assembly, string root, Func<string, int> depth)
    {
        using var module = ModuleDefinition.ReadModule(assembly);
        return
        [
            .. from type in module.Types.SelectMany(WithNested)
            from used in Used(type)
            let start = Folder(type, root, depth)
            let end = Folder(used, root, depth)
            where start is not null && end is not null && start != end
            let arrow = new Arrow(start, end, Outermost(type).Name, Outermost(used).Name)
            group arrow by arrow into same
            orderby same.Key.From, same.Key.To, same.Key.Type, same.Key.On
            select same.Key,
        ];
    }

    /// <summary>Pairs of folders that lean on each other, in words.</summary>
    public static IReadOnlyList<string> BothWays(IReadOnlyList<Arrow> arrows)
    {
        var pairs = arrows.Select(arrow => (arrow.From, arrow.To)).ToHashSet();
        return
        [
            .. pairs
                .Where(pair => string.CompareOrdinal(pair.From, pair.To) < 0 && pairs.Contains((pair.To, pair.From)))
                .Select(pair =>
                    $"{pair.From} and {pair.To} lean on each other: {Example(arrows, pair.From, pair.To)}; {Example(arrows, pair.To, pair.From)}"
                ),
        ];
    }

    private static string Example(IReadOnlyList<Arrow> arrows, string from, string to) =>
        arrows.Where(arrow => arrow.From == from && arrow.To == to).Select(arrow => $"{arrow.Type} on {arrow.On}").First();

    private static IEnumerable<TypeDefinition> WithNested(TypeDefinition type) => type.NestedTypes.SelectMany(WithNested).Prepend(type);

    private static IEnumerable<TypeReference> Used(TypeDefinition type) =>
        type
            .Interfaces.Select(each => each.InterfaceType)
            .Append(type.BaseType)
            .Concat(type.Fields.Select(field => field.FieldType))
            .Concat(
                type.Methods.SelectMany(method => method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType))
            )
            .Concat(type.Methods.Where(method => method.HasBody).SelectMany(InBody))
            .Where(used => used is not null)
            .SelectMany(Parts);

    private static IEnumerable<TypeReference> InBody(MethodDefinition method) =>
        method
            .Body.Variables.Select(variable => variable.VariableType)
            .Concat(
                method.Body.Instructions.SelectMany(instruction =>
                    instruction.Operand switch
                    {
                        GenericInstanceMethod called => called.GenericArguments.Concat([called.DeclaringType, called.ReturnType]),
                        MethodReference called => [called.DeclaringType, called.ReturnType],
                        FieldReference field => [field.DeclaringType, field.FieldType],
                        TypeReference named => [named],
                        _ => Array.Empty<TypeReference>(),
                    }
                )
            );

    /// <summary>A type and, where it is made of others, those.</summary>
    private static IEnumerable<TypeReference> Parts(TypeReference type) =>
        type switch
        {
            GenericInstanceType made => made.GenericArguments.SelectMany(Parts).Append(made.ElementType),
            TypeSpecification of => Parts(of.ElementType),
            _ => [type],
        };

    private static TypeReference Outermost(TypeReference type) => type.DeclaringType is { } outer ? Outermost(outer) : type;

    private static string? Folder(TypeReference type, string root, Func<string, int> depth)
    {
        var space = Outermost(type).Namespace;
        if (space == root)
        {
            return ".";
        }

        if (!space.StartsWith($"{root}.", StringComparison.Ordinal))
        {
            return null;
        }

        var folders = space[(root.Length + 1)..].Split('.');
        return string.Join('.', folders.Take(depth(folders[0])));
    }
}
