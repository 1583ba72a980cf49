/** Endings of plurals and what becomes of them, in the order in which the inflectors of web frameworks try them. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?<![a-z])(?:equipment|information|rice|money|species|series|fish|sheep|jeans|police|news)$/i, '$&'],
  [/people$/i, 'person'],
  [/children$/i, 'child'],
  [/(?<=\b|[_-]|wo)men$/i, 'man'],
  [/(?<=database|move|shoe|hive|tive|movie|zombie)s$/i, ''],
  [/(?<=quiz)zes$/i, ''],
  [/(?<=matr)ices$/i, 'ix'],
  [/(?<=vert|ind)ices$/i, 'ex'],
  [/(?<=alias|status|bus|virus)es$/i, ''],
  [/(?<=alias|status|bus|virus)$/i, ''],
  [/(?<=cri|analy|diagno|ba|parenthe|progno|synop|the)ses$/i, 'sis'],
  [/(?<=x|ch|ss|sh|o)es$/i, ''],
  [/(?<=[^aeiouy]|qu)ies$/i, 'y'],
  [/(?<=[lr])ves$/i, 'f'],
  [/(?<=[^f])ves$/i, 'fe'],
  [/(?<!s)s$/i, ''],
];

/** The name of one of what a name in the plural means: the parameter of `movies/{movie}`. */
export function singular(name: string): string {
  const [ending, one] = endings.find(([expression]) => expression.test(name)) ?? [];
  return ending === undefined ? name : name.replace(ending, one!);
}
