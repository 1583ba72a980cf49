# ---
# title: Password hashing with scrypt
# prefix: pc-password-hash
# topic: passwords
# checks: [security/password-hashing]
# contract: scrypt with N=2^17, r=8, p=1 (the OWASP recommendation) and a salt for each password; compared in constant time. The cost is stored beside the hash, so that it can be raised.
# leaves out: Rules for good passwords, a limit for attempts at login, and hashing again when the cost was raised.
# fields: []
# ---
import hashlib
import hmac
import secrets
import unicodedata


# Wire it: store hash_password(password) at sign-up; at login ask verify_password(password, stored).
# For an unknown user verify against DECOY, so that the time does not tell who has an account.

COST = {"n": 2**17, "r": 8, "p": 1}


def hash_password(password: str) -> str:
    """What is stored: algorithm, cost, salt and hash in one text."""
    salt = secrets.token_bytes(16)
    key = derive(password, salt, **COST)
    return f"scrypt${COST['n']}${COST['r']}${COST['p']}${salt.hex()}${key.hex()}"


def verify_password(password: str, stored: str) -> bool:
    """Whether a password is the one that was stored."""
    algorithm, n, r, p, salt, key = stored.split("$")
    if algorithm != "scrypt":
        raise ValueError("The stored hash is not of this form")
    actual = derive(password, bytes.fromhex(salt), n=int(n), r=int(r), p=int(p))
    return hmac.compare_digest(actual, bytes.fromhex(key))


def derive(password: str, salt: bytes, *, n: int, r: int, p: int) -> bytes:
    # Two keyboards may send one letter in two forms; NFKC makes them the same.
    text = unicodedata.normalize("NFKC", password).encode()
    return hashlib.scrypt(text, salt=salt, n=n, r=r, p=p, maxmem=256 * 1024 * 1024, dklen=32)


# A hash that no password fits.
DECOY = hash_password(secrets.token_hex(32))
