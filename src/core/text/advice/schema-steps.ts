/** Steps towards a better schema, in the words of the tool at hand. */
import type { Facts } from '../../facts';

/** What the steps are about. */
export type SchemaTopic = 'constraints' | 'indexes' | 'migrations' | 'transactions';

type Steps = Readonly<Record<SchemaTopic, string>>;

const steps: Readonly<Record<string, Steps>> = {
  Prisma: {
    constraints:
      'Add `@unique`, `@@unique([...])` and `@relation(fields: [...], references: [...])` in schema.prisma, then run `prisma migrate dev`.',
    indexes: 'Add `@@index([column])` to the models that you filter or sort by, then run `prisma migrate dev`.',
    migrations:
      'Run `prisma migrate dev --name init`, commit prisma/migrations and run `prisma migrate deploy` on release.',
    transactions: 'Wrap the writes in `prisma.$transaction(async (tx) => { … })` and use `tx` for each of them.',
  },
  TypeORM: {
    constraints:
      'Set `unique: true` and `nullable: false` on columns, `@Unique([...])` on classes and `@ManyToOne` with `@JoinColumn` for relations.',
    indexes: "Add `@Index(['column'])` to the entities that you filter or sort by, and generate a migration.",
    migrations: 'Set `synchronize: false`, run `typeorm migration:generate` and commit the migrations.',
    transactions:
      'Wrap the writes in `dataSource.transaction(async (manager) => { … })` and use `manager` for each of them.',
  },
  Sequelize: {
    constraints: 'Set `allowNull: false`, `unique: true` and `references` on columns, in the model and in a migration.',
    indexes:
      "Add `indexes: [{ fields: ['column'] }]` to the model's options and `queryInterface.addIndex` to a migration.",
    migrations: 'Replace `sequelize.sync()` by migrations of sequelize-cli and commit them.',
    transactions:
      'Wrap the writes in `sequelize.transaction(async (t) => { … })` and pass `{ transaction: t }` to each of them.',
  },
  Mongoose: {
    constraints: 'Set `required: true`, `unique: true` and `enum` on the paths of the schema.',
    indexes: 'Add `schema.index({ path: 1 })` for the paths that you filter or sort by.',
    migrations: 'Keep changes of the documents as scripts of migrate-mongo.',
    transactions:
      'Wrap the writes in `session.withTransaction(async () => { … })` and pass `{ session }` to each of them.',
  },
  Drizzle: {
    constraints:
      'Add `.notNull()`, `.unique()` and `.references(() => other.id)` to columns and run `drizzle-kit generate`.',
    indexes: "Add `index('name').on(table.column)` to the table and run `drizzle-kit generate`.",
    migrations: 'Run `drizzle-kit generate`, commit the SQL files and apply them with `migrate()`.',
    transactions: 'Wrap the writes in `db.transaction(async (tx) => { … })` and use `tx` for each of them.',
  },
  Knex: {
    constraints: "Add `.notNullable()`, `.unique()` and `.references('id').inTable('…')` in a migration.",
    indexes: "Add `table.index(['column'])` in a migration.",
    migrations: 'Run `knex migrate:make` for each change of the schema and commit the files.',
    transactions: 'Wrap the writes in `knex.transaction(async (trx) => { … })` and use `trx` for each of them.',
  },
  SQLAlchemy: {
    constraints:
      'Set `nullable=False`, `unique=True` and `ForeignKey("table.id")` on columns, and write a revision of Alembic.',
    indexes:
      'Set `index=True` on columns or add `Index("name", "a", "b")` to `__table_args__`, and write a revision of Alembic.',
    migrations:
      'Run `alembic init`, write the first revision with `alembic revision --autogenerate`, and run `alembic upgrade head` on release instead of `create_all`.',
    transactions: 'Wrap the writes in `with session.begin():` and commit once.',
  },
  Django: {
    constraints:
      'Set `unique=True`, use `ForeignKey`, and add `UniqueConstraint` or `CheckConstraint` to `Meta.constraints`.',
    indexes:
      'Add `models.Index(fields=[...])` to `Meta.indexes` for what you filter or order by, and run `makemigrations`.',
    migrations: 'Run `python manage.py makemigrations` and commit the files under migrations/.',
    transactions: 'Put the writes under `with transaction.atomic():`.',
  },
  GORM: {
    constraints:
      'Add `gorm:"not null"`, `gorm:"uniqueIndex"` and `gorm:"foreignKey:…;constraint:OnDelete:CASCADE"` to the fields.',
    indexes: 'Add `gorm:"index"` (or `index:name,priority:1`) to the fields that you filter or sort by.',
    migrations: 'Replace `AutoMigrate` by versioned SQL files with golang-migrate, goose or Atlas.',
    transactions: 'Wrap the writes in `db.Transaction(func(tx *gorm.DB) error { … })` and use `tx` for each of them.',
  },
  Hibernate: {
    constraints:
      'Set `@Column(nullable = false, unique = true)` and `@JoinColumn`, and hold them in a Flyway or Liquibase migration.',
    indexes: 'Add `@Table(indexes = @Index(columnList = "…"))` and a `CREATE INDEX` in a migration.',
    migrations:
      'Add Flyway with files under src/main/resources/db/migration and set `spring.jpa.hibernate.ddl-auto=validate`.',
    transactions: 'Put `@Transactional` on the service method that does the writes.',
  },
  'Entity Framework': {
    constraints:
      'Use `IsRequired()`, `HasIndex(…).IsUnique()` and `HasForeignKey(…)` in the model, and add a migration.',
    indexes:
      'Add `HasIndex(x => x.Column)` (or `[Index]`) for what you filter or sort by, and run `dotnet ef migrations add`.',
    migrations:
      'Run `dotnet ef migrations add Initial`, commit Migrations/ and call `Migrate()` instead of `EnsureCreated()`.',
    transactions: 'Do the writes before one `SaveChangesAsync()`, or put them in `Database.BeginTransactionAsync()`.',
  },
  'Active Record': {
    constraints: 'Add `null: false`, `add_index …, unique: true` and `add_foreign_key` in a migration.',
    indexes: 'Add `add_index :table, :column` in a migration for what you filter or order by.',
    migrations: 'Run `bin/rails generate migration` for each change and commit db/migrate and db/schema.rb.',
    transactions: 'Wrap the writes in `ActiveRecord::Base.transaction do … end` with the methods that raise (`save!`).',
  },
  Eloquent: {
    constraints: 'Add `->unique()`, `->foreignId(…)->constrained()` and `$table->unique([...])` in a migration.',
    indexes: 'Add `->index()` or `$table->index([...])` in a migration for what you filter or order by.',
    migrations: 'Run `php artisan make:migration` for each change and commit database/migrations.',
    transactions: 'Wrap the writes in `DB::transaction(function () { … })`.',
  },
  Doctrine: {
    constraints:
      'Set `unique: true`, `nullable: false` and `#[ORM\\UniqueConstraint]`, and run `doctrine:migrations:diff`.',
    indexes: 'Add `#[ORM\\Index(columns: [...])]` for what you filter or order by, and run `doctrine:migrations:diff`.',
    migrations: 'Run `doctrine:migrations:diff` and commit migrations/.',
    transactions: 'Persist all records before one `flush()`, or use `wrapInTransaction(…)`.',
  },
  Ecto: {
    constraints: 'Add `null: false`, `references(…)` and `create unique_index(…)` in a migration.',
    indexes: 'Add `create index(:table, [:column])` in a migration for what you filter or order by.',
    migrations: 'Run `mix ecto.gen.migration` for each change and commit priv/repo/migrations.',
    transactions: 'Compose the writes with `Ecto.Multi` and run them with `Repo.transaction/1`.',
  },
  SQL: {
    constraints: 'Add `NOT NULL`, `UNIQUE`, `CHECK` and `REFERENCES` to the columns in a migration.',
    indexes: 'Add `CREATE INDEX … ON table (column)` in a migration for what you filter, join or order by.',
    migrations:
      'Keep each change of the schema as a numbered SQL file and apply them with golang-migrate, Flyway, dbmate or the like.',
    transactions: 'Open a transaction before the first write, commit after the last and roll back on an error.',
  },
};

const byTechnology: readonly { readonly mapper: string; readonly name: RegExp }[] = [
  { mapper: 'Prisma', name: /^Prisma/ },
  { mapper: 'TypeORM', name: /^TypeORM/ },
  { mapper: 'Sequelize', name: /^Sequelize/ },
  { mapper: 'Mongoose', name: /^Mongoose/ },
  { mapper: 'Drizzle', name: /^Drizzle/ },
  { mapper: 'Knex', name: /^Knex/ },
  { mapper: 'SQLAlchemy', name: /^(?:SQLAlchemy|SQLModel|Alembic)/ },
  { mapper: 'Django', name: /^Django/ },
  { mapper: 'GORM', name: /^GORM/ },
  { mapper: 'Hibernate', name: /^(?:Hibernate|JPA|Spring Data JPA|Jakarta Persistence)/ },
  { mapper: 'Entity Framework', name: /^Entity Framework/ },
  { mapper: 'Active Record', name: /^(?:Active ?Record|Rails)/ },
  { mapper: 'Eloquent', name: /^(?:Eloquent|Laravel)/ },
  { mapper: 'Doctrine', name: /^Doctrine/ },
  { mapper: 'Ecto', name: /^Ecto/ },
];

/** The mapper or tool that the project keeps its schema with; `SQL` where none is known. */
export function mapperIn({ uses, schema }: Pick<Facts, 'uses' | 'schema'>): string {
  const tool = schema.migrations[0]?.tool ?? schema.schemaFiles.find((file) => file.tool !== null)?.tool;
  const known = tool && byTechnology.find(({ name }) => name.test(tool));
  if (known) return known.mapper;
  const counts = byTechnology.map(({ mapper, name }) => ({
    mapper,
    count: uses.filter((use) => use.production && name.test(use.technology)).length,
  }));
  const best = counts.reduce((a, b) => (b.count > a.count ? b : a));
  return best.count > 0 ? best.mapper : 'SQL';
}

/** What to do about a topic with a mapper. */
export function schemaStep(topic: SchemaTopic, mapper: string): string {
  return (steps[mapper] ?? steps.SQL!)[topic];
}
