import assert from 'node:assert/strict';
import { openAudit } from '../../../src/core/audit';
import { codeGapsIn } from '../../../src/core/code-gaps';
import { MemoryHost } from '../../support/memory-host';

/** The gaps of a file as `kind name @ lines`. */
function gapsOf(files: Readonly<Record<string, string>>, path: string): readonly string[] {
  const host = new MemoryHost(files);
  const { facts } = openAudit(host, { version: '0' });
  const read = (wanted: string) => {
    const file = host.entry(wanted) && host.read(wanted);
    return file && 'text' in file ? file.text : null;
  };
  return codeGapsIn(path, facts, read).map(({ kind, name, lines }) => `${kind} ${name} @ ${lines.join(' ')}`);
}

const express = '{ "dependencies": { "express": "^5.0.0", "zod": "^4.0.0", "bullmq": "^5.0.0", "axios": "^1.0.0" } }';

describe('gaps in code', () => {
  it('are handlers of Express that take what comes, and none that look at it', () => {
    const files = {
      'package.json': express,
      'src/app.js': [
        "const express = require('express');",
        "const { z } = require('zod');",
        'const app = express();',
        'const loan = z.object({ book: z.string() });',
        "app.get('/books', (req, res) => res.json([]));",
        "app.post('/books', (req, res) => {",
        '  // the schema is to come',
        '  save(req.body);',
        '  res.status(201).end();',
        '});',
        "app.post('/loans', (req, res) => {",
        '  const { book } = loan.parse(req.body);',
        '  res.status(201).json({ book });',
        '});',
        "app.put('/loans/:id', (req, res) => {",
        "  if (!req.body.book) return res.status(400).json({ error: 'no book' });",
        '  res.end();',
        '});',
        "app.post('/logout', (req, res) => {",
        '  end(req.session);',
        "  res.json({ status: 'bye' });",
        '});',
        "app.post('/elsewhere', somewhere.unknown);",
        'app.listen(3000);',
      ].join('\n'),
    };
    assert.deepEqual(gapsOf(files, 'src/app.js'), ['unchecked-input POST /books @ 6']);
  });

  it('are pointed out at the route and at the handler, each in its file', () => {
    const files = {
      'package.json': express,
      'src/app.ts': [
        "import express from 'express';",
        "import { addBook, addLoan } from './books';",
        'const app = express();',
        "app.post('/books', addBook);",
        "app.post('/loans', validateLoan, addLoan);",
        'app.listen(3000);',
      ].join('\n'),
      'src/books.ts': [
        "import type { Request, Response } from 'express';",
        '',
        'export async function addBook(req: Request, res: Response) {',
        '  await save(req.body);',
        '  res.status(201).end();',
        '}',
        '',
        'export async function addLoan(req: Request, res: Response) {',
        '  await save(req.body);',
        '  res.status(201).end();',
        '}',
      ].join('\n'),
    };
    assert.deepEqual(gapsOf(files, 'src/app.ts'), ['unchecked-input POST /books @ 4']);
    assert.deepEqual(gapsOf(files, 'src/books.ts'), ['unchecked-input POST /books @ 3']);
  });

  it('are handlers of FastAPI without a model for their body', () => {
    const files = {
      'requirements.txt': 'fastapi\n',
      'app/main.py': [
        'from fastapi import FastAPI, Request',
        'from pydantic import BaseModel',
        '',
        'app = FastAPI()',
        '',
        '',
        'class Book(BaseModel):',
        '    title: str',
        '',
        '',
        '@app.post("/books")',
        'def add_book(book: Book):',
        '    return book',
        '',
        '',
        '@app.post("/loans")',
        'async def add_loan(request: Request):',
        '    return await request.json()',
      ].join('\n'),
    };
    const [gap, ...others] = gapsOf(files, 'app/main.py');
    assert.match(gap!, /^unchecked-input POST \/loans @ 1[67]/);
    assert.deepEqual(others, []);
  });

  it('are handlers of Go that decode a body and look no further', () => {
    const files = {
      'go.mod': 'module example\n',
      'main.go': [
        'package main',
        '',
        'import (',
        '\t"encoding/json"',
        '\t"net/http"',
        ')',
        '',
        'func create(w http.ResponseWriter, r *http.Request) {',
        '\tvar book Book',
        '\t_ = json.NewDecoder(r.Body).Decode(&book)',
        '\tw.WriteHeader(201)',
        '}',
        '',
        'func lend(w http.ResponseWriter, r *http.Request) {',
        '\tvar loan Loan',
        '\tif err := json.NewDecoder(r.Body).Decode(&loan); err != nil {',
        '\t\thttp.Error(w, "no JSON", http.StatusBadRequest)',
        '\t\treturn',
        '\t}',
        '\tif loan.Book == "" {',
        '\t\thttp.Error(w, "no book", http.StatusBadRequest)',
        '\t\treturn',
        '\t}',
        '}',
        '',
        'func main() {',
        '\thttp.HandleFunc("POST /books", create)',
        '\thttp.HandleFunc("POST /loans", lend)',
        '\thttp.ListenAndServe(":8080", nil)',
        '}',
      ].join('\n'),
    };
    assert.deepEqual(gapsOf(files, 'main.go'), ['unchecked-input POST /books @ 27 8']);
  });

  it('are handlers of jobs that take a repetition for new work', () => {
    const files = {
      'package.json': express,
      'src/mail.ts': [
        "import { Worker } from 'bullmq';",
        '',
        "new Worker('mail', async (job) => {",
        '  await send(job.data);',
        '});',
      ].join('\n'),
      'src/charge.ts': [
        "import { Worker } from 'bullmq';",
        '',
        "new Worker('charge', async (job) => {",
        '  if (await alreadyDone(job.id)) return;',
        '  await charge(job.data);',
        '});',
      ].join('\n'),
    };
    assert.deepEqual(gapsOf(files, 'src/mail.ts'), ['repeatable-job mail @ 3']);
    assert.deepEqual(gapsOf(files, 'src/charge.ts'), []);
  });

  it('are tasks of Celery and listeners of Spring', () => {
    const python = {
      'requirements.txt': 'celery\n',
      'tasks.py': [
        'from celery import shared_task',
        '',
        '',
        '@shared_task',
        'def send_receipt(order_id):',
        '    mail(order_id)',
      ].join('\n'),
    };
    assert.deepEqual(gapsOf(python, 'tasks.py'), ['repeatable-job send_receipt @ 4']);
    const java = {
      'build.gradle': "dependencies { implementation 'org.springframework.kafka:spring-kafka' }\n",
      'src/main/java/shop/Orders.java': [
        'package shop;',
        '',
        'import org.springframework.kafka.annotation.KafkaListener;',
        '',
        'class Orders {',
        '    @KafkaListener(topics = "orders")',
        '    void take(String order) {',
        '        store(order);',
        '    }',
        '}',
      ].join('\n'),
    };
    assert.deepEqual(gapsOf(java, 'src/main/java/shop/Orders.java'), ['repeatable-job orders @ 6']);
  });

  it('are calls of other servers that may wait for ever', () => {
    const files = {
      'package.json': express,
      'src/rates.ts': [
        'export async function rate(currency: string) {',
        '  const response = await fetch(`https://rates.example.com/v1/${currency}`);',
        '  return response.json();',
        '}',
      ].join('\n'),
      'src/limited.ts': [
        'export async function rate(currency: string) {',
        '  const response = await fetch(`https://rates.example.com/v1/${currency}`, {',
        '    signal: AbortSignal.timeout(2000),',
        '  });',
        '  return response.json();',
        '}',
      ].join('\n'),
      'src/server.ts': "import express from 'express';\nexpress().listen(3000);\n",
    };
    assert.deepEqual(gapsOf(files, 'src/rates.ts'), ['endless-call rates.example.com @ 2']);
    assert.deepEqual(gapsOf(files, 'src/limited.ts'), []);
  });

  it('are not told of files that cannot be read or are in no language of backends', () => {
    assert.deepEqual(gapsOf({ 'README.md': '# Notes\n' }, 'README.md'), []);
    assert.deepEqual(gapsOf({ 'README.md': '# Notes\n' }, 'src/gone.ts'), []);
  });
});
