import assert from 'node:assert/strict';
import type { Capability } from '../../../src/core/technologies/capabilities';
import { answerOf } from '../../support/answer-of';
import { factsOf } from '../../support/facts-of';

const shows = (capability: Capability, path: string, code: string): boolean =>
  factsOf({ [path]: code }).uses.some((use) => use.capability === capability && use.production);

describe('callers', () => {
  const known: readonly (readonly [string, string, string])[] = [
    [
      'a list of tokens in Java',
      'src/main/java/shop/Books.java',
      'class Books {\n  ResponseEntity<String> add(String token) {\n    if (!settings.getTokens().contains(token)) {\n      log.warn("refused");\n      return new ResponseEntity<>("no", HttpStatus.UNAUTHORIZED);\n    }\n    return ok();\n  }\n}\n',
    ],
    ['a list of keys in JavaScript', 'src/a.js', 'if (!settings.apiKeys.includes(key)) return res.status(401).end();'],
    [
      'one key in Go',
      'a/a.go',
      'package a\n\nfunc f() {\n\tif given != cfg.APIKey {\n\t\thttp.Error(w, "no", http.StatusUnauthorized)\n\t}\n}\n',
    ],
    [
      'a set of keys in Python',
      'a.py',
      'if api_key not in settings.api_keys:\n    raise HTTPException(status_code=401)\n',
    ],
    [
      'a careful comparison in PHP',
      'src/A.php',
      '<?php\nif (! hash_equals($settings->token, $given)) { return response("no", 401); }\n',
    ],
    ['a set of keys in C#', 'src/A.cs', 'if (!_options.ApiKeys.Contains(key)) return Unauthorized();\n'],
  ];
  for (const [what, path, code] of known) {
    it(`are known by ${what}`, () => assert.ok(shows('authentication', path, code)));
  }

  const unknown: readonly (readonly [string, string, string])[] = [
    ['a token that is only there', 'src/a.js', 'if (token !== undefined) run();\nif (token != null) go();\nsay(401);'],
    ['a comment', 'src/a.js', '// if (!settings.apiKeys.includes(key)) return res.status(401).end();\nrun();'],
    ['a string', 'src/a.js', 'say(`if (!keys.includes(key)) return res.status(401)`);'],
    ['a key of a list', 'src/a.js', 'if (!fields.includes(key)) return res.status(400).end();'],
    ['a token for a new password', 'src/a.js', 'if (given !== user.resetToken) return res.status(401).end();'],
    [
      'who holds an office',
      'src/A.cs',
      'if (!isSecretary && loan.UserId != userId)\n    throw new UnauthorizedAccessException("no");',
    ],
    [
      'messages through Firebase',
      'push/push.go',
      'package push\n\nimport "firebase.google.com/go/messaging"\n\ntype Push struct{ client *messaging.Client }\n',
    ],
    [
      'a filter that counts requests',
      'src/main/java/shop/Limit.java',
      'import org.springframework.security.core.Authentication;\nclass Limit extends OncePerRequestFilter {\n  Authentication who;\n}\n',
    ],
    ['an answer of another server', 'src/a.js', 'if (response.status === 401) throw new Error("no token");'],
  ];
  for (const [what, path, code] of unknown) {
    it(`are not known by ${what}`, () => assert.ok(!shows('authentication', path, code)));
  }

  const express = "const express = require('express');\nconst app = express();\napp.listen(3000);\n";
  const limiter =
    'class Limiter {\n  take(userId) {\n    const hits = this.hits.get(userId) ?? [];\n    if (hits.length >= this.limit) {\n      throw new RateLimitExceeded(60);\n    }\n    hits.push(Date.now());\n  }\n}\nnew Limiter().take(id);\n';
  const limited = (code: string) => answerOf('security/rate-limiting', { 'src/server.js': express + code }).status;

  it('are limited by what a project counts itself, where somewhere the answer is 429', () => {
    assert.equal(limited(`${limiter}app.use((err, req, res, next) => res.status(429).end());\n`), 'pass');
    assert.equal(limited(limiter), 'fail');
  });

  it('are limited however a language answers', () => {
    const answers = {
      'src/limits.rs':
        'fn refuse(limit: u32) -> Response {\n    let mut response = (StatusCode::TOO_MANY_REQUESTS, "slow down").into_response();\n    response\n}\n',
      'src/main/java/a/Limits.java':
        'class Limits {\n  void filter() {\n    if (bucket.isEmpty()) {\n      response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());\n    }\n  }\n}\n',
      'src/Limits.cs':
        'if (hits > limit)\n{\n    context.Response.StatusCode = StatusCodes.Status429TooManyRequests;\n}\n',
    };
    for (const [path, code] of Object.entries(answers)) {
      assert.ok(shows('rate-limit', path, code), path);
      assert.ok(!shows('rate-limit', path, code.replace(/^/gm, '// ')), path);
    }
    const named =
      'impl IntoResponse for Refusal {\n    fn into_response(self) -> Response {\n        match self {\n            Refusal::RateLimited => (StatusCode::TOO_MANY_REQUESTS, "limit reached").into_response(),\n        }\n    }\n}\n';
    assert.ok(!shows('rate-limit', 'src/refusal.rs', named));
    const passedOn = 'if response.status() == StatusCode::TOO_MANY_REQUESTS { wait(limit); }\n';
    assert.ok(!shows('rate-limit', 'src/client.rs', passedOn));
  });

  it('are not limited by the limits of another server', () => {
    const passedOn = 'if (response.status === 429) throw new RateLimitError();\n';
    const retried = 'if (attempt >= maxAttempts) throw new RateLimitError(client);\n';
    const answered = 'app.use((err, req, res, next) => res.status(429).end());\n';
    assert.equal(limited(passedOn + answered), 'fail');
    assert.ok(!shows('rate-limit', 'src/calls.js', retried));
  });

  it('are named in logs, which is no id of a request', () => {
    const put = (name: string) => `import org.slf4j.MDC;\nclass Tag {\n  void tag() { MDC.put(${name}, id); }\n}\n`;
    for (const name of ['"requestId"', '"X-Correlation-ID"', 'Names.TRACE', 'ID_OF_REQUEST'])
      assert.ok(shows('correlation-id', 'src/main/java/shop/Tag.java', put(name)), name);
    for (const name of ['"userId"', 'USER_ID', '"orderId"', 'Names.TENANT_ID'])
      assert.ok(!shows('correlation-id', 'src/main/java/shop/Tag.java', put(name)), name);
  });

  it('are followed by an id that each request is given', () => {
    const assign = 'const assign = (req, res, next) => {\n  req.id = uuidV4();\n  next();\n};\napp.use(assign);\n';
    assert.ok(shows('correlation-id', 'src/app.js', assign));
    assert.ok(shows('correlation-id', 'src/app.js', 'log.info({ requestId: req.id }, "asked");\n'));
    assert.ok(!shows('correlation-id', 'src/app.js', 'const book = { title };\nbook.id = uuidV4();\nsave(book);\n'));
    assert.ok(!shows('correlation-id', 'src/app.js', 'req.body.id = uuidV4();\nnext();\n'));
    assert.ok(!shows('correlation-id', 'src/app.js', `${assign.replace(/^/gm, '// ')}run();\n`));
  });

  it('are limited where Go writes the answer', () => {
    const limits = (answer: string) =>
      `package limits\n\nfunc (l *RateLimiter) Limit(next http.Handler) http.Handler {\n\treturn http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {\n\t\tif !l.take(r.RemoteAddr) {\n\t\t\t${answer}\n\t\t\treturn\n\t\t}\n\t\tnext.ServeHTTP(w, r)\n\t})\n}\n`;
    assert.ok(shows('rate-limit', 'a/limits.go', limits('http.Error(w, "slow down", http.StatusTooManyRequests)')));
    assert.ok(shows('rate-limit', 'a/limits.go', limits('c.JSON(http.StatusTooManyRequests, body)')));
    assert.ok(shows('rate-limit', 'a/limits.go', limits('writeError(w, http.StatusTooManyRequests, "slow down")')));
    assert.ok(!shows('rate-limit', 'a/limits.go', limits('// http.Error(w, "slow", http.StatusTooManyRequests)')));
    const handedOn = [
      'limit := 9\n\tif errors.Is(err, errBusy) {\n\t\thttp.Error(w, "busy", http.StatusTooManyRequests)\n\t}',
      'ip := r.RemoteAddr\n\tif errors.Is(err, ErrDailyLimit) {\n\t\tc.JSON(http.StatusTooManyRequests, body)\n\t}',
      'if seats > limit {\n\t\twriteError(w, http.StatusTooManyRequests)\n\t}',
    ];
    for (const code of handedOn)
      assert.ok(!shows('rate-limit', 'a/search.go', `package a\n\nfunc search() {\n\t${code}\n}\n`), code);
    const counted =
      'package a\n\nfunc limit(next http.Handler) {\n\tip := clientIP(r)\n\tif hits[ip].count >= limit {\n\t\thttp.Error(w, "slow down", http.StatusTooManyRequests)\n\t}\n}\n';
    assert.ok(shows('rate-limit', 'a/counts.go', counted));
    const told = 'package limits\n\nvar texts = map[int]string{http.StatusTooManyRequests: "limit reached"}\n';
    assert.ok(!shows('rate-limit', 'a/texts.go', told));
  });

  it('are not authenticated by a chain of Spring that lets everybody in', () => {
    const spring = (rules: string, settings = '') =>
      answerOf('security/authentication', {
        'pom.xml':
          '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-security</artifactId></dependency></dependencies></project>',
        'src/main/java/a/App.java':
          'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
        'src/main/java/a/Doors.java': `package a;\n\nimport org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;\nimport org.springframework.security.web.SecurityFilterChain;\n\n@EnableWebSecurity\nclass Doors {\n  SecurityFilterChain chain(HttpSecurity http) {\n    return http.authorizeHttpRequests(a -> a${rules}).build();\n  }\n}\n`,
        'src/main/resources/application.properties': settings,
      }).status;
    const user = 'spring.security.user.password=${PASSWORD}\n';
    assert.equal(spring('.anyRequest().permitAll()'), 'fail');
    assert.equal(spring('.requestMatchers("/books/**").permitAll().anyRequest().permitAll()', user), 'fail');
    assert.equal(spring('.anyRequest().authenticated()', user), 'pass');
    assert.equal(spring('.requestMatchers("/staff").authenticated().anyRequest().permitAll()'), 'pass');
    assert.equal(spring('.anyRequest().permitAll()).addFilterBefore(tokens, Names.class'), 'pass');
    assert.equal(spring('.anyRequest().permitAll()).httpBasic(withDefaults()'), 'pass');
  });

  it('see metrics that are written by hand', () => {
    const go =
      'package metrics\n\nfunc Write(w io.Writer) {\n\tfmt.Fprintf(w, "# TYPE loans_total counter\\nloans_total %d\\n", loans)\n}\n';
    assert.ok(shows('metrics', 'metrics/metrics.go', go));
    assert.ok(shows('metrics', 'src/metrics.js', 'const lines = [`# TYPE ${name} gauge`, `${name} ${value}`];\n'));
    assert.ok(!shows('metrics', 'src/metrics.js', '// `# TYPE ${name} gauge`\n'));
    for (const read of [
      "const at = text.indexOf('# TYPE node_load1 gauge');",
      "if (line === '# TYPE node_load1 gauge') lines.push(line);",
      "const wanted = '# TYPE node_load1 gauge';",
      "return text.includes('# TYPE node_load1 gauge');",
      "return text.split('# TYPE node_load1 gauge')[1];",
    ])
      assert.ok(!shows('metrics', 'src/status.js', `${read}\n`), read);
    assert.ok(!shows('metrics', 'src/types.js', "const title = '# TYPE of a counter';\n"));
  });
});
