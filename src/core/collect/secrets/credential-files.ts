/** Files in which programs keep the credentials of whoever works with them, and that belong on no other machine. */
import { fileNameOf } from '../../text/repository/file-role';
import type { SourceFile } from '../collector';
import type { SecretDraft } from './draft';
import { looksReal } from './values';

/** Sessions and keys of command-line programs and clouds, as they name them. */
const jsonName = /^(?:auth|credentials?|tokens?|oauth[\w-]*|client_secrets?[\w.-]*|service[-_]?account[\w.-]*)\.json$/i;
const jsonValue =
  /"(?:(?:access|refresh|id|auth|bearer|session)_?token|client_?secret|api_?key|\w{1,40}_API_KEY)"\s*:\s*"([^"\s]{16,8000})"/i;

/** What other files of this kind hold, by their names. */
const lines: readonly (readonly [file: RegExp, value: RegExp])[] = [
  [/^\.npmrc$/, /^\s*(?:\/\/[^\s=]{1,200}:)?_(?:authToken|auth|password)\s*=\s*"?([^\s"]{8,500})/],
  [/^[._]netrc$/, /\bpassword\s+(\S{6,500})/],
  [/^\.git-credentials$/, /^\s*https?:\/\/[^:/\s]{1,100}:([^@\s]{6,500})@/],
  [/^credentials$/, /^\s*aws_secret_access_key\s*=\s*(\S{30,60})/],
];

/** Whether a path is a file of credentials. */
export function isCredentialFile(path: string): boolean {
  const name = fileNameOf(path);
  if (name === 'credentials') return /(?:^|\/)\.?aws\/credentials$/.test(path);
  return jsonName.test(name) || lines.some(([file]) => file.test(name));
}

/** The credentials in such a file. */
export function credentialFile({ path, text }: SourceFile): SecretDraft[] {
  const name = fileNameOf(path);
  const value = jsonName.test(name) ? jsonValue : lines.find(([file]) => file.test(name))?.[1];
  if (!value) return [];
  return text
    .slice(0, 100_000)
    .split('\n')
    .flatMap((line, index): SecretDraft[] => {
      const found = value.exec(line.slice(0, 10_000))?.[1];
      if (found === undefined || found.startsWith('$') || !looksReal(found.slice(0, 200))) return [];
      return [{ kind: 'token', what: `a credential kept in ${name}`, line: index + 1, weight: 'secret' }];
    });
}
