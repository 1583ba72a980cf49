import assert from 'node:assert/strict';
import type { LanguageName } from '../../../../src/core/facts';
import { Source } from '../../../../src/core/collect/source/source';
import { CodeLines } from '../../../../src/core/collect/structure/code-lines';
import { functionLengths } from '../../../../src/core/collect/structure/functions';

function functionsOf(language: LanguageName, text: string): string[] {
  const source = new Source('file', text, language);
  return functionLengths(source, new CodeLines(source.code)).map(({ name, line, lines }) => `${name}:${line} ${lines}`);
}

describe('the functions of a file', () => {
  const cases: readonly [LanguageName, string, readonly string[]][] = [
    [
      'Go',
      'package tide\n\n// High water.\nfunc (t *Table) High(at time.Time) (int, error) {\n\tif at.IsZero() {\n\t\treturn 0, errZero\n\t}\n\n\treturn t.level(at), nil\n}\n\nfunc values() map[string]interface{} {\n\treturn map[string]interface{}{\n\t\t"a": 1,\n\t}\n}\n',
      ['High:4 6', 'values:12 5'],
    ],
    [
      'TypeScript',
      'export class Berths {\n  constructor(private readonly store: Store) {}\n\n  async assign(ship: Ship): Promise<Berth> {\n    if (ship.draught > 4) {\n      throw new TooDeep();\n    }\n    return this.store.free({ draught: ship.draught });\n  }\n}\n\nexport const list = async ({ page }: Query) => {\n  const found = await all();\n  return found.slice(page);\n};\n\nfunction plain(a: number) {\n  return { a };\n}\n',
      ['constructor:2 1', 'assign:4 6', 'list:12 4', 'plain:17 3'],
    ],
    [
      'JavaScript',
      "app.get('/tides', (req, res) => {\n  res.json([]);\n});\nmodule.exports = {\n  open: function (gate) {\n    gate.up();\n  },\n};\n",
      [':1 3', 'open:5 3'],
    ],
    [
      'Python',
      'class Tide:\n    def high(\n        self,\n        at: int,\n    ) -> int:\n        """Says it."""\n        if at:\n            return 1\n\n        return 0\n\n    async def low(self):\n        return 0\n\n\ndef main():\n    run()\n',
      ['high:2 7', 'low:12 2', 'main:16 2'],
    ],
    [
      'Java',
      'class Berths {\n  private final List<Berth> all = new ArrayList<>() {{ add(x); }};\n  Berths(Store s) { this.s = s; }\n  @Override\n  public Berth assign(Ship ship) throws TooDeep, Full {\n    for (Berth b : all) {\n      if (b.free()) { return b; }\n    }\n    throw new Full();\n  }\n}\n',
      ['Berths:3 1', 'assign:5 6'],
    ],
    [
      'Kotlin',
      'interface Store { fun all(): List<Berth> }\nclass Berths(val s: Store) {\n  suspend fun assign(ship: Ship): Berth {\n    return s.all().first { it.free }\n  }\n}\n',
      ['assign:3 3'],
    ],
    [
      'C#',
      'public class Berths\n{\n    public async Task<Berth> Assign(Ship ship)\n    {\n        var found = new Query { Ship = ship };\n        return await store.Find(found);\n    }\n}\n',
      ['Assign:3 5'],
    ],
    ['Ruby', 'class Tide\n  def high(at)\n    level(at)\n  end\n\n  def self.low = 0\nend\n', ['high:2 3', 'low:6 1']],
    [
      'PHP',
      '<?php\nfinal class Berths {\n    public function assign(Ship $ship): Berth {\n        return $this->store->find($ship);\n    }\n    abstract function free();\n}\n',
      ['assign:3 3'],
    ],
    [
      'Rust',
      'trait Store { fn all(&self) -> Vec<Berth>; }\nimpl Berths {\n    pub async fn assign(&self, ship: Ship) -> Result<Berth, Error> {\n        let found = Query { ship };\n        self.store.find(found).await\n    }\n}\n',
      ['assign:3 4'],
    ],
    [
      'Elixir',
      'defmodule Tide do\n  def high(at) do\n    level(at)\n  end\n\n  defp level(at), do: at\nend\n',
      ['high:2 3', 'level:6 1'],
    ],
  ];
  for (const [language, text, expected] of cases) {
    it(`are found in ${language}, with their lines of code`, () => {
      assert.deepEqual(functionsOf(language, text), expected);
    });
  }

  it('leave the lines of larger functions inside them to those', () => {
    const inner = Array.from({ length: 8 }, (_, index) => `    step${index}();`).join('\n');
    const text = `function outer() {\n  const run = () => {\n${inner}\n  };\n  list.map((one) => {\n    return one;\n  });\n  run();\n}\n`;
    assert.deepEqual(functionsOf('JavaScript', text), ['outer:1 6', 'run:2 10', ':12 3']);
  });

  it('survive brackets that are never closed', () => {
    assert.deepEqual(functionsOf('Go', 'func broken( {\n'.repeat(2000) + '}'.repeat(10)).length >= 0, true);
    assert.deepEqual(functionsOf('Java', '}}}}))) void a() {'), []);
  });
});
