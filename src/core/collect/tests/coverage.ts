/** Settings inside the configuration of a test runner that measure coverage on every run. */
import { lineCounter } from '../../text/structured/limits';
import type { SourceFile } from '../collector';

const settings: readonly (readonly [RegExp, RegExp])[] = [
  [
    /(?:^|\/)(?:(?:jest|vitest|vite)(?:[.-][\w-]+)?\.config\.[cm]?[jt]s|(?:jest(?:[.-][\w-]+)?|\.jestrc)(?:\.config)?\.json|package\.json|\.taprc|\.c8rc\.json)$/,
    /^(?!\s*(?:\/\/|\*|#)).*?["']?\b(?:collectCoverage["']?\s*:\s*true|coverageThreshold["']?\s*:|check-coverage["']?\s*:)|^\s*coverage\s*:\s*\{/m,
  ],
  [/(?:^|\/)phpunit(?:\.dist)?\.xml(?:\.dist)?$/, /<(?:report>|log\s+type="coverage)/],
  [/(?:^|\/)mix\.exs$/, /^\s*(?!#)[^\n#]*\btest_coverage:\s*\[[^\]\n]*\b(?:tool|summary|threshold)/m],
  [
    /_helper\.rb$|(?:^|\/)\.simplecov$|(?:^|\/)support\/\w+\.rb$|(?:^|\/)Rakefile$/,
    /^\s*SimpleCov\.(?:start|profiles|minimum_coverage)\b/m,
  ],
  [/(?:^|\/)\.runsettings$|\.runsettings$/, /<DataCollector\b[^>]*[Cc]overage/],
];

/** Whether a path may turn coverage on. */
export function mayMeasureCoverage(path: string): boolean {
  return settings.some(([file]) => file.test(path));
}

/** The line on which a configuration turns coverage on; 0 where it does not. */
export function coverageLine({ path, text }: SourceFile): number {
  for (const [file, setting] of settings) {
    const found = file.test(path) ? setting.exec(text.slice(0, 100_000)) : null;
    if (found) return lineCounter(text)(found.index + found[0].length);
  }
  return 0;
}
