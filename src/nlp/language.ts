import type { Sentence } from '../core/doc.ts';
import type { Span } from '../core/source-map.ts';
import { imperatives } from './imperatives.ts';
import type { ScannedToken } from './tokens.ts';

/**
 * The commonest function words of each language, without those it shares with English as written ("die", "me", "no",
 * "on", "an", "as", "so"). Source: closed classes (articles, prepositions, pronouns, auxiliaries, conjunctions). Those of
 * English are of all its kinds: Scots, African American, Caribbean and West African, Singaporean. Hindi is as people type
 * it in Latin letters. The most spoken come first: related languages share words, and a tie goes to the likelier.
 */
const functionWords: Readonly<Record<string, string>> = {
  en: "a about after ain't all also an and any are as at aye be because been before being but by can cannae could dae dem dey did dinnae dis do does don't fae finna for frae from get go gonna got gotta had hae has have he her here him his how i i'm if in into is isn't it it's its just lah leh like lor me more my nae new no noo not now nuh of off on one only or other our out over people please really she should so some tae than thank thanks that that's the their them then there these they this those to too u up us very want was we wee were wey what when where which who why wi wid will with would y'all ye yer you you're your yuh",
  es: 'al algo como con cuando cuál de del desde donde el ella ellos en entre es esta este esto están está estás gracias ha han hasta hay hola hoy la las le les lo los más mi mis muy nos nosotros nuestra nuestro para pero por porque que quien qué se ser si sin sobre son su sus también te tu tus un una unos usted ustedes y ya',
  pt: 'a ao aos as com como da das de dele do dos e ela elas ele eles em entre era essa esse esta este eu foi isso mais mas me meu minha muito na nas no nos nossa nosso não o os ou para pela pelo por quando que quem se sem ser seu seus sua são também te tem um uma você vocês à é',
  fr: "au aussi aux avec bien c'est ce ces cette chez comme d'un d'une dans de des du elle elles en est et eux il ils j'ai je l'on la le les leur leurs lui ma mais merci mes moi même n'est ne nos notre nous ont ou où par pas plus pour qu'il que qui sa sans se ses son sont sur ta tes très tous tout un une vos votre vous y à été être",
  de: 'aber auch auf aus bei bin bis das dass dem den der des dich die durch ein eine einem einen einer es euch euer für haben hat ich ihr im ist ja jetzt kein kann mein mehr mit nach nicht noch nur oder sein sich sie sind uns und unser unsere vom von vor was wenn wer werden wie wir wird zu zum zur über',
  it: 'al alla anche che chi ci come con da dal dalla dei del della delle di e gli ha hanno ho i il in io la le lo loro ma mi mia mio molto nel nella noi non nostra nostro o per perché più quando quella quello questa questo sei si sono sua sul sulla suo ti tra tu tuo tutti un una voi vostro è',
  id: 'ada adalah aku anda apa atau bisa dan dari dengan di ini itu juga kalau kami kamu karena ke kita lagi mau pada sama saya sudah tidak untuk yang',
  hi: 'aaj aap abhi apna apne apni aur bahut bhai bhi dekha gaya gayi haan hai hain hamara hamare hoga hua ka kab kaise karna karo ke ki kiya ko koi kuch kya kyun lekin liye matlab mein mera mere meri mujhe nahi nahin ne phir raha rahe rahi sab se tera tere teri tha thi thoda toh tum wala wale woh yaar yahan yeh',
  tr: 've bir bu da de için ile çok daha ne gibi en var ama değil ben sen biz siz olan kadar her sonra mi mı',
  vi: 'bạn các chỉ cho chúng có của đã để đến được hôm không là mình một này người những ở rất tôi trong và với',
  tl: 'akin aking ako ang ano ay ba bakit dahil din dito hindi ikaw iyong kami kasi kaya ko lahat lang mga mo muna na naman namin natin ng ngayon nila niya pa para po rin sa salamat sana sila siya tayo wala walang yun yung',
  sw: 'hii huu ili kama katika kila kuwa kwa lakini leo na ni pia sana sasa wa watu wetu ya yetu za',
  pl: 'ale bo być co czy dla do gdzie i jak jest już każdy ma mnie może na nas nasze nie o od po pod przez się są tak to tylko w wszystko z za że',
  nl: 'aan als bij dan dat de deze die dit door een en er geen haar heb hebben heeft het hij hun ik in is je jij jullie kan maar meer met mijn naar niet nog nu of om onze ook op te tot uit van veel voor was wat we wel wij worden wordt ze zich zijn zo zou',
  ro: 'această acest al că care ce cei cu de din după este în la mai ne noastră noi nostru nu pe pentru prin sau se și sunt toate un va vă',
  sv: 'är att av det dig du eller en ett för från har här idag inte jag kan med mig mycket när nu och också om oss på så sig ska som till vår våra vi vid vill',
  da: 'af blev bliver det dig du efter eller er et fordi fra har hos hun ikke jeg kan med meget mig når og også om på så skal som til vi vil vores være',
  no: 'å av ble blir deg det du eller en er et etter fordi fra har hos hun ikke jeg kan med meg mye når og også om oss på så skal som til vår våre vi vil være',
  fi: 'ei että hän ja jos kaikki kanssa kuin kun minä mitä mutta myös niin nyt ole olemme olen oli ovat se sen sinä tai tämä tänään vain voi',
  ca: 'això amb aquest aquesta aquestes aquests avui cada com de del dels després el els ens és està estem fins gràcies ha han la les li més molt nosaltres nostra nostre per però perquè que sense ser si són també tenim tot tots un una vostra vostre',
  cy: "a'r ac ar bod bydd byddwch cael chi dod dros ei eich ein er eu gan gyda gydag heddiw hefyd i'r mae mae'r mewn na ni nid o'r oedd oes os roedd rydym rydyn sy'n sydd wedi wrth y yma yn yng yr",
};

/** The languages that a word is a function word of. */
const speakers: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [language, words] of Object.entries(functionWords)) {
    for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), language]);
  }
  return map;
})();

const others = Object.keys(functionWords).filter((language) => language !== 'en');

const french = ['fr'];
const english = ['en'];

/** "l'hiver", "qu'elle": French, whatever the word. Not "t'internet", which is Yorkshire. */
const elided = /^(?:[cdjl]|qu)'[aeiouhàâéèêëîïôûùœ]/u;
const contracted = /(?:n't|'(?:d|ll|m|re|s|ve))$/u;

/** The languages that a word speaks for, on its own. */
function languagesOf(lower: string): readonly string[] | undefined {
  const known = speakers.get(lower);
  if (known || !lower.includes("'")) return known;
  if (contracted.test(lower)) return english;
  return elided.test(lower) ? french : undefined;
}

/** Function words that no English sentence has as its own. */
const foreign: ReadonlySet<string> = new Set(
  [...speakers].flatMap(([word, languages]) => (languages.includes('en') ? [] : word)),
);

/** Scripts that English is not written in, with the language that most posts in them have. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Devanagari}/u, 'hi'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{L}/u, 'und'],
];

/** A language is believed on this many words, and takes this share of the words over English's. */
const enough = { words: 5, lead: 2, share: 0.2 } as const;

/** From this share of other words on, a sentence or a post is not simply English. */
const mixed = 0.3;

const isAscii = /^[\0-\x7f]*$/u;
const latin = /\p{Script=Latin}/u;

type Speech = Pick<ScannedToken, 'text' | 'lower'>;

/** A language that a post may be in beside English, or instead of it. */
interface Candidate {
  readonly language: string;
  /** Whether it is known by its letters. */
  readonly script: boolean;
  /** Whether the whole post, counted together, is rather in it. */
  readonly leads: boolean;
  /** Whether a word is its own and not also English. */
  has(word: Speech): boolean;
}

function inOtherScript(words: readonly Speech[]): Candidate | undefined {
  const has = ({ text }: Speech) => !isAscii.test(text) && !latin.test(text);
  const other = words.filter(has);
  if (other.length === 0) return undefined;
  const letters = other.map(({ text }) => text).join('');
  const language = scripts.find(([pattern]) => pattern.test(letters))?.[1] ?? 'und';
  return { language, script: true, leads: other.length * 2 > words.length, has };
}

/** Without letters that stand alone in a row: "P E A C E" is no Portuguese. */
function unspelled(words: readonly Speech[]): readonly Speech[] {
  const isLetter = (word: Speech | undefined) => word?.text.length === 1;
  return words.filter((word, index) => !isLetter(word) || !(isLetter(words[index - 1]) || isLetter(words[index + 1])));
}

function inOtherWords(words: readonly Speech[]): Candidate | undefined {
  const counts = new Map<string, number>();
  for (const { lower } of words) {
    const languages = languagesOf(lower);
    if (languages) for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  let language = '';
  let most = 1;
  for (const other of others) {
    const count = counts.get(other) ?? 0;
    if (count > most) [language, most] = [other, count];
  }
  if (language === '') return undefined;
  const has = ({ lower }: Speech) => {
    const languages = languagesOf(lower);
    return languages?.includes(language) === true && !languages.includes('en');
  };
  // "La la la" is a song.
  if (new Set(words.filter(has).map(({ lower }) => lower)).size < 2) return undefined;
  const lead = most - (counts.get('en') ?? 0);
  const accented = words.some(({ text }) => !isAscii.test(text));
  const leads =
    words.length >= enough.words
      ? lead >= enough.lead && most / words.length >= enough.share
      : accented && lead === most;
  return { language, script: false, leads, has };
}

/** Whether there is reason to look twice: nearly all English posts have none, and looking takes time. */
function isSuspect(tokens: readonly ScannedToken[]): boolean {
  let found = 0;
  for (const { kind, text, lower } of tokens) {
    if (kind !== 'word') continue;
    if (!isAscii.test(text)) return true;
    if (foreign.has(lower) || (lower.includes("'") && elided.test(lower))) found++;
  }
  return found >= 2;
}

const isWord = ({ kind, text }: Pick<ScannedToken, 'kind' | 'text'>): boolean => kind === 'word' && /\p{L}/u.test(text);

/** A sentence, and how many of its words speak for which language. */
interface Heard {
  readonly sentence: Sentence;
  readonly words: number;
  readonly other: number;
  readonly english: number;
  /** Words that tell: of another script every one does. */
  readonly telling: number;
}

function hear(sentence: Sentence, { language, script, has }: Candidate): Heard {
  const words = unspelled(sentence.words.filter((word) => !word.tagged && isWord(word)));
  const isEnglish = ({ lower }: Speech) => {
    const languages = languagesOf(lower);
    return languages ? languages.includes('en') && !languages.includes(language) : imperatives.has(lower);
  };
  const [other, english] = [words.filter(has).length, words.filter(isEnglish).length];
  return { sentence, words: words.length, other, english, telling: script ? words.length : other + english };
}

const sum = (sentences: readonly Heard[]): number => sentences.reduce((total, { words }) => total + words, 0);

/** What a post is written in, and which of its sentences cannot be read where others can. */
export interface Tongue {
  /** A code of ISO 639-1, or `und` where it is plainly not English and nothing more is known. */
  readonly language: string;
  /** Sentences of a post in mixed languages that are not in English. */
  readonly unread: readonly Span[];
}

const inEnglish: Tongue = { language: 'en', unread: [] };

/**
 * Decides which language a post is in. What is declared wins, then the script, then the share of function words. Where
 * another language is likely, sentence by sentence: a post with English sentences and others is mixed.
 *
 * Short or unclear posts are taken for English, because a wrong "not English" silences every word rule.
 *
 * @param tokens those that decide: the writer's own
 * @param sentences the same tokens in sentences
 */
export function tongueOf(
  declared: string | undefined,
  tokens: readonly ScannedToken[],
  sentences: readonly Sentence[],
): Tongue {
  const code = declared?.trim().toLowerCase().split(/[-_]/u)[0];
  if (code) return { language: code, unread: [] };
  if (!isSuspect(tokens)) return inEnglish;
  const words = unspelled(tokens.filter(isWord));
  const candidate = inOtherScript(words) ?? inOtherWords(words);
  if (!candidate) return inEnglish;
  const { language, leads } = candidate;
  const heard = sentences.map((sentence) => hear(sentence, candidate)).filter(({ words }) => words > 0);
  const isOther = ({ other, telling }: Heard) => other > 0 && other >= mixed * telling;
  const others = heard.filter(isOther);
  const english = heard.filter((sentence) => sentence.english > 0 && !isOther(sentence));
  const isPlain = ({ other, english, words }: Heard) => other - english >= enough.lead && other >= enough.share * words;
  if (!leads && !others.some(isPlain)) return inEnglish;
  if (leads && english.length === 0) return { language, unread: [] };
  const [most, least] = [sum(others), sum(english)];
  if (most < mixed * sum(heard)) return inEnglish;
  if (english.length === 0) return most * 2 > sum(heard) ? { language, unread: [] } : inEnglish;
  // A sentence that speaks for neither goes with the most.
  const read = new Set(most > least ? english : heard.filter((sentence) => !isOther(sentence)));
  return {
    language: most > least ? language : 'en',
    unread: heard.filter((sentence) => !read.has(sentence)).map(({ sentence }) => sentence),
  };
}
