namespace EstatesPlanner.Features;

/// <content>Files that are brought in, and the steps of bringing in a backlog.</content>
public static partial class Addresses
{
    public static string Imports(string trust, string? handler = null) => Ask($"{Trust(trust)}/imports", ("handler", handler));

    public static string Import(string trust, Guid import, string? confirm = null) =>
        Ask($"{Imports(trust)}/{import}", ("confirm", confirm));

    public static string ImportBacklog(string trust) => $"{Imports(trust)}/backlog";

    public static string ImportBids(string trust) => $"{Imports(trust)}/bids";

    public static string ImportEstate(string trust) => $"{Imports(trust)}/estate";

    public static string ImportIncidents(string trust) => $"{Imports(trust)}/incidents";

    public static string ImportRound(string trust) => $"{Imports(trust)}/round";

    public static string UploadSheet(string trust, Guid upload) => $"{Upload(trust, upload)}/sheet";

    public static string UploadHeaders(string trust, Guid upload) => $"{Upload(trust, upload)}/headers";

    public static string UploadColumns(string trust, Guid upload, string? handler = null) =>
        Ask($"{Upload(trust, upload)}/columns", ("handler", handler));

    public static string UploadWriting(string trust, Guid upload) => $"{Upload(trust, upload)}/writing";

    public static string UploadValues(string trust, Guid upload) => $"{Upload(trust, upload)}/values";

    public static string UploadCheck(string trust, Guid upload, string? handler = null) =>
        Ask($"{Upload(trust, upload)}/check", ("handler", handler));

    /// <summary>One page of what the check found.</summary>
    /// <param name="show">Which rows.</param>
    /// <param name="page">From 1.</param>
    public static string UploadChecked(string trust, Guid upload, string show, int page) =>
        Ask(UploadCheck(trust, upload), ("show", show), ("page", FormattableString.Invariant($"{page}")));

    public static string UploadDone(string trust, Guid upload, string? handler = null) =>
        Ask($"{Upload(trust, upload)}/done", ("handler", handler));

    private static string Upload(string trust, Guid upload) => $"{ImportBacklog(trust)}/{upload:N}";
}
