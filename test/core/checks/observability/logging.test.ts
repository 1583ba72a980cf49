import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

/** A service of Ktor whose route does this. */
const ktor = (line: string, imported = 'call') => ({
  'build.gradle.kts': 'dependencies {\n    implementation("io.ktor:ktor-server-netty:2.3.0")\n}\n',
  'src/main/kotlin/App.kt': `import io.ktor.server.application.${imported}\nimport io.ktor.server.routing.*\n\nfun Application.module() {\n  routing {\n    get("/books") {\n      ${line}\n    }\n  }\n}\n`,
});
const answer = (files: Readonly<Record<string, string>>) => answerOf('observability/logging', files);

describe('observability/logging', () => {
  it('counts what is written through the logger that a framework hands out', () => {
    for (const line of [
      'call.application.environment.log.info("Listing books")',
      'application.log.error("No books", cause)',
      'environment.log.debug("Listing books")',
    ]) {
      const found = answer(ktor(line));
      assert.equal(found.status, 'pass', line);
      assert.deepEqual(placesOf(found), ['src/main/kotlin/App.kt:7'], line);
    }
    assert.equal(answer(ktor('log.info("Listing books")', 'log')).status, 'pass');
  });

  it('takes neither a remark nor words about a log for one', () => {
    for (const line of [
      '// environment.log.info("Listing books")',
      'call.respondText("environment.log.info(books)")',
      'println("log")',
      'application.log.name',
    ])
      assert.equal(answer(ktor(line)).status, 'fail', line);
  });
});
