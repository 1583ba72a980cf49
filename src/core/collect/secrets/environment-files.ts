/** Committed files of variables (`.env`): what in them looks like the values that are really used. */
import { fileNameOf } from '../../text/repository/file-role';
import type { SourceFile } from '../collector';
import type { SecretDraft } from './draft';
import { credentialName, isLocalHost, isPlaceholder, isSigningName, isThrowAway, looksReal } from './values';

/** Whether a path is a file of variables that is meant to stay on one machine. */
export function isEnvironmentFile(path: string): boolean {
  const name = fileNameOf(path);
  if (!/^\.env(?:[._-][\w.-]+)?$|^\.envrc$|^[\w-]+\.env$/i.test(name)) return false;
  return !/example|sample|template|dist\b|defaults?\b|schema|\btest|testing|\bci\b|vault|\bkeys\b|\.d\.ts|\.md$/i.test(
    name,
  );
}

/** Where the database of one machine lies: no secret, but settings that every clone would take over. */
const databasePlace =
  /^(?:\w+_)?(?:DB|DATABASE|POSTGRES|PG|MYSQL|MARIADB|MONGO|MONGODB|SQLITE)_?(?:URL|URI|DSN|HOST|PATH|FILE)$/i;

/** The findings in a file of variables. */
export function environmentFile({ path, text }: SourceFile): SecretDraft[] {
  const usual = fileNameOf(path) === '.env';
  return text
    .slice(0, 100_000)
    .split('\n')
    .flatMap((line, index): SecretDraft[] => {
      const found = /^\s*(?:export\s+)?([A-Za-z_][\w.-]{0,80})\s*=\s*(.*)$/.exec(line.slice(0, 2_000));
      if (!found) return [];
      const name = found[1]!;
      const value = unquoted(found[2]!);
      const weight = weightOf(name, value) ?? (usual && value !== '' && databasePlace.test(name) ? 'weak' : null);
      return weight ? [{ kind: 'environment-file', what: name, line: index + 1, weight }] : [];
    });
}

function unquoted(raw: string): string {
  const quoted = /^(["'])(.*?)\1/.exec(raw.trim());
  return quoted ? quoted[2]! : raw.replace(/\s+#.*$/, '').trim();
}

/** How grave a value of a variable is; null for one that gives nothing away. */
function weightOf(name: string, value: string): SecretDraft['weight'] | null {
  if (value === '' || /^(?:VITE|NEXT_PUBLIC|REACT_APP|NUXT_PUBLIC|EXPO_PUBLIC|PUBLIC|GATSBY)_/.test(name)) return null;
  const connection = /^[a-z][\w+.-]*:\/\/([^:/@\s]*):([^@\s]*)@([^:/?\s]+)/i.exec(value);
  if (connection) {
    const [, , password = '', host = ''] = connection;
    if (password === '' || /^[$<{]/.test(password)) return null;
    return isLocalHost(host) || isPlaceholder(password) ? 'weak' : 'secret';
  }
  if (
    /^(?:true|false|\d{1,6}|\d+(?:ms|s|m|h|d)|[\w.-]+@[\w.-]+\.\w+|https?:\/\/\S*|HS\d+|RS\d+|bearer)$/i.test(value) &&
    !/pass|secret/i.test(name)
  )
    return null;
  if (isSigningName(name)) return isPlaceholder(value) ? 'weak' : 'secret';
  if (!credentialName.test(name)) return null;
  if (isPlaceholder(value)) return null;
  if (looksReal(value)) return 'secret';
  if (
    /^(?:DB|DATABASE|POSTGRES|PG|MYSQL|MONGO|REDIS|RABBITMQ|MARIADB|SQL|MSSQL|SA|PGADMIN)/i.test(name) ||
    isThrowAway(value)
  )
    return 'weak';
  return value.length >= 16 ? 'secret' : 'weak';
}
