import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (readme: string) => answerOf('readme/problem-statement', { 'README.md': readme }).status;

describe('README: problem statement', () => {
  it('is one sentence on what the service is for', () => {
    for (const text of [
      'FastAPI backend for transcribing tide tables from harbour notices and pilot books.',
      'Service for weighing parcels at unattended depot counters.',
    ])
      assert.equal(statusOf(`# Tidebook\n\n${text}\n\n## Run\n\n    make run\n`), 'pass', text);
  });

  it('is no sentence on what the code is for', () => {
    for (const text of [
      'Express backend for learning hexagonal ports, adapters, factories and decorators.',
      'FastAPI backend for testing Docker, Terraform, Ansible and Kubernetes.',
      'A REST API for building scalable backends with NestJS.',
    ])
      assert.notEqual(statusOf(`# Tidebook\n\n${text}\n\n## Run\n\n    make run\n`), 'pass', text);
  });

  it('may be a sentence with the list that it leads to', () => {
    const intro = 'This is scalable, robust and reliable API that allows users to perform these operations:';
    const list = (...items: readonly string[]) => items.map((item) => `- ${item}`).join('\n');
    const uses = list('Registration of a new user', 'Reserve berth', 'Leave berth', 'Pay for berth');
    assert.equal(statusOf(`# Tidebook\n\n${intro}\n\n${uses}\n`), 'pass');
    assert.notEqual(statusOf(`# Tidebook\n\n${intro}\n\n${list('Create', 'Read', 'Update', 'Delete')}\n`), 'pass');
    assert.notEqual(statusOf(`# Tidebook\n\nMade with:\n\n${uses}\n`), 'pass');
  });

  it('may stand under an example of a use case, but not of a request', () => {
    const text =
      'Harbour masters run a system that handles berth bookings, which move from requested to moored and may lapse with the tide.';
    assert.equal(
      statusOf(`# Tidebook\n\nMade with Go.\n\n## Run\n\n    make run\n\n## Example use case\n\n${text}\n`),
      'pass',
    );
    assert.notEqual(
      statusOf(`# Tidebook\n\nMade with Go.\n\n## Run\n\n    make run\n\n## Example request\n\n${text}\n`),
      'pass',
    );
  });

  it('may begin with its name in bold', () => {
    const text =
      '**Tide API** is a berth planner for two sides, with a quay for skippers and an office for harbour masters.';
    assert.equal(statusOf(`# Tidebook\n\nMade with Go.\n\n## What it does\n\n${text}\n`), 'pass');
    const label = '**API**: lists berths for skippers, harbour masters, pilots and everybody else on the quay.';
    assert.notEqual(statusOf(`# Tidebook\n\nMade with Go.\n\n## What it does\n\n${label}\n`), 'pass');
  });

  it('is no account of what a layer holds, and no wish to learn', () => {
    for (const text of [
      'Made with Go.\n\n## Solution structure\n\n### Core: use cases\n\n- Represent what harbour masters can do with berths, tides and pilots.',
      'Projeto desenvolvido para estudo da linguagem Go utilizando princípios de arquitetura limpa e modelo rico de marés.',
      'Proyecto creado para aprender el lenguaje Go y los principios de mareas, muelles y puertos.',
    ])
      assert.notEqual(statusOf(`# Tidebook\n\n${text}\n`), 'pass', text);
  });

  it('may be a quotation under the title', () => {
    const text = 'Assigns berths to skippers by draught and tide, and tells pilots when a ship may enter.';
    for (const above of ['', '[![build](https://ci.example.org/badge.svg)](https://ci.example.org)\n\n'])
      assert.equal(statusOf(`# Tidebook\n\n${above}> ${text}\n\n## Run\n\n    make run\n`), 'pass');
    assert.equal(
      statusOf(`# Tidebook\n\n> Status board of tides that lets skippers share berths with pilots.\n`),
      'pass',
    );
    for (const quote of [
      `> Note: ${text}`,
      `> **Warning** ${text}`,
      '> "A harbour lets skippers wait for the tide, which assigns berths to all of them." — Ada Keel',
      '> A modern, scalable backend with Go, Gin and PostgreSQL.',
    ])
      assert.notEqual(statusOf(`# Tidebook\n\n${quote}\n\n## Run\n\n    make run\n`), 'pass', quote);
    assert.notEqual(statusOf(`# Tidebook\n\nMade with Go.\n\n## Run\n\n> ${text}\n`), 'pass');
  });

  it('may be told by features below a line that names the subject', () => {
    const readme = (...features: readonly string[]) =>
      `# Tidebook\n\nA complete harbour management platform with Go backend and React frontend\n\n## Features\n\n${features.map((feature) => `- ${feature}`).join('\n')}\n`;
    assert.equal(
      statusOf(
        readme(
          '**Berth planning**: Assign, swap, and release berths along the quay',
          '**Notices**: Send delays of the tide to waiting skippers',
          '**Journal**: Record the draught of each ship on arrival',
        ),
      ),
      'pass',
    );
    assert.notEqual(statusOf(readme('Create users', 'Update users', 'Delete users', 'Search users')), 'pass');
    assert.notEqual(
      statusOf(
        readme('Search with pagination', 'Upload of files with middleware', 'Export of logs', 'Filter endpoints'),
      ),
      'pass',
    );
  });

  it('goes on below one line, under a heading on nothing in particular', () => {
    const opening = 'Desafio técnico para criação de uma API de um porto utilizando Go.';
    const readme = (heading: string, text: string) => `# Tidebook\n\n${opening}\n\n## ${heading}\n\n${text}\n`;
    const text = 'Uma API REST que simula um porto pequeno com cais, marés e pilotos.';
    assert.equal(statusOf(readme('O que você vai encontrar', text)), 'pass');
    assert.notEqual(statusOf(readme('Estrutura do projeto', text)), 'pass');
    assert.notEqual(
      statusOf(
        readme(
          'O que você vai encontrar',
          'Uma API REST desenvolvida utilizando boas práticas, camadas, testes e injeção de dependências.',
        ),
      ),
      'pass',
    );
  });

  it('is read in languages of other families', () => {
    for (const text of [
      '작은 항구의 관리자가 조수에 맞춰 선석을 배정하고 선장에게 입항 시간을 알려줄 수 있는 서비스입니다.',
      '항구를 찾는 선장이 빈 선석을 쉽게 예약할 수 있도록 돕는 플랫폼입니다.',
    ])
      assert.equal(statusOf(`# Tidebook\n\n## 프로젝트 소개\n\n${text}\n`), 'pass', text);
    for (const text of [
      '스프링과 코틀린을 학습하기 위한 토이 프로젝트입니다.',
      '스프링 부트와 JPA를 사용하여 구현한 백엔드 서버 프로젝트입니다.',
      '클린 아키텍처를 적용하여 유지보수와 확장을 쉽게 할 수 있는 REST API 서버입니다.',
    ])
      assert.notEqual(statusOf(`# Tidebook\n\n## 프로젝트 소개\n\n${text}\n`), 'pass', text);
  });

  it('knows the work as a noun, and the project as the subject of any verb', () => {
    const status = (text: string) =>
      answerOf('readme/problem-statement', { 'README.md': `# Tidebook\n\n${text}\n` }).status;
    for (const text of [
      'A REST API for berth and pilot management in tidal harbours.',
      'This is the backend for boat rental at an alpine lake marina.',
      'When a skipper radios in, the system automatically reckons the tide and berth of the boat.',
      'The service weighs fish at the quay and auctions every catch to merchants.',
    ])
      assert.equal(status(text), 'pass', text);
    for (const text of [
      'A REST API for user management with roles and tokens.',
      'A service for state management in distributed backend applications.',
      'The system follows a layered architecture with controllers and repositories.',
      'The application uses Kafka topics with partitions per harbour and region.',
      'The server listens on port 8080 and greets curl with pong messages.',
      'This project involves creating a RESTful API using Symfony, dockerizing the application, integrating analysis tools, and providing comprehensive documentation.',
      'The task consists of building a backend application with Gin, writing benchmarks and recording videos.',
    ])
      assert.notEqual(status(text), 'pass', text);
  });

  it('takes what is still to be improved for no purpose', () => {
    const readme =
      '# Simple web project\n\n## Harbour solution.\n\n### What is lacking and how it should be improved:\n\n1. Provide logic to handle all cases of berth fees (neap and spring tide difference).\n2. Move harbour settings (berths, depths, fees) from a file into tables.\n';
    assert.notEqual(answerOf('readme/problem-statement', { 'README.md': readme }).status, 'pass');
  });

  it('is no sentence on what the program does with itself', () => {
    for (const text of [
      'The application validates incoming payloads and maps errors.',
      'The server restarts whenever a file changes.',
      'The server watches files and reloads itself.',
      'This app hashes passwords with bcrypt and encrypts tokens.',
    ])
      assert.notEqual(statusOf(`# Tidebook\n\n${text}\n\n## Run\n\n    make run\n`), 'pass', text);
  });

  it('may be told in Russian or Ukrainian', () => {
    for (const [text, status] of [
      ['Сервис для учёта посещений и оплат в детских спортивных секциях.', 'pass'],
      ['Застосунок допомагає бібліотекарям видавати книги читачам і нагадувати про повернення.', 'pass'],
      ['Приложение для управления бронированием столиков в ресторане.', 'partial'],
      ['Проект на FastAPI с использованием PostgreSQL, Docker и авторизацией пользователей по токенам.', 'fail'],
      ['Читатели могут брать книги в библиотеке, а сотрудники видят просроченные возвраты.', 'pass'],
      ['Порты сервисов могут отличаться от указанных.', 'fail'],
      ['Приложение может быть запущено на Windows, Linux, macOS.', 'fail'],
      ['Бэкенд на Go. Позволяет создавать, получать, обновлять и удалять записи через REST.', 'fail'],
      ['Учебный проект для изучения микросервисной архитектуры, очередей сообщений и контейнеров.', 'fail'],
    ])
      assert.equal(statusOf(`# Tidebook\n\n${text}\n\n## Запуск\n\n    make run\n`), status, text);
  });
});
