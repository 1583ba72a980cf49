import assert from 'node:assert/strict';
import { answerOf } from '../../support/answer-of';
import { factsOf } from '../../support/facts-of';

/** Lines of production code at which rights are checked. */
function checkedAt(path: string, code: string): readonly number[] {
  const found = factsOf({ [path]: code }).uses.filter(
    ({ capability, production }) => capability === 'authorization' && production,
  );
  return [...new Set(found.map(({ place }) => place.line))].sort((a, b) => a - b);
}

const paths = {
  js: 'src/books.js',
  ts: 'src/books.ts',
  go: 'books/books.go',
  py: 'shop/books.py',
  java: 'src/main/java/shop/Books.java',
  kt: 'src/main/kotlin/shop/Books.kt',
  cs: 'src/Books.cs',
  rb: 'app/books.rb',
  php: 'app/Books.php',
  rs: 'src/books.rs',
  ex: 'lib/books.ex',
} as const;

type Case = readonly [what: string, language: keyof typeof paths, code: string];

const roles: readonly Case[] = [
  ['taken out of the caller', 'js', 'const { role } = req.user;\nif (role !== "keeper") return res.sendStatus(403);'],
  ['of the request', 'js', 'if (req.role !== "keeper") return next(new ForbiddenError());'],
  ['kept beside the user', 'ts', 'if (req.userRole !== Role.Keeper) throw new ForbiddenError();'],
  ['behind the comparison', 'js', 'if (!allowed.includes(req.user.role)) return next(new ApiError(403));'],
  ['as a further handler', 'js', 'router.delete("/books/:id", authenticate, isAdmin, remove);'],
  ['as a guard of all routes', 'js', 'router.use(authenticate, adminOnly);'],
  ['from the context', 'go', 'role := c.GetString("role")\nif role != "keeper" {\n\tc.AbortWithStatus(403)\n}'],
  ['before a handler', 'go', 'r.Get("/books", auth.RequiredRole([]string{"keeper"}), list)'],
  [
    'in a policy',
    'cs',
    'builder.Services.AddAuthorization(o => o.AddPolicy("keep", policy => policy.Requirements.Add(new Keeper())));',
  ],
  [
    'beside a rule for developers',
    'java',
    'import org.springframework.security.config.annotation.web.builders.HttpSecurity;\n@Profile("!dev")\nclass Security {\n  Object chain(HttpSecurity http) { return http.hasRole("KEEPER"); }\n}',
  ],
  ['on the right', 'go', 'for _, role := range allowed {\n\tif role == user.Role {\n\t\treturn true\n\t}\n}'],
  ['as a flag', 'go', 'if !user.IsAdmin {\n\treturn ErrForbidden\n}'],
  ['as a flag of the caller', 'py', 'if not current_user.is_admin:\n    raise Refused()'],
  ['or ownership in one', 'rs', 'self.require_owner_or_admin(&book, caller)?;'],
  ['of claims', 'rs', 'claims.validate_role_admin()?;'],
  ['by a decorator', 'py', '@admin_required\ndef remove(book): ...'],
  ['by a decorator with names', 'py', '@role_required("keeper")\ndef remove(book): ...'],
  ['among those of the caller', 'py', 'if "keeper" not in current_user.roles:\n    raise Refused()'],
  ['as a dependency', 'py', '@router.delete("/books", dependencies=[Depends(require_admin)])\ndef remove(): ...'],
  ['as a user of a dependency', 'py', 'def remove(admin: User = Depends(get_current_admin_user)): ...'],
  ['compared by a method', 'java', 'if (!user.getRole().equals("KEEPER")) throw new AccessDenied();'],
  ['behind a constant', 'java', 'if (!"KEEPER".equals(user.getRole())) throw new AccessDenied();'],
  ['in a claim', 'kt', 'if (principal.payload.getClaim("role").asString() != "keeper") return refuse()'],
  ['of the session user', 'php', '<?php\nif (Auth::user()->role == "keeper") return $next($request);'],
  ['of the request user', 'php', '<?php\nif ($request->user()->role !== "keeper") abort(403);'],
  ['that may be missing', 'php', '<?php\nif ($request->user()?->role !== "keeper") abort(403);'],
  ['in a list', 'php', '<?php\nif (! in_array($request->user()->role, $roles)) abort(403);'],
  ['by a flag', 'php', '<?php\nif (! auth()->user()->is_admin) abort(403);'],
  ['in the session', 'php', '<?php\nif ($_SESSION["role"] !== "keeper") exit;'],
  ['asked of the caller', 'rb', 'head :forbidden unless current_user.admin?'],
  [
    'of their own words asked before actions',
    'rb',
    'class Books\n  before_action :require_keeper\n\n  def require_keeper\n    head :unauthorized unless @curr_user.account_type_keeper?\n  end\nend',
  ],
  ['of their own words in a refusal', 'rb', 'raise AccessDenied unless current_user.keeper?'],
  ['asked before actions', 'rb', 'before_action :require_admin, only: :destroy'],
  ['of the claims', 'rs', 'if claims.role != Role::Keeper { return Err(Error::Forbidden); }'],
];

const owners: readonly Case[] = [
  ['that the token names', 'js', 'const isEqual = tokenUserId && tokenUserId === userId;'],
  [
    'that a helper allows',
    'js',
    'const isAllowed = this.mayRead(request);\nif (!isAllowed) return answers.forbidden();',
  ],
  [
    'by an account that was looked up',
    'ts',
    'if (loan.accountId !== account.id) {\n  log("Unauthorized access to a loan");\n  throw new NotFoundError();\n}',
  ],
  [
    'by any id, with a refusal',
    'ts',
    'if (loan.reader !== readerId) {\n  throw new ForbiddenException("This loan does not belong to you");\n}',
  ],
  [
    'by equality of objects',
    'java',
    'if (!Objects.equals(loan.getReaderId(), readerId)) throw new ForbiddenException();',
  ],
  [
    'by whichever account a dependency takes',
    'py',
    'async def close(self, loan_id, branch: Branch):\n    loan = await self.get(loan_id)\n    if loan.branch_id != branch.id:\n        raise CallerNotAuthorized("Only the branch that lent it")',
  ],
  [
    'with words of their own',
    'php',
    '<?php\nif ($loan->reader_id !== $readerId) {\n    return fail("Not authorised to close this loan");\n}',
  ],
  ['that Go compares', 'go', 'if loan.ReaderID != readerID {\n\treturn ErrForbidden\n}'],
  ['by the current user', 'rb', 'redirect_to root_path unless @book.user == current_user'],
];

const limits: readonly Case[] = [
  ['in SQL by a column of its own name', 'go', 'q := `DELETE FROM books WHERE id=$1 AND library_user_id=$2;`'],
  ['in SQL that asks for one row', 'go', 'row(`SELECT * FROM books WHERE id=$1 AND library_user_id=$2`)'],
  [
    'in SQL for whoever offers it',
    'py',
    'run("""\nUPDATE books SET title = %s\nWHERE book_id = %s\nAND admin_id = %s\n""")',
  ],
  ['a relation of the caller', 'ts', 'await req.user.$relatedQuery("books").deleteById(req.params.id);'],
  ['an association of the caller', 'rb', '@book = current_user.books.find(params[:id])'],
  ['the caller’s records in Laravel', 'php', '<?php\n$book = $request->user()->books()->findOrFail($id);'],
  ['a where of Laravel', 'php', '<?php\nBook::where("id", $id)->where("user_id", auth()->id())->delete();'],
  ['an association of another name for the caller', 'rb', '@book = @curr_user.books.find(params[:id])'],
  ['a filter of a document', 'js', 'await Book.findOneAndDelete({ _id: req.params.id, owner: req.user.id });'],
  ['a filter with the id passed on', 'js', 'return Book.findOneAndUpdate({ _id: id, userId }, changes);'],
  ['a where of Prisma', 'ts', 'await prisma.book.deleteMany({ where: { id, userId: req.user.id } });'],
  ['a where of Sequelize', 'js', 'await Book.destroy({ where: { id: req.params.id, userId: req.user.id } });'],
  ['a where of Knex', 'js', 'await knex("books").where({ id, user_id: req.user.id }).del();'],
  ['a condition of Drizzle', 'ts', 'await db.delete(books).where(and(eq(books.id, id), eq(books.userId, user.id)));'],
  ['a condition of GORM', 'go', 'err := db.Where("id = ? AND user_id = ?", id, userID).Delete(&Book{}).Error'],
  ['a filter of SQLAlchemy', 'py', 'book = db.query(Book).filter(Book.id == id, Book.owner_id == user.id).first()'],
  ['a keyword of Flask', 'py', 'book = Book.query.filter_by(id=id, user_id=current_user.id).first_or_404()'],
  ['a keyword of Django', 'py', 'book = get_object_or_404(Book, pk=pk, owner=request.user)'],
  ['a query set of Django', 'py', 'def get_queryset(self):\n    return Book.objects.filter(owner=self.request.user)'],
  ['a derived query', 'java', 'Book book = books.findByIdAndUserId(id, userId).orElseThrow();'],
  ['a derived deletion', 'kt', 'books.deleteByIdAndOwner(id, owner)'],
  ['a query of C#', 'cs', 'var book = await db.Books.FirstOrDefaultAsync(b => b.Id == id && b.UserId == userId);'],
  ['a query of Ecto', 'ex', 'book = Repo.get_by!(Book, id: id, user_id: user.id)'],
  ['a condition of Ecto', 'ex', 'Book |> where([b], b.id == ^id and b.user_id == ^user_id) |> Repo.one!()'],
  ['a condition of Ecto with the owner first', 'ex', 'from b in Book, where: b.user_id == ^user.id and b.id == ^id'],
  ['a deletion of Exposed', 'kt', 'Books.deleteWhere { (Books.id eq id) and (Books.userId eq userId) }'],
];

const none: readonly Case[] = [
  [
    'taking apart what was found',
    'ex',
    'with {:ok, loan} <- find_loan(desk, number),\n     %{account_id: account_id, id: loan_id} <- loan do',
  ],
  [
    'a comment',
    'js',
    '// if (req.role !== "keeper") return 403; Book.findOneAndDelete({ _id, owner: req.user.id })\nrun();',
  ],
  ['a string', 'js', 'say(`if (loan.reader !== readerId) throw new ForbiddenException()`);'],
  ['a role that is written', 'js', 'const user = { role: "keeper" };\nuser.role = req.body.role;'],
  ['a role without a refusal', 'js', 'const { role } = message;\nif (role !== "assistant") history.push(message);'],
  ['a role of a message', 'py', 'if message.role == "assistant":\n    history.append(message)'],
  ['a flag that is set', 'py', 'user.is_admin = False\nprint(user.is_admin)'],
  ['a column', 'py', 'class User(Model):\n    is_admin = Column(Boolean, default=False)'],
  ['a secret that is compared', 'js', 'if (secret !== config.secret) return res.sendStatus(403);'],
  ['a session that is renewed', 'js', 'if (err || found._id !== decoded.userId) return res.sendStatus(403);'],
  [
    'an origin',
    'js',
    'const isAllowed = allowedOrigins.includes(origin);\nif (!isAllowed) return res.status(403).end();',
  ],
  ['a caller who is not known', 'py', 'if reader is None:\n    raise CallerNotAuthorized("Not authorized")'],
  ['a token that is another', 'py', 'if token.reader_id != claims.id:\n    raise NotAuthorized()'],
  ['a missing id', 'js', 'if (tokenUserId === undefined) return;\nif (tokenUserId === null) return;'],
  ['parts of one tree', 'ts', 'if (comment.postId !== post.id) throw new NotFoundError();'],
  [
    'a record that is made',
    'js',
    'await Book.create({ id, userId: req.user.id });\nawait prisma.book.create({ data: { id, userId: req.user.id } });',
  ],
  ['a like, found by both', 'ts', 'await prisma.like.findFirst({ where: { bookId, userId: req.user.id } });'],
  ['all of a user of Ecto', 'ex', 'Book |> where([b], b.user_id == ^user_id) |> Repo.all()'],
  [
    'an owner whom the sender names',
    'ex',
    'Book |> where([b], b.id == ^id and b.user_id == ^params.user_id) |> Repo.one()',
  ],
  ['all of a user', 'js', 'const books = await Book.find({ userId });'],
  [
    'a user by id',
    'java',
    'users.findById(id);\nbooks.findByUserId(userId);\nbooks.existsByTitleAndUserId(title, userId);',
  ],
  ['a record that is copied', 'go', 'view := View{\n\tID: book.ID,\n\tUserID: book.UserID,\n}'],
  [
    'what is declared',
    'ts',
    'abstract class Books {\n  abstract remove(id: string, user: User): Promise<void>;\n  isAdmin?: boolean;\n}',
  ],
  ['an accessor', 'java', 'class User {\n  public boolean isAdmin() { return admin; }\n}'],
  ['equality of records', 'java', 'return id == user.id && role == user.role;'],
  ['roles that are listed', 'cs', 'foreach (var role in user.Roles) claims.Add(role);'],
  ['a caller who is known', 'rb', 'head :unauthorized unless current_user.present?'],
  ['a caller who is confirmed', 'rb', 'render json: {}, status: :forbidden unless current_user.confirmed?'],
  ['a caller whose name is asked before actions', 'rb', 'before_action :require_login\nbefore_action :set_keeper'],
  ['a refusal in a comment', 'rb', '# head :forbidden unless current_user.keeper?\nrender json: books'],
  ['a record that is asked', 'rb', 'render json: {} unless @book.lent?'],
  ['a role that is missing', 'go', 'if role == "" {\n\tc.AbortWithStatus(403)\n}'],
  [
    'a part of another record',
    'ts',
    'if (dish.kitchenId !== kitchenId) {\n  throw new Error("The dish does not belong to the kitchen");\n}',
  ],
  [
    'a policy of origins or limits',
    'cs',
    'services.AddCors(o => o.AddPolicy("page", p => p.WithOrigins(url)));\nlimits.AddPolicy("slow", c => RateLimitPartition.GetNoLimiter(c));\nrun(p => p.RequireNothing());',
  ],
  ['a caller who is looked up', 'cs', 'var me = await users.FirstAsync(u => u.Id == currentUserId);'],
  ['a caller who is selected', 'py', 'me = session.scalar(select(User).where(User.id == current_user_id))'],
  [
    'a wrong password',
    'ts',
    'if (!(await compare(given, user.password))) {\n  throw new ForbiddenException("wrong");\n}',
  ],
  [
    'security of methods that nothing asks for',
    'java',
    'import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;\n@EnableMethodSecurity\nclass Security {}',
  ],
  [
    'a rule for developers',
    'java',
    'import org.springframework.security.config.annotation.web.builders.HttpSecurity;\n@Profile({"dev", "test"})\nclass Security {\n  Object chain(HttpSecurity http) { return http.hasRole("KEEPER"); }\n}',
  ],
  ['rows between two users', 'js', 'run("DELETE FROM follows WHERE id = $1 AND target_user_id = $2");'],
  ['a favourite', 'js', 'run("DELETE FROM favorites WHERE book_id = $1 AND user_id = $2");'],
  ['an owner that anyone names', 'js', 'await Book.findOne({ _id: req.params.id, owner: req.body.owner });'],
  ['a list of a user', 'go', 'db.Where("user_id = ?", userID).Find(&books)'],
  ['records of anybody', 'rb', '@book = @user.books.find(params[:id])'],
  ['records by title', 'php', '<?php\nBook::where("title", $title)->where("year", $year)->delete();'],
];

describe('rights', () => {
  const groups = {
    'are checked by a role': roles,
    'are checked by the owner': owners,
    'are kept by limiting to the owner,': limits,
  };
  for (const [group, cases] of Object.entries(groups)) {
    for (const [what, language, code] of cases) {
      it(`${group} ${what} (${language})`, () => assert.notDeepEqual(checkedAt(paths[language], code), []));
    }
  }
  for (const [what, language, code] of none) {
    it(`are not checked by ${what} (${language})`, () => assert.deepEqual(checkedAt(paths[language], code), []));
  }

  it('are not kept by the owner of a query where nobody knows who asks', () => {
    const remove =
      "router.delete('/books/:id', (req) => Book.deleteOne({ _id: req.params.id, owner: req.user.id }));\n";
    const start = "const express = require('express');\nconst app = express();\napp.listen(3000);\n";
    const answer = (head: string) =>
      answerOf('security/authorization', { 'src/server.js': head + start + remove }).status;
    assert.equal(answer(''), 'fail');
    assert.equal(
      answer("const jwt = require('jsonwebtoken');\nconst read = (token) => jwt.verify(token, key);\n"),
      'pass',
    );
  });
});
