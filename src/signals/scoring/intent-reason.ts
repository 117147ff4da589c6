import type { Document } from '../../core/model/document.ts';
import type { Intent } from '../../core/model/intent.ts';
import { advertClauses } from '../derived/advert.ts';
import { bait } from '../derived/bait.ts';
import { pressure } from '../derived/pressure.ts';
import { questions } from '../derived/questions.ts';
import { commercialAsks } from '../derived/selling.ts';
import { superlatives } from '../derived/superlatives.ts';
import { urgency } from '../derived/urgency.ts';
import { credits } from '../detectors/credits.ts';
import { hype } from '../detectors/hype.ts';
import { offers } from '../detectors/offers.ts';
import { pitch } from '../detectors/pitch.ts';
import { pleas } from '../detectors/pleas.ts';
import { specifics } from '../detectors/specifics.ts';
import { thanks } from '../detectors/thanks.ts';
import { virtue } from '../detectors/virtue.ts';
import { isUnaddressedReply } from './unaddressed-reply.ts';

/** `2 words of praise` from `word of praise`: the first noun takes the plural. */
function plural(count: number, noun: string): string {
  return `${count} ${count === 1 ? noun : noun.replace(/^(?:real |sales |bait )?\w+/u, '$&s')}`;
}

function listed(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}

const seen = (count: number, noun: string): string[] => (count > 0 ? [plural(count, noun)] : []);

function talking(doc: Document): string {
  return listed([
    ...seen(questions(doc).filter(({ kind }) => kind === 'answerable').length, 'real question'),
    ...seen(thanks(doc).length, 'word of thanks or praise'),
    ...seen(credits(doc).length, 'credit'),
    ...seen(specifics(doc).length, 'specific'),
  ]);
}

/** One line that says what the intent was read from. */
export function explainIntent(doc: Document, intent: Intent): string {
  switch (intent) {
    case 'promotion': {
      const asks = commercialAsks(doc).length;
      const found = listed([
        ...seen(asks, 'ask'),
        ...seen(offers(doc).length, 'offer'),
        ...seen(bait(doc).length, 'bait phrase'),
        ...seen(isUnaddressedReply(doc) ? pleas(doc).filter(({ kind }) => kind === 'attention').length : 0, 'plea'),
        ...seen(urgency(doc).length + pressure(doc).length, 'bit of pressure'),
      ]);
      const clauses = doc.clauses.filter((clause) => clause.words.some((word) => !word.tagged));
      const pushes = advertClauses(doc);
      const pushing = `${clauses.filter((clause) => pushes.has(clause)).length} of ${plural(clauses.length, 'clause')} push`;
      const praise = listed([
        ...seen(pitch(doc).length, 'sales phrase'),
        ...seen(superlatives(doc).length + virtue(doc).length + hype(doc).length, 'word of praise for the sender'),
      ]);
      if (found !== '') return `${pushing}: ${found}`;
      if (praise !== '') return `it sells: ${praise}`;
      return doc.links.length > 0 ? 'there is little but a link' : 'it speaks as sellers do';
    }
    case 'conversation': {
      const found = talking(doc);
      return found === '' ? 'it talks to somebody' : `it talks: ${found}`;
    }
    case 'information': {
      const found = talking(doc);
      return found === '' ? 'it tells, and asks for nothing' : `it tells: ${found}`;
    }
    case 'appeal':
      return 'it asks for a cause';
    case 'notice':
      return 'it tells people what they need to know';
    case 'unknown':
      return doc.coverage.level === 'other-language'
        ? 'only English is read word by word'
        : 'there is nothing here to read';
  }
}
