import type { LanguageName } from '../../facts';
import type { DevelopmentTool } from './row';

const languages: readonly LanguageName[] = ['C#'];

/** Development tools of C#. */
export const dotnetTools: readonly DevelopmentTool[] = [
  {
    tool: 'Roslyn analyzers',
    capability: 'linter',
    languages,
    packages: [
      'StyleCop.Analyzers',
      'StyleCop.Analyzers.Unstable',
      'SonarAnalyzer.CSharp',
      'Roslynator.Analyzers',
      'Roslynator.CodeAnalysis.Analyzers',
      'Meziantou.Analyzer',
      'Microsoft.CodeAnalysis.NetAnalyzers',
      'Microsoft.CodeAnalysis.FxCopAnalyzers',
      'ErrorProne.NET.CoreAnalyzers',
      'AsyncFixer',
      'Microsoft.VisualStudio.Threading.Analyzers',
      'codecracker.CSharp',
      'SonarAnalyzer',
      'Philips.CodeAnalysis.MaintainabilityAnalyzers',
    ],
    actsAlone: true,
  },
  { tool: 'StyleCop', capability: 'linter', languages, files: /(?:^|\/)stylecop\.json$/ },
  { tool: 'Rule set', capability: 'linter', languages, files: /\.ruleset$|(?:^|\/)\.?[\w-]+\.globalconfig$/ },
  {
    tool: 'Roslynator',
    capability: 'linter',
    languages,
    command: /^(?:dotnet )?roslynator analyze\b/,
    packages: ['roslynator.dotnet.cli'],
  },
  {
    tool: 'ReSharper',
    capability: 'linter',
    languages,
    command: /^(?:dotnet )?jb inspectcode\b|^inspectcode\b/,
    packages: ['JetBrains.ReSharper.GlobalTools'],
    actions: /JetBrains\/ReSharper-InspectCode|muno92\/resharper_inspectcode/,
  },
  { tool: 'ReSharper', capability: 'formatter', languages, command: /^(?:dotnet )?jb cleanupcode\b|^cleanupcode\b/ },
  {
    tool: 'dotnet format',
    capability: 'formatter',
    languages,
    command: /^dotnet[ -]format\b/,
    notCommand: /^dotnet format analyzers\b/,
    hooks: /dotnet-format/,
    actions: /jfversluis\/dotnet-format|xt0rted\/dotnet-format/,
    packages: ['dotnet-format'],
  },
  { tool: 'dotnet format', capability: 'linter', languages, command: /^dotnet format (?:analyzers|style)\b/ },
  {
    tool: 'CSharpier',
    capability: 'formatter',
    languages,
    files: /(?:^|\/)\.csharpierrc(?:\.(?:json|ya?ml))?$/,
    command: /^(?:dotnet )?csharpier\b/,
    notCommand: /^(?:dotnet )?csharpier --version/,
    packages: ['CSharpier.MsBuild', 'csharpier'],
    actsAlone: true,
    hooks: /csharpier/,
  },
  {
    tool: 'dotnet test',
    capability: 'test-runner',
    languages,
    command:
      /^(?:dotnet (?:test|vstest|xunit)|vstest\.console|xunit\.console|nunit3-console|mstest|dotnet-coverage collect dotnet test|dotnet stryker)\b/i,
    notCommand: /(?:--list-tests|-t)(?: |$)/,
  },
  {
    tool: 'Coverlet',
    capability: 'coverage',
    languages,
    files: /(?:^|\/)coverlet\.runsettings$/,
    command:
      /^(?:dotnet test\b.*(?:XPlat Code Coverage|CollectCoverage|--collect|--coverage)|coverlet\b|dotnet-coverage collect|reportgenerator\b)/,
    packages: ['coverlet.msbuild'],
  },
  { tool: 'dotnet list package', capability: 'dependency-audit', languages, command: /^dotnet list\b.*--vulnerable\b/ },
];
