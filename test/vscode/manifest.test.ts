import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { commands } from '../../src/vscode/commands';
import { contributions } from '../../src/vscode/contributions';
import { viewIds } from '../../src/vscode/contributions/ids';
import { activeExtension, extensionUnderTest } from './support/extension';

describe('the manifest', () => {
  const { extensionPath } = extensionUnderTest();
  const read = (file: string) => readFileSync(join(extensionPath, file), 'utf8');
  // The file itself: what VS Code hands out has its placeholders replaced.
  const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;
  const views = Object.values(contributions.views).flat();

  before(activeExtension);

  it('contributes what the code declares', () => {
    const written = JSON.parse(JSON.stringify(manifest.contributes)) as Record<string, unknown>;
    for (const [point, value] of Object.entries(contributions)) {
      assert.deepEqual(written[point], JSON.parse(JSON.stringify(value)), point);
    }
  });

  it('names exactly the commands that are registered', async () => {
    const contributed = contributions.commands.map(({ command }) => command).sort();
    assert.deepEqual(Object.keys(commands).sort(), contributed);
    const registered = await vscode.commands.getCommands(true);
    for (const command of contributed) assert.ok(registered.includes(command), command);
    const generated = /\.(?:focus|open|resetViewLocation|removeView|toggleVisibility|copy\w*)$/;
    const own = registered.filter((id) => id.startsWith('portfolioCoach.') && !generated.test(id));
    assert.deepEqual(own.sort(), contributed);
  });

  it('gives every command the one category, a title and at most one product icon', () => {
    for (const { title, category, icon, command } of contributions.commands) {
      assert.equal(category, '%command.category%', command);
      assert.match(title, /^%[\w.]+%$/, command);
      if (icon !== undefined) assert.match(icon, /^\$\([a-z-]+\)$/, command);
    }
  });

  it('offers commands in menus only where they belong', () => {
    const known = new Set<string>(contributions.commands.map(({ command }) => command));
    for (const [menu, entries] of Object.entries(contributions.menus)) {
      for (const { command, when } of entries) {
        assert.ok(known.has(command), command);
        assert.ok(when, `${command} in ${menu} says when`);
      }
    }
    const hidden = contributions.menus.commandPalette?.map(({ command }) => command);
    assert.deepEqual(hidden, ['portfolioCoach.openEvidence', 'portfolioCoach.generate']);
    const inTitle = contributions.menus['view/title']?.filter(({ group }) => group?.startsWith('navigation'));
    assert.ok(inTitle && inTitle.length <= 2);
  });

  it('has one container with few views, each with an icon and a context', () => {
    assert.equal(contributions.viewsContainers.activitybar.length, 1);
    assert.deepEqual(Object.keys(contributions.views), [contributions.viewsContainers.activitybar[0].id]);
    assert.ok(views.length >= 2 && views.length <= 5);
    for (const view of views) {
      assert.ok(view.icon && view.contextualTitle, view.id);
      assert.ok(existsSync(join(extensionPath, view.icon)), view.icon);
    }
    assert.deepEqual(views.map(({ id }) => id).sort(), Object.values(viewIds).sort());
  });

  it('draws the container icon in one colour, 24 by 24', () => {
    const svg = read(contributions.viewsContainers.activitybar[0].icon);
    assert.match(svg, /<svg[^>]* width="24" height="24" viewBox="0 0 24 24"/);
    const colours = new Set([...svg.matchAll(/(?:fill|stroke)="([^"]+)"/g)].map(([, colour]) => colour));
    colours.delete('none');
    assert.equal(colours.size, 1);
  });

  it('says when each welcome text is shown, for a view that exists', () => {
    for (const { view, when, contents } of contributions.viewsWelcome) {
      assert.ok(views.some(({ id }) => id === view));
      assert.ok(when);
      assert.match(contents, /^%[\w.]+%$/);
    }
  });

  it('gives every setting a default, a description and a scope', () => {
    for (const [id, setting] of Object.entries(contributions.configuration.properties)) {
      assert.ok(id.startsWith('portfolioCoach.'));
      assert.ok(setting.default && setting.description && setting.scope, id);
      if ('enum' in setting) assert.equal(setting.enumDescriptions.length, setting.enum.length, id);
    }
  });

  it('has a text for every placeholder, and no text without one', () => {
    const used = new Set([...read('package.json').matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key));
    const texts = JSON.parse(read('package.nls.json')) as Record<string, string>;
    assert.deepEqual([...used].sort(), Object.keys(texts).sort());
    for (const [key, text] of Object.entries(texts)) assert.ok(text.trim(), key);
  });

  it('links welcome texts to commands that exist', async () => {
    const texts = Object.values(JSON.parse(read('package.nls.json')) as Record<string, string>).join('\n');
    const registered = new Set(await vscode.commands.getCommands(true));
    const linked = [...texts.matchAll(/\(command:([\w.]+)/g)].map(([, id]) => id!);
    assert.ok(linked.length > 0);
    for (const id of linked) assert.ok(registered.has(id), id);
  });

  it('works in untrusted folders with limits, and waits until the editor has started', () => {
    const { activationEvents, extensionKind } = manifest;
    const capabilities = manifest.capabilities as { untrustedWorkspaces: { supported: string } };
    assert.equal(capabilities.untrustedWorkspaces.supported, 'limited');
    assert.deepEqual(activationEvents, ['onStartupFinished']);
    assert.deepEqual(extensionKind, ['workspace']);
  });

  it('has an icon for the gallery of at least 128 by 128', () => {
    const png = readFileSync(join(extensionPath, 'media', 'icon.png'));
    assert.equal(manifest.icon, 'media/icon.png');
    assert.equal(png.toString('latin1', 1, 4), 'PNG');
    assert.ok(png.readUInt32BE(16) >= 128 && png.readUInt32BE(20) >= 128);
  });

  it('hands every text of the code to translators', () => {
    const bundle = JSON.parse(read(join('l10n', 'bundle.l10n.json'))) as Record<string, string>;
    const sources = readdirSync(join(extensionPath, 'src', 'vscode'), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts'))
      .map((file) => read(join('src', 'vscode', file)));
    const texts = [...sources.join('\n').matchAll(/\bl10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text!);
    assert.deepEqual([...new Set(texts)].sort(), Object.keys(bundle).sort());
    for (const [key, text] of Object.entries(bundle)) assert.equal(text, key);
  });
});
