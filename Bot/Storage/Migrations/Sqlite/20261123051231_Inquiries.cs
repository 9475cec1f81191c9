using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Hanyang.Assistant.Bot.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Inquiries : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "inquiries",
                columns: table => new
                {
                    id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    conversation_id = table.Column<string>(type: "TEXT", nullable: true),
                    activity_id = table.Column<string>(type: "TEXT", nullable: true),
                    reply_activity_id = table.Column<string>(type: "TEXT", nullable: true),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false),
                    text = table.Column<string>(type: "TEXT", nullable: false),
                    spoken = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    route = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "TEXT", maxLength: 32, nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: true),
                    facets = table.Column<string>(type: "TEXT", nullable: false),
                    choices = table.Column<string>(type: "TEXT", nullable: false),
                    ranked = table.Column<string>(type: "TEXT", nullable: false),
                    confidence = table.Column<double>(type: "REAL", nullable: false),
                    catalogue_revision = table.Column<long>(type: "INTEGER", nullable: false),
                    learned_version = table.Column<int>(type: "INTEGER", nullable: false),
                    focus = table.Column<string>(type: "TEXT", nullable: true),
                    locale = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    meaning = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    meant_code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    confirmed_by = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    feedback = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    feedback_reason = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    pending_alias_for = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "learned_rankings",
                columns: table => new
                {
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    learned_at = table.Column<long>(type: "INTEGER", nullable: true),
                    inquiries = table.Column<int>(type: "INTEGER", nullable: false),
                    ranking = table.Column<byte[]>(type: "BLOB", nullable: true),
                    share = table.Column<double>(type: "REAL", nullable: false),
                    held_out = table.Column<int>(type: "INTEGER", nullable: false),
                    held_out_before = table.Column<double>(type: "REAL", nullable: false),
                    held_out_after = table.Column<double>(type: "REAL", nullable: false),
                    gate = table.Column<string>(type: "TEXT", maxLength: 32, nullable: true),
                    judged = table.Column<int>(type: "INTEGER", nullable: false),
                    right_before = table.Column<int>(type: "INTEGER", nullable: false),
                    right_after = table.Column<int>(type: "INTEGER", nullable: false),
                    is_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    was_active = table.Column<bool>(type: "INTEGER", nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_learned_rankings", x => x.number);
                });

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_confirmed_at",
                table: "inquiries",
                column: "confirmed_at");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_conversation_id",
                table: "inquiries",
                column: "conversation_id");

            migrationBuilder.CreateIndex(
                name: "ix_inquiries_spoken",
                table: "inquiries",
                column: "spoken");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "inquiries");

            migrationBuilder.DropTable(
                name: "learned_rankings");
        }
    }
}
