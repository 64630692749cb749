using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Books.BusinessCases;
using EstatesPlanner.Domain;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.People;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.People;
using EstatesPlanner.Storage;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Features.BusinessCases;

/// <summary>A business case that was made: its frozen figures and its PDF.</summary>
/// <param name="Number">The version: 1, 2, 3 … for each bid and stage; a draft and a final that say the same share it.</param>
/// <param name="IsAgain">The newest version, printed again: nothing in it had changed, so it is the same file and no new version.</param>
public sealed record MadeCase(BusinessCase Case, byte[] Pdf, int Number, bool IsAgain);

/// <summary>
/// Composes a bid's business case from what the records say now, typesets it, and keeps its figures with the PDF's hash. A version is a
/// change of content: the same content gives the newest
/// version again, byte for byte, and a final of what was made as a draft bears the draft's number.
/// </summary>
public sealed class MakeCase(
    CaseGathering gathering,
    CaseDocument document,
    ITypesetter typesetter,
    IPlannerWriter writer,
    IPlannerReader store,
    Access access,
    KeptBytes kept,
    KeptCases cases,
    TimeProvider clock
)
{
    /// <param name="final">A final is refused while anything is outstanding or the bid is not approved; a draft prints with the list and is
    /// marked.</param>
    /// <param name="put">Puts the PDF where the person asked for it, before it is recorded that it was made; null for nowhere.</param>
    /// <exception cref="Refusal">No such bid, the actor may not, or a final with something outstanding, or evidence was removed
    /// meanwhile.</exception>
    /// <exception cref="TypesettingException">The typesetter is missing or refused the document.</exception>
    public async Task<MadeCase> Make(
        Actor actor,
        string bid,
        string? trust,
        CaseKind kind,
        bool final,
        CancellationToken cancellation,
        Func<byte[], Task>? put = null
    )
    {
        writer.Start();
        var sources = gathering.Gather(actor, bid, trust, kind, final);
        access.Demand(actor, Duty.MakeBusinessCase, sources.Trust.Code);
        if (final)
        {
            access.Demand(actor, Duty.MarkFinalCase, sources.Trust.Code);
        }

        var newest = Newest(sources);
        var alike = newest.FirstOrDefault(made => CaseIdentity.IsFinal(made.Figures) == final);
        if (alike is not null && await Again(sources, alike, cancellation) is { } again)
        {
            await (put?.Invoke(again.Pdf) ?? Task.CompletedTask);
            cases.Keep(again.Pdf);
            return again;
        }

        var now = clock.GetUtcNow();
        var number = newest switch
        {
            [] => 1,
            [var other] when alike is null && IsSame(sources, other) => other.Number,
            [var last, ..] => last.Number + 1,
        };
        var (composed, pdf) = await Print(sources with { Version = number.ToString(CultureInfo.InvariantCulture) }, now, cancellation);
        var record = Record(actor, sources, number, CaseJson.Write(composed), pdf, now.UtcDateTime);
        await (put?.Invoke(pdf) ?? Task.CompletedTask);
        await Kept(actor, sources, record, pdf);
        return new MadeCase(composed, pdf, number, IsAgain: false);
    }

    /// <summary>What was made of the newest version: a draft, a final, or both.</summary>
    private List<CaseRecord> Newest(CaseSources sources)
    {
        using var db = store.Read();
        var (trust, bid, stage) = (sources.Trust.Code, sources.Bid.Reference, sources.Kind.Word());
        var all = db.BusinessCases.Where(made => made.Trust == trust && made.Bid == bid && made.Stage == stage);
        return [.. all.Where(made => made.Number == all.Max(each => each.Number)).OrderByDescending(made => made.At)];
    }

    private static bool IsSame(CaseSources sources, CaseRecord made) =>
        CaseIdentity.SameContent(made.Figures, CaseJson.Write(Compose.Of(CaseIdentity.Of(made.Figures).On(sources))));

    /// <summary>The newest version made anew as it was made then; null where its content or its pages would not be the same.</summary>
    private async Task<MadeCase?> Again(CaseSources sources, CaseRecord newest, CancellationToken cancellation)
    {
        if (!IsSame(sources, newest))
        {
            return null;
        }

        var (composed, pdf) = await Print(
            CaseIdentity.Of(newest.Figures).On(sources),
            new DateTimeOffset(DateTime.SpecifyKind(newest.At, DateTimeKind.Utc)),
            cancellation
        );
        return Hash(pdf) == newest.PdfSha256 ? new MadeCase(composed, pdf, newest.Number, IsAgain: true) : null;
    }

    /// <summary>
    /// The document and the case it prints: where a template leaves out what the case ticks, the case is composed again and says so.
    /// </summary>
    private async Task<(BusinessCase Case, byte[] Pdf)> Print(CaseSources sources, DateTimeOffset at, CancellationToken cancellation)
    {
        var composed = Composed(sources);
        var printed = await typesetter.Print(document.Request(composed, at, pictures: Pictures(composed)), cancellation);
        if (ChecklistPlace.LeftOut(composed, printed.Printed) is not { Count: > 0 } leftOut)
        {
            return (composed, printed.Pdf);
        }

        composed = Composed(sources with { LeftOut = leftOut });
        return (composed, await typesetter.Typeset(document.Request(composed, at, pictures: Pictures(composed)), cancellation));
    }

    private static BusinessCase Composed(CaseSources sources)
    {
        var composed = Compose.Of(sources);
        return composed is { IsFinal: true, Problems: [var problem, ..] }
            ? throw Refusal.NotAllowed(
                $"A final cannot be made while {(composed.Problems.Count == 1 ? "1 thing is" : $"{composed.Problems.Count} things are")} outstanding. The first: {problem.Sentence}"
            )
            : composed;
    }

    private async Task Kept(Actor actor, CaseSources sources, CaseRecord record, byte[] pdf) =>
        await writer.Run(
            actor.Stamp("make business case"),
            db =>
            {
                // Evidence goes for good only here, on the writer's thread: what is still there now stays with the case.
                if (sources.Kept.FirstOrDefault(file => file.IsWhole && !kept.Has(file.Sha256)) is { } gone)
                {
                    throw Removed(gone.FileName);
                }

                var isFinal = sources.IsFinal;
                if (
                    db.BusinessCases.Any(made =>
                        made.Trust == record.Trust
                        && made.Bid == record.Bid
                        && made.Stage == record.Stage
                        && (
                            made.Number > record.Number
                            || (made.Number == record.Number && made.Figures.Contains(ListCases.FinalMark) == isFinal)
                        )
                    )
                )
                {
                    throw Refusal.NotAllowed("Another version of this business case was made at the same moment. Make it again.");
                }

                cases.Keep(pdf);
                db.BusinessCases.Add(record);
                db.Notes.Add(new AuditNote(record.Trust, $"Business case {record.Bid} {record.Stage}", null, record.PdfSha256));
            }
        );

    private Dictionary<string, ReadOnlyMemory<byte>> Pictures(BusinessCase composed) =>
        composed
            .ItemEvidence.Where(file => file.Shown)
            .ToDictionary(
                file => file.Id,
                file => (ReadOnlyMemory<byte>)(kept.Read(file.Thumbnail!) ?? throw Removed(file.FileName)),
                StringComparer.Ordinal
            );

    private static Refusal Removed(string fileName) =>
        Refusal.NotAllowed($"{fileName} was removed while the case was being made. Make it again.");

    private static CaseRecord Record(Actor actor, CaseSources sources, int number, byte[] data, byte[] pdf, DateTime at) =>
        new()
        {
            Id = Guid.CreateVersion7(),
            Trust = sources.Trust.Code,
            Bid = sources.Bid.Reference,
            Stage = sources.Kind.Word(),
            Number = number,
            At = at,
            Person = actor.Id,
            Figures = Encoding.UTF8.GetString(data),
            PdfSha256 = Hash(pdf),
        };

    private static string Hash(byte[] pdf) => Convert.ToHexStringLower(SHA256.HashData(pdf));
}
