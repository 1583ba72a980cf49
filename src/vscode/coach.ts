import { EngineProcess } from './engine-process';
import * as vscode from 'vscode';
import type { CheckMetadata, Report } from '../core/model';
import { commands } from './commands';
import type { CommandContext } from './commands/context';
import { viewIds } from './contributions/ids';
import { Documents } from './documents';
import { Engine, type EngineListener } from './engine';
import { AuthorPlaces } from './generators/author-places';
import { GenerateActions } from './generators/code-actions';
import { OpenItems } from './generators/diagnostics';
import { Generation } from './generators/generation';
import { KeptReports } from '../node/kept-reports';
import { Measurements, type Figures } from './measurements';
import type { Recall } from './session';
import { Sessions } from './sessions';
import { Snippets } from './snippets/snippets';
import { Tasks } from './tasks';
import { Checklist } from './views/checklist';
import { Chrome } from './views/chrome';
import { Rubric } from './views/rubric';
import { StatusBar } from './views/status-bar';
import { OpenDocuments } from './watch/open-documents';
import { Watchers } from './watch/watchers';

/** Memory for the engine, in megabytes: a repository that needs more ends the engine and not the extension host. */
const engineMemory = 2048;

/** Everything that lives from activation to deactivation, put together in one place. */
export class Coach implements vscode.Disposable {
  readonly checklist: Checklist;
  readonly rubric: Rubric;
  readonly statusBarItem: vscode.StatusBarItem;

  private readonly measurements = new Measurements();
  private readonly metadata = new Map<string, CheckMetadata>();
  private readonly output = vscode.window.createOutputChannel('Portfolio Coach', { log: true });
  private readonly sessions: Sessions;
  private readonly generation: Generation;
  private readonly subscriptions: vscode.Disposable[];
  private readonly begun: Promise<void>;

  /**
   * @param engineScript the engine's bundle, which runs in a process of its own
   * @param snippetLibrary the file of all snippets
   */
  constructor(engineScript: string, snippetLibrary: string) {
    const { measurements, metadata, output } = this;
    const tasks = new Tasks(measurements);
    const listener = this.listenToEngine();
    const engine = new Engine(() => new EngineProcess(engineScript, engineMemory), listener);
    const recall: Recall = (root, trusted) => {
      const last = new KeptReports().last(root, trusted);
      if (last) listener.described(last.catalogue.checks, last.catalogue.generators);
      return last?.report ?? null;
    };
    const sessions = (this.sessions = new Sessions(engine, tasks.later, recall));
    const openDocuments = new OpenDocuments(sessions, measurements);
    const generation = (this.generation = new Generation(sessions, openDocuments));
    const snippets = new Snippets(snippetLibrary, sessions, openDocuments);
    const statusBar = new StatusBar(sessions);
    this.statusBarItem = statusBar.item;
    this.checklist = new Checklist(sessions, metadata, measurements, snippets);
    this.rubric = new Rubric(sessions);
    const checklistView = vscode.window.createTreeView(viewIds.checklist, { treeDataProvider: this.checklist });
    const rubricView = vscode.window.createTreeView(viewIds.rubric, { treeDataProvider: this.rubric });
    this.subscriptions = [
      ...registerCommands({ sessions, metadata, generation, snippets, output }),
      ...[checklistView, rubricView, vscode.window.registerTreeDataProvider(viewIds.trust, noRows)],
      ...[this.checklist, this.rubric, statusBar, new Chrome(sessions, checklistView, rubricView)],
      ...[new Documents(sessions, metadata), openDocuments, new Watchers(sessions, measurements)],
      ...[
        new OpenItems(sessions, metadata),
        new AuthorPlaces(sessions),
        new GenerateActions(sessions, metadata, generation),
      ],
      ...[snippets, sessions, tasks, engine, output, measurements],
    ];
    // In later tasks: the one that activates the extension ends first.
    sessions.start();
    this.begun = new Promise((resolve) => tasks.later('started', resolve));
  }

  /** `activate`, which began at `from`, is about to return. */
  activated(from: number): void {
    this.measurements.activateReturns(from);
  }

  /** Resolves once every folder has its answer. */
  async whenAudited(): Promise<void> {
    await this.begun;
    await this.sessions.settled();
  }

  /** The reports there are, by the URI of their folder. */
  get reports(): ReadonlyMap<string, Report> {
    const reports = new Map<string, Report>();
    for (const { key, state } of this.sessions.all) if (state.kind === 'report') reports.set(key, state.report);
    return reports;
  }

  /** What the extension cost so far. */
  get figures(): Figures {
    return this.measurements.figures;
  }

  dispose(): void {
    vscode.Disposable.from(...this.subscriptions).dispose();
  }

  private listenToEngine(): EngineListener {
    const { measurements, metadata, output } = this;
    return {
      described: (checks, generators) => {
        for (const generator of generators) this.generation.generators.set(generator.id, generator);
        for (const check of checks) metadata.set(check.id, check);
      },
      reported: (folder, report, anchors) => {
        measurements.reportArrived();
        measurements.run('report', () => this.sessions.get(folder)?.reported(report, anchors));
        const { files, durationMs } = report.stats;
        output.info(`Audited ${folder}: ${files} files in ${durationMs} ms`);
        for (const { path, message } of report.notices) output.debug(`${path}: ${message}`);
      },
      failed: (folder, message, detail) => {
        output.error(`The audit of ${folder} failed: ${message}`);
        if (detail) output.error(detail);
        this.sessions.get(folder)?.failed(message);
      },
      crashed: (message, detail) => {
        output.error(`The engine stopped: ${detail}`);
        const words = vscode.l10n.t('The engine stopped unexpectedly: {0}', message);
        for (const session of this.sessions.all) session.crashed(words);
      },
    };
  }
}

/** For the view that only ever shows its welcome text. */
const noRows: vscode.TreeDataProvider<never> = { getChildren: () => [], getTreeItem: (row) => row };

function registerCommands(context: CommandContext): vscode.Disposable[] {
  return Object.entries(commands).map(([id, command]) =>
    vscode.commands.registerCommand(id, (...args: unknown[]) => command(context, ...args)),
  );
}
