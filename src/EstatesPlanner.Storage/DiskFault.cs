namespace EstatesPlanner.Storage;

/// <summary>
/// Tells the fault of a disk or a folder from one of the program: each has a sentence that says what is wrong and what to do.
/// </summary>
public static class DiskFault
{
    public const string Again = "Nothing was saved. Changes are tried again every 10 seconds; what is kept can still be read.";

    private const int NoSpace = 28;
    private const int Quota = 122;
    private const int ReadOnlySystem = 30;
    private const int InputOutput = 5;

    // On Windows: ERROR_DISK_FULL and ERROR_HANDLE_DISK_FULL.
    private const int WindowsDiskFull = unchecked((int)0x80070070);
    private const int WindowsHandleFull = unchecked((int)0x80070027);

    /// <summary>
    /// What is wrong with the disk, or what storage said already; null where the fault is another. Looks at this exception and those inside
    /// it.
    /// </summary>
    public static StorageRefusal? Of(Exception fault) => Inside(fault).Select(Read).FirstOrDefault(refusal => refusal is not null);

    /// <summary>Whether a disk refused what was asked of it.</summary>
    public static bool IsOfDisk(Exception fault) => fault is IOException io && DiskSentence(io) is not null;

    /// <summary>An exception and those inside it, outermost first.</summary>
    public static IEnumerable<Exception> Inside(Exception fault)
    {
        for (Exception? inner = fault; inner is not null; inner = inner.InnerException)
        {
            yield return inner;
        }
    }

    private static StorageRefusal? Read(Exception fault) =>
        fault switch
        {
            StorageRefusal refusal => refusal,
            IOException io when DiskSentence(io) is { } sentence => new StorageRefusal(sentence, fault),
            UnauthorizedAccessException denied => new StorageRefusal(
                $"This person may not read or write there, or the disk is read-only: {denied.Message}",
                fault
            ),
            _ => null,
        };

    private static string? DiskSentence(IOException fault) =>
        fault.HResult switch
        {
            NoSpace or Quota or WindowsDiskFull or WindowsHandleFull => $"The disk is full. Free some space. {Again}",
            ReadOnlySystem => $"The folder is on a disk that is read-only. {Again}",
            InputOutput => $"The disk cannot be written or read. It may be failing. {Again}",
            _ => null,
        };
}
