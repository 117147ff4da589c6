import type { ReadError } from '../../core/model/reader.ts';
import type { Span } from '../../core/model/span.ts';
import { shapeNames, type Value } from '../base/value.ts';

const start: Span = { start: 0, end: 0 };
const downloadAgain = 'Download the archive again, and lint its folder or ZIP.';

export const exportErrors = {
  htmlArchive: () => ({
    code: 'archive/html',
    message: 'Expected an archive in JSON, but this one is HTML.',
    hint: 'Request the archive again in the JSON format.',
  }),
  /** For a damaged companion file. The posts are read without it. */
  companion: (error: ReadError): ReadError => ({
    ...error,
    hint: 'Download the archive again. The posts were read without the data of this file.',
  }),
  htmlNotString: (key: string, shape: Value['shape'], span: Span): ReadError => ({
    code: 'exports/html-not-string',
    message: `Expected "${key}" to be a string, but it is ${shapeNames[shape]}.`,
    hint: 'Put the text in quotes.',
    span,
  }),
  postizNoValue: (span: Span): ReadError => ({
    code: 'postiz/no-value-list',
    message: 'Expected a list of texts under "value" in this post, but found none.',
    hint: 'List the parts of the thread under "value", each with its "content".',
    span,
  }),
  xEmpty: (): ReadError => ({
    code: 'x/empty',
    message: 'Expected posts of an X archive, but the file is empty.',
    hint: downloadAgain,
    span: start,
  }),
  xHtml: (): ReadError => ({
    code: 'x/html',
    message: 'Expected posts of an X archive, but the file is HTML.',
    hint: downloadAgain,
    span: start,
  }),
  xScript: (): ReadError => ({
    code: 'x/script',
    message: 'Expected a file that begins with `window.YTD.tweets.part0 = [`, but found another script.',
    hint: 'Lint the folder or ZIP of an X archive, or its tweets.js.',
    span: start,
  }),
  xOtherData: (dataName: string): ReadError => ({
    code: 'x/other-data',
    message: `Expected posts, but this file of an X archive contains "${dataName}".`,
    hint: 'Lint the folder or ZIP of an X archive, or its tweets.js.',
    span: start,
  }),
  xNotList: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'x/not-list',
    message: `Expected a list of tweets, but found ${shapeNames[shape]}.`,
    hint: downloadAgain,
    span,
  }),
  xNotTweet: (shape: Value['shape'], span: Span): ReadError => ({
    code: 'x/not-tweet',
    message: `Expected a tweet, but found ${shapeNames[shape]}. Other items like this are not reported.`,
    hint: 'Put the keys of each tweet under "tweet".',
    span,
  }),
};
