// What the end-to-end tests are given by the script that runs them.

function given(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set: run these tests through "npm test -- --only e2e"`);
  return value;
}

/** The project folder, which is also the extension's. */
export const projectFolder = () => given('PORTFOLIO_COACH_ROOT');

/** The browser's executable. */
export const browserPath = () => given('PORTFOLIO_COACH_BROWSER');

/** The address of the VS Code that trusts the folders it opens, or of the one that opens them in Restricted Mode. */
export const originOf = (trust: 'trusted' | 'untrusted') =>
  given(trust === 'trusted' ? 'PORTFOLIO_COACH_TRUSTED_ORIGIN' : 'PORTFOLIO_COACH_UNTRUSTED_ORIGIN');
