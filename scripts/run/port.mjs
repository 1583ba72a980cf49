// Finds a free port.
import { createServer } from 'node:net';
import { Failure } from '../failure.mjs';

/** A port of this machine that nothing listens on now: the wanted one, or any. @returns {Promise<number>} */
export function freePort(wanted = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(new Failure(`cannot listen on port ${wanted}: ${error.message}`)));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : wanted));
    });
  });
}
