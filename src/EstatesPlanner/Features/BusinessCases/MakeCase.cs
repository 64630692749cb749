using System.Security.Cryptography;
using System.Text;
using EstatesPlanner.Domain.BusinessCases;
using EstatesPlanner.Domain.People;
using EstatesPlanner.KeptFiles;
using EstatesPlanner.People;
using EstatesPlanner.Readings;
using EstatesPlanner.Storage.Audit;
using EstatesPlanner.Storage.Records;
using EstatesPlanner.Storage.Sqlite;
using EstatesPlanner.Typesetting;

namespace EstatesPlanner.Features.BusinessCases;

/// <summary>A business case that was made: its frozen figures and its PDF.</summary>
/// <param name="Number">1, 2, 3 … for each bid and stage.</param>
public sealed record MadeCase(BusinessCase Case, byte[] Pdf, int Number);

/// <summary>Composes a bid's business case from what the records say now, typesets it, and keeps its figures with the PDF's hash.</summary>
public sealed class MakeCase(CaseGathering gathering, CaseDocument document, ITypesetter typesetter, PlannerWriter writer, Access access, KeptBytes kept, KeptCases cases, TimeProvider clock)
{
    /// <param name="final">A final is refused while anything is outstanding; a draft prints with the list and is marked.</param>
    /// <exception cref="Refusal">No such bid, the actor may not, or a final with something outstanding, or evidence was removed meanwhile.</exception>
    /// <exception cref="TypesettingException">The typesetter is missing or refused the document.</exception>
    /// <param name="put">Puts the PDF where the person asked for it, before it is recorded that it was made; null for nowhere.</param>
    public async Task<MadeCase> Make(Actor actor, string bid, string? trust, CaseKind kind, bool final, CancellationToken cancellation, Func<byte[], Task>? put = null)
    {
        writer.Start();
        var sources = gathering.Gather(actor, bid, trust, kind, final);
        access.Demand(actor, Duty.MakeBusinessCase, sources.Trust.Code);
        var composed = Compose.Of(sources);
        if (final && composed.Problems is [var problem, ..])
        {
            throw Refusal.NotAllowed($"A final cannot be made while {composed.Problems.Count} things are outstanding. The first: {problem.Sentence}");
        }

        var now = clock.GetUtcNow();
        var request = document.Request(composed, now, pictures: Pictures(composed));
        var pdf = await typesetter.Typeset(request, cancellation);
        await (put?.Invoke(pdf) ?? Task.CompletedTask);
        var record = Record(actor, sources, request.Files[CaseDocument.DataFile], pdf, now.UtcDateTime);
        var number = await writer.Run(actor.Stamp("make business case"), db =>
        {
            // Evidence goes for good only here, on the writer's thread: what is still there now stays with the case.
            if (sources.Kept.FirstOrDefault(file => file.IsWhole && !kept.Has(file.Sha256)) is { } gone)
            {
                throw Removed(gone.FileName);
            }

            cases.Keep(pdf);
            var next = record with { Number = 1 + db.BusinessCases.Count(made => made.Trust == record.Trust && made.Bid == record.Bid && made.Stage == record.Stage) };
            db.BusinessCases.Add(next);
            db.Notes.Add(new AuditNote(record.Trust, $"Business case {record.Bid} {record.Stage}", null, record.PdfSha256));
            return next.Number;
        });
        return new MadeCase(composed, pdf, number);
    }

    private Dictionary<string, ReadOnlyMemory<byte>> Pictures(BusinessCase composed) => composed.ItemEvidence.Where(file => file.Shown).ToDictionary(
        file => file.Id,
        file => (ReadOnlyMemory<byte>)(kept.Read(file.Thumbnail!) ?? throw Removed(file.FileName)),
        StringComparer.Ordinal);

    private static Refusal Removed(string fileName) => Refusal.NotAllowed($"{fileName} was removed while the case was being made. Make it again.");

    private static CaseRecord Record(Actor actor, CaseSources sources, ReadOnlyMemory<byte> data, byte[] pdf, DateTime at) => new()
    {
        Id = Guid.CreateVersion7(),
        Trust = sources.Trust.Code,
        Bid = sources.Bid.Reference,
        Stage = sources.Kind.Word(),
        Number = 0,
        At = at,
        Person = actor.Id,
        Figures = Encoding.UTF8.GetString(data.Span),
        PdfSha256 = Convert.ToHexStringLower(SHA256.HashData(pdf)),
    };
}
