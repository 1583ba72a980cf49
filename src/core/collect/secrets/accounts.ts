/** Passwords of accounts on a server (a database, a broker, a mail service) as constants beside the name of that server. */
import type { Source } from '../source';
import type { SecretDraft } from './draft';
import { isLocalHost, isPlaceholder, isThrowAway } from './values';

const passwordName = /(?:^|[_a-z])(?:pass(?:w(?:or)?d)?|pwd)$/i;
/** The server in a neighbouring field; the group is its name, where that is a constant too. */
const server =
  /(?:host(?:name)?|\baddr|\bservice)["'`\]]{0,2}\s*(?:=>|:=|=|:)(?!=)\s*(?:(?!["'`]host)["'`]([^"'`\n]{1,200})|[a-zA-Z])|server["'`\]]{0,2}\s*(?:=>|:=|=|:)\s*["'`]([^"'`\n]{1,200})/i;
const ofDevelopment =
  /\b(?:dev(?:elopment)?|test(?:ing)?|local)["'`]?\s*(?:=>|=|:)\s*[{[]|\bclass (?:Dev|Test|Local)\w*/i;
/** What callers may set otherwise: a default of a parameter or of a field that the environment fills. */
const isDefault = /\b(?:def|func|function|fun|fn|constructor)\b[^(){}]{0,80}\([^)]*$/;
const annotated = /^\s+\w+\s*:\s*[\w[\] |.]+=\s*["']+$/;
/** Four groups of four letters, as mail services hand out passwords for programs. */
const groups = /^[a-z]{4}(?: [a-z]{4}){3}$/;
/** The second argument of what logs in somewhere else. */
const loginCall =
  /(?:\.login\(\s*["'][^"'\n]{1,80}@[^"'\n]{1,80}["']|\b(?:PasswordAuthentication|NetworkCredential)\(\s*"[^"\n]{1,80}")\s*,\s*["']$/;

/** Whether a string is the password of an account that is opened with it; `name` is what it is given to. */
export function accountPassword(
  source: Source,
  start: number,
  value: string,
  name: string | null,
): Omit<SecretDraft, 'line'> | null {
  if (isPlaceholder(value) || (/\s/.test(value) && !groups.test(value))) return null;
  const before = ofSameBlock(source.uncommented.slice(Math.max(0, start - 260), start));
  if (loginCall.test(before)) return { kind: 'credential', what: 'a password', weight: 'secret' };
  if (!name || !passwordName.test(name) || isDefault.test(before) || ofDevelopment.test(before)) return null;
  if (source.language === 'Python' && annotated.test(before.slice(before.lastIndexOf('\n') + 1))) return null;
  const after = source.uncommented.slice(start + value.length, start + value.length + 200).split('}', 1)[0]!;
  const found = server.exec(before) ?? server.exec(after);
  if (!found) return null;
  const local = isThrowAway(value) && isLocalHost(found[1] ?? found[2] ?? 'localhost');
  return { kind: 'credential', what: name, weight: local ? 'weak' : 'secret' };
}

const ofSameBlock = (before: string): string => before.slice(before.lastIndexOf('}') + 1);
