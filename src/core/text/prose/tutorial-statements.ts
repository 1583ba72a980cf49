/** What a README says of where the project comes from: a course or tutorial that was followed, or one that it is itself. */
import type { Document } from '../../facts';
import { isNegated } from './claims';
import { normalised, wordCount } from './phrases';
import { byText } from '../reading/memo';
import { scaffoldOf } from '../scaffolds';
import { isContents, titleOf } from '../documents/sections';
import { sentencesOf } from './sentences';
import { headingIsAbout } from '../documents/topics';

/**
 * `follows`: it says that it was made along a tutorial or course; `teaches`: it is a tutorial, or the code that goes with one;
 * `coursework`: it was made for a course, with more or less of the author's own.
 */
export type TutorialClaim = 'follows' | 'teaches' | 'coursework';

/** Where a README says so. */
export interface TutorialStatement {
  readonly claim: TutorialClaim;
  readonly text: string;
  readonly line: number;
}

// Everything is matched in plain words: lower case, without punctuation and accents.
const lesson =
  '(?:tutorials?|course|bootcamp|boot camp|workshop|nanodegree|crash course|masterclass|codelab|code lab|lecture|lectures|lecture series|screencast|curriculum|udemy|specialization)';
const media =
  '(?:tutorial|article|articles|blog|blog post|blogpost|post|video|videos|youtube|playlist|series|book|guide|lesson|talk)';
/** Words after which a course or tutorial is a thing of the domain. */
const notDomain =
  '(?! (?:platform|management|managing|system|systems|app|application|site|website|marketplace|catalog|catalogue|service|services|api|apis|backend|enrol\\w*|registration|provider|providers|selling|sales|store|shop|review|reviews|rating|schedul\\w*|booking|content|data|portal|module|creation|creator|creators|purchase|search|list|listing|entity|model|table|record|id|name)\\b)';
const the = '(?:a|an|the|this|that|my|his|her|their|our|your|some|one|another|online|several)';
const gap = (most: number): string => `(?: [^ ]+){0,${most}}?`;
const school = '(?:course|bootcamp|boot camp|nanodegree|curriculum|specialization|coursework|training course|udemy)';
const platform =
  '(?:udemy|coursera|udacity|pluralsight|codecademy|freecodecamp|free code camp|the odin project|odin project|full ?stack ?open|zero to mastery|net ninja|traversy|academind|tech school|frontend masters|boot dev|hyperskill|jetbrains academy|holberton|alx|microverse|rocketseat|alura|platzi|openclassrooms|scrimba|edx|codewithmosh|code with mosh|programming with mosh|amigoscode|laracasts|egghead|datatalks|datacamp|brocode|bro code)';
const made =
  '(?:built|build|created|made|developed|written|wrote|coded|implemented|done|completed|finished|started|learned|adapted|taken|project|projects|repo|repository|code|app|application|api)';

const pattern = (source: string): RegExp => new RegExp(`(?<![A-Za-zÀ-ɏ\\d])(?:${source})(?![A-Za-zÀ-ɏ\\d])`, 'u');

const claims: readonly (readonly [TutorialClaim, RegExp])[] = [
  [
    'follows',
    pattern(
      `(?:follow|following|followed|code|coding|coded|build|building) ?along (?:with |to |from |of |for )${gap(6)} ?${lesson}`,
    ),
  ],
  [
    'follows',
    pattern(
      `(?:follow|code) ?along (?:project|projects|repo|repository|code|exercise|exercises|of|with the (?:video|book|series|playlist|channel|instructor))`,
    ),
  ],
  [
    'follows',
    pattern(
      `(?:i|we|im|i was|while|when|after|by|from|${made}${gap(3)}(?: by| while| when| from| after)?) (?:am |are |have |had )?(?:following|followed)(?: along)?(?: with)?${gap(8)} (?:${lesson}|${platform}|video|videos|youtube|playlist|series)${notDomain}`,
    ),
  ],
  [
    'follows',
    pattern(
      `(?:is|are|was|were|project|app|api|code|repo|repository|it) (?:mostly |largely |heavily |loosely |originally |mainly )?(?:based on|adapted from|taken from|copied from|cloned from|comes from)${gap(6)} (?:${lesson}|${platform}|youtube series|video series)${notDomain}`,
    ),
  ],
  [
    'follows',
    pattern(
      `(?:my|notes|solutions?|exercises?|progress|journey)${gap(3)} (?:from|for|of|to|through|during|in|while taking|taking|doing)${gap(7)} (?:tutorial|bootcamp|nanodegree|crash course|masterclass|udemy course|udemy|codelab|video course|youtube course|online course|${platform} course)${notDomain}`,
    ),
  ],
  [
    'teaches',
    pattern(
      `(?:source code|sample code|example code|code|repo|repository|companion|code samples?|code examples?|examples?|sample project|demo project|demo|project files|materials?|starter files)(?: \\w+)? (?:for|of|from|accompanying|accompanies|accompany|to accompany|that accompanies|that goes with|which goes with|used in|shown in|built in|created in|developed in|written in|covered in|belonging to) (?:${the} )(?:[^ ]+ ){0,6}?${lesson}${notDomain}`,
    ),
  ],
  [
    'teaches',
    pattern(
      `(?:source code|sample code|example code|code|repo|repository|companion|code samples?|code examples?|sample project|demo project|materials?)(?: \\w+)? (?:for|from|accompanying|accompanies|accompany|to accompany|that accompanies|that goes with|used in|shown in|built in) (?:the|my|this|our|a) (?:[^ ]+ ){0,4}?${media}(?=$| (?:on|about|at|by|called|titled|here|in which|published|series|tutorial|how|https?|that|where)\\b)`,
    ),
  ],
  [
    'teaches',
    pattern(
      `in this (?:short |quick |step by step |hands on )?(?:tutorial|video|lesson|course|workshop|codelab|crash course|blog post|article|series|guide)(?: series)? (?:we|you|i|well|ill|youll|im|were)(?: \\w+){0,3}? (?:build|building|create|creating|develop|developing|implement|implementing|make|making|learn|learning|write|writing|code|coding|cover|show|explore|use)`,
    ),
  ],
  [
    'teaches',
    pattern(
      `(?:we|you|lets|let us) (?:will |are going to |re going to |ll )?(?:learn|learning) how to (?:build|create|develop|make|implement|write)`,
    ),
  ],
  [
    'teaches',
    pattern(
      `(?:watch (?:\\w+ ){0,3}?(?:tutorial|course)|(?:full|complete|original|accompanying|corresponding|detailed|video) (?:\\w+ )?tutorial|tutorial (?:link|video|series)|link to (?:the )?(?:\\w+ )?tutorial)(?=$| (?:here|is|at|on|for|https?|link|in|of)\\b)`,
    ),
  ],
  ['teaches', pattern(`tutorial (?:repo|repository|code|source code|materials?|project|series)`)],
  [
    'coursework',
    pattern(
      `${made}${gap(4)} (?:as )?(?:a )?(?:part of|during|while taking|while doing|while attending|while enrolled in) (?:the |a |an |my |our |this |his |her )?(?:[^ ]+ ){0,6}?${school}${notDomain}`,
    ),
  ],
  [
    'coursework',
    pattern(
      `(?:project|app|application|api|repo|repository|code|this|it|i|we|system|website|program) (?:(?:was|is|has been|were|ive|have|had|is being|am|are) )?(?:built|created|made|developed|written|coded|implemented|done|completed|designed|submitted) (?:\\w+ ){0,2}?(?:for|within|in|at) (?:the |a |an |my |our |this |his |her )?(?:[^ ]+ ){0,6}?${school}${notDomain}`,
    ),
  ],
  [
    'coursework',
    pattern(
      `(?:project|repo|repository|code|solution|solutions|work) (?:for|from|of) (?:the |a |an |my |our |this |his |her )(?:[^ ]+ ){0,6}?${school}${notDomain}(?=$| (?:at|on|by|from|in|of|taught|offered|with|i|we|https?|\\d)\\b)`,
    ),
  ],
  [
    'coursework',
    pattern(
      `(?:my|our|this is (?:a|an|the|my|our)) (?:\\w+ ){0,3}?(?:homework|home work|coursework|course work|school project|university project|college project|class project|semester project|lab work|lab assignment|problem set)`,
    ),
  ],
  [
    'coursework',
    pattern(
      `(?:homework|problem set|pset|lab assignment|lab exercise|hw) (?:no |nr |number )?\\d+|^(?:assignment|lab) (?:no |nr |number )?\\d+|(?:homework|assignment) for (?:the |a |my |our )?[A-Za-zÀ-ɏ\\d ]{0,60}(?:course|class|subject|university|college|school|module|lecture|cs ?\\d+)`,
    ),
  ],
  [
    'coursework',
    pattern(
      `(?:project|projects|assignment|assignments|exercise|exercises|solution|solutions|challenge|certificate|certification|curriculum|homework|capstone) (?:from|for|of|by|at|in|on) (?:the )?(?:\\w+ ){0,2}?${platform}|${platform}(?:s)? (?:\\w+ ){0,3}?(?:project|assignment|course|exercise|exercises|solution|curriculum|module|nanodegree|bootcamp)`,
    ),
  ],
  [
    'follows',
    /(?<![A-Za-zÀ-ɏ])(?:siguiendo|seguindo|seguido|basado en|baseado (?:em|no|na)|hecho (?:con|siguiendo)|en suivant|suivant|nach (?:dem|einem)|anhand)(?: [^ ]+){0,5} (?:tutorial|curso|tutoriel|cours|kurs|tutorials|formation|videotutorial|aulas?)(?![A-Za-zÀ-ɏ])/u,
  ],
  [
    'coursework',
    /(?<![A-Za-zÀ-ɏ])(?:proyecto|repositorio|codigo|ejercicios?|practicas?|projeto|repositorio|exercicios?|desenvolvid[oa]|desarrollad[oa]|realizad[oa]|feit[oa]|criad[oa]|cread[oa]|hech[oa])(?: [^ ]+){0,4}? (?:durante|para|en|no|na|pelo|pela|do|da|del|de|parte)(?: (?:el|la|o|a|os|as|um|uma|un|una|de|do|da|del))*(?: [^ ]+){0,2}? (?:curso|bootcamp|disciplina|asignatura|diplomado|imersao|formacao|aulas?|rocketseat|alura|platzi|udemy|nlw)(?![A-Za-zÀ-ɏ])(?! (?:online|em linha|management))/u,
  ],
  [
    'coursework',
    /(?<![A-Za-zÀ-ɏ])(?:projet|code|depot|realise|application)(?: [^ ]+){0,4}? (?:cadre d(?:u|une?|e la)|pour l[ea]|du)(?: [^ ]+){0,3}? ?(?:cours|formation|tp|module|openclassrooms)(?![A-Za-zÀ-ɏ])|(?<![A-Za-zÀ-ɏ])im rahmen (?:des|der|eines|einer)(?: [^ ]+){0,3} (?:kurses|vorlesung|lehrveranstaltung|moduls|bootcamps|praktikums|ubung)(?![A-Za-zÀ-ɏ])/u,
  ],
  [
    'follows',
    /(?:跟着|跟随|参考|学习自|根据).{0,30}(?:教程|视频|课程)|(?:教程|课程|视频)(?:的)?(?:配套)?(?:源码|源代码|代码|笔记|练习)|(?:慕课网|黑马程序员|尚硅谷|极客时间).{0,20}|课程设计|チュートリアル.{0,15}(?:見ながら|写経|沿って|通り|やってみ)|(?:講座|教材).{0,12}(?:課題|コード|写経)|写経/u,
  ],
];

/** What is no clone: a known challenge or specification, a test of a company, an examination piece of one's own design. */
const ownWork =
  /(?<![A-Za-zÀ-ɏ])(?:take home|case study|coding challenge|technical (?:test|challenge|assessment|assignment|task|interview)|interview|recruitment|hiring|job application|candidate|code challenge|backend challenge|real ?world|conduit|roadmap sh|codecrafters|coding challenges|hackathon|final project|final year|capstone|thesis|graduation|diploma|graduate project|degree project|trabajo de fin|trabalho de conclusao|tcc|projet de fin|abschlussarbeit|bachelorarbeit|masterarbeit|毕业设计|卒業)(?![A-Za-zÀ-ɏ])/u;
const denied =
  /(?<![A-Za-zÀ-ɏ])(?:not (?:a|an|just a|just another|another|from a|based on a|your|one more|copied from)(?: [A-Za-zÀ-ɏ]+){0,3}? (?:tutorial|course|follow along|clone)|(?:isnt|is not|wasnt|was not|no) (?:[A-Za-zÀ-ɏ]+ ){0,4}?(?:tutorial|course|homework|follow along)|(?:beyond|unlike|instead of|rather than|without|more than) (?:[A-Za-zÀ-ɏ]+ ){0,5}?(?:tutorials?|course|courses|follow along|homework))(?![A-Za-zÀ-ɏ])/u;

const longestSentence = 600;
/** How much of a README is looked at; who made it from what stands near its beginning or its end. */
const mostSentences = 1_500;

/** The plainest statement in a README that the project is a tutorial, or was made along one; null without one. */
export function tutorialStatement(readme: Document): TutorialStatement | null {
  const found: TutorialStatement[] = [];
  const title = titleOf(readme);
  if (title && isTutorialTitle(title.heading)) found.push({ claim: 'teaches', text: title.heading, line: title.line });
  const companion = articleCompanion(readme, title?.heading ?? '');
  if (companion) found.push(companion);
  for (const { text, line, pointer } of lines(readme)) {
    const claim = tutorialClaim(text);
    if (claim && !(pointer && claim !== 'follows')) found.push({ claim, text, line });
  }
  return found.find(({ claim }) => claim !== 'coursework') ?? found[0] ?? null;
}

/** What one sentence or heading says. */
export const tutorialClaim: (text: string) => TutorialClaim | null = byText((text) => {
  const words = normalised(text.slice(0, longestSentence));
  if (!hint.test(words) || ownWork.test(words) || denied.test(words) || /[?？]\s*$/.test(text)) return null;
  for (const [claim, expression] of claims) {
    const match = expression.exec(words);
    if (match && !isNegated(words, match.index, match[0].length)) return claim;
  }
  return null;
});

const tutorialTitle =
  /(?<![A-Za-zÀ-ɏ])(?:tutorial|crash course|codelab|follow along|code along|codealong|masterclass|homework|(?:homework|assignment|exercise|lab) \d+)(?: (?:\d+|part \d+|project|code|repo|repository))?$/u;

const isTutorialTitle = (heading: string): boolean => {
  const words = normalised(heading.slice(0, longestSentence));
  return tutorialTitle.test(words) && !ownWork.test(words) && !denied.test(words);
};

/** A pointer to the article whose code this is: more on the same subject as the title's stands there. */
function articleCompanion(readme: Document, title: string): TutorialStatement | null {
  const subject = new Set(
    normalised(title)
      .split(' ')
      .filter((word) => word.length > 2 && !smallWords.test(word)),
  );
  if (subject.size < 3) return null;
  for (const { text, line, block } of sentencesOf(readme).slice(0, mostSentences)) {
    if (!pointsElsewhere(text)) continue;
    for (const link of readme.links) {
      if (link.image || link.line < line || link.line > block.endLine + 3) continue;
      const slug = articleSlug.exec(link.target)?.[1];
      if (slug === undefined) continue;
      const shared = new Set(
        normalised(`${slug} ${link.text}`)
          .split(' ')
          .filter((word) => subject.has(word)),
      );
      if (shared.size >= 3 && shared.size * 2 >= subject.size) return { claim: 'teaches', text, line };
    }
  }
  return null;
}

const smallWords = /^(?:with|and|the|for|using|from|example|app|application|project|demo|simple)$/;
const pointing =
  /(?<![A-Za-zÀ-ɏ])(?:(?:more|further|full|detailed|complete|step by step) (?:detail|details|explanation|explanations|instructions?|information|walkthrough|guide|article|tutorial)|(?:read|visit|see|check out) (?:the |my |this |our )?(?:article|tutorial|blog post|post|full article))(?![A-Za-zÀ-ɏ])/u;
const pointsElsewhere = byText((text) => pointing.test(normalised(text.slice(0, longestSentence))));
/** The last part of an article's address; documentation and code sites are no articles. */
const articleSlug =
  /^https?:\/\/(?!docs?\.|wiki\.|developer|(?:www\.)?(?:github|gitlab|bitbucket)\.)[^\s/]+\/(?!docs?\/|documentation\/|reference\/)(?:[^\s?#]{0,200}\/)?([\w.]+(?:-[\w.]+){2,20})\/?(?:[?#]\S*)?$/i;

/** Words without which no claim matches; most sentences have none. */
const hint =
  /tutor|cours|curs|camp|shop|degree|class|code ?lab|lectur|screencast|curricul|udemy|speciali|article|blog|post|video|youtube|playlist|series|book|guide|lesson|talk|along|learn|work|problem set|pset|assign|lab |hw|academy|module|coursera|udacity|pluralsight|odin|stack ?open|mastery|ninja|traversy|school|masters|boot dev|hyperskill|holberton|alx|rocketseat|alura|platzi|scrimba|edx|mosh|amigos|laracasts|egghead|data|bro ?code|disciplina|asignatura|diplomado|imersao|forma|aula|kurs|vorlesung|lehrveranstaltung|modul|praktikum|ubung|tp|nlw|教程|课程|视频|慕课|黑马|尚硅谷|极客|チュートリアル|講座|教材|写経/u;

interface Line {
  readonly text: string;
  readonly line: number;
  /** Whether it only points somewhere, as an entry of a reading list does. */
  readonly pointer: boolean;
}

function lines(readme: Document): readonly Line[] {
  const headings = readme.sections
    .filter((section) => section.heading !== '' && !isContents(section))
    .map(({ heading, line }) => ({ text: heading, line, pointer: false }));
  const quotes = readme.sections.flatMap(({ blocks }) =>
    blocks.filter(({ type }) => type === 'quote').map(({ text, line }) => ({ text, line, pointer: false })),
  );
  const linkWords = new Map<number, number>();
  for (const { line, text, image } of readme.links)
    if (!image) linkWords.set(line, (linkWords.get(line) ?? 0) + wordCount(text));
  const generated = scaffoldOf(readme)?.sentences;
  const sentences = sentencesOf(readme)
    .slice(0, mostSentences)
    .filter((sentence) => !generated?.has(sentence))
    .map(({ text, line, words, block, section }) => ({
      text,
      line,
      pointer:
        headingIsAbout(section.heading, 'references') ||
        (block.type === 'item' && (linkWords.get(line) ?? 0) * 2 >= words),
    }));
  return [...headings, ...quotes, ...sentences].sort((a, b) => a.line - b.line);
}
