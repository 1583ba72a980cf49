import { folderOf } from '../../../text/repository/file-role';
import type { Toolchain, Workbench } from '../toolchain';

const versionOfMaven: readonly (readonly [string, RegExp])[] = [
  ['pom.xml', /<java\.version>\s*([\d.]{1,8})\s*</],
  ['pom.xml', /<maven\.compiler\.(?:release|target|source)>\s*([\d.]{1,8})\s*</],
  ['pom.xml', /<(?:release|jvmTarget)>\s*([\d.]{1,8})\s*</],
  ['.java-version', /^(\d[\w.]*)/],
  ['.sdkmanrc', /^java=(\d[\d.]*)/],
];
const versionOfGradle = ['build.gradle', 'build.gradle.kts'].flatMap((file) => [
  [file, /JavaLanguageVersion\.of\((\d{1,2})\)/] as const,
  [file, /jvmToolchain\((\d{1,2})\)/] as const,
  [file, /(?:source|target)Compatibility\s*=\s*["']?(?:JavaVersion\.VERSION_)?(\d{1,2})/] as const,
]);

/** Where the build is started from: the folder itself, or the one above that holds the wrapper or lists it as a module. */
function buildFolder(bench: Workbench, marks: readonly string[]): { readonly folder: string; readonly module: string } {
  const { folder } = bench.service;
  const { files } = bench.facts.tree;
  for (let above = folder; ; above = folderOf(above)) {
    const prefix = above === '' ? '' : `${above}/`;
    if (marks.some((mark) => files.has(prefix + mark))) return { folder: above, module: folder.slice(prefix.length) };
    if (above === '') return { folder, module: '' };
  }
}

/** Maven, by its wrapper where there is one. */
export function maven(bench: Workbench): Toolchain {
  const { folder, module } = buildFolder(bench, ['mvnw']);
  const wrapped = bench.facts.tree.files.has(folder === '' ? 'mvnw' : `${folder}/mvnw`);
  const program = wrapped ? './mvnw' : 'mvn';
  const isParent = bench.read('pom.xml').includes('<modules>');
  const goal = isParent ? null : mavenGoal(bench);
  return {
    folder,
    requirements: [
      bench.requirement('JDK', 'pom.xml', versionOfMaven),
      ...(wrapped ? [] : [{ name: 'Maven', version: null, place: { path: bench.path('pom.xml'), line: 1 } }]),
    ],
    install: [module === '' ? `${program} package -DskipTests` : `${program} install -DskipTests`],
    build: [],
    migrate: [],
    start: goal === null ? null : module === '' ? `${program} ${goal}` : `${program} -pl ${module} ${goal}`,
    test: bench.hasTests ? `${program} test` : null,
  };
}

function mavenGoal(bench: Workbench): string | null {
  if (bench.depends(/spring-boot-maven-plugin$/)) return 'spring-boot:run';
  if (bench.depends(/quarkus-maven-plugin$/)) return 'quarkus:dev';
  if (bench.depends(/micronaut-maven-plugin$/)) return 'mn:run';
  return bench.depends(/spring-boot-starter/) ? 'spring-boot:run' : null;
}

/** Gradle, by its wrapper where there is one. */
export function gradle(bench: Workbench): Toolchain {
  const { folder, module } = buildFolder(bench, ['gradlew', 'settings.gradle', 'settings.gradle.kts']);
  const wrapped = bench.facts.tree.files.has(folder === '' ? 'gradlew' : `${folder}/gradlew`);
  const program = wrapped ? './gradlew' : 'gradle';
  const manifest = bench.first('build.gradle.kts', 'build.gradle') ?? 'build.gradle';
  const task = gradleTask(bench, bench.read(manifest));
  const prefix = module === '' ? '' : `:${module.replaceAll('/', ':')}:`;
  return {
    folder,
    requirements: [
      bench.requirement('JDK', manifest, versionOfGradle),
      ...(wrapped ? [] : [{ name: 'Gradle', version: null, place: { path: bench.path(manifest), line: 1 } }]),
    ],
    install: [`${program} assemble`],
    build: [],
    migrate: [],
    start: task === null ? null : `${program} ${prefix}${task}`,
    test: bench.hasTests ? `${program} test` : null,
  };
}

function gradleTask(bench: Workbench, text: string): string | null {
  if (bench.depends('org.springframework.boot') || text.includes('org.springframework.boot')) return 'bootRun';
  if (text.includes('io.quarkus')) return 'quarkusDev';
  return /\bapplication\b|io\.ktor\.plugin|io\.micronaut\.application/.test(text) ? 'run' : null;
}
