/** The thread in which the editor's audits run; `protocol.ts` says what is asked and answered. */
import { parentPort, workerData } from 'node:worker_threads';
import { AuditServer } from './audit-server';
import { auditCommitInThread, Baselines, type CommitRequest } from './baselines';
import type { WorkerRequest } from './protocol';
import { reportOnRevision } from './revision-report';

if (parentPort) {
  const port = parentPort;
  const request = workerData as CommitRequest | null | undefined;
  if (request?.kind === 'commit') {
    reportOnRevision(request.root, request.commit).then(
      (report) => port.postMessage(report),
      () => port.postMessage(null),
    );
  } else {
    const server = new AuditServer((response) => port.postMessage(response), new Baselines(auditCommitInThread));
    // A fault in one audit must not take the others with it.
    process.on('uncaughtException', (error) => server.failed(error));
    process.on('unhandledRejection', (reason) => server.failed(reason));
    port.on('message', (message: WorkerRequest) => server.receive(message));
  }
}
