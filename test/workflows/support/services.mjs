// Starts what stands beside a job on this machine.
import { Failure } from '../../../scripts/failure.mjs';
import { startPostgres } from '../../snippets/support/postgres.mjs';

/**
 * The services of jobs. Containers are not at hand everywhere, so each is a server of this machine on a port of its own; the
 * variables of the job are changed from the container's port to that one, and from nothing else.
 */
export function localServices() {
  /** @type {Awaited<ReturnType<typeof startPostgres>> | undefined} */
  let postgres;
  return {
    /** @param {import('./runner.mjs').Job} job */
    async start(job) {
      const env = { ...job.env };
      for (const [name, { image, env: settings = {} }] of Object.entries(job.services ?? {})) {
        if (!/^postgres:/.test(image) || settings['POSTGRES_USER'] !== 'postgres')
          throw new Failure(`nothing stands in for the service ${name} (${image})`);
        postgres ??= await startPostgres();
        await postgres.createDatabase(`${settings['POSTGRES_DB']}`);
        for (const [variable, value] of Object.entries(env))
          env[variable] = value.replaceAll('localhost:5432', `127.0.0.1:${postgres.port}`);
      }
      return env;
    },
    async stop() {
      await postgres?.stop();
    },
  };
}
