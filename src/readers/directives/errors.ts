import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { shapeNames, type Value } from '../base/value.ts';

export const directiveErrors = {
  ruleNotString: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'directives/rule-not-string',
    message: `Expected the name of a rule to be a string, but it is ${shapeNames[shape]}.`,
    hint: 'List the rules, as in `ignore: [shouting]`, or write `ignore: all`.',
    span,
  }),
  reasonNotString: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'directives/reason-not-string',
    message: `Expected "reason" to be a string, but it is ${shapeNames[shape]}.`,
    hint: 'Write one string.',
    span,
  }),
  untilNotDate: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'directives/until-not-date',
    message: `Expected "until" to be a date, but it is ${shapeNames[shape]}.`,
    hint: 'Write the last day of the suppression, as in `until: 2026-12-31`.',
    span,
  }),
  notObject: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'directives/not-object',
    message: `Expected "sincerity" to be an object with \`ignore\` and \`reason\`, but it is ${shapeNames[shape]}.`,
    hint: 'Write `sincerity: { ignore: [rule], reason: "why" }`.',
    span,
  }),
  unknownKey: (name: string, suggestion: string | undefined, span: Span): ReadError => ({
    code: 'directives/unknown-key',
    message: [`Expected a key of "sincerity", but found "${name}".`, suggestion].filter(Boolean).join(' '),
    hint: 'Use the keys `ignore`, `reason` and `until`.',
    span,
  }),
};
