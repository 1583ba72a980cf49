import type { Facts } from '../../facts';
import { normalised } from '../prose/phrases';
import { byText } from '../reading/memo';

/** Names by which prose can speak of this repository: its parts and the technologies it brings in. */
export interface RepositoryNames {
  /** Words of folders and source files. */
  readonly parts: ReadonlySet<string>;
  /** Words of dependencies, languages and technologies in use. */
  readonly technologies: ReadonlySet<string>;
}

/** Words that every repository has. */
const common = new Set(
  (
    'src app apps lib libs test tests spec specs docs doc index main config configs conf common utils util helper helpers public assets ' +
    'static scripts script data core code build dist package packages type types interface interfaces default new all the and for with ' +
    'from not this that base abstract impl init setup example examples sample demo local dev prod development production internal cmd ' +
    'pkg com org net www http https api rest web site page pages file files shared global misc tools tool bin target resources resource ' +
    'java kotlin scala php node js ts py rb json yml yaml xml sql html css md txt env git github idea vscode application program system ' +
    'project server client backend frontend service user users item items run start get set add list create update delete info v1 v2 ' +
    'http2 cli lint format tsconfig prettier eslint types std plugin plugins'
  ).split(' '),
);

/** How people write names that packages abbreviate. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  pg: ['postgres', 'postgresql'],
  pgx: ['postgres', 'postgresql'],
  postgres: ['postgresql'],
  postgresql: ['postgres'],
  psycopg: ['postgres', 'postgresql'],
  psycopg2: ['postgres', 'postgresql'],
  asyncpg: ['postgres', 'postgresql'],
  npgsql: ['postgres', 'postgresql'],
  pq: ['postgres', 'postgresql'],
  mysql2: ['mysql'],
  mysqlclient: ['mysql'],
  pymysql: ['mysql'],
  sqlite3: ['sqlite'],
  mongoose: ['mongodb', 'mongo'],
  mongodb: ['mongo'],
  pymongo: ['mongodb', 'mongo'],
  ioredis: ['redis'],
  amqplib: ['rabbitmq'],
  amqp: ['rabbitmq'],
  amqp091: ['rabbitmq'],
  kafkajs: ['kafka'],
  sarama: ['kafka'],
  jsonwebtoken: ['jwt'],
  pyjwt: ['jwt'],
  jjwt: ['jwt'],
  nestjs: ['nest'],
  graphql: ['apollo'],
  entityframeworkcore: ['ef', 'entity', 'framework'],
};

const wordsOf = (name: string): readonly string[] => normalised(name.replace(/([a-z\d])([A-Z])/g, '$1 $2')).split(' ');

type Sources = Pick<Facts, 'tree' | 'code' | 'manifests' | 'uses'>;

let kept: { readonly sources: Sources; readonly names: RepositoryNames } | null = null;

/** The names of this repository: folders and source files by their words, dependencies, languages, technologies in use. */
export function namesOf({ tree, code, manifests, uses }: Sources): RepositoryNames {
  if (
    kept?.sources.tree === tree &&
    kept.sources.code === code &&
    kept.sources.manifests === manifests &&
    kept.sources.uses === uses
  ) {
    return kept.names;
  }
  const parts = new Set<string>();
  const technologies = new Set<string>();
  for (const { path, language, role } of tree.files.values()) {
    if (language === null || role === 'vendored' || role === 'output') continue;
    for (const part of partsOfPath(path)) parts.add(part);
  }
  const brought = [
    ...manifests.flatMap(({ dependencies }) => dependencies.map(({ name }) => name.slice(name.lastIndexOf(':') + 1))),
    ...code.languages,
    ...new Set(uses.map(({ technology }) => technology)),
  ];
  for (const name of brought) for (const word of ownWords(name)) technologies.add(word);
  // The same names stay the same object, on which others remember their answers.
  const same = kept !== null && equal(kept.names.parts, parts) && equal(kept.names.technologies, technologies);
  const names = same ? kept!.names : { parts, technologies };
  kept = { sources: { tree, code, manifests, uses }, names };
  return names;
}

const equal = (a: ReadonlySet<string>, b: ReadonlySet<string>): boolean =>
  a.size === b.size && [...a].every((word) => b.has(word));

/** The words of a name that not every repository has, with the long forms of abbreviations. */
const ownWords = byText((name) =>
  wordsOf(name)
    .flatMap((word) => [word, ...(aliases[word] ?? [])])
    .filter((word) => word.length >= 2 && !common.has(word) && !/^\d+$/.test(word)),
);

/** The words of a source file's folders and name, each as one and as several. */
const partsOfPath = byText((path) =>
  path
    .replace(/\.\w+$/, '')
    .split('/')
    .flatMap(ownWords)
    .flatMap((word) => {
      if (word.length > 4 && word.endsWith('s')) return [word, word.slice(0, -1)];
      return word.length > 3 ? [word, `${word}s`] : [word];
    }),
);

const wordsOfSentence = byText(wordsOf);

/** The names of the repository that a sentence speaks of; paths and file names in it count as one each. */
export function namesIn(sentence: string, names: RepositoryNames): readonly string[] {
  const found = new Set<string>();
  for (const word of wordsOfSentence(sentence))
    if (names.parts.has(word) || names.technologies.has(word)) found.add(word);
  return [...found];
}
