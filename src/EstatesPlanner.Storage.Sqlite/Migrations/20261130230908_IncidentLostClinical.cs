using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace EstatesPlanner.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class IncidentLostClinical : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "LostClinicalHours",
                table: "incidents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "LostClinicalIncome",
                table: "incidents",
                type: "INTEGER",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "LostClinicalHours",
                table: "incidents");

            migrationBuilder.DropColumn(
                name: "LostClinicalIncome",
                table: "incidents");
        }
    }
}
