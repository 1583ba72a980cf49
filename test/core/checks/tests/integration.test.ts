import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const manifest = (tool: string) => ({ 'package.json': `{ "devDependencies": { "${tool}": "^1.50.0" } }` });
const statusWith = (files: Readonly<Record<string, string>>) => answerOf('tests/integration', files).status;

describe('tests/integration', () => {
  it('takes requests that are sent with a browser tool for what they are', () => {
    const spec = (fixture: string, sent: string) => ({
      ...manifest('@playwright/test'),
      'e2e/quays.spec.ts': `import { expect, test } from '@playwright/test';\n\nconst quays = 'http://localhost:4100/quays';\n\ntest('lists', async ({ ${fixture} }) => {\n  const answer = ${sent};\n  expect(answer.status()).toBe(200);\n});\n`,
    });
    assert.equal(statusWith(spec('request', 'await request.get(quays)')), 'pass');
    assert.equal(
      statusWith(spec('playwright', 'await (await playwright.request.newContext({ baseURL: quays })).get("")')),
      'pass',
    );
    assert.equal(statusWith(spec('page', 'await page.goto(quays)')), 'partial');
    assert.equal(statusWith(spec('page, request', 'await page.goto(String(request))')), 'partial');
    assert.equal(statusWith(spec('page', '(await page.goto(quays)).request.get()')), 'partial');

    const cypress = (sent: string) => ({
      ...manifest('cypress'),
      'cypress/e2e/quays.cy.js': `describe('quays', () => {\n  it('lists', () => {\n    ${sent};\n  });\n});\n`,
    });
    assert.equal(
      statusWith(cypress("cy.request('GET', '/quays').then((answer) => expect(answer.status).to.eq(200))")),
      'pass',
    );
    assert.equal(
      statusWith(cypress("cy.request('POST', '/quays');\n    cy.visit('/quays');\n    expect(cy.url()).to.eq('/')")),
      'partial',
    );

    const python = (given: string, body: string) => ({
      'requirements.txt': 'playwright==1.50\npytest==8\n',
      'tests/test_quays.py': `from playwright.sync_api import ${given}\n\n\n${body}`,
    });
    assert.equal(
      statusWith(
        python(
          'Playwright',
          'def test_list(playwright: Playwright):\n    api = playwright.request.new_context(base_url="http://localhost:4100")\n    assert api.get("/quays").status == 200\n',
        ),
      ),
      'pass',
    );
    assert.equal(
      statusWith(
        python('Page', 'def test_list(page: Page):\n    page.goto("/quays")\n    assert page.title() == "Quays"\n'),
      ),
      'partial',
    );
  });
});
