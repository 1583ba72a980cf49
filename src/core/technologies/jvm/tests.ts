import type { Technology } from '../technology';

/** What projects of the JVM are tested with. */
export const jvmTests: readonly Technology[] = [
  {
    name: 'JUnit',
    packages: ['org.junit.jupiter', 'junit', 'org.jetbrains.kotlin:kotlin-test', 'org.junit'],
    imports: ['org.junit', 'kotlin.test', 'org.testng'],
    patterns: { 'test-runner': /@(?:Test|ParameterizedTest|RepeatedTest|TestFactory)\b/ },
    example: `import org.junit.jupiter.api.Test;
class SumTest { @Test void adds() {} }`,
  },
  {
    name: 'Kotest and Spock',
    packages: [
      'io.kotest',
      'org.spockframework',
      'org.spekframework',
      'io.cucumber',
      'com.tngtech.archunit',
      'net.jqwik',
    ],
    imports: ['io.kotest', 'spock', 'org.spekframework', 'io.cucumber', 'com.tngtech.archunit', 'net.jqwik'],
    imported: ['test-runner'],
    example: `import io.kotest.core.spec.style.StringSpec
class Sums : StringSpec()`,
  },
  {
    name: 'Mockito and MockK',
    packages: [
      'org.mockito',
      'io.mockk',
      'com.ninja-squad',
      'org.easymock',
      'org.wiremock',
      'com.github.tomakehurst',
      'org.mock-server',
      'com.squareup.okhttp3:mockwebserver',
      'org.mockito.kotlin',
    ],
    imports: [
      'org.mockito',
      'io.mockk',
      'com.ninjasquad.springmockk',
      'org.easymock',
      'com.github.tomakehurst.wiremock',
      'org.wiremock',
      'org.mockserver',
      'okhttp3.mockwebserver',
    ],
    imported: ['mocking'],
    example: `import org.mockito.Mock;
class BooksTest { @Mock Store store; }`,
  },
  {
    name: 'REST Assured and Testcontainers',
    packages: ['io.rest-assured', 'org.testcontainers', 'com.intuit.karate', 'io.zonky.test', 'de.flapdoodle.embed'],
    imports: ['io.restassured', 'org.testcontainers', 'com.intuit.karate', 'io.zonky.test', 'de.flapdoodle.embed'],
    imported: ['integration-test'],
    example: `import org.testcontainers.containers.PostgreSQLContainer;
class BooksIT { PostgreSQLContainer db; }`,
  },
  {
    name: 'Browser tests of the JVM',
    packages: ['org.seleniumhq.selenium', 'com.codeborne', 'com.microsoft.playwright'],
    imports: ['org.openqa.selenium', 'com.codeborne.selenide', 'com.microsoft.playwright'],
    imported: ['end-to-end'],
    example: `import org.openqa.selenium.WebDriver;
class Pages { WebDriver driver; }`,
  },
  {
    name: 'Load tests of the JVM',
    packages: ['io.gatling', 'org.openjdk.jmh'],
    imports: ['io.gatling', 'org.openjdk.jmh'],
    imported: ['load-test'],
    example: `import io.gatling.javaapi.core.Simulation;
class Load extends Simulation {}`,
  },
  {
    name: 'Test data of the JVM',
    packages: ['net.datafaker', 'com.github.javafaker', 'org.instancio', 'io.github.serpro69', 'org.jeasy'],
    imports: ['net.datafaker', 'com.github.javafaker', 'org.instancio', 'io.github.serpro69', 'org.jeasy.random'],
    imported: ['test-data'],
    example: `import net.datafaker.Faker;
class Data { Faker faker; }`,
  },
];
