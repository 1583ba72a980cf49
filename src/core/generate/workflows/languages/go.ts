import { actions } from '../actions';
import type { CiStep, Recipe } from '../model';
import type { Project } from '../project';

const known = /^(?:go|gofmt|\$\(GO\)|\$GO)$/;

/** Go with modules: what its own toolchain checks, and golangci-lint where it is set up. */
export function goRecipe(project: Project): Recipe {
  const sums = project.has('go.sum');
  const version = project.says('go.mod', /^go\s+(\d+\.\d+)/);
  const test = testStep(project);
  return {
    label: 'Go',
    setup: [
      {
        uses: actions.go,
        with: {
          'go-version-file': { file: 'go.mod' },
          ...(sums ? { 'cache-dependency-path': { file: 'go.sum' } } : { cache: false }),
        },
      },
    ],
    image: `golang:${version ?? '1'}`,
    provide: [],
    cache: sums ? { paths: ['.go/pkg/mod'], files: ['go.sum'] } : null,
    ...(sums ? { cacheVariables: { GOPATH: '$CI_PROJECT_DIR/.go' } } : {}),
    steps: [
      ...(sums && !project.has('vendor/modules.txt')
        ? [{ kind: 'prepare', name: 'Download dependencies', run: ['go mod download'] } as const]
        : []),
      { kind: 'format', name: 'Check formatting', run: formatting(project) },
      lintStep(project),
      { kind: 'build', name: 'Build', run: ['go build ./...'] },
      ...(test ? [test.step] : []),
    ],
    artefact: test?.report ? { name: 'coverage', paths: [test.report] } : null,
  };
}

function formatting(project: Project): readonly string[] {
  const vendored = project.files().some((name) => name.startsWith('vendor/'));
  const files = vendored ? "$(git ls-files '*.go' ':!vendor')" : '.';
  return [`gofmt -d ${files}`, `test -z "$(gofmt -l ${files})"`];
}

/** golangci-lint where it is configured in the form that its current version reads; else what Go itself checks. */
function lintStep(project: Project): CiStep {
  const vet: CiStep = { kind: 'lint', name: 'Vet', run: ['go vet ./...'] };
  const file = project.first('.golangci.yml', '.golangci.yaml');
  if (file === undefined || !/^version:\s*["']?2/m.test(project.read(file))) return vet;
  return {
    ...vet,
    name: 'Lint',
    action: {
      uses: actions.golangciLint,
      ...(project.service.folder === '' ? {} : { with: { 'working-directory': { file: '' } } }),
    },
  };
}

function testStep(project: Project): { readonly step: CiStep; readonly report: string | null } | null {
  if (!project.hasTests) return null;
  const own = project.makeTarget(['test', 'tests', 'test-unit', 'unit-test'], 'test-runner', known);
  const text = project.script('make', ['test', 'tests', 'test-unit', 'unit-test'])?.command ?? '';
  const run = own ?? 'go test -race -coverprofile=coverage.out ./...';
  const report = own === null ? 'coverage.out' : (/-coverprofile[= ]["']?([\w./-]+)/.exec(text)?.[1] ?? null);
  return { step: { kind: 'test', name: 'Run tests', run: [run] }, report };
}
