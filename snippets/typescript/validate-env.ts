// ---
// title: Validate the environment at start-up
// prefix: pc-validate-env
// topic: input-validation
// checks: [validation/input, deploy/config-example]
// needs: [zod@4]
// contract: The process ends before it listens when a variable is missing or wrong; the message names the variables, never their values.
// leaves out: Loading a .env file; start with node --env-file-if-exists=.env for that.
// fields: [{ text: 3000, role: port }]
// ---
import { z } from 'zod';

// Wire it: const config = readEnvironment(process.env), as the first line of main, and hand `config`
// on from there, so that nothing else reads process.env.

const Environment = z.object({
  NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
  PORT: z.coerce.number().int().min(1).max(65535).default(3000),
  DATABASE_URL: z.url({ protocol: /^postgres(?:ql)?$/ }),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
});

/** Everything that is configured from outside. */
export type Config = Readonly<z.output<typeof Environment>>;

/** The checked configuration. Throws one error that lists all that is wrong. */
export function readEnvironment(variables: Record<string, string | undefined>): Config {
  const parsed = Environment.safeParse(variables);
  if (!parsed.success) {
    throw new Error(`The environment cannot be used:\n${z.prettifyError(parsed.error)}`);
  }
  return Object.freeze(parsed.data);
}
