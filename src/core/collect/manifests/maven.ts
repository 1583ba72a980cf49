import type { Dependency } from '../../facts';
import { child, childText, descendants, parseXml, type XmlElement } from '../../text/structured/xml';
import { dependency, type Reader } from './draft';

/** `pom.xml`: dependencies (managed ones too) and build plug-ins; a plug-in's own dependencies count with it. */
export const readPom: Reader = ({ text }, notice) => {
  const root = parseXml(text, notice);
  if (root?.name !== 'project') return null;
  const dependencies: Dependency[] = [];
  const plugins: Dependency[] = [];
  const parent = child(root, 'parent');
  if (parent) dependencies.push(coordinates(parent));
  const builds = [child(root, 'build'), ...descendants(child(root, 'profiles'), 'build')];
  for (const list of [
    child(root, 'dependencies'),
    child(root, 'dependencyManagement', 'dependencies'),
    ...descendants(child(root, 'profiles'), 'dependencies'),
  ]) {
    for (const element of list?.children ?? [])
      if (element.name === 'dependency') dependencies.push(coordinates(element));
  }
  for (const build of builds) {
    for (const plugin of [
      ...(child(build, 'plugins')?.children ?? []),
      ...(child(build, 'pluginManagement', 'plugins')?.children ?? []),
    ]) {
      if (plugin.name !== 'plugin') continue;
      plugins.push(coordinates(plugin, 'org.apache.maven.plugins'));
      // Annotation processors and checkers of the compiler stand among its paths and arguments.
      for (const path of descendants(plugin, 'path')) plugins.push(coordinates(path));
    }
  }
  for (const plugin of child(root, 'reporting', 'plugins')?.children ?? [])
    plugins.push(coordinates(plugin, 'org.apache.maven.plugins'));
  return { ecosystem: 'maven', name: childText(root, 'artifactId') ?? null, dependencies, plugins };
};

function coordinates(element: XmlElement, defaultGroup = ''): Dependency {
  const group = childText(element, 'groupId') ?? defaultGroup;
  const scope = childText(element, 'scope');
  const name = `${group}:${childText(element, 'artifactId') ?? ''}`;
  return dependency(
    name,
    (child(element, 'artifactId') ?? element).line,
    childText(element, 'version') ?? null,
    scope === 'test',
  );
}
