/** Passwords of accounts on a server (a database, a broker, a mail service) as constants beside the name of that server. */
import type { Source } from '../source';
import type { SecretDraft } from './draft';
import { isLocalHost, isPlaceholder, isThrowAway } from './values';

/** The whole of a name, at most with the server's before it: `password`, `DB_PASS`, `EMAIL_HOST_PASSWORD`, not `resetPassword`. */
const passwordName =
  /^_?(?:\w*(?:db|database|sql|postgres|pg|mongo|redis|rabbit|mq|amqp|broker|host|server|mail|smtp|imap|ftp|ldap|ssh|sender|from|app)_?)?(?:pass(?:w(?:or)?d)?|pwd)$/i;
/** The server in a neighbouring field; the group is its name, where that is a constant too. */
const server =
  /(?:(?:\b|_)(?:host(?:_?[nN]ame)?|Host(?:[nN]ame)?|HOST(?:_?NAME)?|[aA]ddr|ADDR|[sS]erver|SERVER)|[a-z](?:Host(?:[nN]ame)?|Addr|Server)|(?:db|mail|smtp)host)["'`\]]{0,2}\s*(?:=>|:=|=|:)(?!=)\s*(?:["'`](?!host)([a-z\d][^"'`\n]{0,199})|(?:process\.env|os\.|System\.|(?:\w+\.)*(?:[eE]nv|ENV|[cC]onfig|[sS]ettings|cfg)(?:[([.:]|\b)|[\w.]*(?:[hH]ost|HOST|[aA]ddr)\b))|\bservice["'`]?\s*(?:=>|=|:)\s*["'`](?:gmail|outlook|hotmail|yahoo|yandex|zoho|icloud|sendgrid|mailgun|mailjet|postmark|office365|qq|163)\b/;
/** What is looked up by its name: an argument of a call that only reads, or a subscript. */
const lookedUp = /[\w$>\])]\s*(?:\(\s*|\[)["'`]$/;
/** Calls that hand their argument on as it is. */
const wrapped =
  /(?:\bnew\s+[\w.]+|\b(?:String|string|str|bytes|byte|Secret|SecretStr|Some|from|from_str|of|Ptr)|::new|\[\]byte)\s*\(\s*["'`]$/;
/** Words for people and names of messages, each letter of them: `Passwort`, `TooShort`, `reset-password`. */
const words = /^(?:[A-Z][a-z]+|[a-z]+(?:[-_][a-z]+)+|[A-Za-z][a-z]+(?:[A-Z][a-z]+)+)$|^pass(?!(?:word)?$)[a-z]+$/;
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
  if (words.test(value) || (lookedUp.test(before) && !wrapped.test(before))) return null;
  if (!name || !passwordName.test(name) || isDefault.test(before) || ofDevelopment.test(before)) return null;
  if (source.language === 'Python' && annotated.test(before.slice(before.lastIndexOf('\n') + 1))) return null;
  const after = source.uncommented.slice(start + value.length, start + value.length + 200).split('}', 1)[0]!;
  const found = server.exec(before) ?? server.exec(after);
  if (!found) return null;
  const local = isThrowAway(value) && isLocalHost(found[1] ?? found[2] ?? 'localhost');
  return { kind: 'credential', what: name, weight: local ? 'weak' : 'secret' };
}

const ofSameBlock = (before: string): string => before.slice(before.lastIndexOf('}') + 1);
