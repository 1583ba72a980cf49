/** The thread in which the editor's audits run; `protocol.ts` says what is asked and answered. */
import { parentPort } from 'node:worker_threads';
import { AuditServer } from './audit-server';
import type { WorkerRequest } from './protocol';

if (parentPort) {
  const port = parentPort;
  const server = new AuditServer((response) => port.postMessage(response));
  // A fault in one audit must not take the others with it.
  process.on('uncaughtException', (error) => server.failed(error));
  process.on('unhandledRejection', (reason) => server.failed(reason));
  port.on('message', (request: WorkerRequest) => server.receive(request));
}
