import { optionValues, withoutValues, folderOption, type Request, type Where } from './request';

const defaultFiles = [
  'compose.yaml',
  'compose.yml',
  'docker-compose.yml',
  'docker-compose.yaml',
  'docker-compose.override.yml',
];
const buildOptions =
  /^(?:-f|--file|-t|--tag|--build-arg|--target|--platform|--progress|--cache-from|--cache-to|--secret|--ssh|--output|-o|--label)$/;
const composeOptions =
  /^(?:-f|--file|-p|--project-name|--env-file|--profile|--project-directory|--exit-code-from|--scale|-t|--timeout)$/;

/** `docker build` runs what the Dockerfile says, `docker compose up` what the services start with. */
export function containers(rest: readonly string[], where: Where): Request[] {
  const words = rest[0] === 'buildx' ? rest.slice(1) : rest;
  if (words[0] === 'build') return imageBuild(words, where);
  return words[0] === 'compose' ? compose(words, where) : [];
}

function imageBuild(words: readonly string[], where: Where): Request[] {
  const file = optionValues(words, /^(?:-f|--file)$/)[0];
  const context = withoutValues(words.slice(1), buildOptions)[0] ?? '.';
  const path = where.join(where.directory, file ?? `${context}/Dockerfile`);
  const target = optionValues(words, /^--target$/)[0];
  if (path === null) return [];
  return [
    {
      runners: ['dockerfile'],
      names: [target ? `${path}#${target}` : path],
      directory: where.directory,
      anywhere: 'always',
    },
  ];
}

function compose(words: readonly string[], where: Where): Request[] {
  const files = optionValues(words, /^(?:-f|--file)$/).map((file) => where.join(where.directory, file));
  const [verb = '', ...services] = withoutValues(words.slice(1), composeOptions);
  // `run` with a command of its own starts that instead; the command is seen by itself.
  if (!/^(?:up|run|start)$/.test(verb) || (verb === 'run' && services.length > 1)) return [];
  const folder = folderOption(words, where, /^--project-directory$/);
  const paths = files.length > 0 ? files : defaultFiles.map((name) => where.join(folder, name));
  const names = paths.flatMap((path) => {
    if (path === null) return [];
    return services.length > 0 ? services.map((service) => `${path}#${service}`) : [`${path}#*`];
  });
  return [{ runners: ['compose'], names, directory: where.directory, anywhere: 'always' }];
}
