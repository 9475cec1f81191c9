using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hanyang.Assistant.Bot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Workshop : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contradiction_dismissals",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    pair = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: false),
                    note = table.Column<string>(type: "text", nullable: false),
                    by_name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contradiction_dismissals", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "guide_drafts",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    based_on = table.Column<int>(type: "integer", nullable: false),
                    content = table.Column<string>(type: "text", nullable: false),
                    hints = table.Column<string>(type: "text", nullable: false),
                    base_hints = table.Column<string>(type: "text", nullable: false),
                    state = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    author_id = table.Column<int>(type: "integer", nullable: true),
                    author_name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    writers = table.Column<string>(type: "text", nullable: false),
                    reviewer_name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    effective_on = table.Column<DateOnly>(type: "date", nullable: true),
                    note = table.Column<string>(type: "text", nullable: false),
                    reason = table.Column<string>(type: "text", nullable: false),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_at = table.Column<long>(type: "bigint", nullable: false),
                    changed_by = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    published_as = table.Column<int>(type: "integer", nullable: true),
                    version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_guide_drafts", x => x.id);
                });

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
                name: "inquiry_closures",
                columns: table => new
                {
                    id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    spoken = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    remedy = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    by = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_inquiry_closures", x => x.id);
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

            migrationBuilder.CreateTable(
                name: "trial_questions",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    text = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    spoken = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    codes = table.Column<string>(type: "text", nullable: false),
                    expectation = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    added_by = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    added_at = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trial_questions", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trial_runs",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    changes = table.Column<string>(type: "text", nullable: false),
                    started_by = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    started_at = table.Column<long>(type: "bigint", nullable: false),
                    total = table.Column<int>(type: "integer", nullable: false),
                    done = table.Column<int>(type: "integer", nullable: false),
                    heard_at = table.Column<long>(type: "bigint", nullable: false),
                    finished_at = table.Column<long>(type: "bigint", nullable: true),
                    result = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_trial_runs", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contradiction_dismissals_pair",
                table: "contradiction_dismissals",
                column: "pair",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_guide_drafts_code",
                table: "guide_drafts",
                column: "code");

            migrationBuilder.CreateIndex(
                name: "ix_guide_drafts_state_effective_on",
                table: "guide_drafts",
                columns: new[] { "state", "effective_on" });

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

            migrationBuilder.CreateIndex(
                name: "ix_inquiry_closures_spoken",
                table: "inquiry_closures",
                column: "spoken");

            migrationBuilder.CreateIndex(
                name: "ix_trial_questions_spoken",
                table: "trial_questions",
                column: "spoken",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contradiction_dismissals");

            migrationBuilder.DropTable(
                name: "guide_drafts");

            migrationBuilder.DropTable(
                name: "inquiries");

            migrationBuilder.DropTable(
                name: "inquiry_closures");

            migrationBuilder.DropTable(
                name: "learned_rankings");

            migrationBuilder.DropTable(
                name: "trial_questions");

            migrationBuilder.DropTable(
                name: "trial_runs");
        }
    }
}
