// ---
// title: Validate body, query and path of a request
// prefix: pc-validate-body-axum
// topic: input-validation
// checks: [validation/input, api/status-codes]
// needs: [axum@0.8, serde@1, serde_json@1, uuid@1, validator@0.20]
// contract: A body that does not fit is answered with 422 as a problem document (RFC 9457) with the wrong fields, before the handler runs; unknown fields are refused.
// leaves out: Problem documents for path and query, which Axum refuses itself with 400 and plain text; rules that need the database, such as whether the customer exists.
// fields: [NewOrder, sku, quantity, note, OrderQuery, dry_run, create_order, customer_id]
// ---
use axum::extract::{FromRequest, Path, Query, Request};
use axum::http::{header::CONTENT_TYPE, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::{body::Body, Json};
use serde::{de::DeserializeOwned, Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;
use validator::Validate;

// Wire it: Router::new().route("/customers/{customer_id}/orders", post(create_order))

#[derive(Debug, Deserialize, Serialize, Validate)]
#[serde(deny_unknown_fields)]
pub struct NewOrder {
    #[validate(length(min = 1, max = 64))]
    sku: String,
    #[validate(range(min = 1, max = 1000))]
    quantity: u32,
    #[validate(length(max = 500))]
    note: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct OrderQuery {
    #[serde(default)]
    dry_run: bool,
}

pub async fn create_order(
    Path(customer_id): Path<Uuid>,
    Query(query): Query<OrderQuery>,
    ValidJson(order): ValidJson<NewOrder>,
) -> impl IntoResponse {
    let status = if query.dry_run {
        StatusCode::OK
    } else {
        StatusCode::CREATED
    };
    (
        status,
        Json(json!({ "customer_id": customer_id, "sku": order.sku, "quantity": order.quantity })),
    )
}

/// A JSON body that fits its own rules; everything else is refused.
pub struct ValidJson<T>(pub T);

impl<T, S> FromRequest<S> for ValidJson<T>
where
    T: DeserializeOwned + Validate,
    S: Send + Sync,
{
    type Rejection = Response;

    async fn from_request(request: Request<Body>, state: &S) -> Result<Self, Response> {
        let Json(value) = Json::<T>::from_request(request, state)
            .await
            .map_err(|rejection| {
                refuse(rejection.status(), "The body cannot be read", json!({}))
            })?;
        match value.validate() {
            Ok(()) => Ok(Self(value)),
            Err(errors) => Err(refuse(
                StatusCode::UNPROCESSABLE_ENTITY,
                "The request is not valid",
                json!(errors.field_errors()),
            )),
        }
    }
}

fn refuse(status: StatusCode, title: &str, errors: serde_json::Value) -> Response {
    let body = json!({ "title": title, "status": status.as_u16(), "errors": errors });
    (
        status,
        [(CONTENT_TYPE, "application/problem+json")],
        body.to_string(),
    )
        .into_response()
}
