// ---
// title: Validate body, query and path of a request
// prefix: pc-validate-body-ktor
// topic: input-validation
// checks: [validation/input, api/status-codes]
// needs: [ktor-server-request-validation@3, ktor-server-content-negotiation@3, ktor-serialization-kotlinx-json@3]
// with: [kotlin/ktor/errors]
// contract: RequestValidation refuses a body before the handler runs; status pages make it 422. Unknown fields are refused by the JSON format.
// leaves out: Rules that need the database, such as whether the customer exists.
// fields: [NewOrder, sku, quantity, note, customerId, dryRun]
// ---
import io.ktor.http.HttpStatusCode
import io.ktor.serialization.kotlinx.json.json
import io.ktor.server.application.Application
import io.ktor.server.application.install
import io.ktor.server.plugins.BadRequestException
import io.ktor.server.plugins.contentnegotiation.ContentNegotiation
import io.ktor.server.plugins.requestvalidation.RequestValidation
import io.ktor.server.plugins.requestvalidation.ValidationResult
import io.ktor.server.request.receive
import io.ktor.server.response.respond
import io.ktor.server.routing.Route
import io.ktor.server.routing.post
import java.util.UUID
import kotlinx.serialization.Serializable

// Wire it: validateOrders() in the application's module, and routing { orderRoutes() }.

@Serializable
data class NewOrder(val sku: String, val quantity: Int, val note: String? = null)

/** Reads JSON and checks what was read. */
fun Application.validateOrders() {
    install(ContentNegotiation) { json() }
    install(RequestValidation) {
        validate<NewOrder> { order ->
            val faults = buildList {
                if (order.sku.isBlank() || order.sku.length > 64) add("sku has 1 to 64 characters")
                if (order.quantity !in 1..1000) add("quantity is a number from 1 to 1000")
                if ((order.note?.length ?: 0) > 500) add("note has at most 500 characters")
            }
            if (faults.isEmpty()) ValidationResult.Valid else ValidationResult.Invalid(faults)
        }
    }
}

fun Route.orderRoutes() {
    post("/customers/{customerId}/orders") {
        val customerId = call.parameters["customerId"]
        if (runCatching { UUID.fromString(customerId) }.isFailure) {
            throw BadRequestException("customerId is a UUID")
        }
        val dryRun = (call.request.queryParameters["dryRun"] ?: "false").toBooleanStrictOrNull()
            ?: throw BadRequestException("dryRun is true or false")
        val order = call.receive<NewOrder>()
        call.respond(if (dryRun) HttpStatusCode.OK else HttpStatusCode.Created, order)
    }
}
