using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Photos;

/// <summary>The photo codecs, for the composition root. Nothing is looked for before the first photo.</summary>
public static class PhotoServices
{
    public static IServiceCollection AddPhotos(this IServiceCollection services) =>
        services.AddSingleton(_ => new DevelopPhoto(
            new PhotoFolder(AppContext.BaseDirectory),
            NodeProgram.Find(Environment.GetEnvironmentVariable("PATH"))
        ));
}
