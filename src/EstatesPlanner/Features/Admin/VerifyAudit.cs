using EstatesPlanner.Domain;
using EstatesPlanner.Storage.Audit;

namespace EstatesPlanner.Features.Admin;

/// <summary>
/// Verifies an export of the audit trail away from the database it came from, against its own heading and against ends noted elsewhere.
/// </summary>
internal static class VerifyAudit
{
    /// <exception cref="Refusal">There is no such file, or it is not an export.</exception>
    public static InstallationReport Of(string path, IReadOnlyList<string> heads)
    {
        try
        {
            using var reader = new StreamReader(path);
            var (heading, entries) = AuditExport.Read(reader);
            var chain = AuditChain.Verify(entries, heads);
            return new InstallationReport(
                [CheckAudit.Trail(chain), Heading(heading, chain), .. heads.Select(head => CheckAudit.Noted(head, chain))],
                chain.Heads
            );
        }
        catch (FormatException fault)
        {
            throw Refusal.BadInput($"{path}: {fault.Message}");
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            throw Refusal.BadInput($"{path} cannot be read: {fault.Message}");
        }
    }

    private static Finding Heading(AuditExportHeading heading, ChainReport chain)
    {
        var missing = heading
            .Heads.Except(chain.Heads)
            .Select(head => $"the heading says that {head.Trust} ends with entry {head.Entries}, and the file does not")
            .ToList();
        return new Finding(
            "Heading of the export",
            missing.Count == 0,
            missing.Count == 0 ? "the file ends where its heading says" : string.Join("; ", missing)
        );
    }
}
