import assert from 'node:assert/strict';
import { holdExemptions } from '../../../src/core/configuration/exemptions';
import type { ExemptionWish } from '../../../src/core/configuration/configuration';
import type { ExemptionKind, Status } from '../../../src/core/model';

const wish = (check: string, kind: ExemptionKind = 'exempt', line = 1): ExemptionWish => ({
  check,
  kind,
  reason: `Because of ${check}.`,
  line,
});
const answers = (given: Readonly<Record<string, Status>>) =>
  new Map(Object.entries(given).map(([check, status]) => [check, { status }]));

describe('exemptions', () => {
  it('hold for open checks alone', () => {
    const { held, notices } = holdExemptions(
      ['a', 'b', 'c', 'd'].map((check) => wish(check)),
      answers({ a: 'fail', b: 'partial', c: 'pass', d: 'na' }),
    );
    assert.deepEqual([...held.keys()], ['a', 'b']);
    assert.deepEqual(held.get('a'), { kind: 'exempt', reason: 'Because of a.' });
    assert.deepEqual(notices, []);
  });

  it('hold for a check that is switched off, whatever it answers', () => {
    const { held } = holdExemptions([wish('a', 'off'), wish('b', 'off')], answers({ a: 'pass', b: 'unknown' }));
    assert.deepEqual([...held.keys()], ['a', 'b']);
  });

  it('hold for three checks at most, in the order of the file', () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const { held, notices } = holdExemptions(
      names.map((check, index) => wish(check, index === 0 ? 'off' : 'exempt', index + 1)),
      answers({ a: 'fail', b: 'pass', c: 'fail', d: 'partial', e: 'fail' }),
    );
    assert.deepEqual([...held.keys()], ['a', 'c', 'd']);
    assert.equal(notices.length, 1);
    assert.equal(notices[0]!.line, 5);
    assert.match(notices[0]!.message, /exempts e, but no more than 3/);
  });

  it('never hold for a committed secret', () => {
    for (const kind of ['exempt', 'off'] as const) {
      const { held, notices } = holdExemptions(
        [wish('security/no-secrets', kind, 7)],
        answers({ 'security/no-secrets': 'fail' }),
      );
      assert.equal(held.size, 0);
      assert.match(notices[0]!.message, /never left out/);
      assert.equal(notices[0]!.line, 7);
    }
  });
});
