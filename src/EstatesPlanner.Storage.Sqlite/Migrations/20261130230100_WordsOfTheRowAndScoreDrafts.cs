using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EstatesPlanner.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WordsOfTheRowAndScoreDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "score_drafts",
                columns: table => new
                {
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Round = table.Column<string>(type: "TEXT", nullable: false),
                    Bid = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Levels = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_score_drafts", x => new { x.Trust, x.Round, x.Bid, x.Person });
                    table.ForeignKey(
                        name: "FK_score_drafts_rounds_Trust_Round",
                        columns: x => new { x.Trust, x.Round },
                        principalTable: "rounds",
                        principalColumns: new[] { "Trust", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.Sql(WordIndex.Refill);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "score_drafts");
        }
    }
}
