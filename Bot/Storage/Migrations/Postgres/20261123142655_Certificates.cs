using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Hanyang.Assistant.Bot.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Certificates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "awaited_certificates",
                columns: table => new
                {
                    source = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: false),
                    member_id = table.Column<int>(type: "integer", nullable: false),
                    result = table.Column<string>(type: "text", nullable: false),
                    since = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_awaited_certificates", x => x.source);
                    table.ForeignKey(
                        name: "fk_awaited_certificates_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "certificate_schemes",
                columns: table => new
                {
                    post_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    needs_certificate = table.Column<bool>(type: "boolean", nullable: false),
                    valid_for_months = table.Column<int>(type: "integer", nullable: false),
                    placements = table.Column<int>(type: "integer", nullable: false),
                    competences = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_schemes", x => x.post_code);
                });

            migrationBuilder.CreateTable(
                name: "certificates",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    serial = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    member_id = table.Column<int>(type: "integer", nullable: false),
                    source = table.Column<string>(type: "character varying(80)", maxLength: 80, nullable: true),
                    holder = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    unit_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    issued_at = table.Column<long>(type: "bigint", nullable: false),
                    valid_through = table.Column<DateOnly>(type: "date", nullable: false),
                    is_sample = table.Column<bool>(type: "boolean", nullable: false),
                    issued_by = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    facts = table.Column<string>(type: "text", nullable: false),
                    status_list = table.Column<int>(type: "integer", nullable: false),
                    status_index = table.Column<int>(type: "integer", nullable: false),
                    credential = table.Column<string>(type: "text", nullable: false),
                    revoked_at = table.Column<long>(type: "bigint", nullable: true),
                    revoked_for = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    revoked_by = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificates", x => x.id);
                    table.ForeignKey(
                        name: "fk_certificates_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "placements",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    kind = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: false),
                    learner_id = table.Column<int>(type: "integer", nullable: false),
                    tutor_id = table.Column<int>(type: "integer", nullable: false),
                    unit_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    place = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    post_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    post_name = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    day = table.Column<DateOnly>(type: "date", nullable: false),
                    checklist = table.Column<string>(type: "text", nullable: false),
                    learner_came_at = table.Column<long>(type: "bigint", nullable: true),
                    tutor_came_at = table.Column<long>(type: "bigint", nullable: true),
                    signed_off_at = table.Column<long>(type: "bigint", nullable: true),
                    signed_off_by = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: true),
                    note = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_placements", x => x.id);
                    table.ForeignKey(
                        name: "fk_placements_members_learner_id",
                        column: x => x.learner_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_placements_members_tutor_id",
                        column: x => x.tutor_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "signing_keys",
                columns: table => new
                {
                    number = table.Column<int>(type: "integer", nullable: false),
                    public_key = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    sealed_seed = table.Column<string>(type: "character varying(1024)", maxLength: 1024, nullable: true),
                    created_at = table.Column<long>(type: "bigint", nullable: false),
                    retired_at = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_signing_keys", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "certificate_posts",
                columns: table => new
                {
                    certificate_id = table.Column<int>(type: "integer", nullable: false),
                    post_code = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_certificate_posts", x => new { x.certificate_id, x.post_code });
                    table.ForeignKey(
                        name: "fk_certificate_posts_certificates_certificate_id",
                        column: x => x.certificate_id,
                        principalTable: "certificates",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_awaited_certificates_member_id",
                table: "awaited_certificates",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificate_posts_post_code",
                table: "certificate_posts",
                column: "post_code");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_issued_at",
                table: "certificates",
                column: "issued_at");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_member_id",
                table: "certificates",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_certificates_serial",
                table: "certificates",
                column: "serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_source",
                table: "certificates",
                column: "source",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_certificates_status_list_status_index",
                table: "certificates",
                columns: new[] { "status_list", "status_index" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_placements_day",
                table: "placements",
                column: "day");

            migrationBuilder.CreateIndex(
                name: "ix_placements_learner_id_post_code",
                table: "placements",
                columns: new[] { "learner_id", "post_code" });

            migrationBuilder.CreateIndex(
                name: "ix_placements_tutor_id",
                table: "placements",
                column: "tutor_id");

            migrationBuilder.CreateIndex(
                name: "ix_signing_keys_public_key",
                table: "signing_keys",
                column: "public_key",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awaited_certificates");

            migrationBuilder.DropTable(
                name: "certificate_posts");

            migrationBuilder.DropTable(
                name: "certificate_schemes");

            migrationBuilder.DropTable(
                name: "placements");

            migrationBuilder.DropTable(
                name: "signing_keys");

            migrationBuilder.DropTable(
                name: "certificates");
        }
    }
}
