// TypeScript and JavaScript: type-checked under strict against the real packages, then run.
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as ts from 'typescript';
import { inProject } from '../../../scripts/paths.mjs';
import { run } from '../../../scripts/run/command.mjs';
import { layOut } from '../support/snippets.mjs';

const own = inProject('test', 'snippets', 'typescript');

/** @type {import('typescript').CompilerOptions} */
const options = {
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  strict: true,
  noUncheckedIndexedAccess: true,
  noImplicitOverride: true,
  noImplicitReturns: true,
  noUnusedLocals: true,
  noPropertyAccessFromIndexSignature: true,
  exactOptionalPropertyTypes: false,
  verbatimModuleSyntax: true,
  experimentalDecorators: true,
  emitDecoratorMetadata: true,
  skipLibCheck: true,
  types: ['node'],
  sourceMap: true,
  inlineSources: true,
};

/**
 * @param {import('../support/part.mjs').Part} part
 */
export async function prove({ snippets, expanded, outcomes, scratch, postgres }) {
  const folder = join(scratch, 'typescript');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  symlinkSync(inProject('test', 'snippets', 'node_modules'), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');

  const typescript = snippets.filter(({ language }) => language === 'typescript');
  const javascript = snippets.filter(({ language }) => language === 'javascript');
  const local = (/** @type {string} */ id, /** @type {string} */ ending) => id.replace(/^\w+\//, 'snippets/') + ending;
  await layOut(
    join(folder, 'source'),
    Object.fromEntries(typescript.map((one) => [local(one.id, '.ts'), expanded(one)])),
  );
  const proofs = readdirSync(own).filter((file) => file.endsWith('.ts'));
  for (const file of proofs) cpSync(join(own, file), join(folder, 'source', 'proofs', file), { recursive: true });

  const faults = compile(folder, proofs);
  const by = `TypeScript ${ts.versionMajorMinor}, strict`;
  for (const { id } of typescript) {
    const error = faults.get(local(id, '.ts'));
    outcomes.add({ id, what: 'compiles', level: 'compiled', by, ...(error === undefined ? {} : { error }) });
  }
  for (const file of proofs) {
    const error = faults.get(`proofs/${file}`);
    if (error !== undefined) outcomes.add({ id: `proofs/${file}`, what: 'compiles', level: 'compiled', by, error });
  }

  // The same compiled proofs, on the JavaScript that was derived.
  const face = join(folder, 'javascript');
  cpSync(join(folder, 'typescript', 'proofs'), join(face, 'proofs'), { recursive: true });
  await layOut(face, Object.fromEntries(javascript.map((one) => [local(one.id, '.js'), expanded(one)])));
  for (const one of javascript) {
    const path = join(face, local(one.id, '.js'));
    const { status, output } = await run(process.execPath, ['--check', path], { quiet: true });
    const error = status === 0 ? undefined : output;
    outcomes.add({
      id: one.id,
      what: 'parses',
      level: 'parsed',
      by: 'Node.js',
      ...(error === undefined ? {} : { error }),
    });
  }

  const packages = (/** @type {string} */ name) =>
    JSON.parse(readFileSync(inProject('test', 'snippets', 'node_modules', name, 'package.json'), 'utf8')).version.split(
      '.',
    )[0];
  const used = /** @type {Record<string, string>} */ ({
    express: `Express ${packages('express')}`,
    fastify: `Fastify ${packages('fastify')}`,
    nestjs: `NestJS ${packages('@nestjs/core')}`,
    database: '',
    plain: '',
  });
  for (const file of proofs.filter((name) => name !== 'prove.ts')) {
    const name = file.replace(/\.ts$/, '');
    for (const language of name === 'nestjs' ? ['typescript'] : ['typescript', 'javascript']) {
      const ended = await run(
        process.execPath,
        ['--enable-source-maps', join(folder, language, 'proofs', `${name}.js`)],
        {
          quiet: true,
          timeout: 120_000,
          env: {
            ...process.env,
            SNIPPET_LANGUAGE: language,
            DATABASE_URL: await postgres.createDatabase(`${language}_${name}`),
          },
        },
      );
      outcomes.addPrinted(ended, ['Node.js', used[name]].filter(Boolean).join(', '), `${language}/proofs/${name}`);
    }
  }
}

/** Compiles all at once. Returns what is wrong by file, relative to the sources. */
function compile(/** @type {string} */ folder, /** @type {readonly string[]} */ proofs) {
  const source = join(folder, 'source');
  const roots = [
    ...proofs.map((file) => join(source, 'proofs', file)),
    ...readdirSync(join(source, 'snippets'), { recursive: true })
      .map(String)
      .filter((file) => file.endsWith('.ts'))
      .map((file) => join(source, 'snippets', file)),
  ];
  const program = ts.createProgram(roots, { ...options, rootDir: source, outDir: join(folder, 'typescript') });
  const { diagnostics } = program.emit();
  /** @type {Map<string, string>} */
  const faults = new Map();
  for (const { file, start, messageText } of [...ts.getPreEmitDiagnostics(program), ...diagnostics]) {
    const path = file ? file.fileName.slice(source.length + 1) : 'proofs/prove.ts';
    const line = file && start !== undefined ? file.getLineAndCharacterOfPosition(start).line + 1 : 0;
    const text = `${line}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
    faults.set(path, [faults.get(path), text].filter(Boolean).join('\n'));
  }
  return faults;
}
