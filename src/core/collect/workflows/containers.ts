import type { RunCommand, Script } from '../../facts';
import { joined } from '../../text/commands/shell';
import { folderOf } from '../../text/repository/file-role';
import { at, entries, itemsOrSelf, textOf, texts, type Node } from '../../text/structured/node';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import { scriptOf, type Piece } from '../scripts/run-command';
import type { RawFile } from './raw';

/** What building a Dockerfile runs (`path`, and `path#stage` up to a stage), and what its image runs when started. */
export function readDockerfile({ path, text }: SourceFile): RawFile | null {
  const run: Piece[] = [];
  const stages = new Map<string, Piece[]>();
  let start: Piece[] = [];
  let stage: string | undefined;
  for (const { text: line, number } of instructions(text)) {
    const [, keyword = '', rest = ''] = /^\s*([A-Za-z]+)\s+([^]*)$/.exec(line) ?? [];
    if (/^from$/i.test(keyword)) {
      stage = /\s+as\s+([\w.-]+)/i.exec(rest)?.[1];
      start = [];
      if (stage) stages.set(stage, []);
    } else if (/^run$/i.test(keyword)) {
      const piece = { text: command(rest.replace(/^(?:--[\w-]+=\S+\s+)+/, '')), line: number };
      run.push(piece);
      if (stage) stages.get(stage)!.push(piece);
    } else if (/^(?:cmd|entrypoint)$/i.test(keyword))
      start = [...start.filter(() => /^cmd$/i.test(keyword)), { text: command(rest), line: number }];
  }
  const make = (runner: string, name: string, pieces: readonly Piece[]) =>
    scriptOf(runner, name, { path, line: pieces[0]?.line ?? 1 }, pieces, null);
  return {
    containers: [
      make('dockerfile', path, run),
      ...[...stages].map(([name, pieces]) => make('dockerfile', `${path}#${name}`, pieces)),
      make('image', path, start),
    ],
  };
}

export const buildsImages = (path: string): boolean => /(?:^|\/)(?:[\w-]+\.)?Dockerfile[\w.-]*$/.test(path);

/** `mvn package` in an image build is there to package: only what names the tests is taken to be there for them. */
export const packaging = (command: RunCommand): RunCommand =>
  buildsImages(command.place.path) &&
  /\b(?:mvnw?|gradlew?)\b/.test(command.text) &&
  !/\b(?:test|verify|check)\b/.test(command.text)
    ? { ...command, does: command.does.filter((capability) => capability !== 'test-runner') }
    : command;

/** The exec form (`["go", "test"]`) as shell text. */
function command(written: string): string {
  if (!/^\s*\[/.test(written)) return written;
  return [...written.matchAll(/"((?:[^"\\]|\\.)*)"/g)]
    .map((match) => (/\s/.test(match[1]!) ? `'${match[1]!}'` : match[1]!))
    .join(' ');
}

function instructions(text: string): { text: string; number: number }[] {
  const found: { text: string; number: number }[] = [];
  let open: { text: string; number: number } | null = null;
  text
    .slice(0, 100_000)
    .split('\n')
    .forEach((raw, index) => {
      const line = raw.replace(/\r$/, '').slice(0, 4_000);
      if (/^\s*#/.test(line) || (open === null && line.trim() === '')) return;
      if (open) open.text += `\n${line}`;
      else found.push((open = { text: line, number: index + 1 }));
      if (!/\\\s*$/.test(line)) open = null;
    });
  return found;
}

/** Compose services: what starting one runs, its own command or that of the image that is built for it. */
export function readCompose({ path, text }: SourceFile, notice: (message: string) => void): RawFile | null {
  const services = entries(at(parseYaml(text, notice)[0], 'services'));
  const containers: Script[] = services.map(({ key, line, value }) => {
    const own = [commandOf(at(value, 'entrypoint')), commandOf(at(value, 'command'))].flat();
    const needs = dependencies(at(value, 'depends_on')).map((name) => ({
      text: `docker compose -f ${path} up ${name}`,
      line,
    }));
    const dockerfile = dockerfileOf(path, at(value, 'build'));
    const built =
      dockerfile === null
        ? []
        : [
            { text: `docker build -f ${dockerfile} .`, line },
            ...(own.length > 0 ? [] : [{ text: `image-start ${dockerfile}`, line }]),
          ];
    return scriptOf('compose', `${path}#${key}`, { path, line }, [...needs, ...built, ...own], '');
  });
  return containers.length > 0 ? { containers } : null;
}

function commandOf(node: Node | undefined): Piece[] {
  if (node?.kind === 'list')
    return [
      {
        text: texts(node)
          .map(({ text }) => (/\s/.test(text) ? `'${text}'` : text))
          .join(' '),
        line: node.line,
      },
    ];
  return node?.kind === 'text' ? [{ text: node.text, line: node.line }] : [];
}

function dependencies(node: Node | undefined): readonly string[] {
  return node?.kind === 'map'
    ? node.entries.map(({ key }) => key)
    : itemsOrSelf(node).flatMap((item) => textOf(item) ?? []);
}

function dockerfileOf(composePath: string, build: Node | undefined): string | null {
  if (!build) return null;
  const context = joined(folderOf(composePath), textOf(build) ?? textOf(at(build, 'context')) ?? '.');
  return context === null ? null : joined(context, textOf(at(build, 'dockerfile')) ?? 'Dockerfile');
}
