/** Proofs by running: each prints one line that the run reads. */
import { type AddressInfo } from 'node:net';
import { type IncomingMessage, type RequestListener, type Server, createServer } from 'node:http';
import { once } from 'node:events';
import { Pool } from 'pg';

interface Proof {
  readonly id: string;
  readonly what: string;
  readonly run: () => Promise<void> | void;
}

const proofs: Proof[] = [];

/** Declares that a snippet does something. */
export function prove(id: string, what: string, run: () => Promise<void> | void): void {
  proofs.push({ id, what, run });
}

/** Runs what was declared, in order, and prints how many there were. */
export async function runProofs(): Promise<void> {
  for (const { id, what, run } of proofs) {
    try {
      await run();
      print({ id, what });
    } catch (error) {
      print({ id, what, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  print(proofs.length);
}

const print = (proof: unknown) => process.stdout.write(`${JSON.stringify({ proof })}\n`);

/** The folder of the face that is proven: the same proofs run on TypeScript and on JavaScript. */
export const language = process.env['SNIPPET_LANGUAGE'] ?? 'typescript';

/** A pool on the database of this proof. */
export function openPool(max = 20): Pool {
  return new Pool({ connectionString: process.env['DATABASE_URL'], max });
}

/** Serves a listener on a free port while `use` runs. */
export async function serving(listener: RequestListener, use: (origin: string, server: Server) => Promise<void>) {
  const server = createServer(listener).listen(0, '127.0.0.1');
  await once(server, 'listening');
  try {
    await use(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, server);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

/** Sends JSON. */
export function send(url: string, body: unknown, headers: Record<string, string> = {}, method = 'POST') {
  return fetch(url, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** Everything that is written to the console meanwhile, instead of showing it. */
export async function silenced(run: () => Promise<void>): Promise<string> {
  const { error, info } = console;
  let text = '';
  console.error = console.info = (...parts: unknown[]) => (text += `${parts.map(String).join(' ')}\n`);
  try {
    await run();
  } finally {
    Object.assign(console, { error, info });
  }
  return text;
}

export type { IncomingMessage };
