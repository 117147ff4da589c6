import { describe, expect, it } from 'vitest';
import checkstyle from '../../src/reporters/checkstyle.ts';
import { elements } from './elements.ts';
import { printed } from './printed.ts';

describe('checkstyle', () => {
  it('has each file once, including findings of feeds and input errors', () => {
    const names = elements(printed(checkstyle)).flatMap(({ name, attributes }) =>
      name === 'file' ? [attributes.name] : [],
    );
    expect(new Set(names).size).toBe(names.length);
    expect(names).toContain('calendar/broken.csv');
  });
});
