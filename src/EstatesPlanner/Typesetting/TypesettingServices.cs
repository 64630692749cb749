namespace EstatesPlanner.Typesetting;

/// <summary>The typesetter and what it needs, for the composition root. Nothing is started or read before the first document.</summary>
public static class TypesettingServices
{
    public static IServiceCollection AddTypesetting(this IServiceCollection services) =>
        services
            .AddSingleton(_ => TypesetterFolders.Find(AppContext.BaseDirectory))
            .AddSingleton<ITypesetter>(provider => new TypstTypesetter(
                provider.GetRequiredService<TypesetterFolders>(),
                NodeProgram.Find(Environment.GetEnvironmentVariable("PATH"))
            ))
            .AddSingleton(provider => new PrintableText(FontCoverage.Of(provider.GetRequiredService<TypesetterFolders>().Fonts)));
}
