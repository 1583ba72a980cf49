import assert from 'node:assert/strict';
import { endpointsOf } from './endpoints-of';

/** Where the function is that answers `GET /loans`, for an application whose routes lie in src/routes.rs. */
function placeOf(uses: string, handler: string, files: Readonly<Record<string, string>>): string | undefined {
  const [found] = endpointsOf({
    'src/main.rs': 'mod routes;\nasync fn main() {\n    axum::serve(listener, routes::all()).await;\n}\n',
    'src/routes.rs': `${uses}\npub fn all() -> Router {\n    Router::new().route("/loans", get(${handler}))\n}\n`,
    ...files,
  });
  return found?.split(' ')[4];
}

const list = 'pub async fn list() {}\n';
const shelf = {
  'src/desk/loans.rs': list,
  'src/desk/loans/late.rs': list,
  'src/office/archive/loans.rs': list,
  'src/office/loans.rs': `\n${list}`,
};

describe('handlers of Rust', () => {
  it('lie where the modules lead that a file uses', () => {
    for (const [uses, handler] of [
      ['use crate::office::loans;', 'loans::list'],
      ['use crate::{books::{self, shelves}, office::{self, loans}, State};', 'loans::list'],
      ['use crate::office::{loans::{self}, staff};', 'loans::list'],
      ['use crate::office::loans as paper;', 'paper::list'],
      ['use crate::office::{loans::{self as paper}};', 'paper::list'],
      ['use super::office::loans;', 'loans::list'],
      ['use crate::office;', 'office::loans::list'],
      ['use crate::office;\nuse office::loans;', 'loans::list'],
      ['use crate::office::loans::list;', 'list'],
      ['use crate::office::loans::list as all_loans;', 'all_loans'],
      ['use crate::office::loans::*;', 'list'],
      ['use crate::office::*;', 'loans::list'],
      ['use office::loans;', 'loans::list'],
      ['', 'crate::office::loans::list'],
      ['', 'super::office::loans::list'],
    ] as const)
      assert.equal(placeOf(uses, handler, shelf), 'src/office/loans.rs:2', `${uses} ${handler}`);
  });

  it('lie in the file that a module passes on, not in one of a module below it', () => {
    const below = { 'src/loans/archive/handlers.rs': list, 'src/loans/handlers.rs': `\n${list}` };
    for (const passed of ['pub use handlers::list;', 'pub use handlers::*;', 'pub use self::handlers::{add, list};'])
      for (const file of ['src/loans/mod.rs', 'src/loans.rs'])
        assert.equal(
          placeOf('use crate::{loans::{self, archive}};', 'loans::list', {
            ...below,
            [file]: `pub mod archive;\npub mod handlers;\n${passed}\n`,
          }),
          'src/loans/handlers.rs:2',
          passed,
        );
  });

  it('lie in a type that a module passes on', () => {
    const type = (name: string) => `pub struct ${name};\n\nimpl ${name} {\n    pub async fn list() {}\n}\n`;
    assert.equal(
      placeOf('use crate::api::LoanViews;', 'LoanViews::list', {
        'src/api/books.rs': type('BookViews'),
        'src/api/desk.rs': type('OtherViews') + type('LoanViews'),
        'src/api/mod.rs': 'mod books;\nmod desk;\npub use books::*;\npub use desk::*;\n',
      }),
      'src/api/desk.rs:9',
    );
  });

  it('lie in modules that the file writes out, and in other crates of the workspace', () => {
    assert.equal(
      placeOf('mod inner {\n    use super::loans;\n    pub async fn list() {}\n}', 'inner::list', shelf),
      'src/routes.rs:3',
    );
    const crates = { 'desk/src/loans.rs': list, 'city-office/src/lib.rs': 'pub mod loans;\n', ...shelf };
    assert.equal(
      placeOf('use city_office::loans;', 'loans::list', { ...crates, 'city-office/src/loans.rs': `\n\n${list}` }),
      'city-office/src/loans.rs:3',
    );
    assert.equal(
      placeOf('use my_library::office::loans;', 'loans::list', { ...shelf, 'src/lib.rs': 'use std::io;\n' }),
      'src/office/loans.rs:2',
    );
  });

  it('are their own where a file uses others of their name as a whole, and where modules use one another', () => {
    const circle = { 'src/a.rs': 'pub use crate::b::*;\n', 'src/b.rs': 'pub use crate::a::*;\n' };
    assert.equal(
      placeOf('use crate::office::loans::*;\nasync fn list() {}', 'list', { ...shelf, ...circle }),
      'src/routes.rs:2',
    );
    assert.equal(placeOf('use crate::a::*;', 'missing', circle), undefined);
  });
});
