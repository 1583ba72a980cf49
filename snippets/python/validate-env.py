# ---
# title: Validate the environment at start-up
# prefix: pc-validate-env
# topic: input-validation
# checks: [validation/input, deploy/config-example]
# contract: The process ends before it listens when a variable is missing or wrong; the message names the variables, never their values.
# leaves out: Loading a .env file.
# fields: [{ text: 3000, role: port }]
# ---
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit


# Wire it: config = read_environment(os.environ), as the first line of the program, and hand
# `config` on from there, so that nothing else reads os.environ.


@dataclass(frozen=True, slots=True)
class Config:
    """Everything that is configured from outside."""

    port: int
    database_url: str
    log_level: str


def read_environment(variables: Mapping[str, str]) -> Config:
    """The checked configuration. Raises one error that lists all that is wrong."""
    faults: list[str] = []

    port = variables.get("PORT", "3000")
    if not (port.isdecimal() and 1 <= int(port) <= 65535):
        faults.append("PORT is a number from 1 to 65535")

    database_url = variables.get("DATABASE_URL", "")
    if urlsplit(database_url).scheme not in {"postgres", "postgresql"}:
        faults.append("DATABASE_URL is the address of a PostgreSQL database")

    log_level = variables.get("LOG_LEVEL", "INFO").upper()
    if log_level not in {"DEBUG", "INFO", "WARNING", "ERROR"}:
        faults.append("LOG_LEVEL is DEBUG, INFO, WARNING or ERROR")

    if faults:
        raise ValueError("The environment cannot be used: " + "; ".join(faults))
    return Config(int(port), database_url, log_level)
