import assert from 'node:assert/strict';
import { factsOf, shapeOf, type Shape } from './shape';

interface Case {
  readonly tool: string | null;
  readonly path: string;
  readonly text: string;
  readonly expected: Partial<Shape>;
}

const full: Partial<Shape> = { uniques: ['code'], indexes: ['due'], references: ['book_id>books'], required: ['code'] };

const cases: readonly Case[] = [
  {
    tool: null,
    path: 'migrations/0001_loans.up.sql',
    text: 'CREATE TABLE loans (\n  code text NOT NULL UNIQUE,\n  book_id bigint REFERENCES books (id),\n  due date\n);\nCREATE INDEX ON loans (due);\n',
    expected: full,
  },
  {
    tool: 'Flyway',
    path: 'src/main/resources/db/migration/V1__loans.sql',
    text: 'create table loans (code varchar(8) not null unique, book_id bigint references books, due date);\ncreate index idx_due on loans (due);\n',
    expected: full,
  },
  {
    tool: 'goose',
    path: 'db/00001_loans.sql',
    text: '-- +goose Up\nCREATE TABLE loans (code text NOT NULL UNIQUE, book_id int REFERENCES books(id), due date);\nCREATE INDEX idx_due ON loans (due);\n-- +goose Down\nDROP TABLE loans;\n',
    expected: full,
  },
  {
    tool: 'Prisma',
    path: 'prisma/migrations/20250101000000_init/migration.sql',
    text: 'CREATE TABLE "loans" (\n    "code" TEXT NOT NULL,\n    "book_id" INTEGER,\n    "due" DATE\n);\n-- CreateIndex\nCREATE UNIQUE INDEX "loans_code_key" ON "loans"("code");\n-- CreateIndex\nCREATE INDEX "loans_due_idx" ON "loans"("due");\nALTER TABLE "loans" ADD CONSTRAINT "loans_book_fkey" FOREIGN KEY ("book_id") REFERENCES "books"("id") ON DELETE SET NULL;\n',
    expected: full,
  },
  {
    tool: 'Liquibase',
    path: 'src/main/resources/db/changelog/001-loans.xml',
    text: '<databaseChangeLog>\n  <changeSet id="1" author="a">\n    <createTable tableName="loans">\n      <column name="code" type="varchar(8)"><constraints nullable="false" unique="true"/></column>\n      <column name="book_id" type="bigint"><constraints foreignKeyName="fk_book" references="books(id)"/></column>\n      <column name="due" type="date"/>\n    </createTable>\n    <createIndex tableName="loans" indexName="idx_due"><column name="due"/></createIndex>\n  </changeSet>\n</databaseChangeLog>\n',
    expected: full,
  },
  {
    tool: 'Liquibase',
    path: 'src/main/resources/db/changelog/001-loans.yaml',
    text: 'databaseChangeLog:\n  - changeSet:\n      id: 1\n      author: a\n      changes:\n        - createTable:\n            tableName: loans\n            columns:\n              - column:\n                  name: code\n                  type: varchar(8)\n                  constraints: { nullable: false, unique: true }\n              - column: { name: book_id, type: bigint }\n              - column: { name: due, type: date }\n        - createIndex:\n            tableName: loans\n            columns:\n              - column: { name: due }\n        - addForeignKeyConstraint:\n            baseTableName: loans\n            baseColumnNames: book_id\n            referencedTableName: books\n',
    expected: full,
  },
  {
    tool: 'Alembic',
    path: 'alembic/versions/1a2b_loans.py',
    text: 'from alembic import op\nimport sqlalchemy as sa\n\nrevision = "1a2b"\ndown_revision = None\n\n\ndef upgrade() -> None:\n    op.create_table(\n        "loans",\n        sa.Column("code", sa.String(8), nullable=False, unique=True),\n        sa.Column("book_id", sa.Integer(), sa.ForeignKey("books.id")),\n        sa.Column("due", sa.Date(), nullable=True),\n    )\n    op.create_index(op.f("ix_due"), "loans", ["due"], unique=False)\n\n\ndef downgrade() -> None:\n    op.create_index("ix_code", "loans", ["code"])\n    op.drop_table("loans")\n',
    expected: full,
  },
  {
    tool: 'Django',
    path: 'library/migrations/0001_initial.py',
    text: 'from django.db import migrations, models\n\n\nclass Migration(migrations.Migration):\n    initial = True\n    operations = [\n        migrations.CreateModel(\n            name="loans",\n            fields=[\n                ("id", models.BigAutoField(primary_key=True)),\n                ("code", models.CharField(max_length=8, unique=True)),\n                ("due", models.DateField(db_index=True)),\n            ],\n        ),\n        migrations.AddField(\n            model_name="loans",\n            name="book",\n            field=models.ForeignKey(on_delete=django.db.models.deletion.CASCADE, to="library.book"),\n        ),\n    ]\n',
    expected: { keys: ['id'], uniques: ['code'], indexes: ['book*', 'due'], references: ['book>book'] },
  },
  {
    tool: 'Knex',
    path: 'migrations/20250101_loans.js',
    text: "exports.up = (knex) =>\n  knex.schema.createTable('loans', (table) => {\n    table.string('code').notNullable().unique();\n    table.integer('book_id').references('id').inTable('books').onDelete('CASCADE');\n    table.date('due').index();\n  });\n\nexports.down = (knex) => knex.schema.dropTable('loans');\n",
    expected: full,
  },
  {
    tool: 'Kysely',
    path: 'src/migrations/001_loans.ts',
    text: "import { type Kysely } from 'kysely';\n\nexport async function up(db: Kysely<unknown>): Promise<void> {\n  await db.schema\n    .createTable('loans')\n    .addColumn('code', 'text', (col) => col.notNull().unique())\n    .addColumn('book_id', 'integer', (col) => col.references('books.id'))\n    .addColumn('due', 'date')\n    .execute();\n  await db.schema.createIndex('idx_due').on('loans').column('due').execute();\n}\n\nexport async function down(db: Kysely<unknown>): Promise<void> {\n  await db.schema.dropTable('loans').execute();\n}\n",
    expected: full,
  },
  {
    tool: 'Sequelize',
    path: 'migrations/20250101-loans.js',
    text: "module.exports = {\n  async up(queryInterface, Sequelize) {\n    await queryInterface.createTable('loans', {\n      code: { type: Sequelize.STRING, allowNull: false, unique: true },\n      book_id: { type: Sequelize.INTEGER, references: { model: 'books', key: 'id' } },\n      due: { type: Sequelize.DATE },\n    });\n    await queryInterface.addIndex('loans', ['due']);\n  },\n  async down(queryInterface) {\n    await queryInterface.dropTable('loans');\n  },\n};\n",
    expected: full,
  },
  {
    tool: 'TypeORM',
    path: 'src/migrations/1700000000000-Loans.ts',
    text: 'import { MigrationInterface, QueryRunner } from \'typeorm\';\n\nexport class Loans1700000000000 implements MigrationInterface {\n  async up(queryRunner: QueryRunner): Promise<void> {\n    await queryRunner.query(`CREATE TABLE "loans" ("code" character varying NOT NULL, "book_id" integer, "due" date, CONSTRAINT "UQ_1" UNIQUE ("code"))`);\n    await queryRunner.query(`CREATE INDEX "IDX_1" ON "loans" ("due") `);\n    await queryRunner.query(\n      `ALTER TABLE "loans" ADD CONSTRAINT "FK_1" FOREIGN KEY ("book_id") REFERENCES "books"("id") ON DELETE CASCADE`,\n    );\n  }\n\n  async down(queryRunner: QueryRunner): Promise<void> {\n    await queryRunner.query(`CREATE INDEX "IDX_2" ON "loans" ("code")`);\n  }\n}\n',
    expected: full,
  },
  {
    tool: 'node-pg-migrate',
    path: 'migrations/1700000000000_loans.js',
    text: "exports.up = (pgm) => {\n  pgm.createTable('loans', {\n    code: { type: 'text', notNull: true, unique: true },\n    book_id: { type: 'integer', references: 'books' },\n    due: 'date',\n  });\n  pgm.createIndex('loans', ['due']);\n};\n",
    expected: full,
  },
  {
    tool: 'Laravel',
    path: 'database/migrations/2025_01_01_000000_create_loans_table.php',
    text: "<?php\n\nuse Illuminate\\Database\\Migrations\\Migration;\nuse Illuminate\\Database\\Schema\\Blueprint;\nuse Illuminate\\Support\\Facades\\Schema;\n\nreturn new class extends Migration {\n    public function up(): void\n    {\n        Schema::create('loans', function (Blueprint $table) {\n            $table->id();\n            $table->string('code')->unique();\n            $table->foreignId('book_id')->constrained('books')->cascadeOnDelete();\n            $table->date('due')->nullable()->index();\n            $table->timestamps();\n        });\n    }\n\n    public function down(): void\n    {\n        Schema::dropIfExists('loans');\n    }\n};\n",
    expected: { keys: ['id'], uniques: ['code'], indexes: ['due'], references: ['book_id>books'] },
  },
  {
    tool: 'Phinx',
    path: 'db/migrations/20250101000000_loans.php',
    text: "<?php\n\nuse Phinx\\Migration\\AbstractMigration;\n\nfinal class Loans extends AbstractMigration\n{\n    public function change(): void\n    {\n        $this->table('loans')\n            ->addColumn('code', 'string', ['null' => false])\n            ->addColumn('book_id', 'integer')\n            ->addColumn('due', 'date')\n            ->addIndex(['code'], ['unique' => true])\n            ->addIndex(['due'])\n            ->addForeignKey('book_id', 'books', 'id')\n            ->create();\n    }\n}\n",
    expected: full,
  },
  {
    tool: 'Doctrine',
    path: 'migrations/Version20250101000000.php',
    text: "<?php\n\nnamespace DoctrineMigrations;\n\nuse Doctrine\\DBAL\\Schema\\Schema;\nuse Doctrine\\Migrations\\AbstractMigration;\n\nfinal class Version20250101000000 extends AbstractMigration\n{\n    public function up(Schema $schema): void\n    {\n        $this->addSql('CREATE TABLE loans (code VARCHAR(8) NOT NULL, book_id INT DEFAULT NULL, due DATE DEFAULT NULL, UNIQUE INDEX UNIQ_1 (code), INDEX IDX_C5D30D03A76ED395 (book_id), INDEX loans_due (due))');\n        $this->addSql('ALTER TABLE loans ADD CONSTRAINT FK_1 FOREIGN KEY (book_id) REFERENCES books (id)');\n    }\n\n    public function down(Schema $schema): void\n    {\n        $this->addSql('DROP TABLE loans');\n    }\n}\n",
    expected: { ...full, indexes: ['book_id*', 'due'] },
  },
  {
    tool: 'Active Record',
    path: 'db/migrate/20250101000000_create_loans.rb',
    text: 'class CreateLoans < ActiveRecord::Migration[8.0]\n  def change\n    create_table :loans do |t|\n      t.string :code, null: false\n      t.references :book, foreign_key: { to_table: :books }\n      t.date :due\n      t.timestamps\n    end\n    add_index :loans, :code, unique: true\n    add_index :loans, :due\n  end\nend\n',
    expected: { ...full, indexes: ['book_id*', 'due'] },
  },
  {
    tool: 'Sequel',
    path: 'db/migrations/001_create_loans.rb',
    text: 'Sequel.migration do\n  change do\n    create_table(:loans) do\n      primary_key :id\n      String :code, null: false, unique: true\n      foreign_key :book_id, :books\n      Date :due, index: true\n    end\n  end\nend\n',
    expected: full,
  },
  {
    tool: 'Ecto',
    path: 'priv/repo/migrations/20250101000000_create_loans.exs',
    text: 'defmodule Library.Repo.Migrations.CreateLoans do\n  use Ecto.Migration\n\n  def change do\n    create table(:loans) do\n      add :code, :string, null: false\n      add :book_id, references(:books, on_delete: :delete_all)\n      add :due, :date\n\n      timestamps()\n    end\n\n    create unique_index(:loans, [:code])\n    create index(:loans, [:due])\n  end\nend\n',
    expected: full,
  },
  {
    tool: 'Entity Framework',
    path: 'src/Migrations/20250101000000_Loans.cs',
    text: 'using Microsoft.EntityFrameworkCore.Migrations;\n\npublic partial class Loans : Migration\n{\n    protected override void Up(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.CreateTable(\n            name: "loans",\n            columns: table => new\n            {\n                code = table.Column<string>(type: "text", nullable: false),\n                book_id = table.Column<int>(type: "integer", nullable: true),\n            },\n            constraints: table =>\n            {\n                table.ForeignKey(\n                    name: "FK_loans_books",\n                    column: x => x.book_id,\n                    principalTable: "books",\n                    principalColumn: "id");\n            });\n\n        migrationBuilder.CreateIndex(name: "IX_code", table: "loans", column: "code", unique: true);\n        migrationBuilder.CreateIndex(name: "IX_book", table: "loans", column: "book_id");\n    }\n\n    protected override void Down(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.DropTable(name: "loans");\n    }\n}\n',
    expected: { ...full, indexes: ['book_id*'] },
  },
  {
    tool: 'FluentMigrator',
    path: 'src/Migrations/Loans.cs',
    text: 'using FluentMigrator;\n\n[Migration(20250101)]\npublic class Loans : Migration\n{\n    public override void Up()\n    {\n        Create.Table("loans")\n            .WithColumn("code").AsString(8).NotNullable().Unique()\n            .WithColumn("book_id").AsInt32().ForeignKey("books", "id")\n            .WithColumn("due").AsDate().Indexed();\n    }\n\n    public override void Down()\n    {\n        Delete.Table("loans");\n    }\n}\n',
    expected: full,
  },
  {
    tool: 'SeaORM',
    path: 'migration/src/m20250101_000001_loans.rs',
    text: 'use sea_orm_migration::prelude::*;\n\n#[derive(DeriveMigrationName)]\npub struct Migration;\n\n#[async_trait::async_trait]\nimpl MigrationTrait for Migration {\n    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {\n        manager\n            .create_table(\n                Table::create()\n                    .table(Loans::Table)\n                    .col(ColumnDef::new(Loans::Code).string().not_null().unique_key())\n                    .col(ColumnDef::new(Loans::Due).date())\n                    .to_owned(),\n            )\n            .await?;\n        manager\n            .create_index(Index::create().name("idx_due").table(Loans::Table).col(Loans::Due).to_owned())\n            .await\n    }\n\n    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {\n        manager.drop_table(Table::drop().table(Loans::Table).to_owned()).await\n    }\n}\n',
    expected: { uniques: ['code'], indexes: ['due'], required: ['code'] },
  },
  {
    tool: 'Lucid',
    path: 'database/migrations/1_create_loans_table.ts',
    text: "import { BaseSchema } from '@adonisjs/lucid/schema';\n\nexport default class extends BaseSchema {\n  protected tableName = 'loans';\n\n  async up() {\n    this.schema.createTable(this.tableName, (table) => {\n      table.string('code').notNullable().unique();\n      table.integer('book_id').references('id').inTable('books');\n      table.date('due').index();\n    });\n  }\n\n  async down() {\n    this.schema.dropTable(this.tableName);\n  }\n}\n",
    expected: full,
  },
];

describe('migrations', () => {
  for (const { tool, path, text, expected } of cases) {
    it(`reads ${tool ?? 'plain SQL'} in ${path}`, () => {
      const { schema } = factsOf({ [path]: text });
      assert.deepEqual(
        schema.migrations.map((migration) => [migration.tool, migration.versioned, migration.place.path]),
        [[tool, true, path]],
      );
      const found = shapeOf({ [path]: text }, 'loans');
      for (const key of Object.keys(expected) as (keyof Shape)[]) assert.deepEqual(found[key], expected[key], key);
    });
  }

  it('puts them in the order in which they run', () => {
    const revision = (own: string, before: string | null): string =>
      `from alembic import op\n\nrevision = "${own}"\ndown_revision = ${before ? `"${before}"` : 'None'}\n\n\ndef upgrade():\n    op.execute("select 1")\n`;
    const { schema } = factsOf({
      'alembic/versions/zz_first.py': revision('zz', null),
      'alembic/versions/aa_second.py': revision('aa', 'zz'),
      'alembic/versions/mm_third.py': revision('mm', 'aa'),
      'db/migrations/10_c.sql': 'create table c (id int);',
      'db/migrations/2_b.sql': 'create table b (id int);',
    });
    assert.deepEqual(
      schema.migrations.map(({ name }) => name),
      ['zz_first.py', 'aa_second.py', 'mm_third.py', '2_b.sql', '10_c.sql'],
    );
  });

  it('leaves out what takes a change back, tests, samples, seeds and what is vendored', () => {
    const text = 'CREATE TABLE loans (id int);\n';
    const { schema } = factsOf({
      'migrations/0001_loans.down.sql': text,
      'migrations/001.undo.loans.sql': text,
      'migrations/down/0001_loans.sql': text,
      'tests/migrations/0001_loans.sql': text,
      'examples/migrations/0001_loans.sql': text,
      'node_modules/tool/migrations/0001_loans.sql': text,
      'vendor/tool/migrations/0001_loans.sql': text,
      'db/seeds/0001_loans.sql': text,
      'docker/initdb.d/01_loans.sql': text,
    });
    assert.deepEqual(schema.migrations, []);
  });

  it('forgets tables that a later migration drops', () => {
    const { schema } = factsOf({
      'migrations/0001_a.sql': 'CREATE TABLE loans (id int);\nCREATE TABLE notes (id int);\n',
      'migrations/0002_b.sql': 'DROP TABLE notes;\n',
    });
    assert.deepEqual(
      schema.entities.map(({ name }) => name),
      ['loans'],
    );
  });
});
