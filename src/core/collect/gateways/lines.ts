/** Limits in configuration that is read line by line. */
import type { Gateway, Piece } from './piece';

interface LineRule {
  readonly gateway: Gateway;
  readonly files: RegExp;
  readonly does: Piece['does'];
  /** Its first group is the name, where the limit has one. */
  readonly line: RegExp;
  /** What the file has to say besides. */
  readonly beside?: RegExp;
}

const yaml = /\.ya?ml$/i;
const template = /\.(?:ya?ml|template|json)$/i;

const rules: readonly LineRule[] = [
  // https://nginx.org/en/docs/http/ngx_http_limit_req_module.html
  {
    gateway: 'nginx',
    files: /nginx|\.conf(?:\.\w+)?$/i,
    does: 'declares',
    line: /^\s*limit_req_zone\s+\S+\s+zone=(\w[\w-]*):/,
  },
  { gateway: 'nginx', files: /nginx|\.conf(?:\.\w+)?$/i, does: 'applies', line: /^\s*limit_req\s+zone=(\w[\w-]*)/ },
  // https://github.com/mholt/caddy-ratelimit
  { gateway: 'Caddy', files: /Caddyfile[^/]*$/, does: 'declares', line: /^\s*rate_limit\b/ },
  // https://doc.traefik.io/traefik/middlewares/http/ratelimit/ as labels of a container
  {
    gateway: 'Traefik',
    files: yaml,
    does: 'declares',
    line: /^[\s"'-]*traefik\.http\.middlewares\.([\w-]+)\.ratelimit\.average["']?\s*[=:]\s*["']?[1-9]/i,
  },
  {
    gateway: 'Traefik',
    files: yaml,
    does: 'applies',
    line: /^[\s"'-]*traefik\.http\.(?:routers\.[\w-]+|middlewares\.[\w-]+\.chain)\.middlewares["']?\s*[=:]\s*["']?([\w@,. -]+)/i,
  },
  // https://github.com/kubernetes/ingress-nginx, annotations
  {
    gateway: 'Ingress NGINX',
    files: yaml,
    does: 'declares',
    line: /^\s*["']?nginx\.ingress\.kubernetes\.io\/limit-(?:rps|rpm|connections)["']?\s*:\s*["']?[1-9]/,
  },
  {
    gateway: 'Envoy',
    files: /\.(?:ya?ml|json)$/i,
    does: 'declares',
    line: /\benvoy\.filters\.http\.(?:local_)?ratelimit\b/,
    beside: /\btoken_bucket\b|\brate_limit_service\b/,
  },
  {
    gateway: 'APISIX',
    files: yaml,
    does: 'declares',
    line: /^\s*["']?limit-(?:req|count|conn)["']?\s*:/,
    beside: /\b(?:upstream|upstream_id|ApisixRoute|ApisixPluginConfig)\b/,
  },
  {
    gateway: 'KrakenD',
    files: /krakend[^/]*\.\w+$/i,
    does: 'declares',
    line: /^\s*"qos\/ratelimit\/(?:router|service)"/,
  },
  {
    gateway: 'AWS API Gateway',
    files: template,
    does: 'declares',
    line: /^\s*["']?(?:ThrottlingRateLimit|throttlingRateLimit)["']?\s*:\s*["']?[1-9]/,
  },
  { gateway: 'AWS API Gateway', files: /\.tf$/, does: 'declares', line: /^\s*throttling_rate_limit\s*=\s*["']?[1-9v]/ },
  { gateway: 'AWS WAF', files: template, does: 'declares', line: /^\s*["']?RateBasedStatement["']?\s*:/ },
  { gateway: 'AWS WAF', files: /\.tf$/, does: 'declares', line: /^\s*rate_based_statement\s*\{/ },
  {
    gateway: 'Azure API Management',
    files: /\.xml$/i,
    does: 'declares',
    line: /^\s*<rate-limit(?:-by-key)?\s[^>]*\bcalls=/,
    beside: /<policies>/,
  },
];

/** A line that says nothing to the gateway. */
const comment = /^\s*(?:#|\/\/|<!--)/;

/** What the lines of a file say. */
export function piecesInLines(path: string, text: string): readonly Piece[] {
  const asked = rules.filter(({ files, beside }) => files.test(path) && (beside?.test(text) ?? true));
  if (asked.length === 0) return [];
  const found: Piece[] = [];
  text.split('\n').forEach((written, index) => {
    const row = written.slice(0, 500);
    if (comment.test(row)) return;
    for (const { gateway, does, line } of asked) {
      const match = line.exec(row);
      if (!match) continue;
      for (const name of match[1]?.split(',') ?? [null])
        found.push({ gateway, does, name: name && plainName(name), line: index + 1 });
    }
  });
  return found;
}

/** Traefik names who provides a middleware behind its name. */
export const plainName = (name: string): string => name.trim().replace(/@\w+$/, '');
