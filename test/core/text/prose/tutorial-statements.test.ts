import assert from 'node:assert/strict';
import { openAudit } from '../../../../src/core/audit';
import {
  tutorialClaim,
  tutorialStatement,
  type TutorialStatement,
} from '../../../../src/core/text/prose/tutorial-statements';
import { MemoryHost } from '../../../support/memory-host';

const follows = [
  'I built this while following along with a course on Udemy.',
  'This project was created by following a YouTube tutorial.',
  'I followed the official Django tutorial to make this.',
  'Follow-along repo for the Spring masterclass.',
  'This app is based on a freeCodeCamp course.',
  'My notes and code from the crash course.',
  'Hecho siguiendo un tutorial de Laravel.',
  'Réalisé en suivant un tutoriel.',
  '跟着慕课网教程写的商城后端',
  'チュートリアルを見ながら作ったTODOアプリ',
];
const teaches = [
  'Code for the Node.js tutorial on my blog.',
  'In this tutorial we will build a REST API with Express.',
  'Source code for my article on rate limiting in Go.',
  'The code in this repository accompanies the book: repository for my book on Go.',
  'We will learn how to build an API step by step.',
  'Companion code for the workshop on microservices.',
  'The original tutorial is here.',
];
const coursework = [
  'This is my homework for the databases course.',
  'Homework 3',
  'This project was made as part of a bootcamp.',
  'This was developed for the Web Engineering course at my university.',
  'This project is a solution to the exercises of Full Stack Open.',
  'Projeto desenvolvido durante o curso de Node.js da Rocketseat.',
  'Projet réalisé dans le cadre du cours de développement web.',
];
const none = [
  // what it is not
  'This is not a tutorial: it is the service we run in production.',
  'This project goes beyond the usual tutorials and handles refunds.',
  'Why not just another tutorial project?',
  // courses, books and videos as things of the domain
  'A REST API for an online course platform.',
  'Students enroll in a course and watch its videos.',
  'Teachers can create courses, lessons and tutorials.',
  'The CourseRepository stores courses.',
  'The repository for courses uses JPA.',
  'Lessons are created in a course by an instructor.',
  'An app for managing golf courses.',
  'Booking for a yoga class.',
  'API for a book store.',
  'A backend for video sharing; users post videos and series.',
  'A platform where authors publish articles and blog posts.',
  'Course material is kept in S3.',
  'Each order has an assignment of a driver.',
  'Role assignment: 2 roles are supported.',
  // challenges, specifications and examination pieces
  'This service implements the RealWorld specification.',
  'Take-home assignment for a fintech company.',
  'Solution to the roadmap.sh project "Expense tracker".',
  'Final project for CS50.',
  'Capstone project of the data engineering bootcamp.',
  // pointers and instructions
  'You can create a token by following this guide.',
  'Follow the steps in the tutorial to install Docker.',
  'See the tutorial on docker.com if you have not used compose.',
  'I wrote a blog post about the design of the outbox.',
  'The API documentation has a tutorial for newcomers.',
  'In the service class we map errors to responses.',
  'This project was built to learn production-grade backend engineering in Go.',
  'The layers follow hexagonal architecture as described in a book by its inventor.',
];

describe('statements on tutorials and courses', () => {
  for (const [claim, sentences] of Object.entries({ follows, teaches, coursework })) {
    for (const sentence of sentences)
      it(`reads "${sentence}" as ${claim}`, () => assert.equal(tutorialClaim(sentence), claim));
  }
  for (const sentence of none)
    it(`reads nothing into "${sentence}"`, () => assert.equal(tutorialClaim(sentence), null));

  it('stay silent about a pointer in a reading list', () => {
    assert.equal(statementIn('# Orders\n\nAn API.\n\n- [Full tutorial](https://example.org/jwt)\n'), null);
  });

  it('see the article whose subject is that of the title', () => {
    const readme = [
      '# Order service with Express and MongoDB',
      'For more detail, please visit:',
      '> [Order service](https://example.org/order-service-express-mongodb/)',
    ];
    assert.equal(statementIn(readme.join('\n\n'))?.claim, 'teaches');
    assert.equal(
      statementIn(readme.join('\n\n').replace(/order-service\S*/, 'docs/what-a-replica-set-is'))?.claim,
      undefined,
    );
  });

  it('see a title that says tutorial', () => {
    assert.equal(statementIn('# Express and MongoDB tutorial\n\nThe code.\n')?.claim, 'teaches');
  });

  it('take a repeated word in bounded time', () => {
    const long = `code from ${'the course of '.repeat(60)}`;
    for (let round = 0; round < 200; round++) tutorialClaim(long + round);
  });
});

function statementIn(readme: string): TutorialStatement | null {
  return tutorialStatement(
    openAudit(new MemoryHost({ 'README.md': readme }), { version: '0' }).facts.documents.readme!,
  );
}
