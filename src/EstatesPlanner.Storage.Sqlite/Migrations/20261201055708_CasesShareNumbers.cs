using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EstatesPlanner.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CasesShareNumbers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_business_cases_Trust_Bid_Stage_Number",
                table: "business_cases");

            migrationBuilder.CreateIndex(
                name: "IX_business_cases_Trust_Bid_Stage_Number_PdfSha256",
                table: "business_cases",
                columns: new[] { "Trust", "Bid", "Stage", "Number", "PdfSha256" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_business_cases_Trust_Bid_Stage_Number_PdfSha256",
                table: "business_cases");

            migrationBuilder.CreateIndex(
                name: "IX_business_cases_Trust_Bid_Stage_Number",
                table: "business_cases",
                columns: new[] { "Trust", "Bid", "Stage", "Number" },
                unique: true);
        }
    }
}
