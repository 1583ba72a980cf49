// ---
// title: Typed errors, mapped to problem responses in one place
// prefix: pc-errors-ktor
// topic: error-handling
// checks: [errors/central-handling]
// needs: [ktor-server-status-pages@3, ktor-server-request-validation@3, ktor-serialization-kotlinx-json@3]
// contract: Problem Details for HTTP APIs (RFC 9457); an error that nobody expected answers 500 without a word of its message.
// leaves out: Reporting to an error tracker, and texts in the language of the client.
// fields: [OrderNotFound, order]
// ---
import io.ktor.http.ContentType
import io.ktor.http.HttpStatusCode
import io.ktor.server.application.Application
import io.ktor.server.application.ApplicationCall
import io.ktor.server.application.install
import io.ktor.server.application.log
import io.ktor.server.plugins.BadRequestException
import io.ktor.server.plugins.requestvalidation.RequestValidationException
import io.ktor.server.plugins.statuspages.StatusPages
import io.ktor.server.request.path
import io.ktor.server.response.respondText
import kotlinx.serialization.Serializable
import kotlinx.serialization.json.Json

// Wire it: answerErrors() in the application's module. Routes only throw.

/** An error that a client may see. The slug becomes the problem's type. */
open class AppError(val status: HttpStatusCode, val slug: String, message: String) : RuntimeException(message)

class OrderNotFound(id: String) :
    AppError(HttpStatusCode.NotFound, "order-not-found", "There is no order $id.")

@Serializable
private data class Problem(
    val type: String,
    val title: String,
    val status: Int,
    val instance: String,
    val errors: List<String> = emptyList(),
)

/** Makes every error, and every request that no route took, a problem document. */
fun Application.answerErrors() {
    install(StatusPages) {
        exception<AppError> { call, error ->
            call.problem(error.status, error.message.orEmpty(), "/problems/${error.slug}")
        }
        exception<RequestValidationException> { call, error ->
            call.problem(HttpStatusCode.UnprocessableEntity, "The request is not valid", errors = error.reasons)
        }
        exception<BadRequestException> { call, _ ->
            call.problem(HttpStatusCode.BadRequest, "The request cannot be read")
        }
        exception<Throwable> { call, error ->
            call.application.log.error("{} failed", call.request.path(), error)
            call.problem(HttpStatusCode.InternalServerError, "Internal Server Error")
        }
        status(HttpStatusCode.NotFound) { call, status -> call.problem(status, "Nothing answers here") }
    }
}

private suspend fun ApplicationCall.problem(
    status: HttpStatusCode,
    title: String,
    type: String = "about:blank",
    errors: List<String> = emptyList(),
) {
    val body = Json.encodeToString(Problem(type, title, status.value, request.path(), errors))
    respondText(body, ContentType.Application.ProblemJson, status)
}
