using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EstatesPlanner.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Eric : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "eric_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Year = table.Column<int>(type: "INTEGER", nullable: false),
                    Level = table.Column<int>(type: "INTEGER", nullable: false),
                    FileName = table.Column<string>(type: "TEXT", nullable: false),
                    Sheet = table.Column<string>(type: "TEXT", nullable: true),
                    Sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    RowsSha256 = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    ReplacedBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_eric_files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_eric_files_imports_Id",
                        column: x => x.Id,
                        principalTable: "imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "eric_rows",
                columns: table => new
                {
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    FileId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    TrustName = table.Column<string>(type: "TEXT", nullable: false),
                    TrustType = table.Column<string>(type: "TEXT", nullable: true),
                    Region = table.Column<string>(type: "TEXT", nullable: true),
                    Site = table.Column<string>(type: "TEXT", nullable: true),
                    SiteName = table.Column<string>(type: "TEXT", nullable: true),
                    SiteType = table.Column<string>(type: "TEXT", nullable: true),
                    PublishedSiteType = table.Column<string>(type: "TEXT", nullable: true),
                    GrossInternalAreaM2 = table.Column<decimal>(type: "TEXT", nullable: true),
                    High = table.Column<long>(type: "INTEGER", nullable: true),
                    Significant = table.Column<long>(type: "INTEGER", nullable: true),
                    Moderate = table.Column<long>(type: "INTEGER", nullable: true),
                    Low = table.Column<long>(type: "INTEGER", nullable: true),
                    RiskAdjusted = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_eric_rows", x => new { x.FileId, x.Number });
                    table.ForeignKey(
                        name: "FK_eric_rows_eric_files_FileId",
                        column: x => x.FileId,
                        principalTable: "eric_files",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_eric_files_Year_Level",
                table: "eric_files",
                columns: new[] { "Year", "Level" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "eric_rows");

            migrationBuilder.DropTable(
                name: "eric_files");
        }
    }
}
