import { constants, getPriority, setPriority } from 'node:os';

const { PRIORITY_BELOW_NORMAL, PRIORITY_LOW } = constants.priority;

/** Lets the editor, and what its user runs, go before this process where processors are few: an audit keeps them busy for a moment. */
export function giveWay(): void {
  lower(PRIORITY_BELOW_NORMAL);
}

/** Lets everything go before this thread, the other threads of its process too. */
export function goLast(): void {
  // Elsewhere priorities are those of whole processes.
  if (process.platform === 'linux') lower(PRIORITY_LOW);
}

function lower(priority: number): void {
  try {
    if (getPriority() < priority) setPriority(priority);
  } catch {
    // Some systems do not let a process choose.
  }
}
