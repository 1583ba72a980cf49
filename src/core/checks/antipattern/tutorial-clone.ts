import type { DocumentFacts, HistoryFacts, Manifest, SizeFacts, TreeFacts } from '../../facts';
import type { FileEvidence, Finding } from '../../model';
import { lastAnswer } from '../../last-answer';
import { excerptOf, givesReason, isWish, sectionsAbout, sentencesIn, sentencesOf, weighsCost } from '../../text/prose';
import { isMostlyScaffold, scaffoldOf } from '../../text/scaffolds';
import { defaultCodeOf, sourceFiles } from '../../text/scaffolds/default-code';
import { lessonFolders, tutorialCodeOf } from '../../text/scaffolds/known-tutorials';
import { tutorialStatement } from '../../text/prose/tutorial-statements';
import { defineCheck, fail, partial, pass } from '../define-check';

const said = {
  follows: 'says that the project was made along a tutorial or course',
  teaches: 'says that this is a tutorial, or the code that goes with one',
  coursework: 'says that this was made for a course',
} as const;

export default defineCheck({
  area: 'business-relevance',
  weight: 0.5,
  effort: 480,
  needs: ['documents', 'tree', 'sizes', 'manifests', 'history'],
  title: 'The project is your own, not a tutorial or scaffold',
  failureTitle: 'The project still looks like a tutorial or scaffold',
  why: 'Reviewers have seen every popular course project and every starter. What they look for are decisions that were yours to make.',
  remedy: [
    'Choose a need that you know, and write it into the first lines of the README.',
    'Add at least one part that no tutorial gave you: a workflow, a constraint, a failure that you handle, and say why you built it so.',
    'Replace the README and the sample code of the generator.',
    'If it stays an exercise, say so, and show another repository first.',
  ],
  examples: [
    {
      name: 'with a README and code of its own',
      status: 'pass',
      files: {
        'README.md':
          '# Tool library\n\nNeighbours lend each other tools. A tool that comes back late blocks the next borrower, so every loan has a deadline and a queue.\n',
        'main.go': 'package main\n\nfunc main() {\n\tserve(":8080", newLoans())\n}\n',
        'loans.go': 'package main\n\n// A loan ends when the tool is back.\n',
      },
    },
    {
      name: 'that implements a known challenge with its own design',
      status: 'pass',
      files: {
        'README.md':
          '# Conduit in Rust\n\nAn implementation of the RealWorld specification. Articles are cached by slug because readers outnumber writers.\n',
        'src/main.rs': 'fn main() { server::run(); }\n',
      },
    },
    {
      name: 'made while following a course',
      status: 'fail',
      files: {
        'README.md': '# Shop API\n\nI built this while following along with a Udemy course on Node.\n',
        'index.js': "const app = require('express')();\n",
      },
    },
    {
      name: 'that goes with a tutorial',
      status: 'fail',
      files: {
        'README.md': '# Notes\n\nSource code for the tutorial on my blog.\n',
        'app.py': 'from flask import Flask\n',
      },
    },
    {
      name: 'left as its generator wrote it',
      status: 'fail',
      files: {
        'README.md': '## Description\n\n[Nest](https://nestjs.com) framework TypeScript starter repository.\n',
        'src/main.ts': "import { AppModule } from './app.module';\n",
        'src/app.module.ts': 'export class AppModule {}\n',
        'src/app.controller.ts': 'export class AppController {}\n',
        'src/app.service.ts': "export class AppService { getHello() { return 'Hello World!'; } }\n",
      },
    },
    {
      name: 'with some code of its own behind the README of a generator',
      status: 'partial',
      files: {
        'README.md': '# web\n\nThis project was bootstrapped with Create React App.\n',
        ...Object.fromEntries(
          ['orders', 'stock', 'prices', 'taxes', 'returns'].map((name) => [
            `src/${name}.ts`,
            `export function ${name}(): void {\n  // ${`What happens to ${name} when a basket is paid. `.repeat(18)}\n}\n`,
          ]),
        ),
      },
    },
  ],
  run({ documents, tree, sizes, manifests, history }) {
    return (
      saidSo(documents) ??
      takenOver(tree, manifests) ??
      committedSo(history) ??
      leftAsItCame(documents, tree, sizes) ??
      ownProject(documents, tree, sizes)
    );
  },
});

/** What the README says. */
function saidSo({ readme, pages }: DocumentFacts): Finding | null {
  const statement = readme && tutorialStatement(readme);
  if (!statement) return null;
  const { claim, text, line } = statement;
  const evidence = [{ path: readme.path, startLine: line, excerpt: excerptOf(text) }];
  const message = `${readme.path} ${said[claim]} (line ${line})`;
  if (claim === 'teaches') return fail(`${message}.`, evidence);
  if (explainsDecisions(pages)) return partial(`${message}, though the docs explain decisions of its own.`, evidence);
  return fail(`${message}, and no decision of its own is explained.`, evidence);
}

/** Whether some document says why something was built as it is. */
function explainsDecisions(pages: DocumentFacts['pages']): boolean {
  return pages.some(
    (page) =>
      page.role === 'decision' ||
      sectionsAbout(page, 'trade-offs').some((passage) =>
        sentencesIn(passage).some(({ text }) => (givesReason(text) || weighsCost(text)) && !isWish(text)),
      ),
  );
}

/** Names and folders of tutorials and courses. */
function takenOver(tree: TreeFacts, manifests: readonly Manifest[]): Finding | null {
  const tutorial = tutorialCodeOf(tree, manifests);
  if (tutorial)
    return fail(`The files and names are those of ${tutorial.name} (${tutorial.path}).`, [{ path: tutorial.path }]);
  const lesson = lessonFolders(tree);
  if (lesson) return fail(`The code lies in folders of numbered lessons (${lesson}).`, [{ path: lesson }]);
  return null;
}

const lessonSubject =
  /^\W*(?:(?:finish(?:ed)?|complet(?:e|ed)|done(?: with)?|end(?: of)?|start(?:ed)?|add(?:ed)?|after|through) )?(?:lesson|section|chapter|lecture|video|episode|ep|unit|class|aula|clase|cap[ií]tulo|lecci[oó]n|lektion|ch|sec)[ ._#:-]{0,3}\d{1,3}\b/i;

/** Commits that count lessons. */
const committedSo = lastAnswer((history: HistoryFacts): Finding | null => {
  if (history.kind !== 'known') return null;
  const lessons = history.commits.filter(({ subject }) => lessonSubject.test(subject.slice(0, 100)));
  if (lessons.length < 5 || lessons.length * 5 < history.commits.length * 2) return null;
  return fail(
    `${lessons.length} of ${history.commits.length} commits are named after lessons.`,
    lessons.slice(0, 3).map(({ hash, subject }) => ({ commit: hash, excerpt: excerptOf(subject) })),
  );
});

/** Own files below which a generator's README is the face of the project, and above which it is only left over. */
const fewFiles = 4;
const someFiles = 12;

/** What a generator wrote. */
function leftAsItCame({ readme }: DocumentFacts, tree: TreeFacts, sizes: SizeFacts): Finding | null {
  const code = defaultCodeOf(tree, sizes);
  if (code?.untouched)
    return fail(`The code is what ${code.name} writes (${code.path}); next to nothing was added.`, [
      { path: code.path },
    ]);
  const reading = readme && scaffoldOf(readme);
  if (!readme || !reading || !isMostlyScaffold(reading)) return null;
  const own = code?.own ?? sourceFiles(tree);
  const evidence: FileEvidence[] = [{ path: readme.path, startLine: reading.line }, ...largest(own, sizes)];
  const face = `${readme.path} is still what ${reading.name} wrote`;
  if (own.length < fewFiles) return fail(`${face}, and there is little code besides.`, evidence);
  if (own.length < someFiles)
    return partial(`${face}; nothing there speaks of the ${own.length} source files of its own.`, evidence);
  return pass(`The code goes well beyond a scaffold, with ${own.length} source files of its own.`, evidence.reverse(), {
    advice: [
      `Replace ${readme.path}: it is still what ${reading.name} wrote, and the first thing that a reviewer sees.`,
    ],
  });
}

/** Nothing speaks against it: where was looked. */
function ownProject({ readme }: DocumentFacts, tree: TreeFacts, sizes: SizeFacts): Finding {
  const evidence: FileEvidence[] = [];
  if (readme) {
    const generated = scaffoldOf(readme)?.sentences;
    const first = sentencesOf(readme).find((sentence) => sentence.words >= 5 && !generated?.has(sentence));
    evidence.push({ path: readme.path, startLine: first?.line ?? 1, ...(first && { excerpt: excerptOf(first.text) }) });
  }
  evidence.push(...largest(sourceFiles(tree), sizes));
  if (evidence.length === 0) return fail('There is neither a README nor code to look at.');
  const where = evidence.map(({ path }) => path).join(' and ');
  return pass(`Nothing in ${where} says that this is a tutorial, a course project or an untouched scaffold.`, evidence);
}

const sideFile = /(?:^|\/)(?:resources|views|templates|config|migrations|public|static|scripts|seeds?|seeders)\//i;

/** The file that says most about the code: the largest one, where there are others than views and configuration. */
function largest(paths: readonly string[], { bytes }: SizeFacts): readonly FileEvidence[] {
  const main = mainFiles(paths);
  let path: string | undefined;
  for (const one of main) if (path === undefined || (bytes.get(one) ?? 0) > (bytes.get(path) ?? 0)) path = one;
  return path === undefined ? [] : [{ path }];
}

const mainFiles = lastAnswer((paths: readonly string[]): readonly string[] => {
  const main = paths.filter((path) => !sideFile.test(path));
  return main.length > 0 ? main : paths;
});
