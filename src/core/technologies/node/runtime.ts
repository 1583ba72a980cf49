import { text, type Technology } from '../technology';
import { timeLimit } from '../time-limits';

/** A handler that ends the process and does nothing else but say so. */
const leavesAtOnce =
  '\\s*,\\s*(?:async\\s*)?(?:(?:\\(\\w*\\)|\\w+)\\s*=>|function\\s*\\w*\\(\\w*\\))\\s*\\{?\\s*(?:(?:console|\\w*[lL]og(?:ger)?)\\.\\w+\\([^;\\n]*\\);?\\s*){0,3}process\\.exit\\(';

/** What Node.js, Deno and Bun bring themselves. */
export const nodeRuntime: readonly Technology[] = [
  {
    name: 'Node.js http',
    imports: ['http', 'https', 'http2'],
    patterns: {
      server: /\b(?:https?2?\.)?create(?:Secure)?Server\(/,
      framework: /\b(?:https?2?\.)?create(?:Secure)?Server\(\s*(?:async\s*)?(?:\(|function\b)/,
      'http-client': /\bhttps?\.(?:get|request)\(/,
      timeouts: timeLimit(/\.(?:requestTimeout|headersTimeout|keepAliveTimeout|timeout)\s*=(?!=)/),
    },
    example: `import http from 'node:http';
const server = http.createServer((req, res) => res.end());
server.requestTimeout = 5000;
http.get(url);`,
  },
  {
    name: 'Node.js signals',
    anywhere: {
      'graceful-shutdown': text(new RegExp(`(?<!\\bkill\\(\\s{0,4})['"\`]SIG(?:TERM|INT)['"\`](?!${leavesAtOnce})`)),
      'stop-signal': text(new RegExp(`['"\`]SIG(?:TERM|INT)['"\`]${leavesAtOnce}`)),
    },
    example: `process.on('SIGTERM', () => server.close());
process.on('SIGINT', () => process.exit());`,
  },
  {
    name: 'Node.js crypto',
    imports: ['crypto'],
    patterns: {
      'password-hash':
        /\b(?:scrypt|scryptSync|pbkdf2|pbkdf2Sync|argon2|argon2Sync)\b\s*\(|\bpromisify\((?:crypto\.)?(?:scrypt|pbkdf2)\)/,
      'fast-hash': /\bcreateHash\(/,
      encryption: /\b(?:createCipheriv|createHmac|createSign|createDecipheriv)\(/,
      'correlation-id': /\b(?:request|req|correlation|trace)_?[iI][dD]\w*\s*[:=][^\n]{0,80}\brandomUUID\(/,
    },
    example: `import crypto from 'node:crypto';
crypto.scryptSync(password, salt, 64);
crypto.createHash('sha256');
crypto.createHmac('sha256', key);
const requestId = crypto.randomUUID();`,
  },
  {
    name: 'Node.js environment',
    anywhere: { config: /\bprocess\.env\b|\bDeno\.env\b|\bBun\.env\b/ },
    example: `const port = process.env.PORT;`,
  },
  {
    name: 'Environment files',
    anywhere: { config: /\bprocess\.loadEnvFile\(/ },
    example: `process.loadEnvFile();`,
  },
  {
    name: 'SQL of Bun',
    imports: ['bun'],
    patterns: {
      timeouts: timeLimit(
        /\bnew SQL\([^;]{0,600}?\b(?:connectionTimeout|connection_timeout|connectTimeout|connect_timeout):/,
      ),
    },
    anywhere: { timeouts: /\bBun\.serve\([^;]{0,300}?\bidleTimeout:\s*[1-9]/ },
    example: `import { SQL } from 'bun';
const sql = new SQL({ url, connectionTimeout: 5 });`,
  },
  {
    name: 'console',
    anywhere: { print: /\bconsole\.(?:log|info|debug|warn|error)\(/ },
    example: `console.log(port);`,
  },
  {
    name: 'fetch',
    anywhere: {
      'http-client': /(?<![\w.$])fetch\(/,
      timeouts: /\bAbortSignal\.timeout\(|\bnew AbortController\(\)/,
    },
    example: `await fetch(url, { signal: AbortSignal.timeout(2000) });`,
  },
  {
    name: 'node:test',
    imports: ['test', 'assert'],
    patterns: { 'test-runner': /(?<![\w.$])(?:test|it|describe|suite)\(/ },
    example: `import test from 'node:test';
test('adds', () => {});`,
  },
  {
    name: 'Node.js worker threads',
    imports: ['worker_threads', 'cluster'],
    patterns: { 'background-jobs': /\bnew Worker\(/ },
    example: `import { Worker } from 'node:worker_threads';
new Worker(file);`,
  },
  {
    name: 'Timers',
    anywhere: { scheduler: /(?<![\w.$])setInterval\(/ },
    example: `setInterval(sweep, hour);`,
  },
  {
    name: 'Node.js async context',
    imports: ['async_hooks'],
    patterns: { 'correlation-id': /\bnew AsyncLocalStorage\b/ },
    example: `import { AsyncLocalStorage } from 'node:async_hooks';
export const context = new AsyncLocalStorage();`,
  },
  {
    name: 'node:sqlite',
    imports: ['sqlite', 'bun:sqlite'],
    kind: 'sqlite',
    patterns: { database: /\bnew Database(?:Sync)?\(/ },
    example: `import { DatabaseSync } from 'node:sqlite';
const db = new DatabaseSync(file);`,
  },
  {
    name: 'Node.js events',
    imports: ['events'],
    imported: ['events'],
    example: `import { EventEmitter } from 'node:events';
const bus = new EventEmitter();`,
  },
  {
    name: 'Node.js zlib',
    imports: ['zlib'],
    imported: ['compression'],
    example: `import zlib from 'node:zlib';
zlib.gzipSync(body);`,
  },
  {
    name: 'Bun',
    anywhere: { server: /\bBun\.serve\(/, framework: /\bBun\.serve\(/ },
    example: `Bun.serve({ fetch });`,
  },
  {
    name: 'Deno',
    anywhere: { server: /\bDeno\.serve\(/, framework: /\bDeno\.serve\(/ },
    example: `Deno.serve(handle);`,
  },
  {
    name: 'Bun password',
    anywhere: { 'password-hash': /\bBun\.password\.(?:hash|verify)(?:Sync)?\(/ },
    example: `await Bun.password.hash(password);`,
  },
  {
    name: 'Web Crypto',
    anywhere: {
      'password-hash': text(/\bsubtle\.(?:deriveBits|deriveKey)\(/),
      'fast-hash': /\bsubtle\.digest\(/,
    },
    example: `await crypto.subtle.deriveBits({ name: 'PBKDF2' }, key, 256);
await crypto.subtle.digest('SHA-256', bytes);`,
  },
];
