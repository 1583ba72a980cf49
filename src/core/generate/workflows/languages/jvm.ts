import { folderOf } from '../../../text/repository/file-role';
import { gradle as gradleToolchain, maven as mavenToolchain } from '../../stack/toolchains/jvm';
import type { Toolchain } from '../../stack/toolchain';
import { actions } from '../actions';
import type { CiStep, Recipe } from '../model';
import { Project } from '../project';

/** The version of Java that is taken where nothing names one: the oldest that current frameworks accept. */
const usualVersion = '17';
const jacocoReports = ['**/target/site/jacoco/', '**/target/site/jacoco-aggregate/'];

function versionOf({ requirements }: Toolchain): string {
  const [jdk] = requirements;
  const found = jdk ? Project.versionIn(jdk) : null;
  const major = found?.replace(/^1\./, '').split('.')[0];
  return major === undefined || !/^\d{1,2}$/.test(major) ? usualVersion : major;
}

const executable = (wrapper: string | null): readonly CiStep[] =>
  wrapper === null ? [] : [{ kind: 'prepare', name: 'Make the wrapper executable', run: [`chmod +x ${wrapper}`] }];

/** Maven, by its wrapper where that is complete. One run of `verify` compiles, checks and tests. */
export function mavenRecipe(project: Project): Recipe {
  const java = versionOf(mavenToolchain(project));
  const wrapped = project.has('mvnw') && project.has('.mvn/wrapper/maven-wrapper.properties');
  const program = wrapped ? './mvnw' : 'mvn';
  const spotless = project.depends(/spotless-maven-plugin$/);
  const covers = project.hasTests && poms(project).some((text) => text.includes('jacoco-maven-plugin'));
  return {
    label: 'Maven',
    setup: [
      {
        uses: actions.java,
        with: {
          distribution: 'temurin',
          'java-version': java,
          cache: 'maven',
          'cache-dependency-path': { file: '**/pom.xml' },
        },
      },
    ],
    image: wrapped ? `eclipse-temurin:${java}-jdk` : `maven:3-eclipse-temurin-${java}`,
    provide: [],
    cache: { paths: ['.m2/repository'], files: ['pom.xml'] },
    cacheVariables: { MAVEN_OPTS: '-Dmaven.repo.local=$CI_PROJECT_DIR/.m2/repository' },
    steps: [
      ...executable(wrapped ? 'mvnw' : null),
      ...(spotless
        ? [{ kind: 'format', name: 'Check formatting', run: [`${program} --batch-mode spotless:check`] } as const]
        : []),
      project.hasTests
        ? { kind: 'test', name: 'Build and run tests', run: [`${program} --batch-mode verify`] }
        : { kind: 'build', name: 'Build', run: [`${program} --batch-mode package`] },
    ],
    artefact: covers ? { name: 'coverage', paths: jacocoReports } : null,
  };
}

const poms = (project: Project): readonly string[] =>
  project
    .files()
    .filter((name) => /(?:^|\/)pom\.xml$/.test(name))
    .slice(0, 50)
    .map((name) => project.read(name));

/** Gradle, by its wrapper where that is complete. `build` compiles, checks and tests. */
export function gradleRecipe(project: Project): Recipe {
  const java = versionOf(gradleToolchain(project));
  const wrapped = project.has('gradlew') && project.has('gradle/wrapper/gradle-wrapper.properties');
  const program = wrapped ? './gradlew' : 'gradle';
  const scripts = project
    .files()
    .filter((name) => /(?:^|\/)build\.gradle(?:\.kts)?$/.test(name) && folderOf(name).split('/').length <= 2)
    .slice(0, 50)
    .map((name) => project.read(name))
    .join('\n');
  const jacoco = project.hasTests && /\bjacoco\b/.test(scripts);
  return {
    label: 'Gradle',
    setup: [
      {
        uses: actions.java,
        with: {
          distribution: 'temurin',
          'java-version': java,
          cache: 'gradle',
          'cache-dependency-path': [
            { file: '**/*.gradle*' },
            ...(wrapped ? [{ file: 'gradle/wrapper/gradle-wrapper.properties' }] : []),
          ],
        },
      },
    ],
    image: wrapped ? `eclipse-temurin:${java}-jdk` : `gradle:jdk${java}`,
    provide: [],
    cache: {
      paths: ['.gradle-home/caches', '.gradle-home/wrapper'],
      files: [
        wrapped ? 'gradle/wrapper/gradle-wrapper.properties' : (project.first('build.gradle.kts') ?? 'build.gradle'),
      ],
    },
    cacheVariables: { GRADLE_USER_HOME: '$CI_PROJECT_DIR/.gradle-home' },
    steps: [
      ...executable(wrapped ? 'gradlew' : null),
      project.hasTests
        ? {
            kind: 'test',
            name: 'Build and run tests',
            run: [`${program} build${jacoco ? ' jacocoTestReport' : ''}`],
          }
        : { kind: 'build', name: 'Build', run: [`${program} build`] },
    ],
    artefact: jacoco ? { name: 'coverage', paths: ['**/build/reports/jacoco/'] } : null,
  };
}
