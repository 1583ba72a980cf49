import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const id = 'reliability/background-jobs';
type Files = Readonly<Record<string, string>>;

const java = (code: string): Files => ({
  'pom.xml':
    '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-web</artifactId></dependency><dependency><groupId>io.awspring.cloud</groupId><artifactId>spring-cloud-aws-starter-sqs</artifactId></dependency></dependencies></project>',
  'src/main/java/a/App.java':
    'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
  'src/main/java/a/Lent.java': `package a;\n\n${code}\n`,
});
const python = (code: string): Files => ({
  'requirements.txt': 'fastapi\nboto3\n',
  'app/main.py': 'from fastapi import FastAPI\nfrom app import lent\n\napp = FastAPI()\n',
  'app/lent.py': `import boto3\n\nqueue = boto3.client("sqs")\n${code}\n`,
});

const rails = (files: Files): Files => ({
  Gemfile: 'source "https://rubygems.org"\n\ngem "rails"\n',
  'config/application.rb': 'require "rails/all"\n\nmodule Shop\n  class Application < Rails::Application\n  end\nend\n',
  'app/jobs/application_job.rb': 'class ApplicationJob < ActiveJob::Base\n  # retry_on ActiveRecord::Deadlocked\nend\n',
  ...files,
});

const nest = (transport: string, options = 'options'): Files => ({
  'package.json': '{ "dependencies": { "@nestjs/core": "^11.0.0", "@nestjs/microservices": "^11.0.0" } }',
  'src/main.ts': `import { NestFactory } from '@nestjs/core';\nimport { Transport, MicroserviceOptions } from '@nestjs/microservices';\n\nasync function main() {\n  const app = await NestFactory.create(AppModule);\n  const options = { transport: ${transport} };\n  app.connectMicroservice<MicroserviceOptions>(${options});\n  await app.listen(3000);\n}\nmain();\n`,
});

const cases: readonly (readonly [string, string, Files])[] = [
  ['pass', 'of a NestJS service that listens to Kafka', nest('Transport.KAFKA')],
  ['fail', 'of a NestJS service that answers over gRPC', nest('Transport.GRPC', 'grpcOptions')],
  ['fail', 'of a NestJS service that answers over TCP', nest('0', '{ transport: Transport.TCP }')],
  [
    'fail',
    'of a benchmark',
    {
      'Cargo.toml': '[package]\nname = "shop"\n\n[dependencies]\naxum = "0.8"\ntokio = "1"\n',
      'src/main.rs':
        'use axum::Router;\n\n#[tokio::main]\nasync fn main() {\n    let app = Router::new();\n    axum::serve(listener, app).await.unwrap();\n}\n',
      'benches/lend.rs': 'fn lend() { tokio::spawn(work()); }\n',
    },
  ],
  [
    'pass',
    'of a listener to SQS',
    java(
      'import io.awspring.cloud.sqs.annotation.SqsListener;\n\nclass Lent { @SqsListener("lent") void on(String book) {} }',
    ),
  ],
  [
    'pass',
    'of a listener to JMS',
    java(
      'import org.springframework.jms.annotation.JmsListener;\n\nclass Lent { @JmsListener(destination = "lent") void on() {} }',
    ),
  ],
  [
    'fail',
    'of messages that are only sent',
    java(
      'import software.amazon.awssdk.services.sqs.SqsClient;\n\nclass Lent { SqsClient queue; /* @SqsListener */ void lend() { queue.sendMessage(book); } }',
    ),
  ],
  [
    'pass',
    'of a loop that takes messages from SQS',
    python('while True:\n    note(queue.receive_message(QueueUrl=url))'),
  ],
  [
    'fail',
    'of a function that takes one message',
    python('def take():\n    return queue.receive_message(QueueUrl=url)'),
  ],
  ['fail', 'of a queue that is only sent to', python('queue.send_message(QueueUrl=url)  # queue.receive_message()')],
  ['fail', 'of the base class of a Rails application alone', rails({})],
  [
    'fail',
    'of a base class and a class in a comment',
    rails({ 'app/jobs/lent_job.rb': '# class LentJob < ApplicationJob\n' }),
  ],
  [
    'pass',
    'of a class that derives from the base class',
    rails({ 'app/jobs/lent_job.rb': 'class LentJob < ApplicationJob\n  def perform; end\nend\n' }),
  ],
];

describe('background jobs', () => {
  for (const [status, name, files] of cases) {
    it(`are ${status} ${name}`, () => {
      const answer = answerOf(id, files);
      assert.equal(answer.status, status, answer.message);
    });
  }
});
