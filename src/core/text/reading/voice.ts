import type { Document, Section } from '../../facts';
import { fileNameOf } from '../repository/file-role';
import { normalised, phrasePattern } from '../prose/phrases';
import { titleOf } from '../documents/sections';
import { byDocument, byText } from './memo';

/**
 * Whose words a document holds. `own`: the authors speak of this project. `lesson`: it explains a subject or gives general advice, and
 * speaks of this project only where it says so. `assignment`: it says what is to be built, and not what was.
 */
export type Voice = 'own' | 'lesson' | 'assignment';

const lessonTitle =
  /^(?:\W|\d|[a-z]\.)*(?:understanding|introduction to|intro to|what (?:is|are)|how to|how does|how do|a guide to|guide to|the complete guide|complete guide|tutorial|learn|learning|basics of|fundamentals of|getting started with|best practices|cheat ?sheet|deep dive|lesson|lecture|module \d|week \d|day \d|chapter \d|exercise|entendiendo|introducción a|entendendo|introdução a|comprendre|introduction à|einführung in|认识|理解|入门|教程|とは|入門)/i;
const lessonPlace =
  /(?:^|\/)(?:concepts?|tutorials?|lessons?|lectures?|courses?|courseware|exercises?|cheat-?sheets?|learning|study|materials?|slides)(?:\/|\.\w+$)/i;
/** Files with rules for a coding assistant. */
const assistantName = /^(?:claude|agents?|gemini|copilot[-_]?\w*|cursor\w*|codex|llms?)\.\w+$|copilot-instructions/i;
const assignmentName =
  /^(?:assignment|challenge|coding[-_ ]challenge|exercise|homework|take[-_ ]home|test[-_ ]task|task|instructions|statement|description|brief|prd|spec|specs|specification|requirements?|product[-_ ]requirements|user[-_ ]stories|enunciado|consigna|desafio|desafío|prueba[-_ ]tecnica|teste[-_ ]tecnico|sujet|cahier[-_ ]des[-_ ]charges|aufgabe|aufgabenstellung)(?:[-_ ]?\d+)?\.\w+$/i;
const assignmentHeading = phrasePattern(
  'objective*|scope|in scope|functional requirement*|non functional requirement*|technical requirement*|technical constraint*|deliverable*|acceptance criteria|evaluation|evaluation criteria|grading*|submission*|bonus*|your task|the task|the challenge|what we expect|what we are looking for|definition of done|success criteria|hints|=rules|=the rules|rules of the*|challenge rules|general rules',
  'entregables|criterios de evaluacion|criterios de aceptacion|requisitos funcionales|criterios de avaliacao|criteres d evaluation|livrables|bewertungskriterien|abgabe',
);
const addressed =
  /\b(?:you (?:will|must|should|are (?:asked|required|expected|free)|have to|are going to) (?:\w+ ){0,2}(?:build|create|implement|develop|write|design|submit|learn|provide)|your (?:task|solution|submission|job|implementation|assignment) (?:is|should|must|will)|candidates? (?:should|must|are expected)|submit your|we expect you|in this (?:lesson|course|tutorial|exercise|assignment|challenge|chapter|module|video|article|guide|post))\b/i;

const ownWords =
  /\b(?:our|ours|we|we've|we're|my|i|i've|i'm|this (?:project|service|repo|repository|app|application|api|backend|codebase|system|server|implementation|job|package|module|setup|design|code)|in (?:the|this) (?:project|codebase|repo|repository|code)|the (?:project|codebase|repository)(?:'s)?)\b|(?<![A-Za-zÀ-ɏ])(?:nuestr[oa]s?|este proyecto|esta api|noss[oa]s?|este projeto|esta aplicação|notre|nos|ce projet|cette application|unser\w*|dieses projekt|diese anwendung)(?![A-Za-zÀ-ɏ])|我们|本项目|本系统|本服务|このプロジェクト|本プロジェクト|このアプリ|本アプリ|本サービス/iu;

/** Whether words speak of this project rather than of a subject. */
export const speaksOfProject = byText((text) => ownWords.test(text.slice(0, 1000)));

/** Whose words a document holds. The README and decision records are taken for the authors' own. */
export const voiceOf = byDocument((document): Voice => {
  if (document.role === 'decision') return 'own';
  const title = titleOf(document)?.heading ?? '';
  const asked = asksForWork(document, title);
  if (document.role === 'readme') return asked ? 'assignment' : 'own';
  if (asked) return 'assignment';
  if (/\bapi spec(?:ification)?s?\b/i.test(title) && !speaksOfProject(title)) return 'lesson';
  if (assistantName.test(fileNameOf(document.path))) return 'lesson';
  return lessonTitle.test(title.slice(0, 80)) || lessonPlace.test(document.path) ? 'lesson' : 'own';
});

/** Headings of those who did the work. */
const reported =
  /\b(?:completed|implemented|what (?:we|i) (?:built|did|learned)|implementation details|(?:key )?(?:concepts|lessons) learned|my (?:solution|approach|implementation)|solution|design decisions)\b/i;

/** Whether a document hands out work: by its name and its headings, or by how it addresses its reader. */
function asksForWork(document: Document, title: string): boolean {
  if (document.sections.some(({ heading }) => reported.test(heading))) return false;
  const named = document.role !== 'readme' && assignmentName.test(fileNameOf(document.path));
  const headings = document.sections.filter(({ heading }) => assignmentHeading.test(plain(heading))).length;
  const calls = document.sections.filter(addressesReader).length;
  if (document.role === 'readme') return calls >= 3 || (calls >= 1 && headings >= 3);
  const about = /\b(?:assignment|challenge|homework|exercise|technical test|case study|take.?home|task \d)\b/i.test(
    title,
  );
  return (named && headings + calls >= 1) || headings >= 4 || calls >= 2 || (about && headings >= 2);
}

const plain = byText(normalised);

const addressesReader = ({ blocks }: Section): boolean =>
  blocks.some(({ type, text }) => (type === 'paragraph' || type === 'item') && addressed.test(text.slice(0, 1500)));
