// ---
// title: Typed errors, mapped to problem responses in one place
// prefix: pc-errors-axum
// topic: error-handling
// checks: [errors/central-handling]
// needs: [axum@0.8, serde_json@1, thiserror@2, tracing@0.1, anyhow@1]
// contract: Problem Details for HTTP APIs (RFC 9457); an error that nobody expected answers 500 without a word of its message.
// leaves out: Panics (tower-http's CatchPanicLayer answers those), and reporting to an error tracker.
// fields: [OrderNotFound, OrderClosed, order]
// ---
use axum::http::{header::CONTENT_TYPE, StatusCode, Uri};
use axum::response::{IntoResponse, Response};
use serde_json::json;

// Wire it: handlers return Result<T, AppError> and use `?`, and
//          Router::new().fallback(route_not_found) answers what no route takes.

/// Everything that can go wrong in a handler. Only the last variant hides what it holds.
#[derive(Debug, thiserror::Error)]
pub enum AppError {
    #[error("There is no order {0}.")]
    OrderNotFound(i64),
    #[error("The order is closed.")]
    OrderClosed,
    #[error("Nothing answers {0}.")]
    RouteNotFound(String),
    #[error(transparent)]
    Unexpected(#[from] anyhow::Error),
}

impl AppError {
    /// Status and type of the problem.
    fn kind(&self) -> (StatusCode, &'static str) {
        match self {
            Self::OrderNotFound(_) => (StatusCode::NOT_FOUND, "/problems/order-not-found"),
            Self::OrderClosed => (StatusCode::CONFLICT, "/problems/order-closed"),
            Self::RouteNotFound(_) => (StatusCode::NOT_FOUND, "/problems/no-such-route"),
            Self::Unexpected(_) => (StatusCode::INTERNAL_SERVER_ERROR, "about:blank"),
        }
    }
}

/// The one place that turns an error into a problem document.
impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        let (status, kind) = self.kind();
        let title = match &self {
            Self::Unexpected(cause) => {
                tracing::error!(error = ?cause, "a request failed");
                "Internal Server Error".to_owned()
            }
            known => known.to_string(),
        };
        let body = json!({ "type": kind, "title": title, "status": status.as_u16() });
        (
            status,
            [(CONTENT_TYPE, "application/problem+json")],
            body.to_string(),
        )
            .into_response()
    }
}

/// Answers requests that no route took.
pub async fn route_not_found(uri: Uri) -> AppError {
    AppError::RouteNotFound(uri.path().to_owned())
}
