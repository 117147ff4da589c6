import { wordSet } from './word-set.ts';

/**
 * Verbs of asks, in their base forms. After "and", "or", "then" or a comma, a verb starts a new clause. Source: our own
 * reading of sales, service and club posts.
 */
export const imperatives: ReadonlySet<string> = wordSet(`
  add apply ask bag become book bookmark bring browse build buy call catch check checkout choose claim click
  collect come comment compare contact create discover dm donate download drop email enjoy enrol enroll enter
  experience explore find follow get gift give go grab head hear help hit hurry install invest join keep learn let
  like listen look make meet message nominate order pick play pledge pop pre-order preorder purchase read receive
  redeem register rent repost request reserve retweet ring rsvp rt save score secure see send share shop sign
  signup smash snag sponsor start stock stop stream sub submit subscribe support swipe switch tag take tap tell
  text treat trial try tune turn unlock upgrade use view visit volunteer vote watch win write
`);
