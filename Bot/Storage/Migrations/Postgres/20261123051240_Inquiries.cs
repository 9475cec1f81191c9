using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hanyang.Assistant.Bot.Storage.Migrations.Postgres
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
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    conversation_id = table.Column<string>(type: "text", nullable: true),
                    activity_id = table.Column<string>(type: "text", nullable: true),
                    reply_activity_id = table.Column<string>(type: "text", nullable: true),
                    asked_at = table.Column<long>(type: "bigint", nullable: false),
                    text = table.Column<string>(type: "text", nullable: false),
                    spoken = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    route = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    status = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    version = table.Column<int>(type: "integer", nullable: true),
                    facets = table.Column<string>(type: "text", nullable: false),
                    choices = table.Column<string>(type: "text", nullable: false),
                    ranked = table.Column<string>(type: "text", nullable: false),
                    confidence = table.Column<double>(type: "double precision", nullable: false),
                    catalogue_revision = table.Column<long>(type: "bigint", nullable: false),
                    learned_version = table.Column<int>(type: "integer", nullable: false),
                    focus = table.Column<string>(type: "text", nullable: true),
                    locale = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    meaning = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    meant_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    confirmed_by = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    confirmed_at = table.Column<long>(type: "bigint", nullable: true),
                    feedback = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    feedback_reason = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    pending_alias_for = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiries", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "learned_rankings",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    learned_at = table.Column<long>(type: "bigint", nullable: true),
                    inquiries = table.Column<int>(type: "integer", nullable: false),
                    ranking = table.Column<byte[]>(type: "bytea", nullable: true),
                    share = table.Column<double>(type: "double precision", nullable: false),
                    held_out = table.Column<int>(type: "integer", nullable: false),
                    held_out_before = table.Column<double>(type: "double precision", nullable: false),
                    held_out_after = table.Column<double>(type: "double precision", nullable: false),
                    gate = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    judged = table.Column<int>(type: "integer", nullable: false),
                    right_before = table.Column<int>(type: "integer", nullable: false),
                    right_after = table.Column<int>(type: "integer", nullable: false),
                    is_active = table.Column<bool>(type: "boolean", nullable: false),
                    was_active = table.Column<bool>(type: "boolean", nullable: false),
                    note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false)
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
