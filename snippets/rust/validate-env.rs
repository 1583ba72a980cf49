// ---
// title: Validate the environment at start-up
// prefix: pc-validate-env
// topic: input-validation
// checks: [validation/input, deploy/config-example]
// contract: The process ends before it listens when a variable is missing or wrong; the message names the variables, never their values.
// leaves out: Loading a .env file.
// fields: [{ text: 3000, role: port }]
// ---
use std::fmt;

// Wire it: let config = Config::read(|name| std::env::var(name).ok())?; as the first line of main, and
// hand config on from there, so that nothing else reads the environment.

/// Everything that is configured from outside.
#[derive(Debug)]
pub struct Config {
    pub port: u16,
    pub database_url: String,
}

/// All that is wrong with the environment.
#[derive(Debug)]
pub struct InvalidEnvironment(Vec<&'static str>);

impl fmt::Display for InvalidEnvironment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the environment cannot be used: {}", self.0.join("; "))
    }
}

impl std::error::Error for InvalidEnvironment {}

impl Config {
    /// The checked configuration, or one error that lists all that is wrong.
    pub fn read(get: impl Fn(&str) -> Option<String>) -> Result<Self, InvalidEnvironment> {
        let mut faults = Vec::new();

        let port = get("PORT").map_or(Ok(3000), |text| text.parse::<u16>());
        if !matches!(port, Ok(1..)) {
            faults.push("PORT is a number from 1 to 65535");
        }

        let database_url = get("DATABASE_URL").unwrap_or_default();
        if !["postgres://", "postgresql://"]
            .iter()
            .any(|scheme| database_url.starts_with(scheme))
        {
            faults.push("DATABASE_URL is the address of a PostgreSQL database");
        }

        match port {
            Ok(port) if faults.is_empty() => Ok(Self { port, database_url }),
            _ => Err(InvalidEnvironment(faults)),
        }
    }
}
