import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { generation, generatorNamed, type Files } from '../../../support/generation';
import { assertWorkflow } from '../../../support/workflow-linters';

const ci = [generatorNamed('ci-workflow')];
const path = '.github/workflows/ci.yml';

/** A service in Go with a test, and the CI files that are given. */
const service = (files: Files): Files => ({
  'go.mod': 'module example.org/tides\n\ngo 1.23\n',
  'main.go':
    'package main\n\nimport "net/http"\n\nfunc main() {\n\thttp.HandleFunc("/tides", tides)\n\t_ = http.ListenAndServe(":8080", nil)\n}\n\nfunc tides(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("[]")) }\n',
  'main_test.go':
    'package main\n\nimport "testing"\n\nfunc TestSum(t *testing.T) {\n\tif 1+1 != 2 {\n\t\tt.Fatal("sum")\n\t}\n}\n',
  ...files,
});

const head = 'name: CI\non: [push, pull_request]\n';
const build = (indent: string): string =>
  `jobs:\n${indent}build:\n${indent}${indent}runs-on: ubuntu-latest\n${indent}${indent}steps:\n${indent}${indent}  - uses: actions/checkout@v6\n${indent}${indent}  - run: go build ./...\n`;
const testing = `${head}jobs:\n  tests:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v6\n      - run: go test ./...\n`;

/** The only edit; asserts that it only adds, and that there is nothing to do afterwards. */
function added(files: Files): { readonly path: string; readonly before: string; readonly after: string } {
  const done = generation(files, ci);
  assert.equal(done.edits.length, 1, JSON.stringify(done.answers));
  const [edit] = done.edits as [(typeof done.edits)[number]];
  const before = files[edit.path] ?? '';
  const after = done.files[edit.path]!;
  const [insertion, ...others] = edit.insertions;
  assert.deepEqual(others, []);
  const { offset, text } = insertion!;
  assert.equal(after.slice(0, offset) + after.slice(offset + text.length), before);
  assert.deepEqual(generation(done.files, ci).edits, []);
  return { path: edit.path, before, after };
}

const jobsIn = (text: string): string[] => Object.keys((parse(text) as { jobs: object }).jobs);

describe('a job for a workflow that is there', () => {
  const shapes: readonly (readonly [string, string])[] = [
    ['in two blanks', head + build('  ')],
    ['in four blanks', head + build('    ')],
    ['without a line end at the end', (head + build('  ')).trimEnd()],
    ['in Windows line ends', (head + build('  ')).replaceAll('\n', '\r\n')],
    ['with empty lines and a comment at the end', `${head}${build('  ')}\n\n# That is all.\n`],
    ['that ends in block text', `${head}${build('  ')}      - run: |\n          go version\n          go env\n`],
    ['that ends in block text and empty lines', `${head}${build('  ')}      - run: |\n          go env\n\n\n`],
    ['with more keys after its jobs', `${build('  ')}name: CI\non: [push, pull_request]\n`],
    [
      'with steps at the level of their key',
      `${head}jobs:\n  build:\n    runs-on: ubuntu-latest\n    steps:\n    - uses: actions/checkout@v6\n    - run: go build ./...\n`,
    ],
    ['that speaks of a folder for all', `${head}defaults:\n  run:\n    working-directory: cmd\n${build('  ')}`],
    [
      'with a job of that name',
      `${head}jobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - run: go build ./...\n`,
    ],
  ];
  for (const [shape, text] of shapes) {
    it(`goes behind the last one of a file ${shape}`, async () => {
      const { path: where, after } = added(service({ [path]: text }));
      assert.equal(where, path);
      await assertWorkflow(path, after);
      const [, own] = jobsIn(after);
      assert.match(own!, /^test/);
      const values = parse(after) as { jobs: Record<string, { permissions: unknown; defaults?: unknown }> };
      assert.deepEqual(values.jobs[own!]!.permissions, { contents: 'read' });
      assert.equal(values.jobs[own!]!.defaults !== undefined, text.includes('working-directory'));
      if (text.includes('\r\n')) assert.doesNotMatch(after, /(?<!\r)\n/);
    });
  }

  it('says nothing of rights where the file does', () => {
    const { after } = added(service({ [path]: `${head}permissions: read-all\n${build('  ')}` }));
    assert.equal(after.match(/permissions:/g)?.length, 1);
  });

  it('goes into the file that changes start, and that is there for checks', () => {
    const other = `name: Deploy\non: push\n${build('  ')}`;
    const { path: where } = added(
      service({ '.github/workflows/deploy.yml': other, '.github/workflows/quality.yml': head + build('  ') }),
    );
    assert.equal(where, '.github/workflows/quality.yml');
  });

  it('only does what nobody does yet', async () => {
    const { after } = added(service({ [path]: testing }));
    await assertWorkflow(path, after);
    assert.match(after.slice(testing.length), /gofmt -l[^]*go vet/);
    assert.doesNotMatch(after.slice(testing.length), /go test|go build|upload-artifact/);
  });

  it('is none where everything is done', () => {
    const all = `${testing}      - run: test -z "$(gofmt -l .)"\n      - run: go vet ./...\n`;
    const { edits, answers } = generation(service({ [path]: all }), ci);
    assert.deepEqual(edits, []);
    assert.match(answers[0]!.nothing!, /already runs/);
  });
});

describe('a workflow of its own', () => {
  for (const [why, text] of [
    ['is started by tags alone', `name: CI\non:\n  push:\n    tags: ['v*']\n${build('  ')}`],
    [
      'is written in one line',
      "on: [push]\njobs: {build: {runs-on: ubuntu-latest, steps: [{run: 'go build ./...'}]}}\n",
    ],
    ['is broken', `${head}jobs:\n  build: [\n`],
    ['only looks at some paths', `on:\n  push:\n    paths: ['web/**']\n${build('  ')}`],
  ] as const) {
    it(`is made where the one that is there ${why}`, async () => {
      const { path: where, after } = added(service({ [path]: text }));
      assert.equal(where, '.github/workflows/tests.yml');
      await assertWorkflow(where, after);
    });
  }
});

describe('other CI systems', () => {
  it('get their job where they are GitLab', () => {
    const text =
      'stages:\n  - build\n  - verify\n\nbuild:\n  stage: build\n  image: golang:1.23\n  script:\n    - go build ./...';
    const { path: where, after } = added(service({ '.gitlab-ci.yml': text }));
    assert.equal(where, '.gitlab-ci.yml');
    const values = parse(after) as Record<string, { stage: string; script: readonly string[] }>;
    assert.equal(values.test!.stage, 'verify');
    assert.ok(values.test!.script.includes('go test -race -coverprofile=coverage.out ./...'));
    assert.ok(!('workflow' in values));
  });

  it('are left alone where they run the tests', () => {
    const files = service({ '.travis.yml': 'language: go\nscript: go test ./...\n' });
    assert.match(generation(files, ci).answers[0]!.nothing!, /\.travis\.yml already runs the tests/);
  });
});
