using EstatesPlanner.Domain;
using EstatesPlanner.Domain.Estate;
using EstatesPlanner.Domain.Finance;
using EstatesPlanner.Domain.People;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Wording;

namespace EstatesPlanner.Features.Eric.Returns;

/// <summary>Keeps what a trust states of a site for a year's return: what the register does not hold, or holds otherwise.</summary>
public sealed class StateAnswers(IPlannerWriter writer, IPlannerReader store, BuildReturn build, EricFields fields, TimeProvider clock)
{
    /// <summary>What is stated of a site, by field.</summary>
    /// <exception cref="Refusal">Not the whole trust, or no such site.</exception>
    public (Site Site, IReadOnlyDictionary<string, string> Stated) Of(Actor actor, string trust, FinancialYear year, string site)
    {
        build.Demand(actor, Duty.BuildReturn, trust);
        using var db = store.Read();
        return (Find(db, trust, site), db.StatedOf(trust, year).Of(OdsCode.Clean(site)));
    }

    /// <summary>What is wrong with an input, by field; nothing where it may be kept.</summary>
    /// <exception cref="Refusal">A field that the year does not have, or that the register alone gives.</exception>
    public IReadOnlyList<(EricField Field, string Fault)> Faults(FinancialYear year, IReadOnlyDictionary<string, string?> input) =>
        [.. Read(year, input).Where(each => each.Fault is not null).Select(each => (each.Field, each.Fault!))];

    /// <summary>Keeps the fields of the input; a blank takes back what was stated, and fields that the input does not name stay.</summary>
    /// <exception cref="Refusal">Not the whole trust, no such site, a frozen year, or an input with faults.</exception>
    public async Task<IReadOnlyDictionary<string, string>> Keep(
        Actor actor,
        string trust,
        FinancialYear year,
        string site,
        IReadOnlyDictionary<string, string?> input
    )
    {
        build.Demand(actor, Duty.BuildReturn, trust);
        var read = Read(year, input);
        if (read.FirstOrDefault(each => each.Fault is not null) is { Fault: { } fault } wrong)
        {
            throw Refusal.BadInput($"{wrong.Field.Header}: {fault}");
        }

        var code = OdsCode.Clean(site);
        return await writer.Run(
            actor.Stamp("state return"),
            db =>
            {
                Find(db, trust, site);
                if (db.RegisterFreezes.Standing(trust, year) is { } freeze)
                {
                    throw Refusal.NotAllowed(
                        $"The return of {year} was frozen on {EnglishText.Moment(freeze.At)}. Open it again with a reason first."
                    );
                }

                var known = db.StatedOf(trust, year);
                var stated = known.Of(code).ToDictionary(StringComparer.Ordinal);
                foreach (var (field, kept, _) in read)
                {
                    if (kept is null)
                    {
                        stated.Remove(field.Field);
                    }
                    else
                    {
                        stated[field.Field] = kept;
                    }
                }

                var sites = known.Sites.ToDictionary(StringComparer.Ordinal);
                sites[code] = stated;
                db.KeepSetting(trust, StatedAnswers.Setting(year), new StatedAnswers(sites));
                return stated;
            }
        );
    }

    private List<(EricField Field, string? Kept, string? Fault)> Read(FinancialYear year, IReadOnlyDictionary<string, string?> input)
    {
        var known = fields.Stated(year).ToDictionary(field => field.Field, StringComparer.OrdinalIgnoreCase);
        return
        [
            .. input
                .Select(each =>
                    (
                        Field: known.GetValueOrDefault(each.Key)
                            ?? throw Refusal.BadInput(
                                $"{each.Key} is no field that can be stated for {year}. Known: {string.Join(", ", known.Keys)}."
                            ),
                        each.Value
                    )
                )
                .Select(each => string.IsNullOrWhiteSpace(each.Value) ? (each.Field, null, null) : Kept(each.Field, each.Value)),
        ];
    }

    private (EricField Field, string? Kept, string? Fault) Kept(EricField field, string text) =>
        StatedText.Read(field, text, clock.GetLocalNow().Year) is var (kept, fault) ? (field, kept, fault) : default;

    private static Site Find(PlannerDb db, string trust, string site) =>
        OdsCode.Clean(site) is var code && db.Sites.SingleOrDefault(known => known.Trust == trust && known.Code == code) is { } found
            ? found
            : throw Refusal.NotFound($"{trust} has no site {site.Trim()}.");
}
