import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { findSnippets, frameworks, stackName, topics, type Snippet } from '../../../src/core/snippets';

const library = JSON.parse(readFileSync('snippets/library.json', 'utf8')) as readonly Snippet[];

describe('what the library promises', () => {
  it('has the three promised topics in every stack', () => {
    const stacks = [...Object.keys(frameworks)];
    for (const topic of ['input-validation', 'error-handling'])
      for (const framework of stacks)
        assert.ok(
          library.some((snippet) => snippet.topic === topic && snippet.framework === framework),
          `${topic} for ${framework}`,
        );
    for (const language of [
      'typescript',
      'javascript',
      'python',
      'go',
      'java',
      'kotlin',
      'csharp',
      'ruby',
      'php',
      'rust',
      'sql',
    ])
      assert.ok(
        library.some((snippet) => snippet.topic === 'idempotent-jobs' && snippet.language === language),
        language,
      );
  });

  it('has the other topics in TypeScript, Python, Go and Java', () => {
    for (const { id } of topics.slice(
      0,
      topics.findIndex((topic) => topic.id === 'delivery'),
    ))
      for (const language of ['typescript', 'python', 'go', 'java'])
        assert.ok(
          library.some((snippet) => snippet.topic === id && snippet.language === language),
          `${id} in ${language}`,
        );
  });

  it('covers workflows, environments and documents', () => {
    for (const language of ['yaml', 'markdown'])
      assert.ok(
        library.some((snippet) => snippet.language === language),
        language,
      );
  });
});

describe('finding snippets', () => {
  const ids = (query: Parameters<typeof findSnippets>[1]) => findSnippets(library, query).map(({ id }) => id);

  it('shows those of the project’s framework first and no other framework’s', () => {
    const found = ids({ editorLanguage: 'typescript', frameworks: ['Express'] });
    assert.ok(found[0]!.startsWith('typescript/express/'));
    assert.ok(found.includes('typescript/retry'));
    assert.ok(!found.some((id) => id.includes('fastify') || id.includes('nestjs') || id.startsWith('javascript')));
  });

  it('shows all frameworks where none is asked for, and none where there is none', () => {
    assert.ok(ids({ editorLanguage: 'python' }).some((id) => id.includes('/flask/')));
    assert.ok(ids({ editorLanguage: 'python', frameworks: [] }).every((id) => id.split('/').length === 2));
  });

  it('filters by topic and by check', () => {
    assert.deepEqual(ids({ editorLanguage: 'typescript', topic: 'error-handling', frameworks: ['fastify'] }), [
      'typescript/fastify/errors',
    ]);
    assert.ok(ids({ check: 'validation/input', frameworks: ['Spring Boot'] })[0]!.startsWith('java/spring/'));
  });

  it('knows frameworks by the names that projects are described with', () => {
    assert.ok(
      ids({ frameworks: ['Ruby on Rails'], editorLanguage: 'ruby' }).some((id) => id.startsWith('ruby/rails/')),
    );
  });

  it('tells stacks by their names', () => {
    assert.equal(stackName({ language: 'java', framework: 'spring' } as Snippet), 'Spring Boot (Java)');
    assert.equal(stackName({ language: 'go' } as Snippet), 'Go');
  });
});
