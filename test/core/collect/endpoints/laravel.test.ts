import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

describe('endpoints of resources of Laravel', () => {
  const routes = (...lines: readonly string[]): string[] =>
    pathsOf({ 'routes/web.php': `<?php\nuse Illuminate\\Support\\Facades\\Route;\n${lines.join('\n')}\n` });

  it('expands singletons', () => {
    assert.deepEqual(routes("Route::singleton('profile', ProfileController::class);"), [
      'GET /profile',
      'GET /profile/edit',
      'PATCH /profile',
      'PUT /profile',
    ]);
    assert.deepEqual(routes("Route::apiSingleton('books.cover', CoverController::class)->creatable();"), [
      'DELETE /books/{book}/cover',
      'GET /books/{book}/cover',
      'PATCH /books/{book}/cover',
      'POST /books/{book}/cover',
      'PUT /books/{book}/cover',
    ]);
    assert.deepEqual(
      routes("Route::singleton('card', CardController::class)->only(['show', 'destroy'])->destroyable();"),
      ['DELETE /card', 'GET /card'],
    );
  });

  it('takes the names of parameters from the call', () => {
    assert.deepEqual(
      routes(
        "Route::resource('shelves.books', BookController::class)->parameters(['shelves' => 'rack'])->only(['show']);",
        "Route::apiResource('loans', LoanController::class, ['parameters' => ['loans' => 'lent'], 'only' => ['show']]);",
      ),
      ['GET /loans/{lent}', 'GET /shelves/{rack}/books/{book}'],
    );
  });

  it('reads the options of several resources at once', () => {
    assert.deepEqual(
      routes(
        "Route::apiResources(['books' => BookController::class, 'loans' => LoanController::class], ['only' => ['index']]);",
      ),
      ['GET /books', 'GET /loans'],
    );
  });
});

describe('endpoints of files and classes of Laravel', () => {
  const file = (...lines: readonly string[]): string =>
    `<?php\nuse Illuminate\\Support\\Facades\\Route;\n${lines.join('\n')}\n`;
  const controller = (name: string): string => `<?php\nclass ${name}\n{\n    public function index() {}\n}\n`;

  it('puts the routes of a file where it is brought in', () => {
    const files = {
      'routes/web.php': file(
        "Route::prefix('staff')->group(__DIR__.'/staff.php');",
        "Route::prefix('old')->group(function () {",
        "    require base_path('routes/old.php');",
        '});',
        "require __DIR__.'/more/plain.php';",
      ),
      'routes/staff.php': file("Route::get('/duty', fn () => 1);"),
      'routes/old.php': file("Route::get('/books', fn () => 1);"),
      'routes/more/plain.php': file("Route::get('/plain', fn () => 1);"),
    };
    assert.deepEqual(pathsOf(files), ['GET /old/books', 'GET /plain', 'GET /staff/duty']);
  });

  it('finds controllers under another name, and none for one that a package brings', () => {
    const files = {
      'routes/web.php': file(
        'use App\\Http\\Controllers\\Staff\\BookController as StaffBooks;',
        'use Vendor\\Package\\TokenController;',
        "Route::get('/staff/books', [StaffBooks::class, 'index']);",
        "Route::get('/tokens', [TokenController::class, 'index']);",
      ),
      'app/Http/Controllers/BookController.php': controller('BookController'),
      'app/Http/Controllers/Staff/BookController.php': controller('BookController'),
    };
    assert.deepEqual(endpointsOf(files), [
      'GET /staff/books routes/web.php:5 index app/Http/Controllers/Staff/BookController.php:4',
      'GET /tokens routes/web.php:6',
    ]);
  });
});
