/** Whether two pieces of plain data are alike; what is no plain object or array is only like itself. */
export function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) {
    if (!Array.isArray(other) || one.length !== other.length) return false;
    return one.every((part: unknown, index) => isSame(part, other[index]));
  }
  if (!isPlain(one) || !isPlain(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => name in other && isSame(one[name as keyof typeof one], other[name as keyof typeof other]))
  );
}

const isPlain = (value: object): boolean => Object.getPrototypeOf(value) === Object.prototype;
