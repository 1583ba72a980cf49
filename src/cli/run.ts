import { Command, CommanderError, Option } from 'commander';
import { plainLine } from '../core/text/plain-line';
import { toolName } from '../core/version';
import { audit, type AuditOptions } from './commands/audit';
import { explain } from './commands/explain';
import { facts } from './commands/facts';
import { generate, type GenerateOptions } from './commands/generate';
import { next, type NextOptions } from './commands/next';
import { exit } from './exit';
import { parseAreaScore, parseMinutes, parseScore } from './parse';
import { version } from '../node/product-version';
import { WrongUsage } from './wrong-usage';

/** Runs the command line with these arguments, and answers the exit status. */
export async function run(args: readonly string[]): Promise<number> {
  let status: number = exit.done;
  const program = build((code) => {
    status = code;
  });
  try {
    if (args.length === 0)
      throw new WrongUsage(`Say what to do: audit, next, facts, generate or explain (${toolName} --help shows how).`);
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.wrongUsage;
    if (error instanceof WrongUsage) {
      complain(error.message);
      return exit.wrongUsage;
    }
    throw error;
  }
}

function complain(message: string): void {
  process.stderr.write(`${toolName}: ${plainLine(message)}\n`);
}

function build(setStatus: (status: number) => void): Command {
  const program = new Command(toolName)
    .description(
      'Audits a backend project as a hiring reviewer would: what it shows, with file and line, and what is missing.',
    )
    .version(version, '--version', 'print the version')
    .helpOption('-h, --help', 'show this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ outputError: (text) => complain(oneLine(text)) })
    .addHelpText(
      'after',
      '\nExit status: 0 audited, 1 audited but under a score that was asked for, 2 wrong usage or nothing to audit.',
    );

  program
    .command('audit')
    .description('audit a folder and print the report')
    .argument('[path]', 'the folder', '.')
    .addOption(new Option('--format <format>', 'how the report is printed').choices(['text', 'json']).default('text'))
    .option('--rev <commit>', 'audit this commit in place of the files on disk')
    .addOption(new Option('--baseline <file>', 'compare with an earlier report (JSON)').conflicts('since'))
    .option('--since <commit>', 'compare with the audit of this commit')
    .option('--min <score>', 'end with status 1 where the average is under this score', parseScore)
    .option('--min-area <area=score>', 'the same for an area (testing=3); may be given again', parseAreaScore)
    .action(async (path: string, options: AuditOptions) => setStatus(await audit(path, options)));

  program
    .command('next')
    .description('print what to do next, what it would bring and about how long it takes')
    .argument('[path]', 'the folder', '.')
    .option('--minutes <minutes>', 'only what fits into this time', parseMinutes)
    .addOption(new Option('--format <format>', 'how the steps are printed').choices(['text', 'json']).default('text'))
    .action(async (path: string, options: NextOptions) => setStatus(await next(path, options)));

  program
    .command('facts')
    .description('print what was found in a folder, before it is judged')
    .argument('[path]', 'the folder', '.')
    .addOption(new Option('--format <format>', 'how the facts are printed').choices(['text', 'json']).default('text'))
    .action(async (path: string, options: { format: 'text' | 'json' }) => setStatus(await facts(path, options)));

  program
    .command('generate')
    .description('propose sections, notes and files that close gaps; nothing is written without --write')
    .argument('[words...]', 'what to generate (see --list), and the folder as the last word')
    .option('--list', 'list what can be generated')
    .option('--missing', 'everything that an open item asks for')
    .addOption(new Option('--diff', 'print what would be added').conflicts('write'))
    .option('--write', 'add it to the files')
    .action(async (words: readonly string[], options: GenerateOptions) => setStatus(await generate(words, options)));

  program
    .command('explain')
    .description('explain a check: what it asks for, why, and how to get there')
    .argument('<check>', 'the id of a check, such as quality/linter')
    .action((id: string) => setStatus(explain(id)));
  return program;
}

/** Commander's message on one line: `error: unknown option '--fromat' (Did you mean --format?)` without the first word. */
function oneLine(text: string): string {
  const line = text
    .trim()
    .replace(/^error: /, '')
    .split(/\s*\n\s*/)
    .join(' ');
  return line.charAt(0).toUpperCase() + line.slice(1);
}
