/** The process in which the editor's audits run, or a thread of it that audits a commit; `protocol.ts` says what is asked and answered. */
import './compile-patterns-at-once';
import { AuditServer } from './audit-server';
import { Baselines } from './baselines';
import { answerAsThread, auditCommitInThread } from './commit-thread';
import { engineLoader } from './load-engine';
import type { WorkerRequest } from './protocol';

/** Long enough for the first audits to be answered. */
const settledMs = 4000;

const loadEngine = engineLoader((keep) => void setTimeout(keep, settledMs).unref());

if (process.send) {
  const send = process.send.bind(process);
  const server = new AuditServer(send, loadEngine, new Baselines(auditCommitInThread));
  // A fault in one audit must not take the others with it.
  process.on('uncaughtException', (error) => server.failed(error));
  process.on('unhandledRejection', (reason) => server.failed(reason));
  process.on('message', (message: WorkerRequest) => server.receive(message));
  // Whoever asked is gone.
  process.on('disconnect', () => process.exit());
} else void answerAsThread(loadEngine);
