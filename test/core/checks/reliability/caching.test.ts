import assert from 'node:assert/strict';
import { answerOf, placesOf } from '../../../support/answer-of';

const id = 'reliability/caching';
const nest = (files: Readonly<Record<string, string>>): Readonly<Record<string, string>> => ({
  'package.json':
    '{ "dependencies": { "@nestjs/core": "^11.0.0", "@nestjs/common": "^11.0.0", "@nestjs/cache-manager": "^3.0.0" } }',
  'src/main.ts':
    "import { NestFactory } from '@nestjs/core';\nimport { AppModule } from './app.module';\nasync function main() {\n  const app = await NestFactory.create(AppModule);\n  await app.listen(3000);\n}\nmain();\n",
  ...files,
});
const moduleOf = (from: string): string =>
  `import { Module } from '@nestjs/common';\nimport { CacheModule } from '${from}';\n\n@Module({ imports: [CacheModule] })\nexport class AppModule {}\n`;

describe('caching', () => {
  it('is seen where NestJS brings it', () => {
    const answer = answerOf(id, nest({ 'src/app.module.ts': moduleOf('@nestjs/cache-manager') }));
    assert.equal(answer.status, 'pass', answer.message);
    assert.deepEqual(placesOf(answer), ['src/app.module.ts:4']);
  });

  it('is not seen in a module of the project that has the same name', () => {
    const answer = answerOf(
      id,
      nest({
        'src/app.module.ts': moduleOf('./cache.module'),
        'src/cache.module.ts':
          "import { Module } from '@nestjs/common';\n\n@Module({ providers: [Known] })\nexport class CacheModule {}\n",
      }),
    );
    assert.equal(answer.status, 'fail', answer.message);
  });
});
