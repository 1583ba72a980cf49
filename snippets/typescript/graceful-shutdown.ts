// ---
// title: Graceful shutdown of an HTTP server
// prefix: pc-graceful-shutdown
// topic: graceful-shutdown
// checks: [reliability/graceful-shutdown]
// needs: []
// contract: On SIGTERM or SIGINT no new connection is taken, requests under way are finished, then resources are closed; after ten seconds the process ends all the same.
// leaves out: Telling the load balancer first; let readiness answer 503 for some seconds where the platform needs that.
// fields: [{ text: 10_000 }]
// ---
import type { Server } from 'node:http';

// Wire it: const server = app.listen(port);
//          stopGracefully(server, [() => pool.end()]);

/** Closes the server and then its resources, in order, when the platform asks the process to stop. */
export function stopGracefully(
  server: Server,
  closeResources: readonly (() => Promise<unknown>)[],
): void {
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping) return;
    stopping = true;
    console.info(`${signal}: finishing the requests that are under way`);
    const deadline = setTimeout(() => {
      console.error('Requests did not end in time');
      process.exit(1);
    }, 10_000);
    deadline.unref();
    try {
      const closed = new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
      });
      server.closeIdleConnections();
      await closed;
      for (const close of closeResources) await close();
      clearTimeout(deadline);
    } catch (error) {
      console.error('The process could not stop cleanly', error);
      process.exitCode = 1;
    }
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
}
