import type { AreaId, CheckMetadata, ExemptionKind, Notice } from '../model';
import { nearest } from '../text/nearest';
import { isPlaceholder } from '../text/prose/placeholders';
import {
  bounds,
  configurationFile,
  defaults,
  type Configuration,
  type ExemptionWish,
  type SelfRating,
  type TargetId,
  type Threshold,
} from './configuration';
import { patternFault } from './ignored-paths';
import { quoted, readJson, type Complain, type Property, type Value } from './json-reader';
import { targets } from './targets';

/** What a configuration may name. */
export interface Known {
  readonly checks: readonly Pick<CheckMetadata, 'id'>[];
  readonly areas: readonly { readonly id: AreaId }[];
}

/** A configuration with what of it could not be taken in, each at its line. */
export interface Reading {
  readonly configuration: Configuration;
  readonly notices: readonly Notice[];
}

/** What a configuration may hold. */
export const sections = ['target', 'ignore', 'checks', 'selfRatings', 'thresholds'] as const;

/** Reads a configuration. What is wrong with it is told at its line, and the rest still applies. */
export function readConfiguration(text: string, known: Known): Reading {
  const notices: Notice[] = [];
  const complain: Complain = (line, message) => notices.push({ path: configurationFile, line, message });
  const root = readJson(text, complain);
  if (root && !root.properties) complain(root.line, 'holds no object, so that nothing of it applies');
  const reader = new Reader(known, complain);
  let configuration = defaults;
  for (const property of root?.properties ?? []) {
    configuration = { ...configuration, ...reader.section(property) };
  }
  return { configuration, notices: notices.sort((a, b) => (a.line ?? 0) - (b.line ?? 0)) };
}

class Reader {
  private readonly checkIds: readonly string[];
  private readonly areaIds: readonly AreaId[];

  constructor(
    { checks, areas }: Known,
    private readonly complain: Complain,
  ) {
    this.checkIds = checks.map(({ id }) => id);
    this.areaIds = areas.map(({ id }) => id);
  }

  section({ key, line, value }: Property): Partial<Configuration> {
    switch (key) {
      case '$schema':
        return {};
      case 'target':
        return this.target(value);
      case 'ignore':
        return { ignore: this.ignore(value) };
      case 'checks':
        return { exemptions: this.exemptions(value) };
      case 'selfRatings':
        return { selfRatings: this.selfRatings(value) };
      case 'thresholds':
        return { thresholds: this.thresholds(value) };
      default:
        this.unknownName(line, key, sections, 'nothing that can be configured');
        return {};
    }
  }

  private target(value: Value): Partial<Configuration> {
    const found = targets.find(({ id }) => id === value.plain);
    if (found) return { target: found.id satisfies TargetId };
    const names = targets.map(({ id }) => quoted(id)).join(', ');
    this.complain(value.line, `names a target that does not exist; there are ${names}`);
    return {};
  }

  private ignore(value: Value): readonly string[] {
    if (!value.items) {
      this.complain(value.line, '"ignore" must be a list of patterns');
      return [];
    }
    const patterns = value.items.flatMap((item) => {
      const fault = typeof item.plain === 'string' ? patternFault(item.plain) : 'is no text';
      if (fault === null) return [item.plain as string];
      this.complain(item.line, `has a pattern that ${fault}; it was left out`);
      return [];
    });
    if (patterns.length > bounds.patterns)
      this.complain(value.line, `has more than ${bounds.patterns} patterns; those after them were left out`);
    return patterns.slice(0, bounds.patterns);
  }

  private exemptions(value: Value): readonly ExemptionWish[] {
    return this.entries(value, 'checks', 'checks by id').flatMap(({ key, line, value: entry }) => {
      if (!this.checkIds.includes(key)) {
        this.unknownName(line, key, this.checkIds, 'no check');
        return [];
      }
      const wishes = this.entries(entry, key, '"exempt" or "off" with a reason');
      const [wish, another] = wishes.filter(({ key: kind }) => isExemptionKind(kind));
      for (const { key: kind, line: at } of wishes)
        if (!isExemptionKind(kind)) this.unknownName(at, kind, ['exempt', 'off'], 'nothing that a check can be');
      if (another) this.complain(another.line, `says both "exempt" and "off" of ${key}; "${wish!.key}" counts`);
      if (!wish) return [];
      const reason = this.reason(wish.value, `${quoted(wish.key)} of ${key}`);
      return reason === null ? [] : [{ check: key, kind: wish.key as ExemptionKind, reason, line }];
    });
  }

  private selfRatings(value: Value): readonly SelfRating[] {
    return this.entries(value, 'selfRatings', 'ratings by area').flatMap(({ key, line, value: entry }) => {
      const area = this.areaIds.find((id) => id === key);
      if (area === undefined) {
        this.unknownName(line, key, this.areaIds, 'no area');
        return [];
      }
      const parts = this.entries(entry, key, 'a score with a reason');
      for (const part of parts)
        if (part.key !== 'score' && part.key !== 'reason')
          this.unknownName(part.line, part.key, ['score', 'reason'], 'no part of a rating');
      const score = this.score(
        parts.find((part) => part.key === 'score')?.value ?? entry,
        `the rating of ${key}`,
        (given) => given * 2 === Math.round(given * 2),
      );
      const reason = this.reason(parts.find((part) => part.key === 'reason')?.value ?? entry, `the rating of ${key}`);
      return score === null || reason === null ? [] : [{ area, score, reason }];
    });
  }

  private thresholds(value: Value): readonly Threshold[] {
    const names = ['average', ...this.areaIds] as const;
    return this.entries(value, 'thresholds', 'least scores by area').flatMap(({ key, line, value: entry }) => {
      const of = names.find((name) => name === key);
      if (of === undefined) {
        this.unknownName(line, key, names, 'no area');
        return [];
      }
      const min = this.score(entry, `the threshold of ${key}`);
      return min === null ? [] : [{ of, min }];
    });
  }

  private entries(value: Value, name: string, what: string): readonly Property[] {
    if (!value.properties) this.complain(value.line, `${quoted(name)} must be an object with ${what}`);
    return value.properties ?? [];
  }

  private score({ plain, line }: Value, of: string, fits: (score: number) => boolean = () => true): number | null {
    if (typeof plain === 'number' && plain >= 1 && plain <= 5 && fits(plain)) return plain;
    this.complain(
      line,
      `lacks a score from 1 to 5${fits(1.25) ? '' : ' in halves'} for ${of}, so that it does not apply`,
    );
    return null;
  }

  /** A reason is what makes an exception honest, so that none applies without. */
  private reason({ plain, line }: Value, of: string): string | null {
    const text = typeof plain === 'string' ? plain.trim().replace(/\s+/g, ' ').slice(0, bounds.longestReason) : '';
    if (text.length >= bounds.reason && !isPlaceholder(text)) return text;
    this.complain(line, `gives no reason for ${of}, so that it does not apply`);
    return null;
  }

  private unknownName(line: number, name: string, names: readonly string[], kind: string): void {
    const close = nearest(name, names);
    this.complain(line, `names ${quoted(name)}, which is ${kind}${close === null ? '' : `; did you mean "${close}"?`}`);
  }
}

const isExemptionKind = (word: string): word is ExemptionKind => word === 'exempt' || word === 'off';
