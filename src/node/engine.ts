/** The process in which the editor's audits run, or a thread of it that audits a commit; `protocol.ts` says what is asked and answered. */
import { parentPort, workerData } from 'node:worker_threads';
import { AuditServer } from './audit-server';
import { auditCommitInThread, Baselines, type CommitRequest } from './baselines';
import type { WorkerRequest } from './protocol';
import { reportOnRevision } from './revision-report';

if (parentPort) {
  const port = parentPort;
  const { root, commit } = workerData as CommitRequest;
  reportOnRevision(root, commit).then(
    (report) => port.postMessage(report),
    () => port.postMessage(null),
  );
} else if (process.send) {
  const send = process.send.bind(process);
  const server = new AuditServer((response) => send(response), new Baselines(auditCommitInThread));
  // A fault in one audit must not take the others with it.
  process.on('uncaughtException', (error) => server.failed(error));
  process.on('unhandledRejection', (reason) => server.failed(reason));
  process.on('message', (message: WorkerRequest) => server.receive(message));
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit());
}
