using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EstatesPlanner.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BidLife : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Seen",
                table: "score_sheets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "JudgedBy",
                table: "rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "State",
                table: "rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<string>(
                name: "Filter",
                table: "bids",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Narrative",
                table: "bids",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Realised",
                table: "bids",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<int>(
                name: "Submission",
                table: "bids",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.Sql("UPDATE bids SET Submission = 1 WHERE State >= 2;");

            migrationBuilder.CreateTable(
                name: "bid_moves",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Bid = table.Column<string>(type: "TEXT", nullable: false),
                    From = table.Column<int>(type: "INTEGER", nullable: false),
                    To = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bid_moves", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "bid_reviews",
                columns: table => new
                {
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Bid = table.Column<string>(type: "TEXT", nullable: false),
                    Side = table.Column<int>(type: "INTEGER", nullable: false),
                    Submission = table.Column<int>(type: "INTEGER", nullable: false),
                    Verdict = table.Column<int>(type: "INTEGER", nullable: false),
                    Comment = table.Column<string>(type: "TEXT", nullable: false),
                    Reviewer = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_bid_reviews", x => new { x.Trust, x.Bid, x.Submission, x.Side });
                });

            migrationBuilder.CreateTable(
                name: "declared_interests",
                columns: table => new
                {
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Bid = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    Nature = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_declared_interests", x => new { x.Trust, x.Bid, x.Person });
                });

            migrationBuilder.CreateTable(
                name: "moderated_scores",
                columns: table => new
                {
                    Trust = table.Column<string>(type: "TEXT", nullable: false),
                    Round = table.Column<string>(type: "TEXT", nullable: false),
                    Bid = table.Column<string>(type: "TEXT", nullable: false),
                    Criterion = table.Column<string>(type: "TEXT", nullable: false),
                    Level = table.Column<decimal>(type: "TEXT", nullable: false),
                    ScorersSaid = table.Column<decimal>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", nullable: false),
                    Person = table.Column<string>(type: "TEXT", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Seen = table.Column<string>(type: "TEXT", nullable: true),
                    Version = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_moderated_scores", x => new { x.Trust, x.Round, x.Bid, x.Criterion });
                    table.ForeignKey(
                        name: "FK_moderated_scores_rounds_Trust_Round",
                        columns: x => new { x.Trust, x.Round },
                        principalTable: "rounds",
                        principalColumns: new[] { "Trust", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_bid_moves_Trust_Bid_At",
                table: "bid_moves",
                columns: new[] { "Trust", "Bid", "At" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "bid_moves");

            migrationBuilder.DropTable(
                name: "bid_reviews");

            migrationBuilder.DropTable(
                name: "declared_interests");

            migrationBuilder.DropTable(
                name: "moderated_scores");

            migrationBuilder.DropColumn(
                name: "Seen",
                table: "score_sheets");

            migrationBuilder.DropColumn(
                name: "JudgedBy",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "State",
                table: "rounds");

            migrationBuilder.DropColumn(
                name: "Filter",
                table: "bids");

            migrationBuilder.DropColumn(
                name: "Narrative",
                table: "bids");

            migrationBuilder.DropColumn(
                name: "Realised",
                table: "bids");

            migrationBuilder.DropColumn(
                name: "Submission",
                table: "bids");
        }
    }
}
