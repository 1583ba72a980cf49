/** Values that infrastructure elsewhere is set up with: parameters and templates of Bicep, Terraform, ARM, CloudFormation and clusters. */
import { occurs } from '../../search';
import { extensionOf, fileNameOf } from '../../text/repository/file-role';
import type { SourceFile } from '../collector';
import { servesDevelopment, type SecretDraft } from './draft';
import { connectionWeight, settingsOf, type Setting } from './settings';
import { credentialName, isPlaceholder, isSigningName, isThrowAway, looksReal } from './values';

/** The languages of infrastructure whose values stand in lines of their own. */
const lineFile = /\.(?:tf|tfvars|bicep|bicepparam|hcl)$/i;
const parameterFile = /(?:^|[._-])parameters(?:\.[\w-]+)*\.json$|\.tfvars\.json$/i;
const template = /^AWSTemplateFormatVersion\b|^kind:\s*(?:Deployment|StatefulSet|ConfigMap|CronJob|Job)\s*$/m;

/** `name = "value"`, `param name string = 'value'`, and what stands in for a variable: `readEnvironmentVariable('NAME', 'value')`. */
const assignment =
  /^\s*(?:(?:param|var)\s+)?["']?([A-Za-z_][\w-]{0,80})["']?(?:\s+string)?\s*[=:]\s*(?:readEnvironmentVariable\(\s*'[^']*'\s*,\s*)?(["'])([^"'\n]{4,500})\2\s*[),]*\s*(?:(?:#|\/\/).*)?$/;
const variableBlock = /^\s*variable\s+"([\w-]{1,80})"\s*\{/;

/** Values that lead to a secret kept elsewhere, or are put together: no text of their own. */
const reference = /\$\{|^(?:@|arn:|https?:|projects\/|\/|vault:|ssm:|secretsmanager)|\bdata\.|\bvar\./i;
/** What people call a secret, not what it is: `db-password`, `shop/prod/jwt`. */
const calledSo = /^[A-Za-z]+(?:[-_/.][A-Za-z]+)*$/;

/** Whether a path, with its text, sets up infrastructure. */
export function isInfrastructure({ path, text }: SourceFile): boolean {
  const name = fileNameOf(path);
  if (lineFile.test(name) || parameterFile.test(name) || /^serverless\.ya?ml$/i.test(name)) return true;
  return /^ya?ml$/.test(extensionOf(path)) && occurs(template, text);
}

/** The secrets in such a file; of development only what looks made to be kept. */
export function infrastructureSecrets(file: SourceFile): SecretDraft[] {
  const given = lineFile.test(fileNameOf(file.path)) ? assignmentsIn(file.text) : [...settingsOf(file), ...pairs(file)];
  return given.flatMap((setting): SecretDraft[] => {
    const name = nameOf(setting.key);
    const weight = weightOf(name, setting.value);
    if (weight === null || (servesDevelopment(file.path) && !looksReal(setting.value))) return [];
    return [{ kind: isSigningName(name) ? 'signing-key' : 'credential', what: name, line: setting.line, weight }];
  });
}

/** The last name that says something: `parameters.adminPassword.value` is `adminPassword`. */
const nameOf = (key: string): string => /([\w-]+)(?:\.(?:value|Default))?$/.exec(key)?.[1] ?? key;

function weightOf(name: string, value: string): SecretDraft['weight'] | null {
  if (isPlaceholder(value) || reference.test(value) || /\s/.test(value.trim())) return null;
  const connection = connectionWeight(value);
  if (connection) return connection;
  if (!credentialName.test(name) && !isSigningName(name)) return null;
  if (looksReal(value)) return 'secret';
  if (isThrowAway(value)) return /pass|pwd/i.test(name) ? 'weak' : null;
  if (calledSo.test(value)) return null;
  return /pass|pwd/i.test(name) || (isSigningName(name) && value.length >= 16) ? 'secret' : null;
}

/** What the lines of a file assign; the default of a variable of Terraform by the variable's name. */
function assignmentsIn(text: string): Setting[] {
  let variable = '';
  return text
    .slice(0, 200_000)
    .split('\n')
    .flatMap((full, index): Setting[] => {
      const line = full.slice(0, 1_000);
      variable = variableBlock.exec(line)?.[1] ?? (line.startsWith('}') ? '' : variable);
      const [, name, , value] = assignment.exec(line) ?? [];
      if (name === undefined || value === undefined) return [];
      return [{ key: name === 'default' && variable !== '' ? variable : name, value, line: index + 1 }];
    });
}

/** Variables of a container in a cluster: `- name: NAME` above `value: …`. */
function pairs({ text }: SourceFile): Setting[] {
  const found: Setting[] = [];
  const lines = text.slice(0, 200_000).split('\n');
  lines.forEach((line, index) => {
    const name = /^\s*-\s*name:\s*["']?([A-Za-z_]\w{1,80})["']?\s*$/.exec(line.slice(0, 200))?.[1];
    const value = /^\s*value:\s*["']?([^"'\n#]{4,500}?)["']?\s*$/.exec((lines[index + 1] ?? '').slice(0, 600))?.[1];
    if (name !== undefined && value !== undefined) found.push({ key: name, value, line: index + 2 });
  });
  return found;
}
