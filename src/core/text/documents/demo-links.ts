import type { Document, DocumentLink } from '../../facts';
import { isWish } from '../prose/claims';
import { headingIsAbout, type Topic } from './topics';

/** Hosts on which people run their projects. */
const hostedThere =
  /^https?:\/\/[\w.-]+\.(?:herokuapp\.com|onrender\.com|vercel\.app|now\.sh|netlify\.app|fly\.dev|railway\.app|azurewebsites\.net|azurecontainerapps\.io|run\.app|appspot\.com|pythonanywhere\.com|deno\.dev|workers\.dev|pages\.dev|surge\.sh|glitch\.me|koyeb\.app|elasticbeanstalk\.com|execute-api\.[\w-]+\.amazonaws\.com|ondigitalocean\.app|gigalixirapp\.com|repl\.co|replit\.app|cyclic\.app|adaptable\.app|northflank\.app|zeabur\.app|leapcell\.dev|web\.app|firebaseapp\.com)(?:[/:?#]|$)/i;

/** Addresses that cannot be a deployment of the project. */
const elsewhere =
  /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[|host\.docker|example\.|[\w.-]+\.(?:example|test|local|invalid)(?=[/:?#]|$)|(?:www\.)?(?:github|gitlab|bitbucket|youtube|youtu|vimeo|loom|medium|dev\.to|stackoverflow|npmjs|pypi|docs|wikipedia|roadmap\.sh|linkedin|twitter|x|heroku|vercel|render|netlify|railway|fly)\.(?:com|org|be|io|to|sh|app|dev)?(?:[/:?#]|$)|(?:[\w-]+\.)?(?:travis-ci|circleci|codecov|coveralls|sonarcloud|goreportcard|godoc|codeclimate|snyk|deepsource|codacy|shields|badgen|gitter|discord|opencollective|crates|docs\.rs|hex|hexdocs|packagist|rubygems|nuget|ci\.appveyor|appveyor|scrutinizer-ci|gitpod|bestpractices)\.(?:org|com|io|dev|im|gg|net|pm)(?:[/:?#]|$)|pkg\.go\.dev|(?:raw\.|gist\.)?github|img\.|hub\.docker|docs\.|app\.swaggerhub|editor\.swagger|petstore|documenter\.getpostman|www\.postman)|\.(?:png|jpe?g|gif|svg|mp4|webm|pdf|zip)(?:[?#]|$)|[<{[](?:your|my|app|host|domain)|your-?(?:app|domain|project|service)|<\w/i;

const demoWords =
  /\b(?:live (?:demo|site|version|preview|api|link|url|app|server)|demo(?: link| site| url| version| server)?|deployed(?: (?:at|on|to|here|version|api|app|url|link))?|hosted (?:at|on|here|version|api)|try it (?:out |live|online|here)|see it live|running (?:at|live)|available (?:online|live) at|production (?:url|api|server|deployment)|live (?:at|on|here)|en vivo|démo|en ligne|live-?demo|ao vivo)\b|在线(?:演示|体验|预览)|演示地址|デモ(?:サイト|ページ)?|公開(?:中|URL)/iu;

/** Words by which it is no deployment, or none of this project. */
const gone =
  /\b(?:no longer|not (?:available|deployed|live)|offline|shut down|inspired by|based on|similar|tutorial|frontend template|official)\b/i;

/** A link to a deployment of this project, as far as its words and its host tell. */
export const demoLink = (document: Document): DocumentLink | null => writtenAsLink(document) ?? bareAddress(document);

function writtenAsLink(document: Document): DocumentLink | null {
  for (const link of document.links) {
    if (!/^https?:\/\//i.test(link.target) || elsewhere.test(link.target.slice(0, 300))) continue;
    if (link.image && !hostedThere.test(link.target)) continue;
    const section = document.sections.findLast(({ line }) => line <= link.line);
    const block = section?.blocks.find(({ line, endLine }) => line <= link.line && endLine >= link.line);
    const around = nearby(block?.text ?? '', link);
    if (isWish(around) || gone.test(around)) continue;
    if (hostedThere.test(link.target)) return link;
    const headed =
      section !== undefined &&
      headingIsAbout(section.heading, 'demo') &&
      /\b(?:demo|live|deploy|hosted)/i.test(section.heading);
    if (demoWords.test(around) || (headed && (section.blocks.length <= 4 || demoWords.test(link.text)))) return link;
  }
  return null;
}

/** The words of a block around a link: the line that holds its text. */
function nearby(text: string, link: DocumentLink): string {
  const at = text.indexOf(link.text);
  if (at < 0) return link.text;
  const from = Math.max(text.lastIndexOf('\n', at), text.lastIndexOf('. ', at), 0);
  const end = text.indexOf('\n', at + link.text.length);
  return text.slice(from, end < 0 ? undefined : end).slice(0, 300);
}

const address = /https?:\/\/[^\s<>`"'()[\]|,;]{1,300}/g;
/** Names that stand for one's own: `https://my-app.onrender.com`. */
const standIn =
  /^https?:\/\/(?:my|your|some|the)?[-_]?(?:app|api|project|service|domain|backend|server)(?:[-_]?name)?\./i;
/** What a bare address is called right before it: `Server link: https://…`, `Base URL – https://…`, `It is live at https://…`. */
const calledLive =
  /(?<![\w/-])(?:live|demo|deployed|hosted)(?: (?:demo|server|api|app|site|version))?(?: (?:link|url|address))?\*{0,2} ?(?:at|[:：=→–-])[\s*_[(<"]{0,4}$/i;
const calledOwn =
  /(?<![\w/-])(?:base|production|server|back-?end|api|app|application|service|project|site|website|deployment)(?: (?:api|server|service))?(?: (?:link|url|address))?\*{0,2} ?(?:is|at|[:：=→–-])[\s*_[(<"]{0,4}$/i;
/** Sections in which an address is a setting, an example or a plan. */
const elsewhereInDocument: readonly Topic[] = ['setup', 'configuration', 'tests', 'future'];

/** An address that is not written as a link, which readers can follow all the same; it has to be called the project's own. */
function bareAddress({ sections }: Document): DocumentLink | null {
  for (const { heading, blocks } of sections) {
    if (elsewhereInDocument.some((topic) => headingIsAbout(heading, topic)) && !headingIsAbout(heading, 'demo'))
      continue;
    for (const { type, text, line, task } of blocks) {
      if ((type !== 'paragraph' && type !== 'item') || task === 'open') continue;
      for (const [index, written] of text.slice(0, 4_000).split('\n').entries()) {
        if (!written.includes('://') || isWish(written) || gone.test(written)) continue;
        for (const match of written.matchAll(address)) {
          const target = match[0].replace(/[.:!*_]+$/, '');
          if (elsewhere.test(target) || standIn.test(target)) continue;
          const before = written.slice(0, match.index).slice(-80);
          if (calledLive.test(before) || (hostedThere.test(target) && calledOwn.test(before)))
            return { target, text: target, line: line + index, image: false };
        }
      }
    }
  }
  return null;
}
