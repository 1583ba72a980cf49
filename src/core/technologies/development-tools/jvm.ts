import type { LanguageName } from '../../facts';
import { everyLanguage, type DevelopmentTool } from './row';

const java: readonly LanguageName[] = ['Java'];
const kotlin: readonly LanguageName[] = ['Kotlin'];
const both: readonly LanguageName[] = ['Java', 'Kotlin'];

/** Development tools of Java and Kotlin. */
export const jvmTools: readonly DevelopmentTool[] = [
  {
    tool: 'Checkstyle',
    capability: 'linter',
    languages: java,
    files: /(?:^|\/)(?:[\w-]*checkstyle[\w-]*\.xml|sun_checks\.xml|google_checks\.xml)$/i,
    command: /^(?:mvn|gradle)\b.*\bcheckstyle\w*/i,
    plugins: /^(?:checkstyle|.*:maven-checkstyle-plugin|.*checkstyle-gradle.*)$/,
    hooks: /checkstyle/,
    actions: /(?:dbelyaev\/action-checkstyle|nikitasavinov\/checkstyle-action)/,
  },
  {
    tool: 'PMD',
    capability: 'linter',
    languages: java,
    files: /(?:^|\/)(?:pmd(?:-?rulesets?|[-_]rules?)?\.xml|pmd\/[\w-]+\.xml)$/i,
    command: /^(?:pmd check|mvn\b.*\bpmd:)/,
    plugins: /^(?:pmd|.*:maven-pmd-plugin)$/,
    hooks: /^pmd/,
    actions: /pmd\/pmd-github-action/,
  },
  {
    tool: 'SpotBugs',
    capability: 'linter',
    languages: both,
    files: /(?:^|\/)(?:spotbugs|findbugs)[\w-]*\.xml$/i,
    command: /^(?:mvn|gradle)\b.*\bspotbugs\w*/,
    plugins: /^(?:com\.github\.spotbugs|findbugs|.*:(?:spotbugs|findbugs)-maven-plugin)$/,
  },
  {
    tool: 'Error Prone',
    capability: 'linter',
    languages: java,
    plugins: /^(?:net\.ltgt\.errorprone|com\.palantir\.baseline.*|.*:error_prone_core)$/,
    packages: ['com.google.errorprone:error_prone_core'],
    actsAlone: true,
  },
  {
    tool: 'Qulice',
    capability: 'linter',
    languages: java,
    plugins: /:qulice-maven-plugin$/,
    command: /^mvn\b.*\bqulice:/,
  },
  {
    tool: 'OpenRewrite',
    capability: 'linter',
    languages: java,
    command: /^(?:mvn|gradle)\b.*\brewrite(?::dryRun|DryRun)\b/,
  },
  {
    tool: 'SonarQube',
    capability: 'linter',
    languages: both,
    plugins: /^(?:org\.sonarqube|.*:sonar-maven-plugin)$/,
    command: /^(?:mvn\b.*\bsonar(?:-maven-plugin)?:|gradle\b.*\bsonar(?:qube)?\b|sonar-scanner\b)/,
  },
  {
    tool: 'Spotless',
    capability: 'formatter',
    languages: both,
    command: /^(?:mvn\b.*\bspotless:|gradle\b.*\bspotless\w*)/,
    plugins: /^(?:com\.diffplug(?:\.gradle)?\.spotless|.*:spotless-(?:maven-plugin|plugin-gradle))$/,
  },
  {
    tool: 'google-java-format',
    capability: 'formatter',
    languages: java,
    command: /^google-java-format\b/,
    plugins:
      /^(?:com\.github\.sherter\.google-java-format|.*:(?:fmt-maven-plugin|googleformatter-maven-plugin|git-code-format-maven-plugin))$/,
    hooks: /google-java-format|google-style-java|pretty-format-java/,
    actions: /axel-op\/googlejavaformat-action/,
  },
  {
    tool: 'Formatter plug-in',
    capability: 'formatter',
    languages: java,
    plugins:
      /^(?:io\.spring\.javaformat|com\.palantir\.java-format.*|.*:(?:formatter-maven-plugin|spring-javaformat-maven-plugin|prettier-maven-plugin|xml-format-maven-plugin|palantir-java-format-.*))$/,
    command:
      /^(?:mvn\b.*\b(?:formatter|fmt|spring-javaformat|prettier):\w+|gradle\b.*\b(?:format|checkFormat|verifyGoogleJavaFormat)\b)/,
  },
  {
    tool: 'ktlint',
    capability: 'linter',
    languages: kotlin,
    command: /^(?:ktlint|gradle\b.*\b(?:ktlint\w*|lintKotlin)|mvn\b.*\bktlint:)/,
    plugins:
      /^(?:org\.jlleitschuh\.gradle\.ktlint.*|org\.jmailen\.kotlinter|.*:ktlint-maven-plugin|.*ktlint-gradle.*|com\.(?:pinterest|github\.shyiko)\.ktlint\.Main)$/,
    hooks: /ktlint/,
    actions: /(?:ScaCap\/action-ktlint|musichin\/ktlint-check)/,
  },
  {
    tool: 'ktlint',
    capability: 'formatter',
    languages: kotlin,
    command: /^(?:ktlint|gradle\b.*\b(?:ktlint\w*|formatKotlin|lintKotlin)|mvn\b.*\bktlint:)/,
    plugins:
      /^(?:org\.jlleitschuh\.gradle\.ktlint.*|org\.jmailen\.kotlinter|.*:ktlint-maven-plugin|.*ktlint-gradle.*)$/,
    hooks: /ktlint|pretty-format-kotlin/,
    actions: /(?:ScaCap\/action-ktlint|musichin\/ktlint-check)/,
  },
  {
    tool: 'ktfmt',
    capability: 'formatter',
    languages: kotlin,
    command: /^(?:ktfmt|gradle\b.*\bktfmt\w*|mvn\b.*\bktfmt:)/,
    plugins: /^(?:com\.ncorti\.ktfmt\.gradle|.*:ktfmt-maven-plugin)$/,
  },
  {
    tool: 'detekt',
    capability: 'linter',
    languages: kotlin,
    files: /(?:^|\/)detekt(?:-config)?\.ya?ml$/,
    command: /^(?:detekt|gradle\b.*\bdetekt\w*|mvn\b.*\bdetekt:)/,
    plugins: /^(?:io\.gitlab\.arturbosch\.detekt(?:\.cli\.Main)?|dev\.detekt|.*:detekt-(?:maven|gradle)-plugin)$/,
    hooks: /detekt/,
    actions: /(?:natiginfo\/action-detekt-all|alaegin\/Detekt-Action)/i,
  },
  {
    tool: 'diktat',
    capability: 'linter',
    languages: kotlin,
    plugins: /^(?:com\.saveourtool\.diktat|org\.cqfn\.diktat.*|.*:diktat-maven-plugin)$/,
  },
  {
    tool: 'Maven tests',
    capability: 'test-runner',
    languages: both,
    command:
      /^mvn\b.*\s(?:test|verify|package|install|deploy|integration-test|surefire:test|failsafe:integration-test)(?: |$)/,
    notCommand: /-DskipTests(?:=true)?(?: |$)|-Dmaven\.test\.skip(?:=true)?(?: |$)|-DskipUTs\b|-Dtest=(?:NONE|none)\b/,
  },
  {
    tool: 'Gradle tests',
    capability: 'test-runner',
    languages: both,
    command:
      /^gradle\b.*[\s:](?:test|check|build|integrationTest|allTests|jvmTest|[a-z]\w*Test|cleanTest|jacocoTestReport|jacocoTestCoverageVerification|koverVerify|koverXmlReport|koverHtmlReport|buildNeeded|publishPlugins)(?: |$)/,
    notCommand: /(?:-x|--exclude-task)[ =]?:?(?:\w+:)?test(?: |$)|-DskipTests(?:=true)?(?: |$)|-PskipTests\b/,
  },
  { tool: 'sbt', capability: 'test-runner', languages: everyLanguage, command: /^sbt\b.*\btest\b/ },
  { tool: 'Ant', capability: 'test-runner', languages: java, command: /^ant\b.*\s(?:test|junit|check)\b/ },
  {
    tool: 'JaCoCo',
    capability: 'coverage',
    languages: both,
    plugins: /^(?:jacoco|jacoco-report-aggregation|.*:jacoco-maven-plugin|.*:cobertura-maven-plugin)$/,
    command: /^(?:gradle|mvn)\b.*\bjacoco\w*/,
  },
  {
    tool: 'Kover',
    capability: 'coverage',
    languages: kotlin,
    plugins: /^org\.jetbrains\.kotlinx\.kover$/,
    command: /^gradle\b.*\bkover\w+/,
  },
  {
    tool: 'OWASP Dependency-Check',
    capability: 'dependency-audit',
    languages: both,
    plugins: /(?:^org\.owasp\.dependencycheck$|:dependency-check-maven$)/,
    command: /\bdependency-?check(?::|Analyze)/i,
  },
];
