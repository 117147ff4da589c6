import { memoize } from '../../core/model/memoize.ts';
import { type Evidence, phraseSignal } from '../shared/evidence.ts';

/** Parts of job ads: the position, the terms, and how to apply. Sorted. Source: job boards' fields. */
const lists = {
  wanted: [
    '(apprentice|apprentices|apprenticeship|apprenticeships|traineeship)',
    '(assistant|baker|barista|bartender|builder|carer|chef|chefs|cleaner|cook|developer|driver|drivers|editor|electrician|engineer|gardener|help|manager|nurse|person|plumber|receptionist|staff|teacher|waiter|worker) (needed|required|wanted)',
    '(job|post|position|role) (at|for|in|with) (a|an|our|the|us)',
    '(vacancies|vacancy)',
    "(we|i|we're|we are|i'm|i am) (currently|now)? (need|hiring|recruiting|seeking|looking for) (a|an|another|one|our next|some|somebody|someone|two|three|<number>)",
  ],
  terms: [
    '(<money>|<number> (pounds|dollars|euros)) (a|an|per)? (annum|day|hour|hr|month|night|nights|week|year)',
    '(a living|competitive|good|starting|the) (pay|salary|wage)',
    '(every other|alternate) (weekend|weekends)',
    '(fixed-term|full-time|maternity cover|part-time|permanent|pro rata|term time|zero hours)',
    "(no|don't need|do not need|need no|without) experience",
    '(paid holiday|paid holidays|paid mileage|sick pay)',
    '<number> (days|hours|nights|shifts) (a week|each|off)',
    '<number> (hours|nights|shifts)',
    'experience (essential|needed|preferred|required)',
    'salary',
    'training (given|is given|is provided|provided)',
  ],
  applying: [
    '(applications|closing date|interviews)',
    '(apply|write to <any>) (at|before|by|online|through|to|via|with)',
    '(a|the|your) (covering|cover) letter',
    '(a|your) (cv|resume|résumé)',
    '(cv|cvs) (to|by)',
    '(drop|send) (a|us a) letter',
  ],
} as const;

const cues = phraseSignal(lists);

/** Parts of a job ad. Empty unless a position is present, and terms or a way to apply. */
export const vacancies = memoize((doc): readonly Evidence[] => {
  if (doc.post.kind === 'reply') return [];
  const found = cues(doc);
  const kinds = new Set(found.map(({ kind }) => kind));
  return kinds.has('wanted') && kinds.size > 1 ? found : [];
});
