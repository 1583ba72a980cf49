/** Constants in production code: keys that sign or encrypt, passwords and connection strings. */
import type { Source, SourceString } from '../source';
import { accountPassword } from './accounts';
import type { SecretDraft } from './draft';
import { credentialName, isLocalHost, isPlaceholder, isSigningName, isThrowAway, looksReal } from './values';

/** What a string is given to, by the code before it. */
const assigned =
  /([A-Za-z_$@][\w$.>:-]{0,80}?)["'`\])]{0,3}(?:\s*:\s*(?:[A-Za-z_&][\w<>&' .|[\]?]{0,40}|\[\w+; ?\w+\]))?\s*(?:=>|:=|\?\?=|\|\|=|=|:)\s*(?:(?:[\w.:]+\s*\(\s*|\[\]byte\(\s*|(?:new|await|os\.getenv|&)\s+){0,2})?[A-Za-z@$*]{0,3}["'`#]{0,3}$/;
/** A value that only stands in where the environment has none. */
const fallback =
  /(?:\?\?|\|\||\bor\b|\?:)\s*[A-Za-z@$]{0,2}["'`]{1,3}$|(?:[gG]et_?[eE]nv\w*|\benv|[gG]etOrDefault|environ\.get|ENV\.fetch|unwrap_or(?:_else)?|config|getenv|get_env)\s*\(\s*(?:["'`][^"'`\n]*["'`]\s*,\s*(?:default\s*=\s*|\w+\s*=\s*)?)?[A-Za-z@$|]{0,4}["'`]{1,3}$|\bdefault\s*[=:(]\s*["'`]{1,3}$|unwrap_or(?:_else)?\([^"\n]{0,20}"$/;
/** The same, where the value cannot be the name that is asked for: behind an operator, as a second argument, after `default`. */
const secondChoice =
  /(?:\?\?|\|\||\bor\b|\?:)\s*[A-Za-z@$]{0,2}["'`]{1,3}$|(?:[gG]et_?[eE]nv\w*|\benv|[gG]etOrDefault|environ\.get|ENV\.fetch|[cC]onfig\w*(?:\.get(?:<\w+>)?)?)\s*\(\s*["'`][^"'`\n]*["'`]\s*,\s*(?:\w+\s*=\s*)?[A-Za-z@$|]{0,4}["'`]{1,3}$|ENV\.fetch\([^()\n]{0,80}\)\s*\{\s*["']$|\bdefault\s*[=:(]\s*["'`]{1,3}$|unwrap_or(?:_else)?\([^"\n]{0,20}"$/;
/** Calls that take a key to sign or encrypt with as this argument. */
const signingCall =
  /(?:\b(?:jwt|JWT|jsonwebtoken|Jwt|jose|JsonWebToken)(?:\.|::|->)(?:sign|verify|encode|decode)\w*\([^;"'`]{1,200},\s*|\bSymmetricSecurityKey\(\s*(?:[\w.]*\bEncoding\.\w+\.GetBytes\(\s*)?|\bhmacShaKeyFor\(\s*|\bHMACSHA\d+\(\s*(?:[\w.]*\bEncoding\.\w+\.GetBytes\(\s*)?|\bcreateHmac\(\s*["'`][^"'`]*["'`]\s*,\s*|\bcreateCipheriv\(\s*["'`][^"'`]*["'`]\s*,\s*|\bAlgorithm\.(?:HMAC|HS)\w*\(\s*|\bsetSigningKey\(\s*|\bsignWith\([^;"'`]{1,100},\s*|\bSignedString\(\s*\[\]byte\(\s*|\bhmac\.[nN]ew\([^;"'`]{0,40}|\bFernet\(\s*b?|\bcookieParser\(\s*|\bNew(?:Cookie|Filesystem)?Store\(\s*\[\]byte\(\s*|\bJWT(?:::|\.)(?:encode|decode)\([^;"'`]{1,200},\s*|\b(?:En|De)codingKey::from_secret\(\s*b?|\bSigner\.create\(\s*"[^"]*"\s*,\s*|\bnew Key\(\s*)[A-Za-z@$]{0,2}["'`]$/;

/** Values that a name of a key is given, but that are no keys: names, types, texts for people. */
const noKey =
  /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[a-z][\w-]*(?:[.:/][\w-]+)+$|^(?:string|text|varchar|password|hidden|bearer|basic|header|cookie|query|secret_?key|private_?key|access_?token|refresh_?token|api_?key|token|key|hs\d+|rs\d+|utf-?8|base64|hex|sha\d+|json|number|boolean|input|select|none|auto|lax|strict)$|^\\?[A-Z]\w*(?:\\{1,2}\w+)+$|^[#./]|^https?:|%[sdvw]|\{\}/i;
/** Values that stand in for a key and are none either: names of variables, paths and addresses, templates. */
const noStandIn = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$|^[#./]|^https?:|%[sdvw]|\{\}/;
const sentence =
  /\b(?:required|invalid|must|should|missing|cannot|can't|failed|error|enter|please|not (?:be|set|found)|expired|is empty|of the|for the|incorrect|wrong|provided)\b/i;

/** What stands before a string that may be worth a closer look; rules nearly all of them out. */
const hint = /secret|key|pass|pwd|token|pepper|hmac|cipher|fernet|cookie|store|credential|signer|jwt|\.login\(/i;

const most = 30;

/** The findings in production code. */
export function codeConstants(source: Source): SecretDraft[] {
  const found: SecretDraft[] = [];
  for (const literal of source.strings) {
    if (found.length === most) break;
    const { value, start } = literal;
    if (value.length < 3 || value.length > 2_000 || source.inTest(start) || namesModule(source, start)) continue;
    const draft = judge(source, literal);
    if (draft) found.push({ ...draft, line: source.lineOf(start) });
  }
  return found;
}

/** Whether a string is the name of a module that is imported: `const jwt = require('jsonwebtoken')`. */
const namesModule = (source: Source, at: number): boolean =>
  source.imports.some(({ start, end }) => start <= at && at < end);

function judge(source: Source, { value, start }: SourceString): Omit<SecretDraft, 'line'> | null {
  const connection = value.includes('://') ? connectionIn(value) : null;
  if (connection) return connection;
  if (value.includes('\n') || sentence.test(value)) return null;
  const property = /^\$\{([\w.-]+):([^}]+)\}$/.exec(value);
  if (property) {
    const standsIn =
      isSigningName(property[1]!.slice(property[1]!.lastIndexOf('.') + 1)) && !noStandIn.test(property[2]!);
    return standsIn ? { kind: 'signing-key', what: property[1]!, weight: 'secret' } : null;
  }
  if (value.length > 400 || /^[$#%{<]/.test(value) || /\$\{|#\{/.test(value)) return null;
  const before = source.uncommented.slice(Math.max(0, start - 260), start);
  if (!hint.test(before)) return null;
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const close = before.slice(-120).replace(/\s+/g, ' ');
  const second = secondChoice.test(line) || secondChoice.test(close);
  if ((second ? noStandIn : noKey).test(value.trim())) return null;
  const standIn = second || fallback.test(line) || fallback.test(close);
  if (signingCall.test(before.replace(/\s+/g, ' ')))
    return { kind: 'signing-key', what: 'a key that signs', weight: 'secret' };
  const name = nameGiven(line, standIn);
  const account = standIn ? null : accountPassword(source, start, value, name);
  if (account) return account;
  if (!name) return null;
  if (isSigningName(name) && !namesSomething(name, value) && !isSecondOfPair(name, before))
    return { kind: 'signing-key', what: name, weight: 'secret' };
  if (!credentialName.test(name) || isPlaceholder(value) || isThrowAway(value) || !looksReal(value)) return null;
  return { kind: 'credential', what: name, weight: 'secret' };
}

/** Whether a value is the key of an entry (in a session, a context, a store) and not one to sign with. */
function namesSomething(name: string, value: string): boolean {
  return /key$/i.test(name) && !/secret|sign|encrypt|jwt|hmac|private/i.test(name) && /^[A-Za-z_-]{1,40}$/.test(value);
}

/** Whether it is the second half of what opens an account of a cloud, `'key' => …, 'secret' => …`, and signs nothing here. */
function isSecondOfPair(name: string, before: string): boolean {
  return (
    name === 'secret' && /\bkey["']?\s*(?:=>|:|=)[^\n]{0,120}\n\s*["']?secret["']?\s*(?:=>|:|=)[^\n]*$/.test(before)
  );
}

/** The name that a string is given to; for a stand-in also the name of the variable that it stands in for. */
function nameGiven(line: string, standIn: boolean): string | null {
  if (standIn) {
    const variable =
      /["'`.[]([A-Za-z_]\w{2,80})["'`]?\s*\]?\)?\s*(?:,|\?\?|\|\||\bor\b|\)|\?:)[^"'`]{0,40}["'`]{1,3}$/.exec(
        line,
      )?.[1];
    if (variable) return variable;
  }
  const found = assigned.exec(line.slice(-200))?.[1];
  if (!found) return null;
  const name = found.replace(/^.*(?:\.|->|::)/, '').replace(/^[$@:]+|[:-]+$/g, '');
  return name || null;
}

/** A connection string with the password of another machine. */
function connectionIn(value: string): Omit<SecretDraft, 'line'> | null {
  const found = /\b[a-z][\w+.-]{1,20}:\/\/([^:/@\s$<{%]{1,80}):([^@\s/$<{%]{1,100})@([^:/?\s,]{1,200})/i.exec(value);
  if (!found || isLocalHost(found[3]!) || isPlaceholder(found[2]!)) return null;
  return { kind: 'connection', what: 'the password of a connection', weight: 'secret' };
}
