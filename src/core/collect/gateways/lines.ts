/** Limits in configuration that is read line by line. */
import type { Gateway, Piece } from './piece';

interface LineRule {
  readonly gateway: Gateway;
  readonly files: RegExp;
  readonly does: Piece['does'];
  /** Its first group is the name, where the limit has one. */
  readonly line: RegExp;
  /** What the file has to say besides, for the limit to act. */
  readonly beside?: RegExp;
  /** What switches the limit off. */
  readonly unless?: RegExp;
}

const nginx =
  /\.conf(?:\.(?:template|tmpl|j2|erb|in))?$|(?:^|\/)nginx[^/]*\.(?:template|tmpl|j2)$|(?:^|\/)sites-(?:available|enabled)\/[^/]+$|\.ya?ml$/i;
const template = /\.(?:ya?ml|template|json)$/i;

const rules: readonly LineRule[] = [
  // https://nginx.org/en/docs/http/ngx_http_limit_req_module.html
  {
    gateway: 'nginx',
    files: nginx,
    does: 'declares',
    line: /^(?:[^#]*[{;])?\s*limit_req_zone\s+"?\$(?!(?:server_name|host|uri|request_uri)\b)\S+\s+zone=(\w[\w-]*):/,
    unless: /\blimit_req_dry_run\s+on\b/,
  },
  {
    gateway: 'nginx',
    files: nginx,
    does: 'applies',
    line: /^(?:[^#]*[{;])?\s*limit_req\s+zone=(\w[\w-]*)/,
    // Files and pages alone need no limit.
    beside: /\b(?:proxy|fastcgi|uwsgi|scgi|grpc)_pass\b|^(?![^]*\blocation\b)/,
    unless: /\blimit_req_dry_run\s+on\b/,
  },
  // https://github.com/mholt/caddy-ratelimit
  {
    gateway: 'Caddy',
    files: /(?:^|\/)Caddyfile(?:\.(?!bak|old|off|disabled|orig|md)\w+)?$/,
    does: 'declares',
    line: /^\s*rate_limit\b/,
    // A snippet acts where it is imported.
    beside: /^\s*import\b|(?<![^])(?![^]*^\(\w+\)\s*\{)/m,
  },
  // https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/local_rate_limit_filter
  {
    gateway: 'Envoy',
    files: /\.(?:ya?ml|json)$/i,
    does: 'declares',
    line: /\benvoy\.filters\.http\.(?:local_)?ratelimit\b/,
    beside: /\btoken_bucket\b[^]*\bnumerator"?\s*:\s*[1-9]|\brate_limit_service\b/,
  },
  // https://www.krakend.io/docs/endpoints/rate-limit/, for each client
  {
    gateway: 'KrakenD',
    files: /(?:^|\/)[^/]*krakend[^/]*\.(?:json|tmpl|ya?ml)$/i,
    does: 'declares',
    line: /"qos\/ratelimit\/(?:router|service)"/,
    beside: /"client_max_rate"\s*:\s*[1-9]/,
  },
  // Usage plans count by key; the throttling of a stage is one for all callers.
  {
    gateway: 'AWS API Gateway',
    files: template,
    does: 'declares',
    line: /^\s*"?Throttle"?\s*:/,
    beside: /\bUsagePlan\b/,
  },
  {
    gateway: 'AWS API Gateway',
    files: /\.tf$/,
    does: 'declares',
    line: /^\s*throttle_settings\s*\{/,
    beside: /\baws_api_gateway_usage_plan\b/,
  },
  {
    gateway: 'AWS WAF',
    files: template,
    does: 'declares',
    line: /^\s*"?RateBasedStatement"?\s*:/,
    beside: /\b(?:Block|Captcha|Challenge)"?\s*:/,
  },
  {
    gateway: 'AWS WAF',
    files: /\.tf$/,
    does: 'declares',
    line: /^\s*rate_based_statement\s*\{/,
    beside: /\b(?:block|captcha|challenge)\s*\{/,
  },
  {
    gateway: 'Azure API Management',
    files: /\.xml$/i,
    does: 'declares',
    line: /^\s*<rate-limit(?:-by-key)?(?=\s|$)/,
    beside: /<policies>/,
  },
];

/** A line that says nothing to the gateway. */
const comment = /^\s*(?:#|\/\/)/;

/** What the lines of a file say. */
export function piecesInLines(path: string, whole: string): readonly Piece[] {
  const text = withoutBlockComments(path, whole);
  const asked = rules.filter(
    ({ files, beside, unless }) => files.test(path) && (beside?.test(text) ?? true) && !unless?.test(text),
  );
  if (asked.length === 0) return [];
  return text.split('\n').flatMap((written, index) => {
    const row = written.slice(0, 500);
    if (comment.test(row)) return [];
    return asked.flatMap(({ gateway, does, line }): Piece[] => {
      const match = line.exec(row);
      return match ? [{ gateway, does, name: match[1] ?? null, line: index + 1 }] : [];
    });
  });
}

/** The text with comments that may be several lines long left blank, so that lines keep their numbers. */
function withoutBlockComments(path: string, text: string): string {
  const block = path.endsWith('.tf') ? /\/\*[^]*?\*\//g : /\.xml$/i.test(path) ? /<!--[^]*?-->/g : null;
  return block ? text.replace(block, (written) => written.replace(/[^\n]/g, ' ')) : text;
}
