/** How tests are written in each language: where a case begins, what asserts, what skips. */
import type { LanguageName } from '../../facts';

/** What the tests of a language look like, over code whose comments and strings are blanked. */
export interface Dialect {
  /** Where a case begins; the first group, where there is one, is its name. Else the string after it, or the function after it. */
  readonly start: RegExp;
  readonly assertion: RegExp;
  /** What marks a case as skipped, in the lines around its beginning. */
  readonly skipped: RegExp;
  /** What skips a case from inside. */
  readonly skippedInside?: RegExp;
  /** Rows of a table of inputs. */
  readonly row?: RegExp;
  /** Lines before the beginning that belong to a case: annotations and decorators. */
  readonly before: number;
}

const javaScript: Dialect = {
  start:
    /(?<![\w$.])(?:x?it|x?test|specify|fit|Deno\.test|QUnit\.test)(?:\.(?:each|only|concurrent|serial|skip|todo|failing|sequential|fails|skipIf|runIf|for))*(?=\s*[(`<])|(?<![\w$])(?:t|tap)\.test(?=\s*\()|^[ \t]*Then(?=\(\s*["'`/])/gm,
  assertion:
    /(?<![\w$.])(?:expect|assert\w*|should|expectTypeOf|verify|check[A-Z]\w*)(?:\.\w+){0,3}\s*[(<]|\.should\b|\.(?:expect\w*|assert\w*)\(|(?<![\w$])(?:t|tap|test)\.(?:assert|ok|is|not|equal|equals|same|deepEqual|match|strictEqual|strictSame|throws|throwsAsync|rejects|like|true|false|truthy|falsy|pass|fail|notOk|hasProp\w*|has|resolves|snapshot|regex)\b|\bcy\.(?:contains|should)\(/g,
  skipped: /\.(?:skip|todo)\b|(?<![\w$.])x(?:it|test)\b/,
  row: /^[ \t]*\[[^\n]{0,200}\],?[ \t]*$/gm,
  before: 0,
};

const jvm: Dialect = {
  start:
    /@(?:Test|ParameterizedTest|RepeatedTest|TestFactory|TestTemplate|Property|Then)\b|^[ \t]*(?:should|test|it|scenario|expect|Then|then|`then`|feature|xtest|xit|xshould)\((?="[^\n]{0,300}\)[^\n]{0,80}\{)|^[ \t]*"[^"\n]{0,300}"(?:\.config\([^\n]{0,200}\))?\s*\{|^[ \t]*"[^"\n]{0,300}"\s+-?\s*should\s*\{/gm,
  assertion:
    /\b(?:assert\w*|verify\w*|expect\w*|fail|check\w*|then\w*|should\w+)\s*[({<]|\.(?:andExpect\w*|statusCode|expectStatus|expectBody\w*|isEqualTo|body|verifyComplete|verifyError\w*|expectNext\w*|contentType|contains|isTrue|isFalse|hasSize|matches)\(|\bshould\w+\b|\bStepVerifier\b/g,
  skipped: /@(?:Disabled|Ignore)\b|(?:^|\s)x(?:test|it|should)\(/,
  row: /^[ \t]*(?:"[^"\n]*",?|Arguments\.(?:of|arguments)\([^\n]*\),?|arguments\([^\n]*\),?)[ \t]*$/gm,
  before: 3,
};

const dialects: Readonly<Record<LanguageName, Dialect>> = {
  Go: {
    start:
      /^func (?:\(\w+ \*?\w+\) )?((?:Test|Fuzz)(?!Main\b)\w*)\((?:\w+ \*testing\.[TF])?\)|^[ \t]*(?:It|Specify|Entry|DescribeTable|Convey)\(/gm,
    assertion:
      /\b\w+\.(?:Errorf?|Fatalf?|FailNow|Fail)\(|\b(?:assert|require|is|qt|must|cmp|should|a|r|suite|s|ts|c|expect|check)\.(?:[A-Z]\w*\(\)\.)?(?:Equal|NotEqual|No|Nil|NotNil|True|False|Error|Contains|Len|Empty|NotEmpty|Eventually|Panics|Greater|Less|Zero|InDelta|JSONEq|Exactly|Elements|Diff|Assert|Subset|Same|Regexp|Implements|IsType|WithinDuration|Assertions|Status|That|Check|Cmp|DeepEqual|NilError|Ok)\w*\(|\b(?:Expect|Ω|Eventually|Consistently|So|Assert|ExpectStatus)\(|(?<!\bfunc )\b(?:assert|require|check|verify|expect|must|test|validate|compare|ensure|want|match)\w*\(\s*t\b|\.(?:Expect|Status|JSON)\(\)?[^\n]{0,40}\b(?:Status|Body|Equal|Object|Value)\b|\bHit\(|\bExpectationsWereMet\(/gi,
    skipped: /^[ \t]*(?:P(?:It|Specify|Entry)|XIt|X?Pending)\(/m,
    skippedInside: /\n\tt\.Skip(?:Now|f)?\(/,
    row: /^[ \t]*\{?\s*(?:name|desc|description|title|scenario|testName|testCase|test|caseName)\s*:\s*["`]|^\t{2,3}\{(?:["`]|[-\w.]+,)|^[ \t]*t\.Run\("|^[ \t]*"[^"\n]{0,200}":[ \t]*\{/gim,
    before: 0,
  },
  TypeScript: javaScript,
  JavaScript: javaScript,
  Python: {
    start: /^[ \t]*(?:async )?def (test\w*)\(|^@then\(/gm,
    assertion:
      /^[ \t]*assert\b|;[ \t]*assert\b|\b(?:self|cls|cm|tc)\.(?:assert\w+|fail\w*|expect\w*)\(|\bpytest\.(?:raises|fail|warns)\b|\.(?:assert_\w+|assertEqual)\b|\b(?:assert_\w+|expect|check_\w+|verify_\w+|ensure)\(|\braises\(/gm,
    skipped: /@(?:pytest\.mark\.skip\b|unittest\.skip\b|skip\b)/,
    skippedInside: /\n {4,8}(?:pytest\.skip|self\.skipTest)\(/,
    row: /^[ \t]*[([][^\n]{0,300}[)\]],?[ \t]*$|\bpytest\.param\(/gm,
    before: 12,
  },
  Java: jvm,
  Kotlin: jvm,
  'C#': {
    start:
      /\[(?:\w+,\s*)?(?:Fact|Theory|SkippableFact|SkippableTheory|Test|TestCase|TestCaseSource|TestMethod|DataTestMethod|Then)\b/gm,
    assertion:
      /\b(?:Assert|CollectionAssert|StringAssert|Check|ClassicAssert)\.\w+|\.(?:Should\w*|Verify\w*|Received\w*|DidNotReceive\w*|MustHaveHappened\w*|MustNotHaveHappened)\(|\b(?:Verify|Expect|Assert\w+)\(|\.Should[A-Z]\w*\(|\bEnsureSuccessStatusCode\(/g,
    skipped: /\bSkip\s*=|\[Ignore\b|\[Explicit\b/,
    row: /\[(?:InlineData|TestCase|DataRow|Arguments)\(/gm,
    before: 0,
  },
  Ruby: {
    start:
      /^[ \t]*(?:it|specify|scenario|example|its|fit|xit|xspecify|test|should)\b(?=[ \t]*(?:["'(:{]|do\b|[^\n]{0,200}\bdo\b))|^[ \t]*def (test_\w+)|^[ \t]*run_test!|^Then[ (](?=[("'/%])/gm,
    assertion:
      /\bexpect\b|\b(?:assert|refute)\w*\b|\.should(?:_not)?\b|\bis_expected\b|\bmust_\w+|\bwont_\w+|\bshould(?:_not)?\b[ \t]+\w|\brun_test!|\bhave_http_status\b|\bassert_\w+/g,
    skipped: /^[ \t]*x(?:it|specify)\b|\bpending\b|skip:/m,
    skippedInside: /\n[ \t]*(?:skip|pending)\b/,
    before: 0,
  },
  PHP: {
    start:
      /\bfunction\s+(test\w*)\s*\(|#\[(?:Test|TestDox)\b|\/\*\* @test\b|^[ \t]*(?:it|test|arch)\(|\bfunction\s+(\w+)\((?=[^\n)]{0,80}\b(?:\w*Tester|\w*Guy)\b)|^[ \t]*\$\w+\s*=\s*new \\?\w*(?:Tester|Guy)\(\s*\$scenario\b/gm,
    assertion:
      /->(?:assert\w*|expectException\w*|shouldHave\w*|shouldReturn|shouldThrow|see[A-Z]\w*|dontSee\w*|to[A-Z]\w*|throws\w*|expects)\(|\b(?:self|static|Assert|\w*Assert)::assert\w*\(|(?<![\w>$])(?:assert\w*|expect)\(|->assert[A-Z]/g,
    skipped: /#\[Ignore/,
    skippedInside: /\bmarkTestSkipped\(|\bmarkTestIncomplete\(|\}\)->(?:skip|todo)\(/,
    row: /^[ \t]*(?:'[^'\n]*'|"[^"\n]*")\s*=>\s*\[|^[ \t]*yield\b|#\[(?:TestWith|DataProvider)\b/gm,
    before: 2,
  },
  Rust: {
    start: /#\[(?:\w+::)*(?:test|rstest|test_case|quickcheck|wasm_bindgen_test|apply)\b/gm,
    assertion:
      /\b(?:assert\w*|debug_assert\w*|prop_assert\w*|panic|expect!|insta::\w+|matches|ensure|bail|check)!?\s*[!(]|#\[should_panic|\.(?:unwrap_err|expect_err|assert_\w+|expect_status|assert|success|failure)\(/g,
    skipped: /#\[ignore\b/,
    row: /#\[(?:case|test_case)\b/gm,
    before: 1,
  },
  Elixir: {
    start: /^[ \t]*(?:test|property|feature)\b(?=[ \t(]+")|^[ \t]*doctest\b/gm,
    assertion:
      /\b(?:assert\w*|refute\w*|flunk|check all|doctest)\b|\b(?:json|html|text|response|redirected)_?\w*\(\s*\w+,\s*[:\d]/g,
    skipped: /@(?:module)?tag :skip\b|@tag skip:/,
    before: 2,
  },
};

/** How the tests of a language look. */
export function dialectOf(language: LanguageName): Dialect {
  return dialects[language];
}
