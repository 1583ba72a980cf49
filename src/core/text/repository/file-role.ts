import type { FileRole, LanguageName } from '../../facts';
import { byText } from '../reading/memo';

const languageOfExtension: Readonly<Record<string, LanguageName>> = {
  go: 'Go',
  ts: 'TypeScript',
  tsx: 'TypeScript',
  mts: 'TypeScript',
  cts: 'TypeScript',
  js: 'JavaScript',
  jsx: 'JavaScript',
  mjs: 'JavaScript',
  cjs: 'JavaScript',
  py: 'Python',
  java: 'Java',
  kt: 'Kotlin',
  kts: 'Kotlin',
  cs: 'C#',
  rb: 'Ruby',
  ru: 'Ruby',
  php: 'PHP',
  rs: 'Rust',
  ex: 'Elixir',
  exs: 'Elixir',
};

/** The part after the last dot of the file name, in lower case; empty without one. */
export function extensionOf(path: string): string {
  const name = fileNameOf(path);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/** The last part of a path. */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The folder of a path without a trailing slash; empty at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash < 0 ? '' : path.slice(0, slash);
}

/** The backend language that a file is written in, by its extension. */
export function languageOf(path: string): LanguageName | null {
  return languageOfExtension[extensionOf(path)] ?? null;
}

/** Folders of other people's code, wherever they lie. */
const dependencyFolder =
  /(?:^|\/)(?:node_modules|bower_components|jspm_packages|third[-_]?party|site-packages|\.?venv|virtualenv|\.yarn|Pods)\//i;
/** Names that are also words of a domain (a vendor, a target, insurance coverage, a port `out`): only outside source folders. */
const vendorFolder = /(?:^|\/)(?:vendor|vendors)\/|^deps\//i;
/** Scripts of other projects that people copy in whole, under the names that they are published with, where files for browsers lie. */
const publishedScript =
  /(?:^|\/)(?:docs?|public|static|assets|wwwroot|webroot|www|swagger(?:[-_]?ui)?|redoc)\/(?:[^/]+\/)*(?:swagger-ui(?:-[\w-]+)?|swagger-initializer|redoc\.standalone|rapidoc|graphiql|jquery(?:-\d[\d.]*)?(?:\.slim)?|bootstrap\.bundle)\.js$/i;
const outputFolder = /(?:^|\/)(?:dist|out|build|target|_build|coverage|htmlcov)\//i;
const toolOutput =
  /(?:^|\/)(?:__pycache__|\.next|\.nuxt|\.gradle|\.idea|\.vs|\.pytest_cache|\.mypy_cache|\.ruff_cache|\.nyc_output|[^/]+\.egg-info)\/|(?:^|\/)(?:bin|obj)\/(?:Debug|Release|x64|x86|net\d)|(?:^|\/)bin\/(?:main|test|default|generatedsources)\//i;
const outputFile =
  /\.(?:pyc|pyo|class|o|obj|exe|dll|so|dylib|jar|war|log|tsbuildinfo)$|(?:^|\/)(?:\.DS_Store|Thumbs\.db|desktop\.ini)$/i;
const testFolder =
  /(?:^|\/)(?:__tests__|__mocks__|tests?|specs?|e2e|integration[-_]?tests?|unit[-_]?tests?|fixtures?|testdata|test[-_]?data|testutils?|test[-_]?helpers?|androidTest|[^/]+[._-]tests?|[^/]+Tests?)\//;
const testFile =
  /_test\.(?:go|py|exs|rb)$|_spec\.rb$|(?:^|\/)test_[^/]+\.(?:py|rb)$|(?:^|\/)conftest\.py$|\.(?:test|spec|e2e-spec|e2e|cy)\.[cm]?[jt]sx?$|(?:^|\/)[^/]+(?:Tests?|Spec|IT)\.(?:java|kt|cs|php|groovy)$|(?:^|\/)tests?\.(?:py|rs|js|ts)$|_tests?\.rs$/;
const testHelper =
  /(?:^|[/._-])test[-_]?(?:helpers?|utils?)\.(?:go|py|rb|exs?|php|[cm]?[jt]sx?)$|(?:^|\/)(?:test|\w*Test)(?:Helpers?|Utils?)\.(?:java|kt|cs|php|[cm]?[jt]sx?)$/;
/** Measurements of speed, which Cargo, Gradle and .NET keep apart from what is delivered. */
const benchmarkFolder = /(?:^|\/)(?:bench|benches|benchmarks?|[^/]+\.Benchmarks?)\//;
/** Folders whose names begin with a dot hold settings and programs of tools. */
const hiddenFolder = /(?:^|\/)\.[\w-]+\//;
const exampleFolder = /(?:^|\/)(?:examples?|samples?|demos?|playground|sandbox)\//i;
const documentation =
  /\.(?:md|mdx|markdown|rst|adoc|asciidoc|txt)$|(?:^|\/)(?:LICEN[CS]E|COPYING|NOTICE|AUTHORS|CHANGELOG|README)[^/]*$/i;
const configuration =
  /\.(?:json|jsonc|json5|ya?ml|toml|ini|cfg|conf|properties|env|xml|gradle|csproj|fsproj|sln|props|targets|lock|mod|sum|editorconfig|tf|hcl)$|(?:^|\/)(?:Dockerfile|Makefile|Rakefile|Gemfile|Procfile|Jenkinsfile|Justfile)[^/]*$|(?:^|\/)\.[^/]+$/i;
const generated =
  /\.(?:pb|pb\.gw|gen|generated)\.(?:go|ts|js|cs|dart)$|\.pb\.go$|_pb2(?:_grpc)?\.pyi?$|\.(?:min|bundle|chunk)\.(?:js|css)$|\.g\.cs$|\.Designer\.cs$|(?:^|\/)(?:generated|__generated__)\/|(?:^|\/)(?:mock_[^/]+|[^/]+_mock|wire_gen)\.go$/;
const sourceFolder = /(?:^|\/)(?:src|app|lib|internal|pkg|cmd|com|org|domain|modules|controllers|services)\//;

/**
 * The part of a path before its first source folder, with a trailing slash. Words such as `example`, `out` or `vendor` describe the
 * file there; further inside they are names of packages (`com/example/demo`), layers or things of the domain.
 */
function outsideSource(path: string): string {
  const source = sourceFolder.exec(path);
  return source ? path.slice(0, source.index + 1) : path;
}

/** What a file is for, as far as its path tells. Asked many times for every file, so that answers are kept. */
export const roleOfPath = byText(roleAt);

function roleAt(path: string): FileRole {
  const outside = outsideSource(path);
  if (dependencyFolder.test(path) || vendorFolder.test(outside) || publishedScript.test(path)) return 'vendored';
  if (toolOutput.test(path) || outputFile.test(path) || (outputFolder.test(outside) && !isBuildProgram(path)))
    return 'output';
  if (languageOf(path) !== null) {
    const packaged = path.includes('src/main/');
    if (testFile.test(path) || testHelper.test(path) || (!packaged && testFolder.test(path))) return 'test';
    if (benchmarkFolder.test(outside) || path.includes('src/jmh/')) return 'test';
    if (generated.test(path)) return 'generated';
    if (hiddenFolder.test(path)) return 'configuration';
    if (!packaged && exampleFolder.test(outside)) return 'example';
    return 'production';
  }
  if (documentation.test(path)) return 'documentation';
  if (configuration.test(path)) return 'configuration';
  return 'asset';
}

/** `build/` also holds hand-written build programs and container files, which no build leaves behind. */
function isBuildProgram(path: string): boolean {
  return /(?:^|\/)build\/(?:[^/]+\/){0,2}(?:[^/]+\.(?:cs|csproj|go|sh|ya?ml|ts|mjs)|Dockerfile[^/]*|Makefile)$/i.test(
    path,
  );
}

/** Whether a file's first lines say that a program wrote it. */
export function saysGenerated(text: string): boolean {
  return /\bDO NOT EDIT\b|@generated\b|<auto-generated|\bauto-?generated by\b|Code generated by/i.test(
    text.slice(0, 600),
  );
}
