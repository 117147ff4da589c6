/**
 * Returns the value of an object's own key, `undefined` if it has none. Unlike `table[key]`, it finds neither
 * `constructor` nor `__proto__`, which posts, headers and configurations can contain.
 */
export function getOwn<Value>(table: Readonly<Record<string, Value>> | undefined, key: string): Value | undefined {
  return table && Object.hasOwn(table, key) ? table[key] : undefined;
}
