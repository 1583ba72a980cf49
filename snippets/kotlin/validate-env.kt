// ---
// title: Validate the environment at start-up
// prefix: pc-validate-env
// topic: input-validation
// checks: [validation/input, deploy/config-example]
// contract: The process ends before it listens when a variable is missing or wrong; the message names the variables, never their values.
// leaves out: Loading a .env file.
// fields: [{ text: 3000, role: port }]
// ---
import java.net.URI

// Wire it: val config = readEnvironment(System.getenv()), as the first line of main, and hand config
// on from there, so that nothing else reads the environment.

/** Everything that is configured from outside. */
data class Config(val port: Int, val databaseUrl: URI)

/** The checked configuration. Throws one error that lists all that is wrong. */
fun readEnvironment(variables: Map<String, String>): Config {
    val faults = mutableListOf<String>()

    val port = (variables["PORT"] ?: "3000").toIntOrNull()
    if (port == null || port !in 1..65535) faults += "PORT is a number from 1 to 65535"

    val databaseUrl = runCatching { URI(variables["DATABASE_URL"].orEmpty()) }.getOrNull()
    if (databaseUrl?.scheme !in setOf("postgres", "postgresql")) {
        faults += "DATABASE_URL is the address of a PostgreSQL database"
    }

    check(faults.isEmpty()) { "The environment cannot be used: ${faults.joinToString("; ")}" }
    return Config(port!!, databaseUrl!!)
}
