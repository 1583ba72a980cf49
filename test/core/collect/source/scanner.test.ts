import assert from 'node:assert/strict';
import { sourceOf } from '../../../../src/core/collect/source';

/** The code of a file with runs of spaces shortened, so that a case shows what is left. */
function code(path: string, text: string): string {
  const source = sourceOf({ path, text })!;
  assert.equal(source.code.length, text.length, 'keeps its length');
  assert.equal(source.uncommented.length, text.length, 'keeps its length without comments');
  return source.code.replace(/ +/g, ' ').trim();
}

function strings(path: string, text: string): string[] {
  return sourceOf({ path, text })!.strings.map(({ value }) => value);
}

const q = '"""';

/** Each case: a language's file, what is written, what is code in it. */
const cases: Record<string, [path: string, text: string, code: string][]> = {
  Go: [
    ['a.go', 'x := 1 // y\nz()', 'x := 1 \nz()'],
    ['a.go', 'x := "a // b" + `c " d`', 'x := " " + ` `'],
    ['a.go', `r := '"'; s := '\\''; t := "x"`, `r := ' '; s := ' '; t := " "`],
    ['a.go', 'a /* b\n c */ d', 'a \n d'],
  ],
  JavaScript: [
    ['a.js', "const a = 'it\\'s'; b()", "const a = ' '; b()"],
    ['a.js', 'const a = `x ${b(`y ${c} z`)} w`;', 'const a = ` ${b(` ${c} `)} `;'],
    ['a.js', 'const r = /["\'\\/]/g; f()', 'const r = / /g; f()'],
    ['a.js', 'const r = /[/"]/; f()', 'const r = / /; f()'],
    ['a.js', 'const q = a / b / c; f("x")', 'const q = a / b / c; f(" ")'],
    ['a.js', 'return /x"/.test(y)', 'return / /.test(y)'],
    ['a.js', '#!/usr/bin/env node\nf()', 'f()'],
    ['a.tsx', "<p>Don't</p>\nf('x')", "<p>Don't</p>\nf(' ')"],
    ['a.ts', '@Get("x") list(): string { return `${a}` } // no', '@Get(" ") list(): string { return `${a}` }'],
    ['a.js', '`${ { a: "}" }.a }` + b', '`${ { a: " " }.a }` + b'],
  ],
  Python: [
    ['a.py', 'def f():\n    """Says log.info()."""\n    g("x") # h()', 'def f():\n \n g(" ")'],
    ['a.py', `x = ${q}a\n"b" # c${q}\ny()`, `x = ${q} \n ${q}\ny()`],
    ['a.py', "s = f'{a['b']} {{c}} {d:>{w}}'", "s = f'{a[' ']} {d:>{w}}'"],
    ['a.py', "r = r'\\'' + b\"x\"", 'r = r\' \' + b" "'],
    ['a.py', 'f(\n    "alone",\n)', 'f(\n " ",\n)'],
    ['a.py', 'x = \\\n    "value"', 'x = \\\n " "'],
    ['a.py', '"""module"""\nimport os', 'import os'],
  ],
  Java: [
    ['A.java', 'String s = "a\\"b"; // c', 'String s = " ";'],
    ['A.java', `String s = ${q}\n  a "b" // c\n  ${q}; f();`, `String s = ${q}\n \n ${q}; f();`],
    ['A.java', "char c = '\"'; char d = '\\u0041'; g();", "char c = ' '; char d = ' '; g();"],
    ['A.java', '/** @see log.info() */ @Scheduled void f() {}', '@Scheduled void f() {}'],
  ],
  Kotlin: [
    ['a.kt', '/* a /* b */ c */ d()', 'd()'],
    ['a.kt', 'val s = "x ${f("y")} $z"', 'val s = " ${f(" ")} "'],
    ['a.kt', `val s = ${q}a "b" \${g()} c${q}\nh()`, `val s = ${q} \${g()} ${q}\nh()`],
  ],
  'C#': [
    ['a.cs', 'var s = @"c:\\" + d;', 'var s = @" " + d;'],
    ['a.cs', 'var s = @"a ""b"" c"; f();', 'var s = @" "; f();'],
    ['a.cs', 'var s = $"a {b("c")} {{d}} {e:N2}"; f();', 'var s = $" {b(" ")} {e:N2}"; f();'],
    ['a.cs', `var s = $$${q}{ "a": {{b()}} }${q}; f();`, `var s = $$${q} {b()} ${q}; f();`],
    ['a.cs', '#region Log\n/// <c>f()</c>\ng();', '#region Log\n \ng();'],
  ],
  Ruby: [
    ['a.rb', 'x = "a #{b("c")} d" # e', 'x = " #{b(" ")} "'],
    ['a.rb', 'x = <<~SQL.strip\n  a "b # c\nSQL\nd()', 'x = <<~SQL.strip\n \nSQL\nd()'],
    ['a.rb', 'f(<<~A, <<~B)\n  a\nA\n  b\nB\ng', 'f(<<~A, <<~B)\n \nA\n \nB\ng'],
    ['a.rb', 'list << CONSTANT\nclass << self\nf', 'list << CONSTANT\nclass << self\nf'],
    ['a.rb', 'x = %w[a "b] + %q(c (d) e); f', 'x = %w[ ] + %q( ); f'],
    ['a.rb', 'if s =~ /"#{a}"/ then b / c end', 'if s =~ / #{a} / then b / c end'],
    ['a.rb', '=begin\nlog.info\n=end\nf', 'f'],
    ['a.rb', 'f\n__END__\ng "', 'f'],
    ['a.rb', 'x = a % b; y = "c"', 'x = a % b; y = " "'],
  ],
  PHP: [
    ['a.php', '<p>it\'s</p><?php f("x"); // g ?> <b>', '<?php f(" "); ?>'],
    ['a.php', '<?php #[Route("/x")] # no\nf();', '<?php #[Route(" ")] \nf();'],
    ['a.php', '<?php $s = "a {$b["c"]} d"; f();', '<?php $s = " {$b[" "]} "; f();'],
    ['a.php', '<?php $s = <<<EOT\n a "b\n EOT; f();', '<?php $s = <<<EOT\n \n EOT; f();'],
    ['a.php', "<?php $s = <<<'N'\n$a{\nN;\nf();", "<?php $s = <<<'N'\n \nN;\nf();"],
  ],
  Rust: [
    ['a.rs', "fn f<'a>(x: &'a str) -> char { '\"' }", "fn f<'a>(x: &'a str) -> char { ' ' }"],
    ['a.rs', 'let s = r#"a "b" //"#; f();', 'let s = r#" "#; f();'],
    ['a.rs', '/* a /* b */ c */ //! d\nf(b"x\\"y");', 'f(b" ");'],
    ['a.rs', 'let s = "a\n // b"; f();', 'let s = " \n "; f();'],
  ],
  Elixir: [
    ['a.ex', `@doc ${q}\nLogger.info("x")\n${q}\ndef f, do: g("a #{b} c")`, '@doc \n \n \ndef f, do: g(" #{b} ")'],
    ['a.ex', 'x = ~r/a"b/ # c\ny = ~s(d (e))', 'x = ~r/ / \ny = ~s( )'],
    ['a.ex', 'valid?("x") && c == ?"', 'valid?(" ") && c == ?"'],
    ['a.ex', `sql = ~S${q}\na #{b}\n${q}\nf()`, `sql = ~S${q}\n \n${q}\nf()`],
  ],
};

describe('source scanner', () => {
  for (const [language, list] of Object.entries(cases)) {
    describe(language, () => {
      for (const [path, text, expected] of list) {
        it(`reads ${JSON.stringify(text)}`, () => assert.equal(code(path, text), expected.replace(/ +/g, ' ').trim()));
      }
    });
  }

  it('lists strings with their contents, inner ones after those around them', () => {
    assert.deepEqual(strings('a.js', 'f(`/x/${g("y")}/z`, \'w\')'), ['/x/${g("y")}/z', 'y', 'w']);
  });

  it('keeps strings where only comments are left out', () => {
    const source = sourceOf({ path: 'a.py', text: 'f("a # b") # c' })!;
    assert.equal(source.uncommented.trimEnd(), 'f("a # b")');
  });

  it('tells the line of an offset', () => {
    const source = sourceOf({ path: 'a.go', text: 'a\nb\n\nc' })!;
    assert.deepEqual(
      [0, 1, 2, 4, 5].map((offset) => source.lineOf(offset)),
      [1, 1, 2, 3, 4],
    );
  });

  it('finds the string that begins at an offset', () => {
    const source = sourceOf({ path: 'a.go', text: 'f("x", "y")' })!;
    assert.equal(source.stringAt(8)?.value, 'y');
    assert.equal(source.stringAt(7), undefined);
  });

  it('tells the tests inside a Rust file from its other code', () => {
    const text = 'fn f() {}\n#[cfg(test)]\nmod tests { fn g() { "}" } }\nfn h() {}';
    const source = sourceOf({ path: 'a.rs', text })!;
    assert.ok(!source.inTest(text.indexOf('fn f')) && !source.inTest(text.indexOf('fn h')));
    assert.ok(source.inTest(text.indexOf('fn g')));
  });

  it('knows files that a program squeezed into few lines', () => {
    assert.ok(sourceOf({ path: 'a.js', text: 'f();'.repeat(3000) })!.minified);
    assert.ok(!sourceOf({ path: 'a.js', text: 'f();\n'.repeat(3000) })!.minified);
  });

  it('ends on any text', () => {
    const pieces = [
      '"',
      "'",
      '`',
      '${',
      '#{',
      '{',
      '}',
      '/*',
      '*/',
      '//',
      '\\',
      '\n',
      '<<~X',
      '%w(',
      '"""',
      '~r/',
      '<?php',
      '?>',
      '@"',
      '$"',
      'r#"',
      'x',
    ];
    for (let seed = 1; seed < 400; seed++) {
      let text = '';
      for (let n = seed * 7919, i = 0; i < 40; i++, n = (n * 48271) % 2147483647) text += pieces[n % pieces.length]!;
      for (const path of ['a.go', 'a.ts', 'a.py', 'A.java', 'a.kt', 'a.cs', 'a.rb', 'a.php', 'a.rs', 'a.ex']) {
        const source = sourceOf({ path, text })!;
        assert.equal(source.code.length, text.length, `${path} ${JSON.stringify(text)}`);
        assert.equal(source.code.split('\n').length, text.split('\n').length);
        assert.ok(Array.isArray(source.imports));
      }
    }
  });

  it('needs time in proportion on text made to hurt', () => {
    for (const piece of [
      '"',
      "'",
      '`${',
      '"#{',
      '\\"',
      '/',
      '<<~X\n',
      '%(',
      'f"{',
      '$"{',
      'use a::{',
      'import x ',
      '/* ',
    ]) {
      const text = piece.repeat(20_000);
      for (const path of ['a.go', 'a.ts', 'a.py', 'A.java', 'a.kt', 'a.cs', 'a.rb', 'a.php', 'a.rs', 'a.ex']) {
        assert.equal(sourceOf({ path, text })!.code.length, text.length);
      }
    }
  });
});
