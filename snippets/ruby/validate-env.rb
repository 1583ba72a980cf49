# ---
# title: Validate the environment at start-up
# prefix: pc-validate-env
# topic: input-validation
# checks: [validation/input, deploy/config-example]
# contract: The process ends before it listens when a variable is missing or wrong; the message names the variables, never their values.
# leaves out: Loading a .env file.
# fields: [{ text: 3000, role: port }]
# ---
# Wire it: CONFIG = read_environment(ENV), in an initializer or as the first line of the program, and
# read CONFIG from there on, so that nothing else reads ENV.

# Everything that is configured from outside.
Config = Struct.new(:port, :database_url, :log_level, keyword_init: true)

# The checked configuration. Raises one error that lists all that is wrong.
def read_environment(variables)
  faults = []

  port = Integer(variables.fetch("PORT", "3000"), 10, exception: false)
  faults << "PORT is a number from 1 to 65535" unless port&.between?(1, 65_535)

  database_url = variables.fetch("DATABASE_URL", "")
  scheme = database_url[/\A([a-z]+):\/\//, 1]
  faults << "DATABASE_URL is the address of a PostgreSQL database" unless %w[postgres postgresql].include?(scheme)

  log_level = variables.fetch("LOG_LEVEL", "info")
  faults << "LOG_LEVEL is debug, info, warn or error" unless %w[debug info warn error].include?(log_level)

  raise ArgumentError, "The environment cannot be used: #{faults.join("; ")}" if faults.any?

  Config.new(port: port, database_url: database_url, log_level: log_level).freeze
end
