import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'reliability/graceful-shutdown';
type Files = Readonly<Record<string, string>>;

const catches = 'ctx, stop := signal.NotifyContext(context.Background(), syscall.SIGTERM)\n\tdefer stop()';
/** A server that catches the signal, and what it does then. */
const go = (then: string, more: Files = {}): Files => ({
  'go.mod': 'module example\n',
  'main.go': `package main\n\nimport (\n\t"context"\n\t"net/http"\n\t"os/signal"\n\t"syscall"\n)\n\nfunc main() {\n\t${catches}\n\tserver := &http.Server{Addr: ":8080"}\n\tgo server.ListenAndServe()\n\t<-ctx.Done()\n\t${then}\n}\n`,
  ...more,
});
const site: Files = {
  'site/site.go':
    'package site\n\nimport "net/http"\n\ntype Site struct{ server *http.Server }\n\nfunc (s *Site) Shutdown(ctx context.Context) error {\n\tif err := s.server.Shutdown(ctx); err != nil {\n\t\treturn err\n\t}\n\treturn nil\n}\n',
};
const node = (handler: string): Files => ({
  'package.json': '{ "dependencies": { "express": "^5.0.0" } }',
  'src/server.js': `const express = require('express');\nconst server = express().listen(3000);\nprocess.on('SIGTERM', ${handler});\n`,
});

const cases: readonly (readonly [string, string, Files])[] = [
  ['pass', 'in Go where the server is drained', go('server.Shutdown(context.Background())')],
  ['partial', 'in Go where the signal only ends the program', go('log.Print("stopped")')],
  ['partial', 'in Go where only the database is closed', go('db.Close()')],
  ['partial', 'in Go where nobody calls what would drain', go('log.Print("stopped")', site)],
  ['pass', 'in Go where a method hands the stop on', go('shop.Shutdown(context.Background())', site)],
  ['pass', 'in Go where what runs is waited for', go('wg.Wait()')],
  [
    'pass',
    'of a worker in Go that serves nothing',
    {
      'go.mod': 'module example\n\nrequire github.com/robfig/cron/v3 v3.0.0\n',
      'main.go': `package main\n\nimport (\n\t"context"\n\t"os/signal"\n\t"syscall"\n\t\n\t"github.com/robfig/cron/v3"\n)\n\nfunc main() {\n\t${catches}\n\tjobs := cron.New()\n\tjobs.AddFunc("@daily", sweep)\n\tjobs.Start()\n\t<-ctx.Done()\n}\n`,
    },
  ],
  ['pass', 'in JavaScript where the server is closed', node('() => {\n  server.close(() => process.exit(0));\n}')],
  [
    'partial',
    'in JavaScript where the process ends at once',
    node("() => {\n  console.log('bye');\n  process.exit(0);\n}"),
  ],
];

describe('graceful shutdown', () => {
  for (const [status, name, files] of cases) {
    it(`is ${status} ${name}`, () => {
      const answer = answerOf(id, files);
      assert.equal(answer.status, status, answer.message);
    });
  }

  it('is shown where the signal is caught', () => {
    assert.equal(placesOf(answerOf(id, cases[0]![2]))[0], 'main.go:11');
  });
});
