import assert from 'node:assert/strict';
import { languageOfSettings, usesOfSettings } from '../../../../src/core/collect/uses/framework-settings';
import { openAudit } from '../../../../src/core/audit';
import { MemoryHost } from '../../../support/memory-host';

/** What the settings of a file show: `capability:line`. */
function shown(path: string, text: string): string[] {
  const { candidates } = usesOfSettings(path, text) ?? { candidates: [] };
  return [...new Set(candidates.map(({ capability, line }) => `${capability}:${line}`))];
}

const resources = 'src/main/resources';

describe('settings of frameworks', () => {
  const cases: readonly (readonly [name: string, path: string, text: string, shown: readonly string[]])[] = [
    [
      'a statement timeout of MyBatis',
      `${resources}/application.properties`,
      '# limits\nmybatis.configuration.default-statement-timeout=3000\n',
      ['timeouts:2'],
    ],
    [
      'the connection timeout of a pool, whatever its spelling',
      `${resources}/application.yml`,
      'spring:\n  datasource:\n    hikari:\n      connectionTimeout: 2000\n',
      ['timeouts:4'],
    ],
    [
      'roles and logins of Symfony',
      'config/packages/security.yaml',
      'security:\n  password_hashers:\n    App\\Entity\\User: auto\n  firewalls:\n    main:\n      json_login: { check_path: /login }\n      login_throttling: { max_attempts: 5 }\n  access_control:\n    - { path: ^/login, roles: PUBLIC_ACCESS }\n    - { path: ^/, roles: ROLE_USER }\n',
      ['password-hash:3', 'authentication:6', 'rate-limit:7', 'authorization:10'],
    ],
    [
      'retries of Symfony, but not those that are turned off',
      'config/packages/messenger.yaml',
      'framework:\n  messenger:\n    transports:\n      mails:\n        retry_strategy:\n          max_retries: 3\n      once:\n        retry_strategy:\n          max_retries: 0\n',
      ['retry:6'],
    ],
    [
      'limits of a client of its own',
      `${resources}/application.yaml`,
      'rates:\n  client:\n    connect-timeout: 1s\n    read-timeout: ${RATES_TIMEOUT:2s}\n',
      ['timeouts:3', 'timeouts:4'],
    ],
    ['a limit that is switched off', `${resources}/application.yml`, 'rates:\n  read-timeout: 0\n', []],
    [
      'how long a session or a cache lasts',
      `${resources}/application.yml`,
      'server:\n  servlet:\n    session:\n      timeout: 30m\nspring:\n  lifecycle:\n    timeout-per-shutdown-phase: 20s\n',
      [],
    ],
    ['a limit in a comment', `${resources}/application.properties`, '#server.tomcat.connection-timeout=5s\n', []],
    [
      'draining in Spring',
      `${resources}/application.properties`,
      'server.shutdown=graceful\n',
      ['graceful-shutdown:1'],
    ],
    ['no draining in Spring', `${resources}/application.properties`, 'server.shutdown=immediate\n', []],
    [
      'draining in Quarkus, in a profile',
      `${resources}/application.properties`,
      '%prod.quarkus.shutdown.timeout=10S\n',
      ['graceful-shutdown:1'],
    ],
    [
      'draining in Ktor',
      `${resources}/application.conf`,
      'ktor {\n  deployment {\n    port = 8080\n    shutdownGracePeriod = 2000\n  }\n}\n',
      ['graceful-shutdown:4'],
    ],
    [
      'a gateway that limits requests',
      `${resources}/application.yml`,
      'spring:\n  cloud:\n    gateway:\n      routes:\n        - id: books\n          filters:\n            - name: RequestRateLimiter\n',
      ['rate-limit:7'],
    ],
    [
      'who issues the tokens',
      `${resources}/application.yml`,
      'spring:\n  security:\n    oauth2:\n      resourceserver:\n        jwt:\n          issuer-uri: https://id.example\n',
      ['authentication:6'],
    ],
    [
      'limits of Kestrel',
      'src/Shop/appsettings.json',
      '{\n  "Kestrel": { "Limits": {\n    "RequestHeadersTimeout": "00:00:10" } }\n}\n',
      ['timeouts:3'],
    ],
    [
      'a limit in a connection string',
      'src/Shop/appsettings.Production.json',
      '{ "ConnectionStrings": {\n  "Shop": "Server=db;Database=shop;Command Timeout=15" } }\n',
      ['timeouts:2'],
    ],
    ['a connection string without limits', 'appsettings.json', '{ "ConnectionStrings": { "Shop": "Server=db" } }', []],
    [
      'limits of Active Record',
      'config/database.yml',
      'default: &default\n  adapter: postgresql\n  variables:\n    statement_timeout: 5000\nproduction:\n  <<: *default\n',
      ['timeouts:4'],
    ],
    ['what the scaffold of Rails sets', 'config/database.yml', 'default:\n  adapter: sqlite3\n  timeout: 5000\n', []],
  ];
  for (const [name, path, text, expected] of cases) {
    it(`tells ${name}`, () => assert.deepEqual(shown(path, text), expected));
  }

  it('leaves the settings of tests, examples and builds alone', () => {
    const paths = [
      'src/test/resources/application.yml',
      'application-test.yml',
      'examples/shop/application.yml',
      'target/classes/application.yml',
      'bin/Debug/net9.0/appsettings.json',
      'docs/application.yml',
      'tests/Shop.Tests/appsettings.json',
    ];
    assert.deepEqual(
      paths.filter((path) => languageOfSettings(path) !== null),
      [],
    );
  });

  it('counts only where the framework is in play', () => {
    const settings = { 'src/main/resources/application.properties': 'server.shutdown=graceful\n' };
    const pom = (group: string) =>
      `<project><dependencies><dependency><groupId>${group}</groupId><artifactId>${group.replace(/.*\./, '')}-web</artifactId></dependency></dependencies></project>`;
    const using = (group: string) =>
      openAudit(new MemoryHost({ ...settings, 'pom.xml': pom(group) }), { version: '0' }).facts.uses.map(
        ({ capability }) => capability,
      );
    assert.deepEqual(using('org.springframework.boot'), ['graceful-shutdown']);
    assert.deepEqual(using('org.example'), []);
  });
});
