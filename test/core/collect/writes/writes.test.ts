import assert from 'node:assert/strict';
import type { WriteFacts } from '../../../../src/core/facts';
import { factsOf } from '../schemas/shape';

const writesOf = (files: Readonly<Record<string, string>>): WriteFacts => factsOf(files).writes;

interface Case {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** Each joins the writes of one operation. */
const joined: readonly Case[] = [
  {
    name: 'database/sql',
    path: 'lend.go',
    text: 'package main\n\nfunc lend(db *sql.DB) error {\n\ttx, err := db.BeginTx(ctx, nil)\n\tif err != nil {\n\t\treturn err\n\t}\n\tdefer tx.Rollback()\n\ttx.Exec("INSERT INTO loans (id) VALUES ($1)", 1)\n\ttx.Exec("UPDATE books SET lent = true")\n\treturn tx.Commit()\n}\n',
  },
  {
    name: 'GORM',
    path: 'lend.go',
    text: 'package main\n\nfunc lend(db *gorm.DB) error {\n\treturn db.Transaction(func(tx *gorm.DB) error {\n\t\tif err := tx.Create(&loan).Error; err != nil {\n\t\t\treturn err\n\t\t}\n\t\treturn tx.Save(&book).Error\n\t})\n}\n',
  },
  {
    name: 'Prisma',
    path: 'src/lend.ts',
    text: 'export async function lend() {\n  await prisma.$transaction(async (tx) => {\n    await tx.loan.create({ data });\n    await tx.book.update({ where, data });\n  });\n}\n',
  },
  {
    name: 'Sequelize',
    path: 'src/lend.js',
    text: 'exports.lend = async () => {\n  await sequelize.transaction(async (t) => {\n    await Loan.create(loan, { transaction: t });\n    await Book.update(book, { where, transaction: t });\n  });\n};\n',
  },
  {
    name: 'a TypeORM query runner',
    path: 'src/lend.ts',
    text: 'export class Lending {\n  async lend() {\n    const runner = this.source.createQueryRunner();\n    await runner.startTransaction();\n    await runner.manager.save(loan);\n    await runner.manager.save(book);\n    await runner.commitTransaction();\n  }\n}\n',
  },
  {
    name: 'Mongoose',
    path: 'src/lend.js',
    text: 'exports.lend = async () => {\n  const session = await mongoose.startSession();\n  await session.withTransaction(async () => {\n    await Loan.create([loan], { session });\n    await Book.updateOne(filter, change, { session });\n  });\n};\n',
  },
  {
    name: 'raw SQL',
    path: 'src/lend.js',
    text: "exports.lend = async () => {\n  await client.query('BEGIN');\n  await client.query('INSERT INTO loans (id) VALUES ($1)', [1]);\n  await client.query('UPDATE books SET lent = true');\n  await client.query('COMMIT');\n};\n",
  },
  {
    name: 'a session of SQLAlchemy that commits once',
    path: 'app/lend.py',
    text: 'def lend(session, book):\n    session.add(Loan(book=book))\n    session.add(Event("lent"))\n    session.commit()\n',
  },
  {
    name: 'loaded records of SQLAlchemy that change together',
    path: 'app/transfer.py',
    text: 'def transfer(db, one, other, amount):\n    source = db.query(Account).filter_by(id=one).first()\n    target = db.query(Account).filter_by(id=other).first()\n    source.balance -= amount\n    target.balance += amount\n    db.commit()\n',
  },
  {
    name: 'Django',
    path: 'library/views.py',
    text: 'from django.db import transaction\n\n\n@transaction.atomic\ndef lend(request):\n    loan = Loan.objects.create(book=book)\n    book.save()\n',
  },
  {
    name: 'Spring',
    path: 'src/main/java/library/Lending.java',
    text: 'package library;\n\n@Service\npublic class Lending {\n  @Transactional\n  public void lend(Book book) {\n    bookRepository.save(book);\n    loanRepository.save(new Loan(book));\n  }\n}\n',
  },
  {
    name: 'Spring around loaded records',
    path: 'src/main/java/library/Transfers.java',
    text: 'package library;\n\n@Service\n@Transactional\npublic class Transfers {\n  public void transfer(long from, long to, int amount) {\n    Account source = accounts.findById(from).orElseThrow();\n    Account target = accounts.findById(to).orElseThrow();\n    source.withdraw(amount);\n    target.deposit(amount);\n  }\n}\n',
  },
  {
    name: 'Exposed',
    path: 'src/main/kotlin/library/Lending.kt',
    text: 'package library\n\nimport org.jetbrains.exposed.sql.transactions.transaction\n\nfun lend(book: Int) {\n    transaction {\n        Loans.insert { it[bookId] = book }\n        Books.update({ Books.id eq book }) { it[lent] = true }\n    }\n}\n',
  },
  {
    name: 'Entity Framework',
    path: 'src/Lending.cs',
    text: 'public class Lending\n{\n    public async Task Lend(Book book)\n    {\n        _context.Loans.Add(new Loan(book));\n        _context.Events.Add(new Event("lent"));\n        await _context.SaveChangesAsync();\n    }\n}\n',
  },
  {
    name: 'Active Record',
    path: 'app/services/lending.rb',
    text: 'class Lending\n  def lend(book)\n    ActiveRecord::Base.transaction do\n      Loan.create!(book: book)\n      book.update!(lent: true)\n    end\n  end\nend\n',
  },
  {
    name: 'Laravel',
    path: 'app/Lending.php',
    text: '<?php\n\nclass Lending\n{\n    public function lend($book)\n    {\n        DB::transaction(function () use ($book) {\n            Loan::create([]);\n            $book->update([]);\n        });\n    }\n}\n',
  },
  {
    name: 'Doctrine',
    path: 'src/Lending.php',
    text: '<?php\n\nclass Lending\n{\n    public function lend($book)\n    {\n        $this->entityManager->persist(new Loan($book));\n        $this->entityManager->persist(new Event());\n        $this->entityManager->flush();\n    }\n}\n',
  },
  {
    name: 'SQLx',
    path: 'src/lend.rs',
    text: 'pub async fn lend(pool: &PgPool) -> Result<()> {\n    let mut tx = pool.begin().await?;\n    sqlx::query("INSERT INTO loans (id) VALUES ($1)").execute(&mut *tx).await?;\n    sqlx::query("UPDATE books SET lent = true").execute(&mut *tx).await?;\n    tx.commit().await?;\n    Ok(())\n}\n',
  },
  {
    name: 'Ecto',
    path: 'lib/lending.ex',
    text: 'defmodule Lending do\n  def lend(book) do\n    Multi.new()\n    |> Multi.insert(:loan, loan(book))\n    |> Multi.update(:book, change(book))\n    |> Repo.transaction()\n  end\nend\n',
  },
  {
    name: 'Spring, which names the errors to roll back for',
    path: 'src/main/java/library/Lending.java',
    text: 'package library;\n\n@Service\npublic class Lending {\n  @Transactional(rollbackFor = Exception.class)\n  @Override\n  public void lend(Book book) {\n    bookRepository.save(book);\n    loanRepository.save(new Loan(book));\n  }\n}\n',
  },
  {
    name: 'Spring in Kotlin, which names the errors to roll back for',
    path: 'src/main/kotlin/library/Lending.kt',
    text: 'package library\n\n@Service\nclass Lending {\n    @Transactional(rollbackFor = [Exception::class])\n    fun lend(book: Book) {\n        bookRepository.save(book)\n        loanRepository.save(Loan(book))\n    }\n}\n',
  },
  {
    name: 'Spring around gateways of one write each',
    path: 'src/main/java/library/Lending.java',
    text: 'package library;\n\n@Transactional\n@Service\npublic class Lending {\n  public void lend(Book book) {\n    findReaderGateway.execute(book);\n    saveLoanGateway.execute(new Loan(book));\n    updateBookPort.execute(book);\n  }\n}\n',
  },
  {
    name: 'SQLAlchemy, which replaces rows through queries',
    path: 'app/shelves.py',
    text: 'class Shelves:\n    def replace(self, books):\n        self.db.query(Book).delete()\n        self.db.add_all(books)\n        self.db.commit()\n',
  },
  {
    name: 'SQLAlchemy, whose queries go over lines',
    path: 'app/shelves.py',
    text: 'def lend(session, book_id, loan):\n    (\n        session.query(Book)\n        .filter(Book.id == book_id)\n        .update({"lent": True})\n    )\n    session.add(loan)\n    session.commit()\n',
  },
  {
    name: 'a unit of work that a function of the project opens',
    path: 'app/lend.py',
    text: '@asynccontextmanager\nasync def uow_scope(uow):\n    async with uow:\n        yield uow\n        await uow.commit()\n\n\nasync def lend(uow):\n    async with uow_scope(uow) as work:\n        await work.loans.add(loan)\n        await work.books.update(book)\n',
  },
];

/** Each writes several times on its own. */
const apart: readonly Case[] = [
  {
    name: 'Go',
    path: 'lend.go',
    text: 'package main\n\nfunc lend(db *sql.DB) error {\n\tif _, err := db.Exec("INSERT INTO loans (id) VALUES ($1)", 1); err != nil {\n\t\treturn err\n\t}\n\t_, err := db.Exec("UPDATE books SET lent = true")\n\treturn err\n}\n',
  },
  {
    name: 'TypeScript',
    path: 'src/lend.ts',
    text: 'export async function lend() {\n  await prisma.loan.create({ data });\n  return prisma.book.update({ where, data });\n}\n',
  },
  {
    name: 'Python',
    path: 'app/lend.py',
    text: 'def lend(db, book):\n    db.add(Loan(book))\n    db.commit()\n    db.add(Event("lent"))\n    db.commit()\n',
  },
  {
    name: 'Java',
    path: 'src/main/java/library/Lending.java',
    text: 'package library;\n\npublic class Lending {\n  public void lend(Book book) {\n    bookRepository.save(book);\n    loanRepository.save(new Loan(book));\n  }\n}\n',
  },
  {
    name: 'a loop over a collection of PHP',
    path: 'app/Shelf.php',
    text: '<?php\n\nclass Shelf\n{\n    public function clear($shelf)\n    {\n        $shelf->books->each(function ($book) {\n            $book->delete();\n        });\n    }\n}\n',
  },
  {
    name: 'a loop whose callback returns',
    path: 'src/lend.js',
    text: 'exports.lend = async (books) => {\n  await Promise.all(\n    books.map(async (book) => {\n      return Loan.create({ book });\n    }),\n  );\n};\n',
  },
  {
    name: 'a loop that only ends early',
    path: 'src/lend.js',
    text: 'exports.lend = async (books) => {\n  for (const book of books) {\n    await Loan.create({ book });\n    if (book.last) return;\n  }\n};\n',
  },
  {
    name: 'a switch in a loop',
    path: 'src/lend.js',
    text: 'exports.lend = async (books) => {\n  for (const book of books) {\n    switch (book.kind) {\n      case 1:\n        await Loan.create({ book });\n        break;\n    }\n  }\n};\n',
  },
  {
    name: 'a loop',
    path: 'src/lend.js',
    text: 'exports.lend = async (books) => {\n  for (const book of books) {\n    await Loan.create({ book });\n  }\n};\n',
  },
];

/** No operation writes more than once, and nothing is joined. */
const single: readonly Case[] = [
  {
    name: 'a loop that searches',
    path: 'src/main/java/library/Books.java',
    text: 'package library;\n\npublic class Books {\n  public Book rename(long id, String title) {\n    for (Book book : shelf.getBooks()) {\n      if (book.getId() == id) {\n        if (title != null) {\n          book.setTitle(title);\n        }\n        return bookRepository.save(book);\n      }\n    }\n    throw new Missing();\n  }\n}\n',
  },
  {
    name: 'a loop that is left after its write',
    path: 'lend.go',
    text: 'package main\n\nfunc lend(repo Repo) error {\n\tfor _, book := range books {\n\t\tif book.Free {\n\t\t\terr := bookRepo.Save(book)\n\t\t\treturn err\n\t\t}\n\t}\n\treturn nil\n}\n',
  },
  {
    name: 'a loop of Python that is left after its write',
    path: 'app/lend.py',
    text: 'def lend(db, books):\n    for book in books:\n        if book.free:\n            db.add(\n                Loan(book),\n            )\n            break\n',
  },
  {
    name: 'one commit behind branches that exclude each other',
    path: 'src/Profiles.cs',
    text: 'public class Profiles\n{\n    public async Task Make(User user)\n    {\n        switch (user.Kind)\n        {\n            case Kind.Reader:\n                _context.Readers.Add(new Reader(user));\n                break;\n            case Kind.Keeper:\n                _context.Keepers.Add(new Keeper(user));\n                break;\n        }\n        await _context.SaveChangesAsync();\n    }\n}\n',
  },
  {
    name: 'an object that TypeORM makes and saves',
    path: 'src/books.service.ts',
    text: "import { Repository } from 'typeorm';\n\nexport class Books {\n  async add(dto: BookDto) {\n    const book = this.bookRepository.create(dto);\n    return this.bookRepository.save(book);\n  }\n}\n",
  },
  {
    name: 'an owner that is put on a model before its save',
    path: 'app/Owned.php',
    text: '<?php\n\nclass Owned\n{\n    public function give($book, $reader)\n    {\n        $book->reader()->associate($reader);\n        $book->save();\n    }\n}\n',
  },
  {
    name: 'branches that exclude each other',
    path: 'src/lend.js',
    text: 'exports.put = async (id, book) => {\n  if (id) {\n    await Book.updateOne({ id }, book);\n  } else {\n    await Book.create(book);\n  }\n};\n',
  },
  {
    name: 'handlers in one function',
    path: 'src/routes.js',
    text: "module.exports = (app) => {\n  app.post('/books', async (req, res) => {\n    res.json(await Book.create(req.body));\n  });\n  app.delete('/books/:id', async (req, res) => {\n    res.json(await Book.deleteOne({ id: req.params.id }));\n  });\n};\n",
  },
  {
    name: 'a transactional method around one save',
    path: 'src/main/java/library/Books.java',
    text: 'package library;\n\npublic class Books {\n  @Transactional\n  public Book add(Book book) {\n    return bookRepository.save(book);\n  }\n\n  @Transactional(readOnly = true)\n  public Book find(long id) {\n    return bookRepository.findById(id);\n  }\n}\n',
  },
  {
    name: 'queries read together',
    path: 'src/list.ts',
    text: 'export const list = () => prisma.$transaction([prisma.book.findMany({ skip, take }), prisma.book.count()]);\n',
  },
  {
    name: 'a trace',
    path: 'src/trace.ts',
    text: "export function handle() {\n  const transaction = Sentry.startTransaction({ name: 'handle' });\n  transaction.finish();\n}\n",
  },
  {
    name: 'a helper that nothing calls',
    path: 'src/db.ts',
    text: 'export async function withTransaction(work) {\n  await pool.beginTransaction();\n  await work();\n}\n',
  },
  {
    name: 'a comment',
    path: 'app/lend.py',
    text: 'def lend(db):\n    # with db.transaction():\n    #     db.add(Loan())\n    """session.begin() would do"""\n    return None\n',
  },
  {
    name: 'a test',
    path: 'tests/test_lend.py',
    text: 'def test_lend(session):\n    with session.begin():\n        session.add(Loan())\n        session.add(Event())\n',
  },
  {
    name: 'a record that is added once more after its repository saved it',
    path: 'app/readers.py',
    text: 'async def join(db, reader):\n    saved = await reader_repo.create(reader)\n    db.add(saved)\n    await db.commit()\n',
  },
  {
    name: 'one query that changes rows',
    path: 'app/shelves.py',
    text: 'def clear(db):\n    shelf = db.query(Shelf).first()\n    db.query(Book).filter(Book.shelf_id == shelf.id).delete()\n    db.commit()\n',
  },
  {
    name: 'a seed',
    path: 'db/seeds.rb',
    text: 'ActiveRecord::Base.transaction do\n  Book.create!(title: "a")\n  Book.create!(title: "b")\nend\n',
  },
];

describe('writes', () => {
  for (const { name, path, text } of joined) {
    it(`finds the transaction of ${name}`, () => {
      const { transactions, sequences } = writesOf({ [path]: text });
      assert.equal(
        transactions.filter(({ steps }) => steps === null || steps > 1).length,
        1,
        JSON.stringify(transactions),
      );
      assert.deepEqual(sequences, []);
    });
  }

  for (const { name, path, text } of apart) {
    it(`finds writes on their own in ${name}`, () => {
      const { transactions, sequences } = writesOf({ [path]: text });
      assert.deepEqual(transactions, []);
      assert.equal(sequences.length, 1);
    });
  }

  for (const { name, path, text } of single) {
    it(`finds neither in ${name}`, () => {
      const { transactions, sequences } = writesOf({ [path]: text });
      assert.deepEqual(
        transactions.filter(({ steps }) => steps === null || steps > 1),
        [],
      );
      assert.deepEqual(sequences, []);
    });
  }

  it('counts a helper that another file calls', () => {
    const { transactions } = writesOf({
      'src/db.ts':
        'export async function withTransaction(work) {\n  await pool.beginTransaction();\n  await work();\n}\n',
      'src/lend.ts':
        "import { withTransaction } from './db';\n\nexport const lend = () => withTransaction(async (tx) => tx.query('x'));\n",
    });
    assert.ok(transactions.some(({ place }) => place.path === 'src/db.ts'));
  });

  it('follows a transactional method into the functions of other files', () => {
    const { transactions } = writesOf({
      'src/main/java/library/Lending.java':
        'package library;\n\npublic class Lending {\n  @Transactional\n  public void lend(Book book) {\n    bookRepository.save(book);\n    journal.noteLending(book);\n  }\n}\n',
      'src/main/java/library/Journal.java':
        'package library;\n\npublic class Journal {\n  public void noteLending(Book book) {\n    entryRepository.save(new Entry(book));\n  }\n}\n',
    });
    assert.deepEqual(
      transactions.map(({ how, steps }) => [how, steps]),
      [['annotation', 2]],
    );
  });

  it('sees a record that is changed after a commit and committed by itself', () => {
    const lend = (between: string): number =>
      writesOf({
        'lend.py': `def lend(book):\n    db.session.add(Loan(book=book.id))\n    db.session.commit()\n${between}    db.session.commit()\n`,
      }).sequences.length;
    assert.equal(lend('    book.lent = True\n'), 1);
    assert.equal(lend('    print(book.lent == True)\n'), 0);
  });

  it('takes a limiter that is made for no record', () => {
    const text =
      '<?php\n\nclass Lend\n{\n    public function lend()\n    {\n        $this->limiter->create($address);\n        $entities->persist($loan);\n        $entities->flush();\n    }\n}\n';
    assert.deepEqual(writesOf({ 'src/Lend.php': text }).sequences, []);
  });

  it('leaves functions alone that are handed a transaction', () => {
    const text =
      'package main\n\nfunc lend(tx *sql.Tx) {\n\ttx.Exec("INSERT INTO loans (id) VALUES (1)")\n\ttx.Exec("UPDATE books SET lent = true")\n}\n';
    assert.deepEqual(writesOf({ 'lend.go': text }).sequences, []);
  });
});
