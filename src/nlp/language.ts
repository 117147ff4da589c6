import type { ScannedToken } from './tokens.ts';

/**
 * The commonest function words of each language, without those it shares with English as written ("die", "me", "no",
 * "on", "an", "as", "so"). Source: closed classes (articles, prepositions, pronouns, auxiliaries, conjunctions).
 */
const functionWords: Readonly<Record<string, string>> = {
  de: 'aber auch auf aus bei bin bis das dass dem den der des dich die durch ein eine einem einen einer es euch euer für haben hat ich ihr im ist ja jetzt kein kann mein mehr mit nach nicht noch nur oder sein sich sie sind uns und unser unsere vom von vor was wenn wer werden wie wir wird zu zum zur über',
  en: "a about after all also an and any are as at be because been before being but by can could did do does don't for from get go got had has have he her here him his how i i'm if in into is isn't it it's its just like me more my new no not now of off on one only or other our out over people please really she should so some than thank thanks that that's the their them then there these they this those to too u up us very want was we were what when where which who why will with would you you're your",
  es: 'al algo como con cuando cuál de del desde donde el ella ellos en entre es esta este esto están está estás gracias ha han hasta hay hola hoy la las le les lo los más mi mis muy nos nosotros nuestra nuestro para pero por porque que quien qué se ser si sin sobre son su sus también te tu tus un una unos usted ustedes y ya',
  fr: "au aussi aux avec bien c'est ce ces cette chez comme d'un d'une dans de des du elle elles en est et eux il ils j'ai je l'on la le les leur leurs lui ma mais merci mes moi même n'est ne nos notre nous ont ou où par pas plus pour qu'il que qui sa sans se ses son sont sur ta tes très tous tout un une vos votre vous y à été être",
  id: 'ada adalah aku anda apa atau bisa dan dari dengan di ini itu juga kalau kami kamu karena ke kita lagi mau pada sama saya sudah tidak untuk yang',
  it: 'al alla anche che chi ci come con da dal dalla dei del della delle di e gli ha hanno ho i il in io la le lo loro ma mi mia mio molto nel nella noi non nostra nostro o per perché più quando quella quello questa questo sei si sono sua sul sulla suo ti tra tu tuo tutti un una voi vostro è',
  nl: 'aan als bij dan dat de deze die dit door een en er geen haar heb hebben heeft het hij hun ik in is je jij jullie kan maar meer met mijn naar niet nog nu of om onze ook op te tot uit van veel voor was wat we wel wij worden wordt ze zich zijn zo zou',
  pl: 'ale bo być co czy dla do gdzie i jak jest już każdy ma mnie może na nas nasze nie o od po pod przez się są tak to tylko w wszystko z za że',
  pt: 'a ao aos as com como da das de dele do dos e ela elas ele eles em entre era essa esse esta este eu foi isso mais mas me meu minha muito na nas no nos nossa nosso não o os ou para pela pelo por quando que quem se sem ser seu seus sua são também te tem um uma você vocês à é',
  tr: 've bir bu da de için ile çok daha ne gibi en var ama değil ben sen biz siz olan kadar her sonra mi mı',
};

const speakers: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [language, words] of Object.entries(functionWords)) {
    for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), language]);
  }
  return map;
})();

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
const enough = 5;

const isAscii = /^[\0-\x7f]*$/u;

function scriptOf(words: readonly ScannedToken[]): string | undefined {
  if (words.every(({ text }) => isAscii.test(text))) return undefined;
  const letters = words.map((word) => word.text).join('');
  const latin = letters.match(/\p{Script=Latin}/gu)?.length ?? 0;
  const others = letters.match(/(?!\p{Script=Latin})\p{L}/gu) ?? [];
  if (others.length <= latin) return undefined;
  return scripts.find(([pattern]) => others.some((letter) => pattern.test(letter)))?.[1];
}

/**
 * Decides which language a post is in. What is declared wins, then the script, then the share of function words.
 * Short or unclear posts are taken for English, because a wrong "not English" silences every word rule.
 *
 * @returns a code of ISO 639-1, or `und` where it is plainly not English and nothing more is known
 */
export function languageOf(declared: string | undefined, tokens: readonly ScannedToken[]): string {
  if (declared?.trim()) return declared.trim().toLowerCase().split(/[-_]/u)[0] ?? 'und';
  const words = tokens.filter((token) => token.kind === 'word' && /\p{L}/u.test(token.text));
  const script = scriptOf(words);
  if (script) return script;
  const counts = new Map<string, number>();
  for (const { lower } of words) {
    const languages = speakers.get(lower);
    if (languages) for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1);
  }
  const english = counts.get('en') ?? 0;
  let best = 'en';
  let most = english;
  for (const [language, count] of counts) if (count > most) [best, most] = [language, count];
  if (best === 'en') return 'en';
  const accented = words.filter((word) => /[^\0-\x7f]/u.test(word.text)).length;
  const share = most / words.length;
  const clear =
    words.length >= enough ? most - english >= 2 && share >= 0.2 : most >= 2 && accented > 0 && english === 0;
  return clear ? best : 'en';
}
