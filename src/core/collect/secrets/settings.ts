/** Constants in committed settings: keys that sign, and passwords that open something. */
import { occurs } from '../../search';
import { extensionOf } from '../../text/repository/file-role';
import { parseJson } from '../../text/structured/json';
import type { Node } from '../../text/structured/node';
import { parseYaml } from '../../text/structured/yaml';
import type { SourceFile } from '../collector';
import type { SecretDraft } from './draft';
import { credentialName, isLocalHost, isPlaceholder, isSigningName, isThrowAway, looksReal } from './values';

/** A value of a settings file with the names that lead to it. */
export interface Setting {
  readonly key: string;
  readonly value: string;
  readonly line: number;
}

/** The findings in a settings file. */
export function settingsFile(file: SourceFile): SecretDraft[] {
  const embedded = occurs(/jdbc:(?:h2|hsqldb|derby|sqlite)|:memory:|sqlite:/i, file.text);
  const all = settingsOf(file);
  const overridden = overriddenInProduction(all);
  return all.flatMap((setting): SecretDraft[] => {
    const found = judge(setting);
    if (!found || (found.weight === 'weak' && found.kind === 'credential' && (embedded || overridden(setting))))
      return [];
    return [{ ...found, line: setting.line }];
  });
}

const ofDatabase = /datasource|database|\bdb\b|sql|redis|mongo|rabbit|kafka/i;

/**
 * What opens something elsewhere, so that it is a secret in the settings of development too: keys of other services and connections
 * to other machines. Passwords of the own database and keys that sign there are not.
 */
export function foreignKeys(file: SourceFile): SecretDraft[] {
  return settingsOf(file).flatMap((setting): SecretDraft[] => {
    const found = judge(setting);
    if (found?.weight !== 'secret' || found.kind === 'signing-key') return [];
    const foreign =
      found.kind === 'connection' || (looksReal(valueOf(setting.value).text) && !ofDatabase.test(setting.key));
    return foreign ? [{ ...found, line: setting.line }] : [];
  });
}

/** The text of a value, or the one that stands in where a variable is not set: `${KEY:text}`. */
function valueOf(value: string): { readonly text: string; readonly standIn: boolean } {
  const standIn = /^\$\{\??[\w.-]+:-?(.*)\}$/.exec(value.slice(0, 1_000));
  return { text: (standIn ? standIn[1]! : value).slice(0, 1_000), standIn: standIn !== null };
}

/** Tells local values (`default.password`) in whose place the section `production` takes another from the environment. */
function overriddenInProduction(all: readonly Setting[]): (setting: Setting) => boolean {
  const ofProduction = all.filter(({ key }) => key.startsWith('production.'));
  const fromEnvironment = (last: string): boolean => {
    const same = ofProduction.filter(({ key }) => lastOf(key) === last);
    return same.length > 0 && same.every(({ value }) => /^(?:<%=.*\bENV\b|\$\{\w+\}$)/.test(value));
  };
  return ({ key }) => /^(?:default|production)\b/.test(key) && (fromEnvironment(lastOf(key)) || fromEnvironment('url'));
}

const lastOf = (key: string): string => key.slice(key.lastIndexOf('.') + 1);

/** The values of a cluster's `Secret`. */
export function clusterSecret({ text }: SourceFile): SecretDraft[] {
  if (!/^kind:\s*Secret\s*$/m.test(text)) return [];
  return parseYaml(text).flatMap((document) => {
    const all = flatten(document, '');
    if (!all.some(({ key, value }) => key === 'kind' && value === 'Secret')) return [];
    return all
      .filter(({ key, value }) => /^(?:data|stringData)\./.test(key) && !isPlaceholder(value))
      .map(({ key, value, line }): SecretDraft => {
        const name = key.replace(/^\w+\./, '');
        const weight = isSigningName(name) || looksReal(value) ? 'secret' : 'weak';
        return { kind: 'credential', what: name, line, weight };
      });
  });
}

/** Every value of a settings file. */
export function settingsOf({ path, text }: SourceFile): readonly Setting[] {
  const extension = extensionOf(path);
  if (extension === 'yml' || extension === 'yaml') return parseYaml(text).flatMap((document) => flatten(document, ''));
  if (extension === 'json') {
    const root = parseJson(text);
    return root ? flatten(root, '') : [];
  }
  let section = '';
  return text
    .slice(0, 200_000)
    .split('\n')
    .flatMap((line, index): Setting[] => {
      const header = /^\s*\[([\w.:-]+)\]/.exec(line.slice(0, 200));
      if (header) section = `${header[1]!}.`;
      const found = /^\s*["']?([A-Za-z][\w.-]{0,100})["']?\s*[=:]\s*["']?([^\n"']{1,500})/.exec(line.slice(0, 1_000));
      return found && !/^\s*[#;!]/.test(line)
        ? [{ key: section + found[1]!, value: found[2]!.trim(), line: index + 1 }]
        : [];
    });
}

function flatten(node: Node, prefix: string): Setting[] {
  if (node.kind === 'text') return [{ key: prefix, value: node.text, line: node.line }];
  if (node.kind === 'list') return node.items.flatMap((item) => flatten(item, prefix));
  return node.entries.flatMap(({ key, value }) =>
    /^(?:development|dev|test|local|testing)$/i.test(key)
      ? []
      : flatten(value, prefix === '' ? key : `${prefix}.${key}`),
  );
}

function judge({ key, value }: Setting): Omit<SecretDraft, 'line'> | null {
  const last = lastOf(key);
  const { text, standIn } = valueOf(value);
  if (
    text === '' ||
    /^(?:\$|%|<%|\{\{|#\{|!|ENC\(|classpath:|file:|vault:|projects\/)/.test(text) ||
    /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+$/.test(text)
  )
    return null;
  const connection = connectionWeight(text);
  if (connection)
    return {
      kind: 'connection',
      what: `the password in ${last}`,
      weight: standIn && connection === 'weak' ? 'weak' : connection,
    };
  if (signs(key, last) && !/^(?:true|false|\d{1,6}|[HRE]S\d{3}|https?:\S*|\/\S*)$/i.test(text)) {
    return { kind: 'signing-key', what: key, weight: 'secret' };
  }
  if (
    !credentialName.test(last) ||
    isPlaceholder(text) ||
    /^(?:true|false|\d{1,4}|string|required)$/i.test(text) ||
    /\s/.test(text)
  )
    return null;
  if (looksReal(text)) return { kind: 'credential', what: key, weight: 'secret' };
  if (standIn || namesMessages(key, last, text)) return null;
  return /pass|pwd/i.test(last)
    ? {
        kind: 'credential',
        what: key,
        weight: isThrowAway(text) || ofDatabase.test(key) ? 'weak' : 'secret',
      }
    : null;
}

/** Whether a value is what messages are called: `topics.reset-password=reset-password`. */
function namesMessages(key: string, last: string, value: string): boolean {
  const plain = (text: string): string => text.replace(/[-_.\s]/g, '').toLowerCase();
  return (
    (/[-_]|[a-z][A-Z]/.test(last) && plain(value) === plain(last)) ||
    /(?:^|[.-])(?:topics?|queues?|exchanges?|channels?|subjects?|events?|routing-?keys?|bindings?)\./i.test(key)
  );
}

/** Whether a setting is a key that signs: by its own name, or as the `key` of a section for tokens. */
function signs(key: string, last: string): boolean {
  if (isSigningName(last))
    return !/(?:oauth|client|google|github|facebook|aws|mail|stripe)[\w.-]*$/i.test(key.slice(0, -last.length));
  return (
    /^(?:key|secret)$/i.test(last) &&
    /(?:jwt|token|session|cookie|sign|auth|security|encryption)[\w.-]*\.\w+$/i.test(key)
  );
}

/** The password in a connection string; null without one. */
export function connectionWeight(value: string): SecretDraft['weight'] | null {
  const uri = /[a-z][\w+.-]*:\/\/[^:/@\s]*:([^@\s/]+)@([^:/?\s,]+)/i.exec(value);
  const pairs = /(?:^|;)\s*(?:password|pwd)\s*=\s*([^;]+)/i.exec(value);
  const password = (uri?.[1] ?? pairs?.[1])?.trim();
  if (!password || isPlaceholder(password)) return null;
  const host =
    uri?.[2] ??
    /(?:^|;)\s*(?:server|host|data source|addr(?:ess)?)\s*=\s*(?:tcp:)?([^;,:\\]+)/i.exec(value)?.[1]?.trim() ??
    'localhost';
  return isLocalHost(host) || host === '.' ? 'weak' : 'secret';
}
