import assert from 'node:assert/strict';
import { factsOf, shapeOf, type Shape } from './shape';

interface Case {
  readonly mapper: string;
  readonly path: string;
  readonly text: string;
  readonly entity: string;
  readonly expected: Partial<Shape>;
}

const cases: readonly Case[] = [
  {
    mapper: 'Prisma',
    path: 'prisma/schema.prisma',
    text: `datasource db {\n  provider = "postgresql"\n}\n\nmodel Loan {\n  id Int @id\n  code String @unique\n  bookId Int\n  // note String @unique\n  book Book @relation(fields: [bookId], references: [id])\n  due DateTime?\n\n  @@unique([bookId, due])\n  @@index([due])\n  @@map("loans")\n}\n\nmodel Book {\n  id Int @id\n  loans Loan[]\n}\n`,
    entity: 'Loan',
    expected: { keys: ['id'], uniques: ['bookId+due', 'code'], indexes: ['due'], references: ['bookId>Book'] },
  },
  {
    mapper: 'TypeORM',
    path: 'src/loan.entity.ts',
    text: `import { Column, Entity, Index, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn, Unique } from 'typeorm';\n\n@Entity('loans')\n@Index(['book', 'due'])\n@Unique(['code', 'day'])\nexport class Loan {\n  @PrimaryGeneratedColumn('uuid')\n  id: string;\n\n  @Column({ unique: true, nullable: false })\n  code: string;\n\n  @Index()\n  @Column({ type: 'date', nullable: true })\n  due?: Date;\n\n  @ManyToOne(() => Book, (book) => book.loans, { onDelete: 'CASCADE' })\n  @JoinColumn({ name: 'book_id' })\n  book: Book;\n\n  @OneToMany(() => Note, (note) => note.loan)\n  notes: Note[];\n}\n`,
    entity: 'Loan',
    expected: {
      keys: ['id'],
      uniques: ['code', 'code+day'],
      indexes: ['book+due', 'due'],
      references: ['book>Book'],
      required: ['code'],
    },
  },
  {
    mapper: 'TypeORM entity schemas',
    path: 'src/loan.schema.ts',
    text: `import { EntitySchema } from 'typeorm';\n\nexport const Loan = new EntitySchema({\n  name: 'Loan',\n  columns: { id: { type: Number, primary: true }, code: { type: String, unique: true, nullable: false } },\n  relations: { book: { type: 'many-to-one', target: 'Book' } },\n  indices: [{ columns: ['due'] }],\n});\n`,
    entity: 'Loan',
    expected: { keys: ['id'], uniques: ['code'], required: ['code'] },
  },
  {
    mapper: 'sequelize-typescript',
    path: 'src/loan.model.ts',
    text: `import { AllowNull, BelongsTo, Column, ForeignKey, Index, Model, PrimaryKey, Table, Unique } from 'sequelize-typescript';\n\n@Table({ tableName: 'loans' })\nexport class Loan extends Model {\n  @PrimaryKey\n  @Column\n  id: number;\n\n  @Unique\n  @AllowNull(false)\n  @Column\n  code: string;\n\n  @Index\n  @Column\n  due: Date;\n\n  @ForeignKey(() => Book)\n  @Column\n  bookId: number;\n}\n`,
    entity: 'Loan',
    expected: { keys: ['id'], uniques: ['code'], indexes: ['due'], references: ['bookId>Book'], required: ['code'] },
  },
  {
    mapper: 'Sequelize',
    path: 'models/loan.js',
    text: `const { DataTypes } = require('sequelize');\n\nmodule.exports = (sequelize) =>\n  sequelize.define(\n    'Loan',\n    {\n      id: { type: DataTypes.INTEGER, primaryKey: true },\n      code: { type: DataTypes.STRING, allowNull: false, unique: true },\n      bookId: { type: DataTypes.INTEGER, references: { model: 'books', key: 'id' } },\n      due: DataTypes.DATE,\n    },\n    { tableName: 'loans', indexes: [{ fields: ['due'] }, { unique: true, fields: ['code', 'due'] }] },\n  );\n`,
    entity: 'Loan',
    expected: {
      keys: ['id'],
      uniques: ['code', 'code+due'],
      indexes: ['due'],
      references: ['bookId>books'],
      required: ['code'],
    },
  },
  {
    mapper: 'Mongoose',
    path: 'src/loan.js',
    text: `const mongoose = require('mongoose');\n\nconst loanSchema = new mongoose.Schema(\n  {\n    code: { type: String, required: [true, 'A loan needs a code'], unique: true },\n    due: { type: Date, index: true },\n    book: { type: mongoose.Schema.Types.ObjectId, ref: 'Book', required: true },\n  },\n  { timestamps: true },\n);\nloanSchema.index({ book: 1, due: -1 });\nloanSchema.index({ code: 1, book: 1 }, { unique: true });\n\nmodule.exports = mongoose.model('Loan', loanSchema);\n`,
    entity: 'Loan',
    expected: { uniques: ['code', 'code+book'], indexes: ['book+due', 'due'], required: ['book', 'code'] },
  },
  {
    mapper: 'NestJS with Mongoose',
    path: 'src/loan.schema.ts',
    text: `import { Prop, Schema, SchemaFactory } from '@nestjs/mongoose';\n\n@Schema({ timestamps: true })\nexport class Loan {\n  @Prop({ required: true, unique: true })\n  code: string;\n\n  @Prop({ index: true })\n  due: Date;\n}\n\nexport const LoanSchema = SchemaFactory.createForClass(Loan);\nLoanSchema.index({ due: 1, code: 1 });\n`,
    entity: 'Loan',
    expected: { uniques: ['code'], indexes: ['due', 'due+code'], required: ['code'] },
  },
  {
    mapper: 'Drizzle',
    path: 'src/db/schema.ts',
    text: `import { index, integer, pgTable, serial, text, unique } from 'drizzle-orm/pg-core';\n\nexport const loans = pgTable(\n  'loans',\n  {\n    id: serial('id').primaryKey(),\n    code: text('code').notNull().unique(),\n    bookId: integer('book_id').references(() => books.id, { onDelete: 'cascade' }),\n  },\n  (table) => [index('loans_book').on(table.bookId), unique().on(table.code, table.bookId)],\n);\n`,
    entity: 'loans',
    expected: {
      keys: ['id'],
      uniques: ['code', 'code+bookId'],
      indexes: ['bookId'],
      references: ['book_id>books'],
      required: ['code'],
    },
  },
  {
    mapper: 'SQLAlchemy',
    path: 'app/models.py',
    text: `from sqlalchemy import CheckConstraint, Column, ForeignKey, Index, Integer, String, UniqueConstraint\nfrom .base import Base\n\n\nclass Loan(Base):\n    __tablename__ = "loans"\n    __table_args__ = (\n        UniqueConstraint("code", "day"),\n        CheckConstraint("fee >= 0"),\n        Index("ix_due", "due", "book_id"),\n    )\n\n    id = Column(Integer, primary_key=True, index=True)\n    code = Column(String(8), unique=True, nullable=False, index=True)\n    book_id = Column(Integer, ForeignKey("books.id"), nullable=False)\n    due: Mapped[date] = mapped_column(index=True)\n`,
    entity: 'Loan',
    expected: {
      keys: ['id'],
      uniques: ['code', 'code+day'],
      indexes: ['code', 'due', 'due+book_id'],
      references: ['book_id>books'],
      required: ['book_id', 'code'],
      checks: 1,
    },
  },
  {
    mapper: 'SQLAlchemy tables',
    path: 'app/tables.py',
    text: `from sqlalchemy import Column, ForeignKey, Integer, MetaData, Table\n\nmetadata = MetaData()\nloans = Table(\n    "loans",\n    metadata,\n    Column("id", Integer, primary_key=True),\n    Column("book_id", ForeignKey("books.id"), nullable=False),\n)\n`,
    entity: 'loans',
    expected: { keys: ['id'], references: ['book_id>books'], required: ['book_id'] },
  },
  {
    mapper: 'SQLModel',
    path: 'app/models.py',
    text: `from sqlmodel import Field, SQLModel\n\n\nclass LoanIn(SQLModel):\n    code: str = Field(max_length=8)\n\n\nclass Loan(SQLModel, table=True):\n    id: int | None = Field(default=None, primary_key=True)\n    code: str = Field(unique=True)\n    due: str = Field(index=True)\n    book_id: int = Field(foreign_key="books.id", nullable=False)\n`,
    entity: 'Loan',
    expected: {
      keys: ['id'],
      uniques: ['code'],
      indexes: ['due'],
      references: ['book_id>books'],
      required: ['book_id'],
    },
  },
  {
    mapper: 'Django',
    path: 'library/models.py',
    text: `from django.db import models\n\n\nclass Loan(models.Model):\n    code = models.CharField(max_length=8, unique=True)\n    due = models.DateField(db_index=True)\n    book = models.ForeignKey("library.Book", on_delete=models.CASCADE)\n    reader = models.OneToOneField(to="Reader", on_delete=models.CASCADE)\n    tags = models.ManyToManyField("Tag")\n\n    class Meta:\n        constraints = [models.CheckConstraint(check=models.Q(fee__gte=0), name="fee")]\n        indexes = [models.Index(fields=["book", "due"])]\n        unique_together = ("code", "book")\n`,
    entity: 'Loan',
    expected: {
      uniques: ['code', 'code+book', 'reader'],
      indexes: ['book*', 'book+due', 'due'],
      references: ['book>Book', 'reader>Reader'],
      checks: 1,
    },
  },
  {
    mapper: 'Tortoise',
    path: 'app/models.py',
    text: `from tortoise import fields\nfrom tortoise.models import Model\n\n\nclass Loan(Model):\n    id = fields.IntField(pk=True)\n    code = fields.CharField(max_length=8, unique=True)\n    due = fields.DateField(index=True)\n    book = fields.ForeignKeyField("models.Book")\n`,
    entity: 'Loan',
    expected: { keys: ['id'], uniques: ['code'], indexes: ['book*', 'due'], references: ['book>Book'] },
  },
  {
    mapper: 'Peewee',
    path: 'app/models.py',
    text: `from peewee import CharField, ForeignKeyField, Model\n\n\nclass Loan(Model):\n    code = CharField(unique=True)\n    due = CharField(index=True)\n    book = ForeignKeyField(Book)\n\n    class Meta:\n        indexes = ((("code", "due"), True),)\n`,
    entity: 'Loan',
    expected: { uniques: ['code', 'code+due'], indexes: ['book*', 'due'], references: ['book>Book'] },
  },
  {
    mapper: 'MongoEngine',
    path: 'app/models.py',
    text: `from mongoengine import Document, StringField\n\n\nclass Loan(Document):\n    code = StringField(required=True, unique=True)\n    meta = {"indexes": ["code"]}\n`,
    entity: 'Loan',
    expected: { uniques: ['code'], required: ['code'] },
  },
  {
    mapper: 'GORM',
    path: 'internal/loan.go',
    text: 'package internal\n\nimport "gorm.io/gorm"\n\ntype Loan struct {\n\tgorm.Model\n\tCode   string `gorm:"uniqueIndex;not null" json:"code"`\n\tDue    string `gorm:"index"`\n\tBookID uint   `gorm:"not null"`\n\tBook   Book   `gorm:"foreignKey:BookID;constraint:OnDelete:CASCADE"`\n\tFee    int    `gorm:"check:fee >= 0"`\n\tSkip   string `gorm:"-"`\n}\n',
    entity: 'Loan',
    expected: {
      keys: ['id'],
      uniques: ['code'],
      indexes: ['deleted_at*', 'due'],
      references: ['BookID>Book'],
      required: ['book_id', 'code'],
      checks: 1,
    },
  },
  {
    mapper: 'ent',
    path: 'ent/schema/loan.go',
    text: 'package schema\n\nimport (\n\t"entgo.io/ent"\n\t"entgo.io/ent/schema/edge"\n\t"entgo.io/ent/schema/field"\n\t"entgo.io/ent/schema/index"\n)\n\ntype Loan struct {\n\tent.Schema\n}\n\nfunc (Loan) Fields() []ent.Field {\n\treturn []ent.Field{\n\t\tfield.String("code").Unique().NotEmpty(),\n\t\tfield.Time("due").Optional(),\n\t}\n}\n\nfunc (Loan) Edges() []ent.Edge {\n\treturn []ent.Edge{edge.From("book", Book.Type).Ref("loans").Unique()}\n}\n\nfunc (Loan) Indexes() []ent.Index {\n\treturn []ent.Index{index.Fields("due", "code")}\n}\n',
    entity: 'Loan',
    expected: { uniques: ['code'], indexes: ['due+code'], references: ['book>Book'], required: ['code'] },
  },
  {
    mapper: 'JPA',
    path: 'src/main/java/library/Loan.java',
    text: 'package library;\n\nimport jakarta.persistence.*;\n\n@Entity\n@Table(name = "loans", indexes = {@Index(columnList = "due, book_id")}, uniqueConstraints = @UniqueConstraint(columnNames = {"code", "day"}))\npublic class Loan {\n    private static final long serialVersionUID = 1L;\n\n    @Id\n    @GeneratedValue(strategy = GenerationType.IDENTITY)\n    private Long id;\n\n    @Column(nullable = false, unique = true)\n    private String code;\n\n    private String note;\n\n    @ManyToOne(fetch = FetchType.LAZY, optional = false)\n    @JoinColumn(name = "book_id")\n    private Book book;\n\n    @OneToMany(mappedBy = "loan")\n    private List<Note> notes;\n\n    public Long getId() {\n        return id;\n    }\n}\n',
    entity: 'Loan',
    expected: {
      keys: ['id'],
      uniques: ['code', 'code+day'],
      indexes: ['due+book_id'],
      references: ['book>Book'],
      required: ['book', 'code'],
    },
  },
  {
    mapper: 'JPA in Kotlin',
    path: 'src/main/kotlin/library/Loan.kt',
    text: 'package library\n\nimport jakarta.persistence.*\n\n@Entity\n@Table(name = "loans", indexes = [Index(columnList = "due")])\nclass Loan(\n    @Id @GeneratedValue\n    val id: Long = 0,\n    @Column(nullable = false, unique = true)\n    var code: String,\n    @ManyToOne\n    var book: Book,\n)\n',
    entity: 'Loan',
    expected: { keys: ['id'], uniques: ['code'], indexes: ['due'], references: ['book>Book'], required: ['code'] },
  },
  {
    mapper: 'Spring Data MongoDB',
    path: 'src/main/java/library/Loan.java',
    text: 'package library;\n\nimport org.springframework.data.mongodb.core.mapping.Document;\n\n@Document(collection = "loans")\n@CompoundIndex(def = "{\'book\': 1, \'due\': -1}")\npublic class Loan {\n    @Id\n    private String id;\n\n    @Indexed(unique = true)\n    private String code;\n\n    @Indexed\n    private LocalDate due;\n}\n',
    entity: 'Loan',
    expected: { keys: ['id'], uniques: ['code'], indexes: ['book+due', 'due'] },
  },
  {
    mapper: 'Exposed',
    path: 'src/main/kotlin/library/Loans.kt',
    text: 'package library\n\nimport org.jetbrains.exposed.sql.Table\n\nobject Loans : Table("loans") {\n    val id = integer("id").autoIncrement()\n    val code = varchar("code", 8).uniqueIndex()\n    val due = date("due").index()\n    val book = reference("book_id", Books)\n    val reader = integer("reader_id").references(Readers.id).nullable()\n    override val primaryKey = PrimaryKey(id)\n\n    init {\n        index(false, due, book)\n        uniqueIndex(code, book)\n    }\n}\n',
    entity: 'Loans',
    expected: {
      uniques: ['code', 'code+book'],
      indexes: ['due', 'due+book'],
      references: ['book_id>Books', 'reader_id>Readers'],
    },
  },
  {
    mapper: 'Entity Framework',
    path: 'src/Library.cs',
    text: 'using Microsoft.EntityFrameworkCore;\n\nnamespace Library;\n\npublic class LibraryContext : DbContext\n{\n    public DbSet<Loan> Loans { get; set; }\n\n    protected override void OnModelCreating(ModelBuilder modelBuilder)\n    {\n        modelBuilder.Entity<Loan>(entity =>\n        {\n            entity.HasIndex(x => x.Due);\n            entity.HasIndex(x => new { x.Code, x.Day }).IsUnique();\n            entity.HasOne(x => x.Book).WithMany(x => x.Loans).HasForeignKey(x => x.BookId);\n        });\n    }\n}\n\n[Index(nameof(Due), nameof(BookId))]\npublic class Loan\n{\n    public int Id { get; set; }\n\n    [Required, MaxLength(8)]\n    public string Code { get; set; }\n\n    public int BookId { get; set; }\n}\n\npublic class LoanRequest\n{\n    [Required]\n    public string Code { get; set; }\n}\n',
    entity: 'Loan',
    expected: {
      keys: ['Id'],
      uniques: ['Code+Day'],
      indexes: ['Due', 'Due+BookId'],
      references: ['BookId>?'],
      required: ['Code'],
    },
  },
  {
    mapper: 'Doctrine',
    path: 'src/Entity/Loan.php',
    text: "<?php\n\nnamespace App\\Entity;\n\nuse Doctrine\\ORM\\Mapping as ORM;\n\n#[ORM\\Entity(repositoryClass: LoanRepository::class)]\n#[ORM\\Table(name: 'loans')]\n#[ORM\\Index(columns: ['due', 'code'])]\n#[ORM\\UniqueConstraint(columns: ['code', 'day'])]\nclass Loan\n{\n    #[ORM\\Id]\n    #[ORM\\GeneratedValue]\n    #[ORM\\Column]\n    private ?int $id = null;\n\n    #[ORM\\Column(length: 8, unique: true)]\n    private ?string $code = null;\n\n    #[ORM\\ManyToOne(inversedBy: 'loans')]\n    #[ORM\\JoinColumn(nullable: false)]\n    private ?Book $book = null;\n}\n",
    entity: 'Loan',
    expected: {
      keys: ['id'],
      uniques: ['code', 'code+day'],
      indexes: ['book*', 'due+code'],
      references: ['book>Book'],
      required: ['book'],
    },
  },
  {
    mapper: 'Doctrine annotations',
    path: 'src/Entity/Loan.php',
    text: '<?php\n\nnamespace App\\Entity;\n\nuse Doctrine\\ORM\\Mapping as ORM;\n\n/**\n * @ORM\\Entity(repositoryClass=LoanRepository::class)\n */\nclass Loan\n{\n    /**\n     * @ORM\\Id\n     * @ORM\\Column(type="integer")\n     */\n    private $id;\n\n    /**\n     * @ORM\\Column(type="string", unique=true)\n     */\n    private $code;\n\n    /**\n     * @ORM\\ManyToOne(targetEntity=Book::class)\n     */\n    private $book;\n}\n',
    entity: 'Loan',
    expected: { keys: ['id'], uniques: [''], references: ['>Book'] },
  },
  {
    mapper: 'SeaORM',
    path: 'src/entity/loan.rs',
    text: '#[derive(Clone, Debug, DeriveEntityModel)]\n#[sea_orm(table_name = "loans")]\npub struct Model {\n    #[sea_orm(primary_key)]\n    pub id: i32,\n    #[sea_orm(unique)]\n    pub code: String,\n}\n\n#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]\npub enum Relation {\n    #[sea_orm(belongs_to = "super::book::Entity", from = "Column::BookId", to = "super::book::Column::Id")]\n    Book,\n}\n',
    entity: 'loans',
    expected: { keys: ['id'], uniques: ['code'], references: ['>book'] },
  },
  {
    mapper: 'Mongoid',
    path: 'app/models/loan.rb',
    text: 'class Loan\n  include Mongoid::Document\n\n  field :code, type: String\n  validates :code, presence: true\n  index({ code: 1 }, unique: true)\nend\n',
    entity: 'Loan',
    expected: { required: ['code'] },
  },
];

describe('mappers', () => {
  for (const { mapper, path, text, entity, expected } of cases) {
    it(`reads what ${mapper} is told`, () => {
      const found = shapeOf({ [path]: text }, entity);
      for (const key of Object.keys(expected) as (keyof Shape)[]) assert.deepEqual(found[key], expected[key], key);
    });
  }

  it('leaves classes out that only look like entities', () => {
    for (const [path, text] of [
      [
        'src/loan.dto.ts',
        "import { IsNotEmpty } from 'class-validator';\n\nexport class LoanDto {\n  @IsNotEmpty()\n  code: string;\n}\n",
      ],
      [
        'app/serializers.py',
        'from rest_framework import serializers\n\n\nclass Loan(serializers.Serializer):\n    code = serializers.CharField(required=True)\n',
      ],
      [
        'app/schemas.py',
        'from pydantic import BaseModel, Field\n\n\nclass Loan(BaseModel):\n    code: str = Field(unique=True)\n',
      ],
      [
        'app/forms.py',
        'from django import forms\n\n\nclass Loan(forms.Form):\n    code = forms.CharField(required=True)\n',
      ],
      ['src/Loan.cs', 'public class Loan\n{\n    [Required]\n    public string Code { get; set; }\n}\n'],
      ['src/loan.js', "const { z } = require('zod');\nconst loanSchema = z.object({ code: { required: true } });\n"],
    ] as const)
      assert.throws(() => shapeOf({ [path]: text }, 'Loan'), path);
  });
});

describe('classes of Entity Framework', () => {
  const namesOf = (files: Readonly<Record<string, string>>): string[] =>
    factsOf(files)
      .schema.entities.map(({ name }) => name)
      .sort();
  const model = (context: string): Record<string, string> => ({
    'src/TodoItem.cs':
      'public class TodoItem\n{\n    public int Id { get; set; }\n    public string Title { get; set; }\n}\n',
    'src/Context.cs': `public class Context : DbContext\n{\n    public DbSet<TodoItem> ${context}\n}\n`,
    'src/Migrations/1_Initial.cs':
      'public partial class Initial : Migration\n{\n    protected override void Up(MigrationBuilder migrationBuilder)\n    {\n        migrationBuilder.CreateTable(name: "Todos", columns: table => new\n        {\n            Id = table.Column<int>(nullable: false),\n        },\n        constraints: table => { table.PrimaryKey("PK_Todos", x => x.Id); });\n    }\n}\n',
  });

  it('are the tables that sets and the fluent model name', () => {
    assert.deepEqual(namesOf(model('Todos { get; set; }')), ['TodoItem']);
    assert.deepEqual(namesOf(model('Todos => Set<TodoItem>();')), ['TodoItem']);
    const said =
      'Items { get; set; }\n    protected override void OnModelCreating(ModelBuilder b) => b.Entity<TodoItem>().ToTable("Todos");';
    assert.deepEqual(namesOf(model(said)), ['TodoItem']);
  });

  it('are tables of their own where nothing names another', () => {
    assert.deepEqual(namesOf(model('TodoItems { get; set; }')), ['TodoItem', 'Todos']);
  });
});
