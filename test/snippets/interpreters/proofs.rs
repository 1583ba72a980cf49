// Proofs by running: each prints one line that the run reads.
mod retry;
mod validate_env;

use retry::Backoff;
use std::cell::Cell;
use std::panic::{catch_unwind, AssertUnwindSafe};
use std::time::Duration;
use validate_env::Config;

fn prove(snippet: &str, what: &str, run: impl FnOnce()) {
    let error = match catch_unwind(AssertUnwindSafe(run)) {
        Ok(()) => "",
        Err(_) => r#","error":"see what was printed""#,
    };
    println!(r#"{{"proof":{{"id":"rust/{snippet}","what":"{what}"{error}}}}}"#);
}

fn main() {
    let quick = Backoff { attempts: 5, base: Duration::from_micros(1), cap: Duration::from_micros(4) };
    prove("retry", "stops at its limit and hands on the last error", || {
        let tries = Cell::new(0);
        let failed: Result<(), i32> = quick.retry(|_| true, || { tries.set(tries.get() + 1); Err(tries.get()) });
        assert_eq!(failed, Err(5));
        assert_eq!(Backoff::default().attempts, 5);
    });
    prove("retry", "returns what succeeds, and does not repeat what cannot pass", || {
        let tries = Cell::new(0);
        let third = || { tries.set(tries.get() + 1); if tries.get() < 3 { Err("busy") } else { Ok("there") } };
        assert_eq!(quick.retry(|_| true, third), Ok("there"));
        tries.set(0);
        assert_eq!(quick.retry(|_| false, third), Err("busy"));
        assert_eq!(tries.get(), 1);
    });
    prove("validate-env", "fills in defaults, and refuses what is wrong, all at once and without values", || {
        let config = Config::read(|name| (name == "DATABASE_URL").then(|| "postgres://app@localhost/app".to_owned())).unwrap();
        assert_eq!((config.port, config.database_url.is_empty()), (3000, false));
        for port in ["0", "70000", "http", ""] {
            let message = Config::read(|name| Some(if name == "PORT" { port } else { "mysql://root:hunter2@db" }.to_owned()))
                .unwrap_err()
                .to_string();
            assert!(message.contains("PORT") && message.contains("DATABASE_URL") && !message.contains("hunter2"));
        }
    });
    println!(r#"{{"proof":3}}"#);
}
