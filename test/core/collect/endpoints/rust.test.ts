import assert from 'node:assert/strict';
import { pathsOf } from './endpoints-of';

/** What the calls behind `App::new()` register. */
const actix = (calls: string, above = ''): string[] =>
  pathsOf({
    'src/main.rs': `use actix_web::{web, App, HttpServer};\n${above}\nfn run(key: String, config: &Settings) {\n    let version = "v2";\n    let path = format!("/{}/shelves", version);\n    HttpServer::new(move || App::new()${calls}).bind("");\n}\n`,
  });

/** What the calls behind `Router::new()` register. */
const axum = (calls: string, more = ''): string[] =>
  pathsOf({
    'src/main.rs': `use axum::{routing::{get, get_service}, Router};\nuse tower_http::services::{ServeDir, ServeFile};\nasync fn main() {\n    let files = get_service(ServeDir::new("public"));\n    let page = ServeFile::new("index.html");\n    let list = show;\n    let app = Router::new()${calls};\n    axum::serve(listener, app).await;\n}\n${more}`,
  });

describe('paths of Rust that macros make', () => {
  it('are put together from what is known, with parameters for the rest', () => {
    const above = 'const API: &str = concat!("/api", "/v1");';
    assert.deepEqual(actix('.service(web::resource(format!("/hooks/{}", key)).route(web::post().to(hook)))', above), [
      'POST /hooks/{key}',
    ]);
    for (const path of [
      'format!("/hooks/{key}")',
      '&format!("/hooks/{}", &key)',
      'format!("/hooks/{0}", key).as_str()',
    ])
      assert.deepEqual(actix(`.route(${path}, web::post().to(hook))`, above), ['POST /hooks/{key}'], path);
    assert.deepEqual(
      actix('.service(web::scope(&format!("{}/books", API)).route("/{id}", web::get().to(one)))', above),
      ['GET /api/v1/books/{id}'],
    );
    assert.deepEqual(
      actix(
        '.route(&format!("/{version}/books/{{id}}"), web::get().to(one)).route(&path, web::get().to(all)).route(&format!("/a/{}/b", config.area()), web::get().to(area)).route(concat!("/x", "/y"), web::get().to(xy))',
      ),
      ['GET /a/{area}/b', 'GET /v2/books/{id}', 'GET /v2/shelves', 'GET /x/y'],
    );
  });

  it('do not show secrets', () => {
    assert.deepEqual(
      actix(
        '.route(&format!("/hooks/{}", HOOK_SECRET), web::post().to(hook))',
        'const HOOK_SECRET: &str = "k3y-0f-th3-h00k";',
      ),
      ['POST /hooks/{HOOK_SECRET}'],
    );
  });
});

describe('files that Axum serves', () => {
  it('are left out, also in variables and from functions', () => {
    assert.deepEqual(
      axum(
        '.route("/assets/*path", get(files)).route("/", get_service(page.clone())).route("/robots.txt", get_service(ServeFile::new("r"))).route("/img/*path", get_service(images())).route("/books", get(list)).route("/dir", get(ServeDirectory::all))',
        'fn images() -> ServeDir { ServeDir::new("img") }\n',
      ),
      ['GET /books', 'GET /dir'],
    );
  });

  it('hide no handler of another function by its name', () => {
    assert.deepEqual(
      axum('.route("/books", get(books))', 'fn other() {\n    let books = ServeDir::new("books");\n}\n'),
      ['GET /books'],
    );
  });
});
