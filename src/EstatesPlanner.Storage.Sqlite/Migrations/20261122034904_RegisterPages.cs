using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EstatesPlanner.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RegisterPages : Migration
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

            migrationBuilder.AddColumn<long>(
                name: "FullCost",
                table: "past_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<long>(
                name: "FullCost",
                table: "backlog_items",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            // The whole project is the sum of a cost's parts, or the cost where it has none.
            migrationBuilder.Sql("UPDATE backlog_items SET FullCost = COALESCE((SELECT SUM(json_extract(part.value, '$.amount')) FROM json_each(backlog_items.CostParts) AS part), Cost);");
            migrationBuilder.Sql("UPDATE past_items SET FullCost = COALESCE((SELECT SUM(json_extract(part.value, '$.amount')) FROM json_each(past_items.Document, '$.costParts') AS part), Cost);");

            migrationBuilder.CreateIndex(
                name: "IX_row_changes_ObjectId",
                table: "row_changes",
                column: "ObjectId");

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
                name: "IX_audit_entries_Chain_Object",
                table: "audit_entries",
                columns: new[] { "Chain", "Object" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_row_changes_ObjectId",
                table: "row_changes");

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
                name: "IX_audit_entries_Chain_Object",
                table: "audit_entries");

            migrationBuilder.DropColumn(
                name: "FullCost",
                table: "past_items");

            migrationBuilder.DropColumn(
                name: "FullCost",
                table: "backlog_items");

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
