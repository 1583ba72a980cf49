/** Private keys and tokens that are known by their form, in any text. */
import { occurrences, occurs } from '../../search';
import { lineCounter } from '../../text/structured/limits';
import type { SourceFile } from '../collector';
import type { SecretDraft } from './draft';
import { tokenFormats, tokenStart } from './token-formats';
import { entropy, isPlaceholder } from './values';

const privateKey =
  /-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|PGP) )?PRIVATE KEY(?: BLOCK)?-----(?:\\n|\\r|[\s"'+])*([A-Za-z0-9+/=\\\s"'+:,.-]{0,400})/g;
const most = 20;

/** Private keys and tokens in a text. */
export function knownForms({ path, text }: SourceFile): SecretDraft[] {
  const found: SecretDraft[] = [];
  const lineOf = lineCounter(text);
  if (text.includes('PRIVATE KEY')) {
    for (const match of occurrences(privateKey, text)) {
      const body = match[1]!.replace(/\\[nr]|[\s"'+,]/g, '');
      if (body.length >= 60 && entropy(body) > 3.5 && !/\.\.\.|your|example/i.test(body))
        found.push({ kind: 'private-key', what: 'a private key', line: lineOf(match.index), weight: 'secret' });
    }
  }
  if (!occurs(tokenStart, text)) return found;
  text.split('\n').forEach((full, index) => {
    if (found.length >= most || full.length > 5_000 || !tokenStart.test(full)) return;
    for (const { what, pattern } of tokenFormats) {
      const token = pattern.exec(full)?.[0];
      if (!token || !isUnguessable(token, full)) continue;
      found.push({ kind: 'token', what, line: index + 1, weight: isPublic(what, path) ? 'weak' : 'secret' });
      break;
    }
  });
  return found;
}

/** Whether a token has the randomness that its form promises: examples in documents have not. */
function isUnguessable(token: string, line: string): boolean {
  if (/EXAMPLE|example|xxxx|XXXX|0000000|1234567|abcdef|your[-_]|placeholder|dummy|fake|\*\*\*|\.\.\./.test(token))
    return false;
  const body = token.replace(/^[A-Za-z]{1,6}[-_.]?(?:live_|test_|ant-|proj-|pat_)?/, '');
  return entropy(body) >= 3 && !(isPlaceholder(token) || /<[^>]*>\s*$/.test(line));
}

/** Keys that are meant to be seen, or that open nothing of value. */
function isPublic(what: string, path: string): boolean {
  return (
    what.includes('test account') ||
    (what === 'a Google API key' &&
      /(?:^|\/)(?:public|static|assets|client|frontend|web|app\/src|src\/(?:firebase|components))|\.(?:html|tsx|jsx)$|google-services\.json$/.test(
        path,
      ))
  );
}
