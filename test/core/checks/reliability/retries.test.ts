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

const kafka = (setting: string): Files => ({
  'pom.xml':
    '<project><dependencies><dependency><groupId>org.springframework.kafka</groupId><artifactId>spring-kafka</artifactId></dependency></dependencies></project>',
  'src/main/java/a/App.java':
    'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
  'src/main/java/a/Senders.java': `package a;\n\nimport org.apache.kafka.clients.producer.ProducerConfig;\nimport org.springframework.kafka.core.DefaultKafkaProducerFactory;\nimport org.springframework.kafka.core.KafkaTemplate;\n\n@Configuration\nclass Senders {\n  @Bean\n  KafkaTemplate<String, String> template() {\n    Map<String, Object> props = new HashMap<>();\n    ${setting}\n    return new KafkaTemplate<>(new DefaultKafkaProducerFactory<>(props));\n  }\n}\n`,
});
const resty = (code: string): Files => ({
  'go.mod': 'module example\n\nrequire github.com/go-resty/resty/v2 v2.0.0\n',
  'main.go': 'package main\n\nimport "net/http"\n\nfunc main() { http.ListenAndServe(":8080", nil) }\n',
  'client.go': `package main\n\nimport "github.com/go-resty/resty/v2"\n\nvar client = ${code}\n`,
});
const amqp = (listener: string, settings = ''): Files => ({
  'pom.xml':
    '<project><dependencies><dependency><groupId>org.springframework.boot</groupId><artifactId>spring-boot-starter-amqp</artifactId></dependency></dependencies></project>',
  'src/main/java/a/App.java':
    'package a;\n\nimport org.springframework.boot.SpringApplication;\n\nclass App { public static void main(String[] a) { SpringApplication.run(App.class); } }\n',
  'src/main/java/a/Lent.java': `package a;\n\nimport org.springframework.amqp.rabbit.annotation.RabbitListener;\nimport org.springframework.amqp.rabbit.config.RetryInterceptorBuilder;\n\nclass Lent {\n  ${listener}\n  @RabbitListener(queues = "lent") void on() {}\n}\n`,
  'src/main/resources/application.properties': settings,
});
const celery = (task: string): Files => ({
  'requirements.txt': 'fastapi\ncelery\n',
  'app/main.py': 'from fastapi import FastAPI\nfrom app import tasks\n\napp = FastAPI()\n',
  'app/tasks.py': `from celery import Celery\n\nqueue = Celery("books", broker=url)\n\n\n${task}\n`,
});

const cases: (readonly [string, string, Files])[] = [
  [
    'pass',
    'of a chain of Go that goes on behind the dot',
    resty('resty.New().\n\tSetTimeout(limit).\n\tSetRetryCount(3)'),
  ],
  [
    'fail',
    'of a chain of Go that says so in a comment',
    resty('resty.New().\n\t// SetRetryCount(3)\n\tSetTimeout(limit)'),
  ],
  [
    'pass',
    'of a listener with advice',
    amqp('Advice again = RetryInterceptorBuilder.stateless().maxAttempts(3).build();'),
  ],
  ['pass', 'of a sender of Kafka', kafka('props.put(ProducerConfig.RETRIES_CONFIG, 3);')],
  ['fail', 'of a listener of Kafka that tries once', kafka('new DefaultErrorHandler(new FixedBackOff(0L, 0L));')],
  ['pass', 'of a listener of Kafka', kafka('new DefaultErrorHandler(new FixedBackOff(500L, 3L));')],
  ['fail', 'of a sender of Kafka that tries once', kafka('props.put(ProducerConfig.RETRIES_CONFIG, 0);')],
  ['pass', 'of a listener by its settings', amqp('', 'spring.rabbitmq.listener.simple.retry.enabled=true\n')],
  ['fail', 'of a listener whose retries are off', amqp('', 'spring.rabbitmq.listener.simple.retry.enabled=false\n')],
  [
    'pass',
    'of a task that is put off again',
    celery(
      '@queue.task(bind=True, max_retries=3)\ndef send(self):\n    try:\n        mail()\n    except Down as exc:\n        raise self.retry(exc=exc)',
    ),
  ],
  ['fail', 'of a task that only names a limit', celery('@queue.task(max_retries=3)\ndef send():\n    mail()')],
  [
    'partial',
    'of a loop that waits for the database',
    go(
      'func connectStore() *sql.DB {\n\tfor attempt := 0; attempt < 5; attempt++ {\n\t\tif db, err := try(); err == nil {\n\t\t\treturn db\n\t\t}\n\t}\n\treturn nil\n}',
    ),
  ],
  [
    'partial',
    'of a loop that asks whether the database is there',
    python(
      'def begin():\n    for attempt in range(5):\n        try:\n            return psycopg2.connect(url)\n        except Down:\n            sleep(attempt)',
    ),
  ],
  [
    'pass',
    'of a loop that calls, next to a function that connects',
    python(
      'def connect():\n    return psycopg2.connect(url)\n\n\ndef send(book):\n    for attempt in range(5):\n        try:\n            return post(book)\n        except Down:\n            sleep(attempt)',
    ),
  ],
  [
    'pass',
    'of a delivery that is put off by its setter',
    {
      ...java('limits'),
      'src/main/java/a/Later.java':
        'package a;\n\nclass Later {\n  void again(Delivery delivery) {\n    delivery.setNextRetryAt(\n        now().plus(\n            pause.after(delivery.getTries())));\n  }\n}\n',
    },
  ],
  [
    'fail',
    'of a time for the next try that is only copied',
    {
      ...java('limits'),
      'src/main/java/a/Later.java':
        'package a;\n\nclass Later {\n  void again(Delivery delivery, Delivery other) {\n    delivery.setNextRetryAt(other.getNextRetryAt());\n  }\n}\n',
    },
  ],
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
  [
    'pass',
    'of a counted loop that is left when the mail went out',
    go(
      'func send(m *Mail) error {\n\tvar err error\n\tfor i := 0; i < len(hosts); i++ {\n\t\terr = hosts[i].SendMail(m)\n\t\tif err == nil {\n\t\t\tbreak\n\t\t}\n\t\tlog.Print(err)\n\t}\n\treturn err\n}',
    ),
  ],
  [
    'na',
    'of a counted loop that sends to each',
    go(
      'func send(m *Mail) {\n\tfor i := 0; i < len(readers); i++ {\n\t\terr := mails.SendMail(readers[i], m)\n\t\tif err != nil {\n\t\t\tlog.Print(err)\n\t\t}\n\t}\n}',
    ),
  ],
  [
    'na',
    'of a counted loop that looks for what can be read',
    go(
      'func day(s string) time.Time {\n\tfor i := 0; i < len(layouts); i++ {\n\t\tt, err := time.Parse(layouts[i], s)\n\t\tif err == nil {\n\t\t\treturn t\n\t\t}\n\t}\n\treturn none\n}',
    ),
  ],
  [
    'pass',
    'of a call in a counted loop with its own handler',
    node(
      "async function tell(body) {\n  for (let i = 0; i < 3; i++) {\n    try {\n      const answer = await fetch(url, { method: 'POST', body });\n      return answer;\n    } catch (error) {\n      await pause(i);\n    }\n  }\n}",
    ),
  ],
  [
    'fail',
    'of calls in a counted loop, one for each',
    node(
      'async function tell(all) {\n  for (let i = 0; i < all.length; i++) {\n    try {\n      await fetch(all[i]);\n    } catch (error) {\n      continue;\n    }\n  }\n}',
    ),
  ],
  [
    'pass',
    'of a call in a counted loop of Python',
    python(
      'def tell(body):\n    for i in range(3):\n        try:\n            return httpx.post(url, json=body)\n        except Down:\n            pause(i)',
    ),
  ],
  [
    'pass',
    'of rows that are pending again until a limit',
    go(
      "const again = `UPDATE notices SET retry_count = retry_count + 1, status = CASE WHEN retry_count + 1 >= $2 THEN 'FAILED' ELSE 'PENDING' END WHERE id = $1`",
    ),
  ],
  [
    'na',
    'of rows that only count',
    go('const again = `UPDATE notices SET retry_count = retry_count + 1 WHERE id = $1`'),
  ],
  [
    'pass',
    'of rows that are taken up while they were not tried too often',
    python('due = "SELECT id FROM notices WHERE attempts < 5 AND status = \'pending\'"\nrows = run(due)'),
  ],
  ['na', 'of tries to log in', python('locked = run("SELECT id FROM readers WHERE attempts >= 5 AND locked = true")')],
  [
    'pass',
    'of a message whose state follows from its tries',
    python(
      'def failed(message):\n    if message.attempt_count + 1 >= limit:\n        message.status = DEAD\n    else:\n        message.status = PENDING\n',
    ),
  ],
  [
    'na',
    'of a reader who is locked out',
    python('def failed(reader):\n    if reader.attempts >= limit:\n        reader.status = LOCKED\n'),
  ],
];

const laravel = (worker: string): Files => ({
  'composer.json': '{ "require": { "laravel/framework": "^12.0" } }',
  'bootstrap/app.php':
    "<?php\nuse Illuminate\\Foundation\\Application;\nreturn Application::configure(basePath: dirname(__DIR__))->withRouting(api: __DIR__.'/../routes/api.php')->create();\n",
  'app/Jobs/Remind.php':
    '<?php\nnamespace App\\Jobs;\nuse Illuminate\\Contracts\\Queue\\ShouldQueue;\nuse Illuminate\\Foundation\\Bus\\Dispatchable;\nclass Remind implements ShouldQueue { use Dispatchable; public function handle(): void {} }\n',
  'compose.yaml': `services:\n  worker:\n    build: .\n    command: ${worker}\n`,
});
const waiting = (name: string, parameter: string): Files =>
  go(
    `func ${name}(attempts int, ${parameter} func() error) error {\n\tvar last error\n\tfor i := 0; i < attempts; i++ {\n\t\tif last = ${parameter}(); last == nil {\n\t\t\treturn nil\n\t\t}\n\t}\n\treturn last\n}`,
  );
const tried = '        try:\n            send()\n        except Down:\n            pause()\n';
cases.push(
  ['partial', 'of waiting for what it depends on, by a function called fn', waiting('waitForBroker', 'fn')],
  ['pass', 'of work that is handed over, by a function called fn', waiting('tryAgain', 'fn')],
  ['pass', 'of a range of tries', python(`def call(tries=3):\n    for n in range(tries):\n${tried}`)],
  ['pass', 'of a range of tries from one on', python(`for n in range(1, MAX_RETRIES + 1):\n${tried}`)],
  [
    'na',
    'of a range of tries that draws a free code',
    python(
      'def draw(db):\n    for _ in range(MAX_ATTEMPTS):\n        code = short()\n        if db.find(code) is None:\n            return code\n\n\ndef keep(db):\n    try:\n        db.commit()\n    except Taken:\n        db.rollback()\n',
    ),
  ],
  [
    'na',
    'of a range of tries that draws a free code, counted',
    python(
      'def draw(db):\n    for attempt in range(5):\n        code = short()\n        if db.find(code) is None:\n            return code\n\n\ndef keep(db):\n    try:\n        db.commit()\n    except Taken:\n        db.rollback()\n',
    ),
  ],
  ['na', 'of a range of other things', python('for n in range(shelves):\n    send()\n')],
  ['pass', 'of a worker of Laravel that is told how often', laravel('php artisan queue:work --sleep=3 --tries=3')],
  ['pass', 'of a worker of Laravel with a pause', laravel('["php", "artisan", "queue:work", "--tries", "5"]')],
  ['fail', 'of a worker of Laravel that tries once', laravel('php artisan queue:work --tries=1')],
  ['fail', 'of a worker of Laravel that is not told', laravel('php artisan queue:work')],
);

describe('retries', () => {
  for (const [status, name, files] of cases) {
    it(`are ${status} ${name}`, () => {
      const answer = answerOf(id, files);
      assert.equal(answer.status, status, answer.message);
    });
  }
});
