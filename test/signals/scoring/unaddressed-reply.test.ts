import { beforeAll, describe, expect, it } from 'vitest';
import type { Intent } from '../../../src/core/model/intent.ts';
import type { Post } from '../../../src/core/model/post.ts';
import { loadTags } from '../../../src/nlp/tags.ts';
import { scorePost } from '../../../src/signals/scoring/score-post.ts';
import { getBrevity } from '../../../src/signals/scoring/unaddressed-reply.ts';
import { docOf } from '../../posts.ts';

beforeAll(loadTags);

const link = 'https://a.example/7';

describe('unaddressed reply', () => {
  it.each<[text: string, intent: Intent, given?: Partial<Post>]>([
    // Links in replies without and with an addressee.
    [`Nice beat, heard better at ${link}`, 'promotion'],
    [`I heard a better one at ${link}`, 'conversation', { inReplyTo: 'Where did you hear better?' }],
    [`@ana I heard a better one at ${link}`, 'conversation'],
    // A request for money in a reply and in a post.
    [`Please donate, our cellar is under water ${link}`, 'promotion'],
    [`Please donate, our cellar is under water ${link}`, 'appeal', { kind: 'post' }],
    // Artists and requests for attention.
    ["I'm a young singer, please give me a chance, it would mean the world", 'promotion'],
    ['Help me get to 100 subs before Friday', 'promotion'],
    // Praise of the parent post.
    ['Best song ever, only five years old', 'conversation'],
    ['Thumbs up if you came here after the film', 'conversation'],
    ['Please read the lyrics before you judge', 'conversation'],
    ['The link in the description is broken', 'conversation'],
    ['You deserve more subscribers honestly', 'conversation'],
    ['I subscribed last spring and never looked back', 'conversation'],
  ])('has an intent by its asks: %s (%s)', (text, intent, given = {}) => {
    expect(scorePost(docOf(text, { kind: 'reply', ...given })).intent).toBe(intent);
  });

  it.each<[text: string, brief: number, given?: Partial<Post>]>([
    ['Great', 3],
    ['Never gets old', 2],
    ['I could hear this all day long', 1],
    ['I could hear this all day long and never be tired', 0],
    [`Great ${link}`, 0],
    ['@ana great', 0],
    ['Great', 0, { kind: 'post' }],
  ])('is less promotional if it is short: %s (%i)', (text, brief, given = {}) => {
    expect(getBrevity(docOf(text, { kind: 'reply', ...given }))).toBe(brief);
  });
});
