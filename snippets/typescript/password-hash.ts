// ---
// title: Password hashing with scrypt
// prefix: pc-password-hash
// topic: passwords
// checks: [security/password-hashing]
// needs: []
// contract: scrypt with N=2^17, r=8, p=1 (the OWASP recommendation) and a salt for each password; compared in constant time. The cost is stored beside the hash, so that it can be raised.
// leaves out: Rules for good passwords, a limit for attempts at login, and hashing again when the cost was raised.
// fields: []
// ---
import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from 'node:crypto';

// Wire it: store hashPassword(password) at sign-up; at login ask verifyPassword(password, stored).
// For an unknown user verify against `decoy`, so that the time does not tell who has an account.

const cost = { N: 2 ** 17, r: 8, p: 1 };
const keyLength = 32;

/** What is stored: algorithm, cost, salt and hash in one text. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, keyLength, cost);
  return ['scrypt', cost.N, cost.r, cost.p, salt.toString('base64'), key.toString('base64')].join(
    '$',
  );
}

/** Whether a password is the one that was stored. */
export async function verifyPassword(password: string, stored: string): Promise<boolean> {
  const [algorithm, N, r, p, salt, key] = stored.split('$');
  if (algorithm !== 'scrypt' || !salt || !key)
    throw new Error('The stored hash is not of this form');
  const expected = Buffer.from(key, 'base64');
  const options = { N: Number(N), r: Number(r), p: Number(p) };
  const actual = await derive(password, Buffer.from(salt, 'base64'), expected.length, options);
  return timingSafeEqual(actual, expected);
}

/** A hash that no password fits. */
export const decoy = hashPassword(randomBytes(32).toString('base64'));

function derive(
  password: string,
  salt: Buffer,
  length: number,
  options: ScryptOptions,
): Promise<Buffer> {
  // Two keyboards may send one letter in two forms; NFKC makes them the same.
  const text = password.normalize('NFKC');
  return new Promise((resolve, reject) => {
    scrypt(text, salt, length, { ...options, maxmem: 256 * 1024 * 1024 }, (error, key) =>
      error ? reject(error) : resolve(key),
    );
  });
}
