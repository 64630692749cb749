using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.KeptFiles;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>A photo or document to take away; never shown in place, whatever it holds.</summary>
public sealed class DownloadModel(OpenEvidence open) : TrustPage
{
    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(Guid id)
    {
        var (file, bytes) = open.Whole(Actor, Trust, id);
        return File(bytes, file.ContentType, KeptKind.Of(file.ContentType).NameOf(file.FileName));
    }
}
