/** Tests that a generator writes before the author wrote a line. */

/** What an assertion looks like that holds whatever the program does. */
export const constantAssertion =
  /^(?:(?:\w+(?:\.|->|::))?\$?\w*(?:\.|->|::)?\w*[aA]ssert\w*!?|[Ee]xpect|(?:t|tap)\.(?:ok|is|equal|same|true|pass))(?:\.\w+)?[ \t]*\(?\s*(?:[tT]rue\s*[,)\n;]|1\s*(?:,|==)\s*1\s*[,)\n]|1\s*\)\.|1\s*\+\s*1|2\s*\+\s*2|4,\s*\d\s*[+*]\s*\d|2,\s*1\s*\+\s*1)/;

interface ScaffoldCase {
  /** The name of the case, or of the class around it. */
  readonly name: RegExp;
  /** What its body has to hold. */
  readonly body: RegExp;
}

const cases: readonly ScaffoldCase[] = [
  { name: /^should (?:be defined|create(?: the app)?|be created)$/, body: /toBeDefined\(\)|toBeTruthy\(\)/ },
  { name: /^should return "?Hello World!?"?$|^\/ \(GET\)$/, body: /Hello World!/ },
  { name: /^should (?:have as title|render title)/, body: /title/ },
  { name: /^renders (?:learn react link|without crashing)$/, body: /learn react|createRoot|ReactDOM|render/i },
  { name: /returns?_a_successful_response|returns a successful response$/, body: /get\(\s*['"]\/['"]\s*\)/ },
  { name: /true_is_true|that true is true$|^example$/, body: /true/ },
  { name: /^GET \/$/, body: /Peace of mind|Welcome to Phoenix/ },
  { name: /^renders (?:404|500)/, body: /render(?:_to_string)?\(.{0,60}"(?:404|500)/ },
  { name: /^greets the world$/, body: /:world/ },
  { name: /^it_works$/, body: /2 \+ 2|add\(2, 2\)|let result/ },
  { name: /^testRoot$/, body: /Hello,? World!?/i },
  { name: /^(?:testItWorks|shouldStart|test server is running)$/, body: /\bisRunning\b/ },
  { name: /^testHelloEndpoint$/, body: /Hello (?:from )?(?:RESTEasy|Quarkus|World)/i },
  { name: /^(?:the truth|responds to root|default root route|example is loaded|support works standalone)$/, body: /./ },
  { name: /^index page$|^GET \/ 200|^should return 200$|^responds with a json message$/, body: /Express|🦄|hello/i },
];

/** Whether a case is one that a generator wrote. */
export function isScaffoldCase(name: string, body: string): boolean {
  return body.length < 2_500 && cases.some((one) => one.name.test(name) && one.body.test(body));
}
