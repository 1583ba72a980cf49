import { parseJson } from '../../text/structured/json';
import { at, entries, textOf } from '../../text/structured/node';
import { childText, descendants, parseXml } from '../../text/structured/xml';
import { dependency, type Reader } from './draft';

/** Project files and `Directory.Build.props`: package references. SDKs count as packages (`Microsoft.NET.Sdk.Web`). */
export const readProject: Reader = ({ text }, notice) => {
  const root = parseXml(text, notice);
  if (root?.name !== 'Project') return null;
  const references = [
    ...descendants(root, 'PackageReference'),
    ...descendants(root, 'GlobalPackageReference'),
    ...descendants(root, 'FrameworkReference'),
  ];
  const dependencies = references.flatMap((element) => {
    const name = element.attributes.Include ?? element.attributes.Update;
    const version = element.attributes.Version ?? childText(element, 'Version') ?? null;
    return name
      ? [dependency(name, element.line, version, /analyzer|test|coverlet|stylecop|xunit|nunit/i.test(name))]
      : [];
  });
  const sdk = root.attributes.Sdk;
  return {
    ecosystem: 'nuget',
    name: childText(root, 'PropertyGroup', 'AssemblyName') ?? null,
    dependencies: sdk ? [dependency(sdk, root.line), ...dependencies] : dependencies,
    plugins: [],
  };
};

/** `.config/dotnet-tools.json`: local tools, which a command runs. */
export const readDotnetTools: Reader = ({ text }, notice) => {
  const tools = entries(at(parseJson(text, notice), 'tools'));
  const dependencies = tools.map(({ key, line, value }) =>
    dependency(key, line, textOf(at(value, 'version')) ?? null, true),
  );
  return { ecosystem: 'nuget', name: null, dependencies, plugins: [] };
};
