import assert from 'node:assert/strict';
import { endpointsOf, pathsOf } from './endpoints-of';

describe('modules of Rust that are called test', () => {
  const shop = (declaration: string, test: string): string[] =>
    endpointsOf({
      'src/main.rs':
        'mod handlers;\nfn main() {\n    HttpServer::new(|| App::new().service(web::scope("/test").service(handlers::test::send)).service(handlers::list));\n}\n',
      'src/handlers/mod.rs': `${declaration}\n#[get("/books")]\nasync fn list() {}\n`,
      'src/handlers/test.rs': test,
    });
  const send = '#[post("/mail")]\nasync fn send() {}\n';
  const books = 'GET /books src/handlers/mod.rs';
  const routes = (declaration: string, test: string): string[] =>
    shop(declaration, test).map((line) => line.split(':')[0]!);

  it('are read where the program is built of them', () => {
    assert.deepEqual(routes('pub mod test;', send), [books, 'POST /test/mail src/handlers/test.rs']);
  });

  it('are left out where tests alone know them, or they hold tests', () => {
    assert.deepEqual(routes('#[cfg(test)]\nmod test;', send), [books]);
    assert.deepEqual(routes('#[cfg(any(test, feature = "x"))]\npub mod test;', send), [books]);
    assert.deepEqual(routes('#[cfg(feature = "testing")]\npub mod test;', send), [books]);
    assert.deepEqual(routes('// pub mod test;', send), [books]);
    assert.deepEqual(routes('pub mod test;', `#![cfg(test)]\n${send}`), [books]);
    assert.deepEqual(routes('pub mod test;', `${send}#[actix_web::test]\nasync fn sends() {}\n`), [books]);
  });

  it('are left out in folders of tests', () => {
    const files = {
      'src/main.rs': 'fn main() {\n    HttpServer::new(|| App::new().service(test::send));\n}\n',
      'tests/mod.rs': 'pub mod test;\n',
      'tests/test.rs': send,
    };
    assert.deepEqual(pathsOf(files), []);
  });
});
