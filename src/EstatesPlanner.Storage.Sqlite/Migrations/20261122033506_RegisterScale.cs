using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EstatesPlanner.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class RegisterScale : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_backlog_items_Trust_SiteCode_BlockCode_Category_PriceBase_Cost_Status",
                table: "backlog_items",
                columns: new[] { "Trust", "SiteCode", "BlockCode", "Category", "PriceBase", "Cost", "Status" });

            migrationBuilder.Sql(WordIndex.Tables);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TABLE backlog_words; DROP TABLE backlog_word_rows;");
            migrationBuilder.DropIndex(
                name: "IX_backlog_items_Trust_SiteCode_BlockCode_Category_PriceBase_Cost_Status",
                table: "backlog_items");
        }
    }
}
