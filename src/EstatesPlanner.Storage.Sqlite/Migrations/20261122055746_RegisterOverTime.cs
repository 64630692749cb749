using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EstatesPlanner.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RegisterOverTime : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_backlog_items_Trust_Category_Cost_Id",
                table: "backlog_items");

            migrationBuilder.DropIndex(
                name: "IX_backlog_items_Trust_Cost_Id",
                table: "backlog_items");

            migrationBuilder.AddColumn<string>(
                name: "ReturnParts",
                table: "organisations",
                type: "TEXT",
                nullable: false,
                defaultValue: "[\"works\",\"preliminaries\",\"fees\"]");

            migrationBuilder.AddColumn<int>(
                name: "BuiltYear",
                table: "blocks",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "GrossInternalAreaM2",
                table: "blocks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Intent",
                table: "blocks",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LeavesOn",
                table: "blocks",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Asset",
                table: "backlog_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CirReasons",
                table: "backlog_items",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Compliance",
                table: "backlog_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Control",
                table: "backlog_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CostParts",
                table: "backlog_items",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Delivery",
                table: "backlog_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "FullCost",
                table: "backlog_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "PlannedYear",
                table: "backlog_items",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Raac",
                table: "backlog_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<long>(
                name: "RecordedAt",
                table: "backlog_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<string>(
                name: "Risk",
                table: "backlog_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Survey",
                table: "backlog_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Uplift",
                table: "backlog_items",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "evidence_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Item = table.Column<Guid>(type: "TEXT", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    ContentType = table.Column<string>(type: "TEXT", nullable: false),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    Size = table.Column<long>(type: "INTEGER", nullable: false),
                    Thumbnail = table.Column<string>(type: "TEXT", nullable: true),
                    Caption = table.Column<string>(type: "TEXT", nullable: false),
                    AddedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AddedBy = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_evidence_files_backlog_items_Item",
                        column: x => x.Item,
                        principalTable: "backlog_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "facet_surveys",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    SiteCode = table.Column<string>(type: "TEXT", nullable: false),
                    BlockCode = table.Column<string>(type: "TEXT", nullable: true),
                    Facet = table.Column<int>(type: "INTEGER", nullable: false),
                    Grade = table.Column<string>(type: "TEXT", nullable: false),
                    SurveyedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Surveyor = table.Column<string>(type: "TEXT", nullable: true),
                    Firm = table.Column<string>(type: "TEXT", nullable: true),
                    Confidence = table.Column<int>(type: "INTEGER", nullable: false),
                    Notes = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_facet_surveys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_facet_surveys_sites_Trust_SiteCode",
                        columns: x => new { x.Trust, x.SiteCode },
                        principalTable: "sites",
                        principalColumns: new[] { "Trust", "Code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "import_mappings",
                columns: table => new
                {
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_mappings", x => new { x.Trust, x.Kind, x.Name });
                    table.ForeignKey(
                        name: "FK_import_mappings_organisations_Trust",
                        column: x => x.Trust,
                        principalTable: "organisations",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incidents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    SiteCode = table.Column<string>(type: "TEXT", nullable: false),
                    Reference = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Type = table.Column<string>(type: "TEXT", nullable: false),
                    Relation = table.Column<int>(type: "INTEGER", nullable: false),
                    Description = table.Column<string>(type: "TEXT", nullable: true),
                    BlockCode = table.Column<string>(type: "TEXT", nullable: true),
                    DowntimeHours = table.Column<decimal>(type: "TEXT", nullable: false),
                    SessionsLost = table.Column<decimal>(type: "TEXT", nullable: false),
                    PatientsAffected = table.Column<int>(type: "INTEGER", nullable: false),
                    BedDaysLost = table.Column<decimal>(type: "TEXT", nullable: false),
                    CostToRectify = table.Column<long>(type: "INTEGER", nullable: false),
                    IsClinical = table.Column<bool>(type: "INTEGER", nullable: false),
                    IsRiddor = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incidents", x => x.Id);
                    table.ForeignKey(
                        name: "FK_incidents_sites_Trust_SiteCode",
                        columns: x => new { x.Trust, x.SiteCode },
                        principalTable: "sites",
                        principalColumns: new[] { "Trust", "Code" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "past_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    SiteCode = table.Column<string>(type: "TEXT", nullable: false),
                    BlockCode = table.Column<string>(type: "TEXT", nullable: true),
                    Category = table.Column<int>(type: "INTEGER", nullable: false),
                    Cost = table.Column<long>(type: "INTEGER", nullable: false),
                    FullCost = table.Column<long>(type: "INTEGER", nullable: false),
                    PriceBase = table.Column<int>(type: "INTEGER", nullable: false),
                    Status = table.Column<int>(type: "INTEGER", nullable: false),
                    RecordedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_past_items", x => new { x.Id, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "past_records",
                columns: table => new
                {
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Key = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_past_records", x => new { x.Kind, x.Trust, x.Key, x.Version });
                });

            migrationBuilder.CreateTable(
                name: "price_series",
                columns: table => new
                {
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Id = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: false),
                    Vintage = table.Column<string>(type: "TEXT", nullable: false),
                    Values = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_price_series", x => new { x.Trust, x.Id });
                    table.ForeignKey(
                        name: "FK_price_series_organisations_Trust",
                        column: x => x.Trust,
                        principalTable: "organisations",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_batches",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Kind = table.Column<int>(type: "INTEGER", nullable: false),
                    Summary = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Changed = table.Column<int>(type: "INTEGER", nullable: false),
                    TermsBefore = table.Column<string>(type: "TEXT", nullable: true),
                    UndoneAt = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_batches", x => x.Id);
                    table.ForeignKey(
                        name: "FK_register_batches_organisations_Trust",
                        column: x => x.Trust,
                        principalTable: "organisations",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_freezes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    AsAt = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Lines = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false),
                    SignedBy = table.Column<string>(type: "TEXT", nullable: true),
                    SignedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    ReopenedBecause = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_freezes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_register_freezes_organisations_Trust",
                        column: x => x.Trust,
                        principalTable: "organisations",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "row_changes",
                columns: table => new
                {
                    Batch = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    ObjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionAfter = table.Column<long>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_row_changes", x => new { x.Batch, x.Sequence });
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Query = table.Column<string>(type: "TEXT", nullable: false),
                    IsShared = table.Column<bool>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_views", x => x.Id);
                    table.ForeignKey(
                        name: "FK_saved_views_organisations_Trust",
                        column: x => x.Trust,
                        principalTable: "organisations",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "successions",
                columns: table => new
                {
                    Predecessor = table.Column<string>(type: "TEXT", nullable: false),
                    Successor = table.Column<string>(type: "TEXT", nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Source = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_successions", x => new { x.Predecessor, x.Successor });
                });

            migrationBuilder.CreateTable(
                name: "trust_settings",
                columns: table => new
                {
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Document = table.Column<string>(type: "TEXT", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trust_settings", x => new { x.Trust, x.Name });
                    table.ForeignKey(
                        name: "FK_trust_settings_organisations_Trust",
                        column: x => x.Trust,
                        principalTable: "organisations",
                        principalColumn: "Code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "incident_items",
                columns: table => new
                {
                    Incident = table.Column<Guid>(type: "TEXT", nullable: false),
                    Item = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_incident_items", x => new { x.Incident, x.Item });
                    table.ForeignKey(
                        name: "FK_incident_items_backlog_items_Item",
                        column: x => x.Item,
                        principalTable: "backlog_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_incident_items_incidents_Incident",
                        column: x => x.Incident,
                        principalTable: "incidents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.Sql("INSERT INTO row_changes (Batch, Sequence, ObjectId, VersionAfter, Before) SELECT ImportId, Sequence, ObjectId, VersionAfter, Before FROM import_changes;");
            migrationBuilder.DropTable(name: "import_changes");

            // Closed was 1; an item is now complete, disposed of, superseded or withdrawn, and closed meant put right.
            migrationBuilder.Sql("UPDATE backlog_items SET Status = 6 WHERE Status = 1;");

            // Since when the register says what it says: the last import that wrote the item; one that no import wrote was always there.
            migrationBuilder.Sql("UPDATE backlog_items SET RecordedAt = written.At FROM (SELECT change.ObjectId AS Id, MAX(import.At) AS At FROM row_changes change JOIN imports import ON import.Id = change.Batch GROUP BY change.ObjectId) AS written WHERE written.Id = backlog_items.Id;");

            // No item had its cost in parts yet, so the whole project cost what the item did.
            migrationBuilder.Sql("UPDATE backlog_items SET FullCost = Cost;");
            migrationBuilder.Sql(WordIndex.Tables);

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_control",
                table: "backlog_items",
                columns: new[] { "Trust", "Category", "Cost", "Id" },
                filter: "\"Control\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_cost",
                table: "backlog_items",
                columns: new[] { "Trust", "Cost", "Id", "SiteCode", "BlockCode", "Category", "Status", "ElementCode", "Condition", "PlannedYear", "SurveyedOn", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_raac",
                table: "backlog_items",
                columns: new[] { "Trust", "Category", "Cost", "Id" },
                filter: "\"Raac\" <> 0");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_risk",
                table: "backlog_items",
                columns: new[] { "Trust", "Category", "Cost", "Id", "SiteCode", "BlockCode", "Status", "ElementCode", "Condition", "PlannedYear", "SurveyedOn", "RecordedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_Trust_SiteCode_BlockCode_Category_PriceBase_Cost_FullCost_Status",
                table: "backlog_items",
                columns: new[] { "Trust", "SiteCode", "BlockCode", "Category", "PriceBase", "Cost", "FullCost", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_audit_entries_Chain_Object",
                table: "audit_entries",
                columns: new[] { "Chain", "Object" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_files_Item",
                table: "evidence_files",
                column: "Item");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_files_Trust",
                table: "evidence_files",
                column: "Trust");

            migrationBuilder.CreateIndex(
                name: "IX_facet_surveys_Trust_SiteCode",
                table: "facet_surveys",
                columns: new[] { "Trust", "SiteCode" });

            migrationBuilder.CreateIndex(
                name: "IX_incident_items_Item",
                table: "incident_items",
                column: "Item");

            migrationBuilder.CreateIndex(
                name: "IX_incidents_Trust_Reference",
                table: "incidents",
                columns: new[] { "Trust", "Reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_incidents_Trust_SiteCode_On",
                table: "incidents",
                columns: new[] { "Trust", "SiteCode", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_past_items_Trust_Until",
                table: "past_items",
                columns: new[] { "Trust", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_register_batches_Trust",
                table: "register_batches",
                column: "Trust");

            migrationBuilder.CreateIndex(
                name: "IX_register_freezes_Trust_Year",
                table: "register_freezes",
                columns: new[] { "Trust", "Year" });

            migrationBuilder.CreateIndex(
                name: "IX_row_changes_ObjectId",
                table: "row_changes",
                column: "ObjectId");

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_Trust_Person_Name",
                table: "saved_views",
                columns: new[] { "Trust", "Person", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE backlog_words; DROP TABLE backlog_word_rows;");

            migrationBuilder.DropTable(
                name: "evidence_files");

            migrationBuilder.DropTable(
                name: "facet_surveys");

            migrationBuilder.DropTable(
                name: "import_mappings");

            migrationBuilder.DropTable(
                name: "incident_items");

            migrationBuilder.DropTable(
                name: "past_items");

            migrationBuilder.DropTable(
                name: "past_records");

            migrationBuilder.DropTable(
                name: "price_series");

            migrationBuilder.DropTable(
                name: "register_batches");

            migrationBuilder.DropTable(
                name: "register_freezes");

            migrationBuilder.DropTable(
                name: "row_changes");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "successions");

            migrationBuilder.DropTable(
                name: "trust_settings");

            migrationBuilder.DropTable(
                name: "incidents");

            migrationBuilder.DropIndex(
                name: "IX_backlog_items_control",
                table: "backlog_items");

            migrationBuilder.DropIndex(
                name: "IX_backlog_items_cost",
                table: "backlog_items");

            migrationBuilder.DropIndex(
                name: "IX_backlog_items_raac",
                table: "backlog_items");

            migrationBuilder.DropIndex(
                name: "IX_backlog_items_risk",
                table: "backlog_items");

            migrationBuilder.DropIndex(
                name: "IX_backlog_items_Trust_SiteCode_BlockCode_Category_PriceBase_Cost_FullCost_Status",
                table: "backlog_items");

            migrationBuilder.DropIndex(
                name: "IX_audit_entries_Chain_Object",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "ReturnParts",
                table: "organisations");

            migrationBuilder.DropColumn(
                name: "BuiltYear",
                table: "blocks");

            migrationBuilder.DropColumn(
                name: "GrossInternalAreaM2",
                table: "blocks");

            migrationBuilder.DropColumn(
                name: "Intent",
                table: "blocks");

            migrationBuilder.DropColumn(
                name: "LeavesOn",
                table: "blocks");

            migrationBuilder.DropColumn(
                name: "Asset",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "CirReasons",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "Compliance",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "Control",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "CostParts",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "Delivery",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "FullCost",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "PlannedYear",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "Raac",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "RecordedAt",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "Risk",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "Survey",
                table: "backlog_items");

            migrationBuilder.DropColumn(
                name: "Uplift",
                table: "backlog_items");

            migrationBuilder.CreateTable(
                name: "import_changes",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sequence = table.Column<int>(type: "INTEGER", nullable: false),
                    Before = table.Column<string>(type: "TEXT", nullable: true),
                    ObjectId = table.Column<Guid>(type: "TEXT", nullable: false),
                    VersionAfter = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_import_changes", x => new { x.ImportId, x.Sequence });
                    table.ForeignKey(
                        name: "FK_import_changes_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_Trust_Category_Cost_Id",
                table: "backlog_items",
                columns: new[] { "Trust", "Category", "Cost", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_Trust_Cost_Id",
                table: "backlog_items",
                columns: new[] { "Trust", "Cost", "Id" });
        }
    }
}
