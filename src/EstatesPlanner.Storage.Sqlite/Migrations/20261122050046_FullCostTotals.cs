using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EstatesPlanner.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class FullCostTotals : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_backlog_items_Trust_SiteCode_BlockCode_Category_PriceBase_Cost_Status",
                table: "backlog_items");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_Trust_SiteCode_BlockCode_Category_PriceBase_Cost_FullCost_Status",
                table: "backlog_items",
                columns: new[] { "Trust", "SiteCode", "BlockCode", "Category", "PriceBase", "Cost", "FullCost", "Status" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_backlog_items_Trust_SiteCode_BlockCode_Category_PriceBase_Cost_FullCost_Status",
                table: "backlog_items");

            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_Trust_SiteCode_BlockCode_Category_PriceBase_Cost_Status",
                table: "backlog_items",
                columns: new[] { "Trust", "SiteCode", "BlockCode", "Category", "PriceBase", "Cost", "Status" });
        }
    }
}
