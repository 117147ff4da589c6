/**
 * The most frequent function words of each language, except those that are also English words ("die", "me", "no", "on",
 * "an", "as", "so"). Source: closed classes (articles, prepositions, pronouns, auxiliaries, conjunctions). English
 * includes Scots, African American, Caribbean, West African and Singaporean English. Hindi is in Latin letters.
 * Languages with more speakers come first: related languages share words, and the first one wins a tie.
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

/** The languages in which a word is a function word. */
const languagesByWord: ReadonlyMap<string, readonly string[]> = (() => {
  const map = new Map<string, string[]>();
  for (const [language, words] of Object.entries(functionWords)) {
    for (const word of words.split(' ')) map.set(word, [...(map.get(word) ?? []), language]);
  }
  return map;
})();

/** The languages other than English that are detected by their words, the most likely first. */
export const otherLanguages: readonly string[] = Object.keys(functionWords).filter((language) => language !== 'en');

const french = ['fr'];
const english = ['en'];

/** French elisions: "l'hiver", "qu'elle". Not "t'internet", which is Yorkshire English. */
const elided = /^(?:[cdjl]|qu)'[aeiouhàâéèêëîïôûùœ]/u;
const contracted = /(?:n't|'(?:d|ll|m|re|s|ve))$/u;

/** Returns the languages that a lower-case word indicates. Undefined if it indicates none. */
export function findLanguages(lower: string): readonly string[] | undefined {
  const languages = languagesByWord.get(lower);
  if (languages || !lower.includes("'")) return languages;
  if (contracted.test(lower)) return english;
  return elided.test(lower) ? french : undefined;
}

const foreign: ReadonlySet<string> = new Set(
  [...languagesByWord].flatMap(([word, languages]) => (languages.includes('en') ? [] : word)),
);

/** Whether a lower-case word is a function word of another language and not of English. */
export function isForeign(lower: string): boolean {
  return foreign.has(lower) || (lower.includes("'") && elided.test(lower));
}
