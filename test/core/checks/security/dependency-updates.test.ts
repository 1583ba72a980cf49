import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const answer = (files: Readonly<Record<string, string>>) =>
  answerOf('security/dependency-updates', {
    'src/main/java/shop/Shop.java':
      'import org.springframework.boot.SpringApplication;\nclass Shop { void main() { SpringApplication.run(Shop.class); } }\n',
    ...files,
  });

const pom = (artifact: string, ...dependencies: readonly string[]) =>
  `<project><artifactId>${artifact}</artifactId><dependencies>${dependencies
    .map((one) => {
      const [group, name, version] = one.split(':');
      return `<dependency><groupId>${group}</groupId><artifactId>${name}</artifactId><version>${version}</version></dependency>`;
    })
    .join('')}</dependencies></project>`;

const dependabot = {
  '.github/dependabot.yml':
    'version: 2\nupdates:\n  - package-ecosystem: maven\n    directory: /\n    schedule:\n      interval: weekly\n',
};

describe('security/dependency-updates', () => {
  const modules = {
    'pom.xml': pom('shop', 'org.springframework.boot:spring-boot:3.4.0'),
    'web/pom.xml': pom('web', 'org.springframework:spring-web:6.2.0', 'shop:core:1.0-SNAPSHOT'),
    'core/pom.xml': pom('core', 'org.slf4j:slf4j-api:2.0.16'),
  };

  it('takes modules of the same build for no dependencies', () => {
    assert.equal(answer({ ...modules, ...dependabot }).status, 'pass');
    const other = { 'web/pom.xml': pom('web', 'org.other:core-api:1.0-SNAPSHOT') };
    assert.equal(answer({ ...modules, ...other, ...dependabot }).status, 'partial');
  });

  it('shows the manifest of the service before those of tools and parts', () => {
    const found = answer({ ...modules, 'a/pom.xml': pom('a', 'org.a:a:1.0') });
    assert.deepEqual(placesOf(found).slice(0, 1), ['pom.xml:1']);
  });

  it('says which manifest has no lock file', () => {
    const found = answer({
      'pom.xml': pom('shop', 'org.springframework.boot:spring-boot:LATEST'),
      'tools/package.json': '{ "devDependencies": { "prettier": "^3.0.0" } }',
      'tools/package-lock.json': '{}',
    });
    assert.equal(found.status, 'partial');
    assert.match(found.message, /tools\/package-lock\.json locks .* but pom\.xml has no lock file/);
  });
});
