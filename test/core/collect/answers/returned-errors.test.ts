import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const axum = (list: string, guard: string, more = ''): string =>
  answerOf('errors/central-handling', {
    'Cargo.toml': '[package]\nname = "a"\n[dependencies]\naxum = "0.8"\n',
    'src/main.rs': `use axum::{middleware, routing::get, Router};\nmod guard;\n\n${list}\n\n#[tokio::main]\nasync fn main() {\n    let app = Router::new().route("/books", get(list)).layer(middleware::from_fn(guard::guard));\n    axum::serve(listener, app).await.unwrap();\n}\n`,
    'src/guard.rs': `use axum::{extract::Request, middleware::Next, response::{IntoResponse, Response}};\n\n${guard}\n\nimpl IntoResponse for GuardError {\n    fn into_response(self) -> Response { match self { GuardError::Unknown => (StatusCode::UNAUTHORIZED, "who?").into_response() } }\n}\n${more}`,
  }).status;
const pairs = 'async fn list() -> Result<String, (StatusCode, String)> { Ok(String::new()) }';
const layer =
  'pub async fn guard(request: Request, next: Next) -> Result<Response, GuardError> { Ok(next.run(request).await) }';

describe('an error type of Rust that becomes a response', () => {
  it('answers for the handlers that return it', () => {
    assert.equal(axum('async fn list() -> Result<String, guard::GuardError> { Ok(String::new()) }', layer), 'pass');
    assert.equal(
      axum(
        'async fn list() -> Answer<String> { Ok(String::new()) }',
        layer,
        'pub type Answer<T> = Result<T, GuardError>;\n',
      ),
      'pass',
    );
    assert.equal(
      axum(
        'async fn list(State(pool): State<Pool>) -> Result<String, GuardError>\nwhere\n    Pool: Send,\n{\n    Ok(String::new())\n}',
        layer,
      ),
      'pass',
    );
  });

  it('answers for handlers that make responses of it', () => {
    const made = 'async fn list() -> Response {\n    guard::GuardError::Unknown.into_response()\n}';
    assert.equal(axum(made, layer), 'pass');
    assert.equal(axum(pairs, layer.replace('Result<Response, GuardError>', 'Response').replace('Ok(', '(')), 'partial');
  });

  it('is none for all where middleware and extractors alone return it', () => {
    assert.equal(axum(pairs, layer), 'partial');
    const extractor =
      'impl<S> FromRequestParts<S> for Reader {\n    type Rejection = GuardError;\n    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, GuardError> { todo!() }\n}';
    assert.equal(axum(pairs, extractor), 'partial');
  });
});
