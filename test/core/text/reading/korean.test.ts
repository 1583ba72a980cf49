import assert from 'node:assert/strict';
import { answerOf } from '../../../support/answer-of';

const statusOf = (id: string, text: string) =>
  answerOf(id, { 'README.md': `# 소포\n\n소포의 무게를 재는 서비스.\n\n## 구현\n\n${text}\n` }).status;

describe('reading Korean', () => {
  it('sees what is told', () => {
    for (const [id, text] of [
      [
        'notes/performance-reliability',
        '운송사 요금은 거의 바뀌지 않기 때문에 Redis에 5분 동안 캐싱하고 요금이 변경될 때 해당 키를 무효화했습니다.',
      ],
      [
        'notes/error-handling',
        '저울에서 발생한 예외는 전역 핸들러에서 잡아 404 또는 409 상태 코드와 메시지로 변환하여 반환합니다.',
      ],
      [
        'readme/trade-offs',
        '라벨은 소포와 함께 반드시 저장되어야 하기 때문에 메시지 큐를 사용하지 않고 같은 트랜잭션에서 동기로 처리했습니다.',
      ],
    ] as const)
      assert.equal(statusOf(id, text), 'pass', id);
  });

  it('does not take lists, plans or the mere use of something for it', () => {
    for (const [id, text] of [
      ['notes/performance-reliability', '- Redis 캐싱\n- 인덱스\n- 동시성 제어'],
      [
        'notes/performance-reliability',
        '향후 요금이 변경될 때마다 캐시를 무효화하도록 개선할 예정이며 재시도도 최대 3번 도입할 계획입니다.',
      ],
      ['notes/error-handling', '- 예외 처리\n- 로그'],
      ['readme/trade-offs', '소포의 데이터베이스는 MySQL을 사용하고 서버는 Spring Boot를 사용하여 구현했습니다.'],
    ] as const)
      assert.notEqual(statusOf(id, text), 'pass', text);
  });
});
