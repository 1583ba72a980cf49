import assert from 'node:assert/strict';
import type { CheckReport, NextStep, Report } from '../../../src/core/model';
import { explainCheck } from '../../../src/core/report/explain';
import type { Palette } from '../../../src/core/report/palette';
import { toText } from '../../../src/core/report/text';
import { wrap } from '../../../src/core/report/wrap';
import { plainLine } from '../../../src/core/text/plain-line';

const answer = (check: Partial<CheckReport>): CheckReport => ({
  id: 'quality/linter',
  title: 'A linter is set up',
  status: 'pass',
  message: 'ESLint runs in CI.',
  evidence: [],
  remedy: [],
  ...check,
});

function report(parts: Partial<Report> = {}): Report {
  return {
    schemaVersion: 1,
    tool: { name: 'portfolio-coach', version: '0', model: '1' },
    project: {
      name: 'shelf',
      languages: ['Go'],
      frameworks: ['chi'],
      revision: 'abcdef0123456789',
      backend: true,
      readme: true,
    },
    checks: [],
    rubric: {
      areas: [
        { id: 'testing', title: 'Testing', score: 3.5, incomplete: true, cap: 'no CI', reasons: [] },
        {
          id: 'documentation',
          title: 'Documentation',
          score: null,
          incomplete: true,
          reasons: ['first', 'Not answered yet'],
        },
      ],
      average: null,
      ready: false,
    },
    next: [],
    stats: { files: 1, bytesRead: 1, durationMs: 1 },
    notices: [],
    ...parts,
  };
}

const nextStep = (parts: Partial<NextStep>): NextStep => ({
  check: 'quality/linter',
  title: 'No linter is set up',
  step: 'Set one up.',
  area: 'testing',
  gain: { area: 0.25, average: 0.05 },
  minutes: 30,
  action: null,
  ...parts,
});

describe('the report as text', () => {
  it('groups checks, shows evidence at its line and what to do', () => {
    const text = toText(
      report({
        checks: [
          answer({
            evidence: [
              { path: 'ci.yml', startLine: 7, excerpt: '  run: npm run lint' },
              { commit: 'f'.repeat(40), excerpt: 'Add linter' },
            ],
          }),
          answer({
            id: 'readme/run-tests',
            status: 'fail',
            title: 'No test command',
            message: 'The README has no command.',
            remedy: ['Add one.'],
          }),
          answer({
            id: 'quality/formatter',
            status: 'partial',
            title: 'Half',
            message: 'Only an .editorconfig.',
            evidence: [{ path: '.editorconfig' }],
            advice: ['Add Prettier.'],
          }),
        ],
      }),
    );
    const lines = text.split('\n');
    assert.deepEqual(lines.slice(0, 18), [
      'shelf · Go, chi · abcdef012',
      '✓ 1 shown  ~ 1 in part  ✗ 1 missing',
      '',
      'README',
      '  ✗ No test command readme/run-tests',
      '    The README has no command.',
      '    → Add one.',
      '',
      'Portfolio quality',
      '  ✓ A linter is set up quality/linter',
      '    ESLint runs in CI.',
      '    ci.yml:7  run: npm run lint',
      '    fffffffff  Add linter',
      '  ~ Half quality/formatter',
      '    Only an .editorconfig.',
      '    .editorconfig',
      '    → Add Prettier.',
      '',
    ]);
  });

  it('ends with scores, why some are missing, and the three most valuable steps', () => {
    const next = ['a', 'b', 'c', 'd'].map((name) =>
      nextStep({ check: `quality/${name}`, title: `No ${name}`, step: `Add ${name}.` }),
    );
    const lines = toText(report({ next })).trimEnd().split('\n');
    assert.deepEqual(lines.slice(-15), [
      'Scores',
      '  Testing        3.5 (capped: no CI, incomplete)',
      '  Documentation  incomplete: Not answered yet',
      '  Average        incomplete',
      '',
      'Worth doing next',
      '  1. No a quality/a',
      '     +0.25 testing, +0.05 average, about 30 minutes',
      '     Add a.',
      '  2. No b quality/b',
      '     +0.25 testing, +0.05 average, about 30 minutes',
      '     Add b.',
      '  3. No c quality/c',
      '     +0.25 testing, +0.05 average, about 30 minutes',
      '     Add c.',
    ]);
  });

  it('says whether an average is ready to show', () => {
    const rubric = report().rubric;
    assert.match(
      toText(report({ rubric: { ...rubric, average: 4.2, ready: true } })),
      /Average\s+4\.2 of 5, ready to show\n/,
    );
    assert.match(
      toText(report({ rubric: { ...rubric, average: 3, ready: false } })),
      /Average\s+3\.0 of 5, not yet ready/,
    );
  });

  it('shows what was left out, shortened', () => {
    const notices = Array.from({ length: 12 }, (_, index) => ({ path: `${index}.bin`, message: 'is not a text file' }));
    assert.match(
      toText(report({ notices })),
      /Left out\n {2}0\.bin is not a text file\n[^]* {2}9\.bin is not a text file\n {2}and 2 more\n/,
    );
  });

  it('lets nothing of the repository steer the terminal or turn the text around', () => {
    const evil = 'x\u001b]8;;http://evil\u0007\u202eabc\u0000\r\n\u009b31m';
    const text = toText(
      report({
        project: { ...report().project, name: evil },
        checks: [answer({ message: evil, evidence: [{ path: evil, startLine: 1, excerpt: evil }], remedy: [evil] })],
        notices: [{ path: evil, message: evil }],
        next: [nextStep({ title: evil, step: evil })],
      }),
    );
    // eslint-disable-next-line no-control-regex -- these are what must not be there
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });

  it('sets statuses off with the palette it is given', () => {
    const mark = (name: string) => (text: string) => `<${name}>${text}</${name}>`;
    const palette: Palette = {
      bold: mark('b'),
      dim: mark('d'),
      red: mark('r'),
      green: mark('g'),
      yellow: mark('y'),
      cyan: mark('c'),
    };
    const text = toText(report({ checks: [answer({ evidence: [{ path: 'a.ts', startLine: 2 }] })] }), {
      palette,
      locate: (path) => `../${path}`,
    });
    assert.match(text, /<g>✓<\/g> A linter is set up <d>quality\/linter<\/d>/);
    assert.match(text, /<c>\.\.\/a\.ts:2<\/c>/);
  });

  it('breaks prose at the width', () => {
    assert.deepEqual(wrap('one two three four', 10, '  ', '- '), ['- one two', '  three', '  four']);
    assert.deepEqual(wrap('', 10, '  '), ['  ']);
    assert.deepEqual(wrap('unbreakable-word x', 5, ''), ['unbreakable-word', 'x']);
  });
});

describe('an explained check', () => {
  it('says why, how, and what it answers', () => {
    const text = explainCheck({
      id: 'quality/linter',
      area: 'code-quality',
      weight: 2,
      effort: 20,
      needs: [],
      title: 'A linter is set up',
      failureTitle: 'No linter is set up',
      why: 'Because.',
      remedy: ['Add one.', 'Run it.'],
      examples: [{ name: 'with a linter', status: 'pass', files: {} }],
      run: () => ({ status: 'pass', message: '', evidence: [] }),
    });
    assert.equal(
      text,
      'A linter is set up quality/linter\nCounts 2 towards code quality; takes about 20 minutes where nothing is there yet.\n\nWhy a reviewer cares\n  Because.\n\nHow to get there\n  1. Add one.\n  2. Run it.\n\nWhat it answers for a repository …\n  … with a linter: pass\n',
    );
  });
});

describe('a line of foreign text', () => {
  it('keeps letters of all scripts and drops what shows nothing', () => {
    assert.equal(plainLine('Übersicht — 概要 🚀\tend'), 'Übersicht — 概要 🚀 end');
    assert.equal(plainLine('a\u200bb\ufeff\r\nc'), 'ab c');
  });
});
