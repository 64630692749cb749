using EstatesPlanner.Import;
using EstatesPlanner.Jobs;
using EstatesPlanner.Reference;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.Extensions.FileProviders;

namespace EstatesPlanner.Web;

/// <summary>The web UI: server-rendered pages on the loopback address, until accounts exist.</summary>
public static class PlannerWeb
{
    /// <param name="settings">Where the data is.</param>
    /// <param name="port">0 for any free port.</param>
    /// <param name="inbox">The inbox that is watched meanwhile; null for none.</param>
    /// <param name="hosts">Names it answers to beside this computer's own.</param>
    public static WebApplication Build(PlannerSettings settings, int port, InboxSettings? inbox = null, IReadOnlyList<string>? hosts = null)
    {
        DataFolder.Prepare(settings);
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                ApplicationName = typeof(PlannerWeb).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                WebRootPath = "wwwroot",
            }
        );
        builder
            .Logging.ClearProviders()
            .AddJsonConsole(console => console.UseUtcTimestamp = true)
            .SetMinimumLevel(LogLevel.Warning)
            .AddFilter("Microsoft.AspNetCore.DataProtection", LogLevel.Error)
            .AddFilter("Microsoft.AspNetCore.Antiforgery", LogLevel.Error);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;

            // Room for the largest file a page takes and the form around it: what is larger than its own limit is told so, in a sentence.
            kestrel.Limits.MaxRequestBodySize = ImportLimits.Page.TextBytes + (1024 * 1024);
            kestrel.Listen(System.Net.IPAddress.Loopback, port);
        });

        builder.Services.AddPlanner(settings).AddHttpContextAccessor().AddScoped<CurrentActor>();
        builder.Services.AddSingleton(new HostRule(hosts ?? [])).AddSingleton<PersonChoice>().AddSingleton<PdfQuota>();
        if (inbox is not null)
        {
            builder.Services.AddSingleton(inbox).AddHostedService<InboxWorker>();
        }

        builder
            .Services.AddDataProtection()
            .SetApplicationName("EstatesPlanner")
            .PersistKeysToFileSystem(new DirectoryInfo(Path.Combine(settings.DataFolder, "keys")));
        builder
            .Services.AddRazorPages(pages =>
            {
                pages.RootDirectory = "/Features";
                pages.Conventions.AddPageRoute("/Backlog/Edit", "/trust/{trust}/register/{site}/{item}/edit");
                pages.Conventions.AddPageRoute("/Incidents/Edit", "/trust/{trust}/incidents/{incident}/edit");
                pages.Conventions.AddPageRoute("/Estate/EditBlock", "/trust/{trust}/sites/{site}/blocks/{block}/edit");
            })
            .AddMvcOptions(options =>
            {
                options.ValueProviderFactories.Insert(0, new SlashInRoute());
                options.Filters.Add<FormRule>();
                options.Filters.Add(new KnownFilters());
            });

        var app = builder.Build();
        app.UseMiddleware<SecurityHeaders>();
        app.UseMiddleware<HostFilter>();
        app.Use(Livez);
        app.UseMiddleware<RefusalPages>();
        app.UseStaticFiles();
        app.UseStaticFiles(
            new StaticFileOptions
            {
                RequestPath = "/templates",
                FileProvider = new PhysicalFileProvider(ReferenceData.PathOf("templates", "import")),
            }
        );
        app.UseRouting();
        app.UseMiddleware<MethodRule>();
        app.MapRazorPages();
        return app;
    }

    /// <summary>Whether the program runs at all: answered ahead of every page, from nothing but memory.</summary>
    private static Task Livez(HttpContext context, RequestDelegate next)
    {
        if (context.Request.Path != "/livez")
        {
            return next(context);
        }

        if (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            return HttpMethods.IsHead(context.Request.Method) ? Task.CompletedTask : context.Response.WriteAsync("ok");
        }

        context.Response.Headers.Allow = "GET, HEAD";
        return RefusalPages.Write(
            context,
            StatusCodes.Status405MethodNotAllowed,
            "Not possible here",
            $"This address does not answer {context.Request.Method}."
        );
    }
}
