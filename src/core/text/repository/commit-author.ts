/** Whether a program made the commit (dependency updates, release bots). */
export function isBot({ author, email }: { readonly author: string; readonly email: string }): boolean {
  return /\[bot\]|\b(?:dependabot|renovate|greenkeeper|snyk-bot|github-actions|pyup-bot|semantic-release-bot|imgbot|allcontributors|mergify|pre-commit-ci)\b/i.test(
    `${author} ${email}`,
  );
}
