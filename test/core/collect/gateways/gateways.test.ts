import assert from 'node:assert/strict';
import { factsOf } from '../../../support/facts-of';

const limits = (files: Readonly<Record<string, string>>): string[] =>
  factsOf(files).gateways.map(({ gateway, place }) => `${gateway} ${place.path}:${place.line}`);

const zone = 'limit_req_zone $binary_remote_addr zone=perip:10m rate=10r/s;\n';
const use = 'server {\n  location / {\n    limit_req zone=perip burst=20;\n    proxy_pass http://api:3000;\n  }\n}\n';
const kong = (plugin: string) =>
  `_format_version: "3.0"\nservices:\n  - name: rides\n    url: http://rides:8080\n    routes:\n      - name: rides\n        paths: [/rides]\n        plugins:\n${plugin}`;
const middleware = 'http:\n  middlewares:\n    calm:\n      rateLimit:\n        average: 50\n';
const router = (name: string) =>
  `http:\n  routers:\n    rides:\n      rule: Host(\`x\`)\n      middlewares:\n        - ${name}\n`;
const labels = (used: string) =>
  `services:\n  rides:\n    build: .\n    labels:\n      - "traefik.http.middlewares.calm.ratelimit.average=50"\n      - "traefik.http.routers.rides.middlewares=${used}"\n`;

const held: readonly (readonly [string, Readonly<Record<string, string>>, readonly string[]])[] = [
  ['nginx in one file', { 'nginx/nginx.conf': zone + use }, ['nginx nginx/nginx.conf:1', 'nginx nginx/nginx.conf:4']],
  [
    'nginx in two files',
    { 'nginx/conf.d/api.conf': use, 'nginx/nginx.conf': `http {\n  ${zone}}\n` },
    ['nginx nginx/nginx.conf:2', 'nginx nginx/conf.d/api.conf:3'],
  ],
  [
    'Caddy',
    { Caddyfile: 'example.com {\n  rate_limit {\n    zone a { key {remote_host} }\n  }\n}\n' },
    ['Caddy Caddyfile:2'],
  ],
  [
    'Kong, for one route',
    { 'kong/kong.yml': kong('          - name: rate-limiting\n            config: { minute: 60 }\n') },
    ['Kong kong/kong.yml:9'],
  ],
  [
    'Kong in a cluster',
    {
      'k8s/plugin.yaml':
        'apiVersion: configuration.konghq.com/v1\nkind: KongPlugin\nmetadata:\n  name: calm\nplugin: rate-limiting\nconfig:\n  minute: 5\n',
      'k8s/ingress.yaml':
        'apiVersion: networking.k8s.io/v1\nkind: Ingress\nmetadata:\n  name: rides\n  annotations:\n    konghq.com/plugins: cors,calm\n',
    },
    ['Kong k8s/plugin.yaml:5', 'Kong k8s/ingress.yaml:6'],
  ],
  [
    'Traefik in files',
    { 'traefik/limits.yml': middleware, 'traefik/routers.yml': router('calm@file') },
    ['Traefik traefik/limits.yml:4', 'Traefik traefik/routers.yml:5'],
  ],
  [
    'Traefik in labels',
    { 'compose.yaml': labels('gzip,calm@docker') },
    ['Traefik compose.yaml:5', 'Traefik compose.yaml:6'],
  ],
  [
    'Traefik in a cluster',
    {
      'deploy/limit.yaml': 'kind: Middleware\nmetadata:\n  name: calm\nspec:\n  rateLimit:\n    average: 5\n',
      'deploy/route.yaml':
        'kind: IngressRoute\nspec:\n  routes:\n    - match: Host(`x`)\n      middlewares:\n        - name: calm\n',
    },
    ['Traefik deploy/limit.yaml:5', 'Traefik deploy/route.yaml:5'],
  ],
  [
    'an ingress of nginx',
    {
      'k8s/ingress.yaml': 'kind: Ingress\nmetadata:\n  annotations:\n    nginx.ingress.kubernetes.io/limit-rps: "5"\n',
    },
    ['Ingress NGINX k8s/ingress.yaml:4'],
  ],
  [
    'an ingress that a chart makes',
    {
      'chart/values.yaml':
        'ingress:\n  enabled: true\n  annotations:\n    nginx.ingress.kubernetes.io/limit-rpm: "60"\n',
    },
    ['Ingress NGINX chart/values.yaml:4'],
  ],
  [
    'nginx in one line',
    {
      'deploy/api.conf': `${zone}server { location /api/ { limit_req zone=perip burst=20 nodelay; proxy_pass http://api; } }\n`,
    },
    ['nginx deploy/api.conf:1', 'nginx deploy/api.conf:2'],
  ],
  [
    'Traefik by a chain',
    {
      'traefik/all.yml': `${middleware}    usual:\n      chain:\n        middlewares: [calm]\n  routers:\n    rides:\n      middlewares: [usual]\n`,
    },
    ['Traefik traefik/all.yml:4', 'Traefik traefik/all.yml:8'],
  ],
  [
    'Traefik in a namespace with a hyphen',
    {
      'deploy/limit.yaml': 'kind: Middleware\nmetadata:\n  name: rate-limit\nspec:\n  rateLimit:\n    average: 5\n',
      'deploy/ingress.yaml':
        'kind: Ingress\nmetadata:\n  annotations:\n    traefik.ingress.kubernetes.io/router.middlewares: ride-shop-rate-limit@kubernetescrd\n',
    },
    ['Traefik deploy/limit.yaml:5', 'Traefik deploy/ingress.yaml:4'],
  ],
  [
    'APISIX',
    {
      'apisix/apisix.yaml':
        'routes:\n  - uri: /rides/*\n    plugins:\n      limit-count:\n        count: 60\n        time_window: 60\n',
    },
    ['APISIX apisix/apisix.yaml:4'],
  ],
  [
    'KrakenD',
    {
      'krakend.json':
        '{\n  "extra_config": { "qos/ratelimit/router": { "client_max_rate": 50, "strategy": "ip" } }\n}\n',
    },
    ['KrakenD krakend.json:2'],
  ],
  [
    'a usage plan of AWS',
    {
      'infra/api.tf':
        'resource "aws_api_gateway_usage_plan" "all" {\n  throttle_settings {\n    rate_limit = 20\n  }\n}\n',
    },
    ['AWS API Gateway infra/api.tf:2'],
  ],
  [
    'a rule of a firewall',
    {
      'infra/waf.tf':
        'rule {\n  action {\n    block {}\n  }\n  statement {\n    rate_based_statement {\n      limit = 300\n    }\n  }\n}\n',
    },
    ['AWS WAF infra/waf.tf:6'],
  ],
  [
    'policies of Azure',
    {
      'apim/policies.xml':
        '<policies>\n  <inbound>\n    <rate-limit-by-key\n      calls="10"\n      renewal-period="60" />\n  </inbound>\n</policies>\n',
    },
    ['Azure API Management apim/policies.xml:3'],
  ],
];

const none: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
  ['a zone that nothing applies', { 'nginx/nginx.conf': zone }],
  ['a zone of another name', { 'nginx/nginx.conf': zone + use.replace('zone=perip', 'zone=other') }],
  ['a limit in a comment', { 'nginx/nginx.conf': zone + use.replace('    limit_req', '    # limit_req') }],
  [
    'a plugin that is switched off',
    { 'kong.yml': kong('          - name: rate-limiting\n            enabled: false\n') },
  ],
  ['another plugin', { 'kong.yml': kong('          - name: cors\n') }],
  ['a step of a workflow of that name', { 'ci.yml': 'plugins:\n  - name: rate-limiting\n' }],
  ['a middleware that no router names', { 'traefik/limits.yml': middleware, 'traefik/routers.yml': router('auth') }],
  ['labels that no router names', { 'compose.yaml': labels('gzip') }],
  ['an example', { 'examples/nginx/nginx.conf': zone + use }],
  ['a file that is set aside', { 'nginx/nginx.conf.disabled': zone + use }],
  ['notes on nginx', { 'deploy/nginx-notes.md': zone + use }],
  ['code that writes for others', { 'src/nginx-template.js': zone + use }],
  ['a rehearsal', { 'nginx/nginx.conf': zone + use.replace('proxy_pass', 'limit_req_dry_run on;\n    proxy_pass') }],
  [
    'pages alone',
    { 'nginx/nginx.conf': zone + use.replace('proxy_pass http://api:3000', 'try_files $uri /index.html') },
  ],
  [
    'a limit for all callers together',
    { 'nginx/nginx.conf': zone.replace('$binary_remote_addr', '$server_name') + use },
  ],
  ['a snippet that nothing imports', { Caddyfile: '(limits) {\n  rate_limit { }\n}\nexample.com {\n}\n' }],
  [
    'a limit of nothing',
    { 'traefik/all.yml': `${middleware.replace('50', '0')}  routers:\n    rides:\n      middlewares: [calm]\n` },
  ],
  [
    'a chain that no router names',
    { 'traefik/all.yml': `${middleware}    usual:\n      chain:\n        middlewares: [calm]\n` },
  ],
  ['a container that Traefik leaves out', { 'compose.yaml': `${labels('calm')}      - "traefik.enable=false"\n` }],
  [
    'a container of somebody else',
    {
      'compose.yaml': `${labels('calm').replace('  rides:\n    build: .', '  adminer:\n    image: adminer')}  api:\n    build: .\n`,
    },
  ],
  [
    'a plugin of a cluster that is switched off',
    {
      'k8s/plugin.yaml':
        'kind: KongClusterPlugin\nmetadata:\n  name: calm\n  labels:\n    global: "true"\ndisabled: true\nplugin: rate-limiting\n',
    },
  ],
  [
    'an ingress that is switched off',
    {
      'chart/values.yaml':
        'ingress:\n  enabled: false\n  annotations:\n    nginx.ingress.kubernetes.io/limit-rps: "5"\n',
    },
  ],
  [
    'a job of a workflow',
    {
      '.github/workflows/ci.yml':
        'jobs:\n  upstream:\n    steps:\n      - uses: a/b@v1\n        with:\n          limit-count: 20\n',
    },
  ],
  [
    'comments of several lines',
    {
      'infra/waf.tf': '/*\nblock {}\nrate_based_statement {\n*/\n',
      'apim/policies.xml': '<policies>\n<!--\n  <rate-limit calls="10" />\n-->\n</policies>\n',
    },
  ],
  [
    'a rule that only counts',
    { 'infra/waf.tf': 'action {\n  count {}\n}\nrate_based_statement {\n  limit = 300\n}\n' },
  ],
  ['settings of no gateway', { 'config/limits.yml': 'rate_limit: 5\nlimit-count: 3\nThrottling: none\n' }],
];

describe('limits of gateways', () => {
  for (const [name, files, expected] of held)
    it(`are read from ${name}`, () => assert.deepEqual(limits(files), expected));
  for (const [name, files] of none) it(`are none in ${name}`, () => assert.deepEqual(limits(files), []));
});
