import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const id = 'reliability/retries';
type Files = Readonly<Record<string, string>>;

const java = (config: string): Files => ({
  'pom.xml':
    '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>software.amazon.awssdk</groupId><artifactId>sqs</artifactId></dependency></dependencies></project>',
  'src/main/java/a/App.java':
    'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
  'src/main/java/a/Queues.java': `package a;\n\nimport software.amazon.awssdk.core.retry.RetryPolicy;\nimport software.amazon.awssdk.services.sqs.SqsClient;\n\nclass Queues {\n  SqsClient client = SqsClient.builder().overrideConfiguration(${config}).build();\n}\n`,
});
const node = (code: string): Files => ({
  'package.json': '{ "dependencies": { "express": "^5.0.0", "@aws-sdk/client-sqs": "^3.0.0" } }',
  'src/server.js': "const express = require('express');\nexpress().listen(3000);\n",
  'src/queue.js': `const { SQSClient } = require('@aws-sdk/client-sqs');\n${code}\n`,
});
const python = (code: string): Files => ({
  'requirements.txt': 'fastapi\nboto3\n',
  'app/main.py': 'from fastapi import FastAPI\nfrom app import queue\n\napp = FastAPI()\n',
  'app/queue.py': `import boto3\nfrom botocore.config import Config\n\n${code}\n`,
});
const go = (consumer: string): Files => ({
  'go.mod': 'module example\n\nrequire github.com/rabbitmq/amqp091-go v1.10.0\n',
  'main.go': 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":8080", nil) }\n',
  'consumer.go': `package main\n\nimport amqp "github.com/rabbitmq/amqp091-go"\n\n${consumer}\n`,
});

const cases: readonly (readonly [string, string, Files])[] = [
  [
    'pass',
    'of an AWS client in Java with a number of tries',
    java('c -> c.retryPolicy(RetryPolicy.builder().numRetries(4).build())'),
  ],
  [
    'fail',
    'of an AWS client in Java that is told not to',
    java('c -> c.retryPolicy(RetryPolicy.builder().numRetries(0).build())'),
  ],
  ['fail', 'of an AWS client in Java whose tries stand in a comment', java('limits /* .numRetries(4) */')],
  [
    'pass',
    'of an AWS client in JavaScript with a number of tries',
    node('const client = new SQSClient({ maxAttempts: 5 });'),
  ],
  ['fail', 'of an AWS client in JavaScript that tries once', node('const client = new SQSClient({ maxAttempts: 1 });')],
  [
    'pass',
    'of an AWS client in Python with a number of tries',
    python('queue = boto3.client("sqs", config=Config(retries={"max_attempts": 5}))'),
  ],
  [
    'fail',
    'of an AWS client in Python as it comes',
    python('queue = boto3.client("sqs")  # retries={"max_attempts": 5}'),
  ],
  [
    'pass',
    'of a consumer that publishes a failed message again for so many times',
    go(
      'func on(d amqp.Delivery) {\n\tif err := handle(d); err != nil {\n\t\tif tries(d) >= 3 {\n\t\t\tbury(d)\n\t\t\treturn\n\t\t}\n\t\trepublish(d)\n\t}\n}',
    ),
  ],
  [
    'pass',
    'of a consumer that counts the deaths of a message',
    go('func tries(d amqp.Delivery) int {\n\tdeaths, _ := d.Headers["x-death"].([]any)\n\treturn len(deaths)\n}'),
  ],
  [
    'fail',
    'of a consumer that only writes of trying again',
    go(
      '// if tries(d) >= 3, bury it, else republish(d)\nfunc on(d amqp.Delivery) { log.Print("if tries >= 3 republish(d)") }',
    ),
  ],
  [
    'fail',
    'of a consumer that gives a message back for ever',
    go('func on(d amqp.Delivery) {\n\td.Nack(false, true)\n}'),
  ],
  [
    'pass',
    'of an outbox that puts off the next try',
    python('def failed(message):\n    message.next_retry_at = now() + delay(message.tries)\n'),
  ],
  [
    'na',
    'of a column for the next try that nothing sets',
    python('class Message:\n    next_retry_at: datetime = None\n'),
  ],
  [
    'pass',
    'of a loop that is limited by a setting',
    go(
      'func (s *Sender) send(d amqp.Publishing) {\n\tfor i := 0; i < s.config.MaxRetries+1; i++ {\n\t\ts.try(d)\n\t}\n}',
    ),
  ],
  [
    'pass',
    'of a loop over a number of tries',
    go('func send(d amqp.Publishing) {\n\tfor i := range settings.RetryLimit {\n\t\ttry(d, i)\n\t}\n}'),
  ],
  [
    'fail',
    'of a loop over entries',
    go('func send(d amqp.Publishing) {\n\tfor i := 0; i < s.MaxEntries; i++ { // i < s.MaxRetries\n\t\ttry(d)\n\t}\n}'),
  ],
];

describe('retries', () => {
  for (const [status, name, files] of cases) {
    it(`are ${status} ${name}`, () => {
      const answer = answerOf(id, files);
      assert.equal(answer.status, status, answer.message);
    });
  }
});
