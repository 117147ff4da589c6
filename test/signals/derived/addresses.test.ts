import { describe, expect, it } from 'vitest';
import { findAddresses } from '../../../src/signals/derived/addresses.ts';

describe('findAddresses', () => {
  it.each([
    ['HTTPS://Bakery.COM/rye', [[0, 22]]],
    [
      'http://bakery.com:8080/a http://b.ie?c=d',
      [
        [0, 24],
        [25, 40],
      ],
    ],
    ['http://-bakery.com http://bakery-.com http://ba_kery.com', []],
    ['http://my_shop.bakery.com', [[0, 25]]],
    ['xhttps://bakery.com', []],
    ['$bakery.com #bakery.com /bakery.com -bakery.com', []],
    ['https://xn--bcker-gra.xn--p1ai/', [[0, 31]]],
    ['bakery.com, rye.', [[0, 10]]],
  ])('finds URLs in %s', (text, expected) => {
    expect(findAddresses(text).map(({ start, end }) => [start, end])).toEqual(expected);
  });
});
