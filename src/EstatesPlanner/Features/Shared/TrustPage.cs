using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.People;
using EstatesPlanner.Domain.Scoring;
using EstatesPlanner.Fields;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Web;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace EstatesPlanner.Features.Shared;

/// <summary>A page about one trust. The gate is asked before any handler runs; a trust that is none of the reader's is not found.</summary>
public abstract class TrustPage : PageModel
{
    /// <summary>Code of the trust, from the address.</summary>
    [FromRoute]
    public string Trust { get; set; } = "";

    public Organisation Organisation { get; private set; } = null!;

    public Actor Actor => HttpContext.RequestServices.GetRequiredService<CurrentActor>().Actor;

    /// <summary>What a reader must be allowed to do to see the page at all.</summary>
    protected abstract Duty Duty { get; }

    public bool May(Duty duty) => Actor.Has(duty, Trust);

    /// <summary>Whether the reader may see what the bids of a round score, how they rank and what its plan funds.</summary>
    public bool SeesScores(Round round) => HttpContext.RequestServices.GetRequiredService<Access>().SeesScores(Actor, round);

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        Trust = OdsCode.Clean(Trust);
        HttpContext.RequestServices.GetRequiredService<Access>().Demand(Actor, Duty, Trust);
        using var db = HttpContext.RequestServices.GetRequiredService<IPlannerReader>().Read();
        Organisation = db.Organisations.Single(organisation => organisation.Code == Trust);
        ViewData["Trust"] = Organisation;
    }

    /// <summary>Puts what is wrong with a form beside its fields, in the place of whatever was said of it before.</summary>
    protected void Complain<T>(FieldTable<T> table, IEnumerable<FieldFault> faults)
    {
        ModelState.Clear();
        foreach (var fault in faults)
        {
            ModelState.AddModelError(table[fault.Field].InForm, fault.Message);
        }
    }

    /// <summary>What is shown in the place of the page before something is done once and for all; null for the page itself.</summary>
    public Confirmation? Confirm { get; protected set; }

    /// <summary>The sentence that the next page shows at its top, once.</summary>
    [TempData]
    public string? Done { get; set; }
}
