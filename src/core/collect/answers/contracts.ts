import { extensionOf, fileNameOf } from '../../text/repository/file-role';

/** A file that describes an interface for programs. */
export type ContractKind = 'OpenAPI' | 'GraphQL' | 'gRPC' | 'TypeSpec' | 'API Blueprint' | 'RAML' | 'Smithy';

const openApiName = /(?:open-?api|swagger|api|spec|schema|contract|docs?)/i;
const aside =
  /(?:^|\/)(?:tests?|e2e|__tests__|spec\/fixtures|fixtures?|testdata|examples?|samples?|third_party|google|node_modules)\//i;

/** Whether a file's path lets it be a contract that is read to make sure. */
export function mayBeContract(path: string): boolean {
  if (aside.test(path)) return false;
  const extension = extensionOf(path);
  if (/^(?:proto|graphqls?|gql|graphqls|tsp|apib|raml|smithy)$/.test(extension)) return true;
  return (
    /^(?:ya?ml|json)$/.test(extension) &&
    (openApiName.test(fileNameOf(path)) || /(?:^|\/)(?:open-?api|swagger|api-?docs|specs?)\//i.test(path))
  );
}

/** What a file describes, and from which line on; null where it is no contract. */
export function contractIn(path: string, text: string): { kind: ContractKind; offset: number } | null {
  switch (extensionOf(path)) {
    case 'proto':
      return found('gRPC', text, /^\s*service\s+\w+/m) ?? found('gRPC', text, /^\s*message\s+\w+/m);
    case 'graphql':
    case 'graphqls':
    case 'gql':
      return found('GraphQL', text, /^\s*(?:extend\s+)?(?:type\s+\w+|schema\b)/m);
    case 'tsp':
      return found('TypeSpec', text, /^\s*(?:op\s+\w+|@route\b|@service\b)/m);
    case 'apib':
      return found('API Blueprint', text, /^#/m);
    case 'raml':
      return found('RAML', text, /^#%RAML/);
    case 'smithy':
      return found('Smithy', text, /^\s*(?:service|operation)\s+\w+/m);
    default:
      return /["']?paths["']?\s*:/.test(text)
        ? found('OpenAPI', text, /(?:^|[{,])\s*["']?(?:openapi|swagger)["']?\s*:\s*["']?[123]\.\d/m)
        : null;
  }
}

function found(kind: ContractKind, text: string, pattern: RegExp): { kind: ContractKind; offset: number } | null {
  const match = pattern.exec(text);
  return match && { kind, offset: match.index + match[0].length - match[0].trimStart().length };
}
