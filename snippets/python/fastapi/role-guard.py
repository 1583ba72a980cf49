# ---
# title: Role guard that denies by default
# prefix: pc-role-guard-fastapi
# topic: authorization
# checks: [security/authorization]
# needs: [fastapi@0.115]
# contract: A route that does not name its roles stops the application from starting; 401 without a caller, 403 for the wrong one.
# leaves out: Who the caller is (verify a session or token in current_caller), and ownership of single records.
# fields: [customer, support, admin]
# ---
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from fastapi import Depends, FastAPI, HTTPException, Request, status
from fastapi.routing import APIRoute


# Wire it: @app.delete("/orders/{order_id}", dependencies=[Depends(Allow(Role.ADMIN))])
# and deny_the_rest(app, open_paths={"/livez", "/readyz", "/login"}) after the last route.


class Role(StrEnum):
    CUSTOMER = "customer"
    SUPPORT = "support"
    ADMIN = "admin"


@dataclass(frozen=True, slots=True)
class Caller:
    id: str
    roles: frozenset[Role]


def current_caller(request: Request) -> Caller:
    """Who asks, as the authentication middleware found out."""
    caller = getattr(request.state, "caller", None)
    if caller is None:
        raise HTTPException(
            status.HTTP_401_UNAUTHORIZED, "Sign in first", {"WWW-Authenticate": "Bearer"}
        )
    return caller


class Allow:
    """Lets in callers with one of these roles; without any role nobody."""

    def __init__(self, *roles: Role) -> None:
        self.roles = frozenset(roles)

    def __call__(self, caller: Annotated[Caller, Depends(current_caller)]) -> None:
        if caller.roles.isdisjoint(self.roles):
            raise HTTPException(status.HTTP_403_FORBIDDEN, "Your role does not allow this")


def deny_the_rest(app: FastAPI, open_paths: set[str]) -> None:
    """Fails at start-up when a route names neither its roles nor is open on purpose."""
    unguarded = [
        route.path
        for route in app.routes
        if isinstance(route, APIRoute)
        and route.path not in open_paths
        and not any(isinstance(one.dependency, Allow) for one in route.dependencies)
    ]
    if unguarded:
        raise RuntimeError(f"These routes do not say who may use them: {', '.join(unguarded)}")
