/** Tells which code may bring versioned changes to a database, however it does so. */
import { occurs } from '../../search';
import type { Source } from '../source';

/** Files that only a tool of the command line runs. */
const ofTool = /(?:^|\/)(?:mix\.exs|Rakefile|env\.py)$|\.rake$/;
const speaks = /migrat|\balembic\b|umzug|postgrator|\byoyo\b|\bgoose\b|\brefinery\b|\bupgrade\(/i;
/** What only says where changes lie, how they are called, or that they are looked for. */
const onlySettings =
  /\bmigrations?(?!Run\b)\w*["']?\s*:(?!:)|\bmigrationsRun\s*:\s*false|\bMigrationInterface\b|\bMigrations(?:Assembly|HistoryTable)\b|\bUseMigrationsEndPoint\b|\bmigration_error\b|\bdump_schema_after_migration\b|\bloadMigrationsFrom\b|\bEntityFrameworkCore\.Migrations\b/g;
/** Flask-Migrate only adds commands, until its `upgrade` is called. */
const onlyCommands = /\bflask_migrate\b|\bimport\s+Migrate\b(?!\s*,)|\b(?:\w+\s*=\s*)?Migrate\(|\bmigrate\.init_app\b/g;
/** Strings that are commands or the names of commands. */
const asked =
  /^(?:db:)?migrate(?:\s|$)|\bmigrate (?:deploy|up|latest)\b|\b(?:db push|db:migrate|upgrade head|database update)\b/;

/** The line where code speaks of migrating; 0 where it does not. */
export function migratesAt(source: Source): number {
  if (ofTool.test(source.path) || !occurs(speaks, source.text)) return 0;
  const string = source.strings.find(({ value }) => value.length < 200 && asked.test(value));
  if (string) return source.lineOf(string.start);
  const blank = (found: string): string => found.replace(/[^\n]/g, ' ');
  const code = source.code.replace(onlySettings, blank);
  const found = speaks.exec(source.language === 'Python' ? code.replace(onlyCommands, blank) : code);
  return found ? source.lineOf(found.index) : 0;
}
