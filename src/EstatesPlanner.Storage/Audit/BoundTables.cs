namespace EstatesPlanner.Storage.Audit;

/// <summary>
/// Every table that is bound to the audit trail, and those that need not be. A test fails on a table in neither list.
/// </summary>
public static class BoundTables
{
    private const string System = "'system'";

    private const string OfBatch = """
        coalesce((SELECT "Trust" FROM "imports" WHERE "Id" = "row_changes"."Batch"), (SELECT "Trust" FROM "register_batches" WHERE "Id" = "row_changes"."Batch"), 'system')
        """;

    public static IReadOnlyList<BoundTable> All { get; } =
    [
        new("organisations", "Trust", ["Code"]) { Chain = "\"Code\"" },
        new("sites", "Site", ["Trust", "Code"]),
        new("blocks", "Block", ["Trust", "SiteCode", "Code"]),
        new("backlog_items", "Backlog item", ["Id"]) { Said = ["Trust", "SiteCode", "Reference"] },
        new("past_items", "Former version of backlog item", ["Id", "Version"]) { Said = ["Trust", "SiteCode", "Id", "Version"] },
        new("past_records", "Former version of", ["Kind", "Trust", "Key", "Version"]),
        new("row_changes", "Change list of batch", ["Batch"]) { Order = ["Sequence"], Chain = OfBatch },
        new("register_batches", "Batch", ["Id"]) { Said = ["Trust", "Summary", "Id"] },
        new("register_freezes", "Frozen register", ["Id"]) { Said = ["Trust", "Year", "Id"] },
        new("imports", "Import", ["Id"]) { Said = ["FileName", "Id"] },
        new("import_mappings", "Import mapping", ["Trust", "Kind", "Name"]),
        new("incidents", "Incident", ["Id"]) { Said = ["Trust", "Reference"] },
        new("incident_items", "Link of incident and item", ["Incident", "Item"]),
        new("evidence_files", "Evidence", ["Id"]) { Said = ["Trust", "FileName", "Id"] },
        new("facet_surveys", "Facet survey", ["Id"]) { Said = ["Trust", "SiteCode", "Id"] },
        new("successions", "Succession", ["Predecessor", "Successor"]) { Chain = System },
        new("people", "Person", ["Id"]) { Chain = System },
        new("memberships", "Membership", ["Trust", "Person", "Role"]),
        new("price_series", "Price series", ["Trust", "Id"]),
        new("saved_views", "Saved view", ["Id"]) { Said = ["Trust", "Person", "Name"] },
        new("trust_settings", "Setting", ["Trust", "Name"]),
        new("bids", "Bid", ["Id"]) { Said = ["Trust", "Reference"] },
        new("bid_moves", "Move of bid", ["Id"]) { Said = ["Trust", "Bid", "Id"] },
        new("bid_reviews", "Review of bid", ["Trust", "Bid", "Submission", "Side"]),
        new("rounds", "Round", ["Trust", "Id"]),
        new("score_drafts", "Draft of scores", ["Trust", "Round", "Bid", "Person"]),
        new("score_sheets", "Score sheet", ["Trust", "Round", "Bid", "Criterion", "Person"]),
        new("moderated_scores", "Moderated score", ["Trust", "Round", "Bid", "Criterion"]),
        new("declared_interests", "Declared interest", ["Trust", "Bid", "Person"]),
        new("plans", "Plan", ["Trust", "Id"]),
        new("business_cases", "Business case", ["Id"]) { Said = ["Trust", "Bid", "Stage", "Number"] },
        new("eric_files", "Published file", ["Id"]) { Said = ["FileName", "Year", "Id"], Chain = System },
        new("eric_rows", "Rows of published file", ["FileId"]) { Order = ["Number"], Chain = System },
    ];

    /// <summary>Tables that need no binding, each with the reason.</summary>
    public static IReadOnlyDictionary<string, string> Unbound { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["audit_entries"] = "the trail itself: each entry holds the hash of the one before it",
            ["audit_states"] = "lists of the trail: each entry holds the hash of its list",
            ["backlog_words"] = "word index, derived from backlog_items",
            ["backlog_word_rows"] = "word index, derived from backlog_items",
            ["backlog_words_due"] = "word index, derived from backlog_items",
            ["__EFMigrationsHistory"] = "schema",
            ["__EFMigrationsLock"] = "schema",
        };

    private static readonly Dictionary<string, BoundTable> ByName = All.ToDictionary(table => table.Name, StringComparer.Ordinal);

    public static BoundTable? Find(string? table) => table is null ? null : ByName.GetValueOrDefault(table);
}
