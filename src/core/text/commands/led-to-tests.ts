/** Commands whose own words do not tell, but the sentence that leads to them does: "Run the tests with `make all`". */
import { sentenceAround, type DocumentCommand } from './document-commands';
import { facetsOf, type Facet } from './instructions';
import { stagesOf } from './runners';

/** Orders to run the tests, or words that they are run so. */
const runsTests =
  /\b(?:run|running|execute|executing|launch|start|trigger|invoke) (?:(?:the|all|our|my|its|these|unit|integration|end-to-end|e2e|functional|automated|acceptance|api|existing|full|whole|entire|complete|backend|included)[ -]){0,4}(?:tests?(?: (?:suite|cases|scripts?))?|specs)(?! (?:data|users?|servers?|dbs?|databases?|environments?|containers?|apps?|applications?|accounts?|clients?|instances?|images?|mode)\b)(?! (?:of|against)\b| for (?:a|an)\b)\b|\b(?:tests|specs|test suite) (?:can be|may be|should be|must be|are) (?:run|executed|launched|invoked)\b(?! by (?:the|an?|our)\b)|(?<!\p{L})(?:ejecut\w+|corr\w+|lanz\w+|rod\w+|execut\w+|lanc\w+|exécut\w+) (?:(?:los|las|os|les|todos|todas|tous|nos|as) ){0,2}(?:tests?|testes|pruebas)(?!\p{L})|(?<!\p{L})tests? (?:ausführen|starten|laufen)|运行(?:所有|单元|集成)?测试|测试运行|テスト(?:を|の)?実行|테스트(?:를)? ?실행/iu;

/** Sentences that lead to what has to be there first, or set it aside. */
const beforehand =
  /\b(?:before|after|first|once|install|prepare|set ?up|create|need|needs|require[sd]?|make sure|ensure|you(?:'ll| will) need|not|without|instead|watch|when|if|seed|migrate|config\w*|previous|depend\w*|nightly|every|hourly|daily|any time)\b/i;

/** Programs that run what a repository holds. */
const runner =
  /^(?:make|just|task|npm|yarn|pnpm|bun|composer|python|node|php|ruby|go|bash|sh|docker|podman|inv|invoke|rake|mix|gradle|mvn|sbt|nox|poe|\.{1,2}[/\\].*)$/;

const otherWork: readonly Facet[] = ['install', 'package', 'clone', 'configure', 'migrate', 'infrastructure', 'deploy'];

/** Whether what stands before a command says that it runs the tests. */
export function isLedToTests(command: DocumentCommand): boolean {
  const { words, block, written } = command;
  const facets = facetsOf(words);
  if (otherWork.some((facet) => facets.has(facet))) return false;
  if (!stagesOf(words).some(({ program, words: [name = ''] }) => runner.test(name) || /^\.{1,2}[/\\]/.test(program)))
    return false;
  if (/^(?:docker|podman)[- ]compose up\s*$/.test(words.join(' '))) return false;
  if (words.some((word) => /^(?:-d|--detach|down|stop|logs|ps|exec|pull|--version)$/.test(word))) return false;
  const text =
    written === 'code' ? leadOf(command) : sentenceAround(block.text, Math.max(0, block.text.indexOf(command.text)));
  return text.length <= 200 && runsTests.test(text) && !beforehand.test(text);
}

/** The line, or the heading, that leads to a block of code whose first command this is. */
function leadOf({ block, section, line }: DocumentCommand): string {
  if (line > block.line + 1) return '';
  const before = section.blocks[section.blocks.indexOf(block) - 1];
  if (!before) return section.heading;
  if (before.type !== 'paragraph' && before.type !== 'item') return '';
  const last = before.text
    .slice(-300)
    .split(/\n|(?<=[.!?])\s/)
    .at(-1)!
    .trim();
  return /[:：]$/.test(last) || !/[.!?。]$/.test(last) ? last : '';
}
