"""Proofs by running: each prints one line that the run reads."""

import json
import os
import traceback

import psycopg

_proofs = []


def proves(snippet, what):
    """Declares that a snippet does something."""

    def declare(run):
        _proofs.append((snippet, what, run))
        return run

    return declare


def run_proofs():
    """Runs what was declared, in order, and prints how many there were."""
    for snippet, what, run in _proofs:
        proof = {"id": f"python/{snippet}", "what": what}
        try:
            run()
        except Exception:
            proof["error"] = traceback.format_exc()
        print(json.dumps({"proof": proof}, separators=(",", ":")), flush=True)
    print(json.dumps({"proof": len(_proofs)}, separators=(",", ":")), flush=True)


def connect():
    return psycopg.connect(os.environ["DATABASE_URL"], autocommit=True)


def count(connection, rows):
    return connection.execute(f"SELECT count(*) FROM {rows}").fetchone()[0]


def raises(kind, run):
    """The error of that kind that is raised, which has to be."""
    try:
        run()
    except kind as error:
        return error
    raise AssertionError(f"{kind} was not raised")
