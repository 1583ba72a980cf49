# ---
# title: Graceful shutdown of a worker
# prefix: pc-graceful-shutdown
# topic: graceful-shutdown
# checks: [reliability/graceful-shutdown, reliability/background-jobs]
# contract: On SIGTERM or SIGINT the job under way is finished, no further one is begun, and resources are closed. A second signal ends the process at once.
# leaves out: Web servers; Uvicorn and Gunicorn drain by themselves, see their graceful timeout.
# fields: []
# ---
import logging
import signal
from collections.abc import Callable
from threading import Event


# Wire it: with connect() as connection:
#              run_until_stopped(lambda: work_one_job(connection, handle_job))

log = logging.getLogger(__name__)


def run_until_stopped(work_one: Callable[[], bool], pause: float = 1.0) -> None:
    """Works job after job until the platform asks the process to stop.

    `work_one` returns whether there was something to do; a pause follows when there was not.
    """
    stop = Event()

    def ask_to_stop(number: int, _frame: object) -> None:
        log.info("%s: finishing the job that is under way", signal.Signals(number).name)
        stop.set()
        signal.signal(number, signal.SIG_DFL)

    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, ask_to_stop)
    while not stop.is_set():
        if not work_one():
            stop.wait(pause)
    log.info("Stopped")
