using EstatesPlanner.Domain.People;
using EstatesPlanner.Features.Shared;
using EstatesPlanner.KeptFiles;
using Microsoft.AspNetCore.Mvc;

namespace EstatesPlanner.Features.Backlog.Evidence;

/// <summary>The thumbnail of a photo: a JPEG that the program wrote itself, so it may be shown in a page.</summary>
public sealed class PictureModel(OpenEvidence open) : TrustPage
{
    protected override Duty Duty => Duty.ViewRegister;

    public IActionResult OnGet(Guid id) => File(open.Picture(Actor, Trust, id), KeptKind.Jpeg.ContentType);
}
