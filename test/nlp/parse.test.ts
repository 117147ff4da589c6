import { describe, expect, it } from 'vitest';
import { scan } from '../../src/nlp/tokens.ts';
import { docOf } from '../posts.ts';

const kinds = (text: string) => scan(text).map(({ kind, text }) => `${kind}:${text === '\n' ? '¶' : text}`);

describe('scan', () => {
  it.each([
    ['words and marks', "Don't stop, go!", ["word:Don't", 'word:stop', 'mark:,', 'word:go', 'mark:!']],
    ['a must-have', 'must-have', ['word:must-have']],
    [
      'links without the marks behind them',
      'See https://a.example/x?y=1. (www.b.example)',
      ['word:See', 'link:https://a.example/x?y=1', 'mark:.', 'mark:(', 'link:www.b.example', 'mark:)'],
    ],
    [
      'bare addresses',
      'on acme.com/shop, not etc.Then',
      ['word:on', 'link:acme.com/shop', 'mark:,', 'word:not', 'word:etc', 'mark:.', 'word:Then'],
    ],
    ['mail addresses', 'ask jo@acme.co.uk now', ['word:ask', 'link:jo@acme.co.uk', 'word:now']],
    ['mentions', '@ana and @bo@social.example!', ['mention:@ana', 'word:and', 'mention:@bo@social.example', 'mark:!']],
    [
      'hashtags, but no numbers or colours',
      '#ShopNow #1 C# #2026goals',
      ['hashtag:#ShopNow', 'word:#1', 'word:C', 'mark:#', 'hashtag:#2026goals'],
    ],
    ['money and per cent', '£9.99, 20% off, $5', ['word:£9.99', 'mark:,', 'word:20%', 'word:off', 'mark:,', 'word:$5']],
    ['clock times', 'at 6.30pm or 18:05', ['word:at', 'word:6.30pm', 'word:or', 'word:18:05']],
    ['initialisms with periods', 'the U.S. team', ['word:the', 'word:U.S.', 'word:team']],
    ['emoji as whole graphemes', 'hi 👩‍👩‍👧❤️1️⃣', ['word:hi', 'emoji:👩‍👩‍👧', 'emoji:❤️', 'emoji:1️⃣']],
    ['newlines', 'a\nb', ['word:a', 'mark:¶', 'word:b']],
    ['words of other scripts', 'Привет café', ['word:Привет', 'word:café']],
  ])('finds %s', (_, text, expected) => {
    expect(kinds(text)).toEqual(expected);
  });
});

describe('clauses', () => {
  const clauses = (text: string) => docOf(text).clauses.map(({ start, end }) => text.slice(start, end));

  it.each([
    ['sentences', 'Shop now! Save big. Why wait?', ['Shop now!', 'Save big.', 'Why wait?']],
    ['lines', 'New in\nOrder today', ['New in', 'Order today']],
    ['dashes with spaces', 'Hurry – shop now - please', ['Hurry –', 'shop now -', 'please']],
    ['but no hyphens', 'a well-known must-have', ['a well-known must-have']],
    ['emoji', 'Soup 🍲 Book now', ['Soup', '🍲', 'Book now']],
    ['an ask behind a joiner', 'Grab the pass and follow us', ['Grab the pass', 'and follow us']],
    [
      'an ask behind a comma',
      'If you like it, please check out my page',
      ['If you like it,', 'please check out my page'],
    ],
    ['but no list of nouns', 'Bread, cake and butter', ['Bread, cake and butter']],
    [
      'abbreviations, which end nothing',
      'Mr. Smith met Dr. Jones at 6 p.m. today',
      ['Mr. Smith met Dr. Jones at 6 p.m. today'],
    ],
    ['labels at the end of a line', 'Soup. #ShopNow #soup', ['Soup.', '#ShopNow', '#soup']],
    ['a verb that a wrapped line begins with', 'Order now and\nsave a fifth', ['Order now', 'and\nsave a fifth']],
    ['a wrapped line as one', 'the oven holds\nforty trays', ['the oven holds\nforty trays']],
  ])('end at %s', (_, text, expected) => {
    expect(clauses(text)).toEqual(expected);
  });

  it('contain the words of hashtags, which the sentence does not', () => {
    const doc = docOf('Try our #FlatWhite today #ShopNow');
    expect(doc.clauses.flatMap(({ words }) => words.map(({ lower }) => lower))).toEqual([
      'try',
      'our',
      'flat',
      'white',
      'today',
      'shop',
      'now',
    ]);
    expect(doc.words.map(({ lower }) => lower)).toEqual(['try', 'our', 'today']);
  });
});

describe('excluded text', () => {
  it.each([
    ['a quotation', 'He said "buy it now, really" and left', 'He said and left'],
    ['a curly quotation', 'He said “buy it now, really” and left', 'He said and left'],
    ['a single-quoted one with an apostrophe', "He said 'don't buy it now' and left", 'He said and left'],
    ['a quoted line', '> buy it now\nI agree', 'I agree'],
    ['a repost', 'Nice! RT @acme: buy it now', 'Nice'],
    ['code', 'Run `npm install everything` first', 'Run first'],
    ['two words mentioned', 'Their "ends soon" clocks never stop', 'Their clocks never stop'],
    ['lyrics', '♪ buy me a boat tonight ♪ he sang', 'he sang'],
  ])('contains %s', (_, text, expected) => {
    expect(
      docOf(text)
        .words.map((word) => word.text)
        .join(' '),
    ).toBe(expected);
  });

  it.each([
    ['one quoted word', 'The "Learn" button is blue', 5],
    ['apostrophes', "Mo's dog isn't Ana's dog", 5],
    ['an inch mark', 'a 5" pipe and a 6" pipe', 7],
  ])('does not contain %s', (_, text, words) => {
    expect(docOf(text).words).toHaveLength(words);
  });
});

describe('post language', () => {
  it.each([
    ['the declared language', 'Shop now', 'fr-CA', 'fr'],
    ['English', 'We moved the class to seven because it is quiet.', undefined, 'en'],
    ['a short text, for English', 'Game changer.', undefined, 'en'],
    ['hashtags and names, for English', 'Danone Nutricia #AGM13', undefined, 'en'],
    ['French', "Le rôle de l'Europe, c'est de se réinventer, que ce soit en termes de produit", undefined, 'fr'],
    ['Spanish', 'Hoy es un gran día para los niños y las niñas de nuestra ciudad', undefined, 'es'],
    ['German', 'Wir haben heute die neue Bäckerei eröffnet und freuen uns auf euch', undefined, 'de'],
    ['Japanese', '今日は新しいパンを焼きました', undefined, 'ja'],
    ['Chinese', '今天我们烤了新的面包', undefined, 'zh'],
    ['Russian', 'Сегодня мы открыли новую пекарню', undefined, 'ru'],
    ['Hebrew', 'היום פתחנו מאפייה חדשה', undefined, 'he'],
    ['an unknown script', 'აბგდევზთ იკლმნოპ', undefined, 'und'],
    ['letters in a row, for English', 'P E A C E and L O V E a o e y', undefined, 'en'],
    ['a song, for English', 'La la la la la la, la la la', undefined, 'en'],
    ['a name in another script, for English', 'We met 김민수 at the station', undefined, 'en'],
    ['the text of the writer before a repost', 'Great photo! RT @ana: Hoy con los niños en el parque', undefined, 'en'],
    ['a repost without other text', 'RT @ana: Hoy con los niños en el parque', undefined, 'es'],
    ['Spanish with words that Catalan shares', 'Estamos orgullosos de haber ganado el premio', undefined, 'es'],
    ['Hindi in Latin letters', 'Yaar kal ka match dekha kya, mera dil ruk gaya tha', undefined, 'hi'],
    ['Welsh', "Mae'r caffi ar agor heddiw ac mae croeso i bawb yn y neuadd", undefined, 'cy'],
    ['Tagalog', 'Ang init naman ngayon, libre ang tubig para sa mga bata', undefined, 'tl'],
    [
      'Scots, which is English',
      "Aye it's a dreich yin the day, but we're no shuttin, haud yer wheesht",
      undefined,
      'en',
    ],
    ['Yorkshire, which is English', "I'm off t'office and then t'orchard wi' our Ada", undefined, 'en'],
    ['Patois, which is English', 'Mi deh yah wid di family dem, di food sweet and mi nah leave', undefined, 'en'],
    ['Nigerian Pidgin, which is English', 'Abeg, na so e dey be for Lagos. Di food sweet well well', undefined, 'en'],
    ['Singlish, which is English', 'Wah the queue damn long sia, but worth it lah, can meh', undefined, 'en'],
    ['only emoji, for English', '🎉🎉', undefined, 'en'],
  ])('is detected: %s', (_, text, language, expected) => {
    expect(docOf(text, language ? { language } : {}).language).toBe(expected);
  });
});

describe('coverage', () => {
  const coverageOf = (text: string, language?: string) => {
    const { coverage, words } = docOf(text, language ? { language } : {});
    return [coverage.level, coverage.sentencesRead, coverage.sentences, words.length];
  };

  it.each([
    ['all of it', 'We moved the class to seven because it is quiet then, and the hall has heating.', 'full', 1, 1, 16],
    ['a sentence', 'We moved the class to seven because it is quiet.', 'short', 1, 1, 10],
    ['a few words', 'Shop now', 'too-short', 1, 1, 2],
    ['emoji', '🎉👉', 'no-words', 0, 0, 0],
    ['tags', '#cat #dog', 'no-words', 0, 0, 0],
    ['a link', 'https://example.com/a', 'no-words', 0, 0, 0],
    ['somebody else’s words', '"Be the change that you wish to see"', 'no-words', 0, 0, 0],
    [
      'Spanish with English',
      'Hoy abrimos para toda la familia. Shop now and save. Los esperamos en la tienda.',
      'mixed-language',
      1,
      3,
      4,
    ],
    ['Hindi with English', 'Kal ka match dekha kya? What a finish! Mera dil ruk gaya tha.', 'mixed-language', 1, 3, 3],
    [
      'Arabic with English',
      'اليوم نفتح أبوابنا لكم جميعا. Come for coffee, we open at nine.',
      'mixed-language',
      1,
      2,
      7,
    ],
    [
      'Chinese with English',
      '今天我们烤了新的面包。Fresh bread from eight for all of you!我们在老地方等你们。',
      'mixed-language',
      1,
      3,
      8,
    ],
    [
      'a foreign phrase',
      "C'est la vie! The boiler died in the night and the plumber is in Spain until Monday.",
      'full',
      2,
      2,
      17,
    ],
    ['Spanish alone', 'Hoy es un gran día para los niños y las niñas de nuestra ciudad.', 'other-language', 0, 1, 14],
    [
      'Spanish with an English title',
      'Hoy vemos Star Wars con los niños y las niñas de la casa.',
      'other-language',
      0,
      1,
      13,
    ],
  ])('is measured for %s', (_, text, ...expected) => {
    expect(coverageOf(text)).toEqual(expected);
  });

  it('is the declared language of a post', () => {
    expect(coverageOf('Hoy es un gran día para todos los niños de la casa.', 'en')[0]).toBe('short');
    expect(coverageOf('We moved the class to seven because it is quiet.', 'es-MX')[0]).toBe('other-language');
  });

  it('excludes sentences in other languages but counts their hashtags, links and emoji', () => {
    const doc = docOf(
      'Hoy abrimos para toda la familia 🎉 #fiesta https://example.com/a\nCome by, we open at nine.\nLos esperamos con cariño en la tienda.',
    );
    expect(doc.words.map(({ lower }) => lower)).toEqual(['come', 'by', 'we', 'open', 'at', 'nine']);
    expect(doc.coverage.unreadWords).toBe(13);
    expect([doc.hashtags, doc.links, doc.emoji].map((found) => found.length)).toEqual([1, 1, 1]);
    expect(doc.excluded).toHaveLength(2);
  });

  it('counts words without spaces between them', () => {
    const doc = docOf('本日開店です。ぜひお越しください。');
    expect(doc.sentences).toHaveLength(2);
    expect(doc.words.length).toBeGreaterThan(5);
    for (const { text, start, end } of doc.words) expect(doc.text.slice(start, end)).toBe(text);
  });
});

describe('hostile text', () => {
  it.each([
    ['quotation marks', '"'.repeat(20_000)],
    ['apostrophes', "'a".repeat(20_000)],
    ['one long word', 'a'.repeat(200_000)],
    ['one long word without spaces', '今天'.repeat(50_000)],
    ['sentences of two languages', 'Hoy es para los niños. We open at nine. '.repeat(5_000)],
    ['dots', 'a.'.repeat(50_000)],
    ['at signs', '@a'.repeat(50_000)],
    ['ampersands', '&'.repeat(100_000)],
    ['hashes', '#'.repeat(100_000)],
    ['emoji', '👩‍👩‍👧'.repeat(10_000)],
    ['backticks', '`'.repeat(50_001)],
    ['notes', '♪'.repeat(50_001)],
    ['links', 'https://'.repeat(20_000)],
  ])('with many %s is parsed in linear time', (_, text) => {
    // A quadratic pattern exceeds the timeout of the test runner.
    const doc = docOf(text);
    expect(doc.text.length).toBeGreaterThan(0);
  });
});
