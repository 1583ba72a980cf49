import type { Document, DocumentLink } from '../facts';
import { isWish } from './claims';
import { headingIsAbout } from './topics';

/** Hosts on which people run their projects. */
const hostedThere =
  /^https?:\/\/[\w.-]+\.(?:herokuapp\.com|onrender\.com|vercel\.app|now\.sh|netlify\.app|fly\.dev|railway\.app|azurewebsites\.net|azurecontainerapps\.io|run\.app|appspot\.com|pythonanywhere\.com|deno\.dev|workers\.dev|pages\.dev|surge\.sh|glitch\.me|koyeb\.app|elasticbeanstalk\.com|execute-api\.[\w-]+\.amazonaws\.com|ondigitalocean\.app|gigalixirapp\.com|repl\.co|replit\.app|cyclic\.app|adaptable\.app|northflank\.app|zeabur\.app|leapcell\.dev|web\.app|firebaseapp\.com)(?:[/:?#]|$)/i;

/** Addresses that cannot be a deployment of the project. */
const elsewhere =
  /^https?:\/\/(?:localhost|127\.|0\.0\.0\.0|\[|host\.docker|example\.|[\w.-]+\.(?:example|test|local|invalid)(?=[/:?#]|$)|(?:www\.)?(?:github|gitlab|bitbucket|youtube|youtu|vimeo|loom|medium|dev\.to|stackoverflow|npmjs|pypi|docs|wikipedia|roadmap\.sh|linkedin|twitter|x|heroku|vercel|render|netlify|railway|fly)\.(?:com|org|be|io|to|sh|app|dev)?(?:[/:?#]|$)|(?:[\w-]+\.)?(?:travis-ci|circleci|codecov|coveralls|sonarcloud|goreportcard|godoc|codeclimate|snyk|deepsource|codacy|shields|badgen|gitter|discord|opencollective|crates|docs\.rs|hex|hexdocs|packagist|rubygems|nuget|ci\.appveyor|appveyor|scrutinizer-ci|gitpod|bestpractices)\.(?:org|com|io|dev|im|gg|net|pm)(?:[/:?#]|$)|pkg\.go\.dev|(?:raw\.|gist\.)?github|img\.|hub\.docker|docs\.|app\.swaggerhub|editor\.swagger|petstore|documenter\.getpostman|www\.postman)|\.(?:png|jpe?g|gif|svg|mp4|webm|pdf|zip)(?:[?#]|$)|[<{[](?:your|my|app|host|domain)|your-?(?:app|domain|project|service)|<\w/i;

const demoWords =
  /\b(?:live (?:demo|site|version|preview|api|link|url|app|server)|demo(?: link| site| url| version| server)?|deployed(?: (?:at|on|to|here|version|api|app|url|link))?|hosted (?:at|on|here|version|api)|try it (?:out |live|online|here)|see it live|running (?:at|live)|available (?:online|live) at|production (?:url|api|server|deployment)|live (?:at|on|here)|en vivo|démo|en ligne|live-?demo|ao vivo)\b|在线(?:演示|体验|预览)|演示地址|デモ(?:サイト|ページ)?|公開(?:中|URL)/iu;

/** A link to a deployment of this project, as far as its words and its host tell. */
export function demoLink(document: Document): DocumentLink | null {
  for (const link of document.links) {
    if (!/^https?:\/\//i.test(link.target) || elsewhere.test(link.target.slice(0, 300))) continue;
    if (link.image && !hostedThere.test(link.target)) continue;
    const section = document.sections.findLast(({ line }) => line <= link.line);
    const block = section?.blocks.find(({ line, endLine }) => line <= link.line && endLine >= link.line);
    const around = nearby(block?.text ?? '', link);
    if (
      isWish(around) ||
      /\b(?:no longer|not (?:available|deployed|live)|offline|shut down|inspired by|based on|similar|tutorial|frontend template|official)\b/i.test(
        around,
      )
    )
      continue;
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
