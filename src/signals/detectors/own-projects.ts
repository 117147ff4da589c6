import { phraseSignal } from '../shared/evidence.ts';

/**
 * Phrases with which makers introduce themselves. Sorted. Source: comments of musicians, gamers and film makers.
 */
const lists = {
  maker: [
    "(i'm|im|i am) <number> (and|year|years|yrs|yo)",
    "(i'm|im|i am|we're|we are|i'm just|i am just|we're just) (a|an|the)? (an)? (young|small|new|upcoming|up and coming|aspiring|independent|unsigned|underground|amateur|kind of new|fairly new|pretty new|little|local|solo|<number>)? (year old)? (artist|artists|band|beatmaker|blogger|channel|comedian|composer|content creator|dj|filmmaker|gamer|gaming channel|guitarist|musician|musicians|producer|rapper|rappers|singer|singers|singer songwriter|singer-songwriter|songwriter|streamer|vlogger|youtuber|youtubers|to youtube)",
    '(i|we) (also)? (compose|create|make|produce|record|write) (my own|our own|original)? (beats|music|songs)',
    "(i|we|i also|we also|i've|i just|we just|and i|i have|we have) (also|just|recently|already)? (cover|create|created|do|made|make|post|posted|produce|publish|put out|record|recorded|release|released|started|upload|uploaded|have|run|did) (some|a|an|my|our|my own|our own|new|funny|great|good|cool|gaming|daily|weekly|awesome|original|comedy|music|dance|my first|a new|a lot of|lots of|various)? (gaming|music|new|youtube|dance|funny|comedy|short|own|acoustic|rap|cover)? (animations|beats|channel|cover|covers|comedy|freestyle|gameplay|gameplays|gaming videos|let's plays|lyrics videos|mashups|mixtape|music videos|parodies|parody|podcast|raps|reaction videos|remix|remixes|sketches|skits|tutorials|video|videos|vlogs|youtube channel)",
    '(just|only|recently)? (started|starting) (out)? (a|my|our|on) (channel|new channel|soundcloud|youtube|youtube channel)',
    '(making|uploading|posting|doing|start making|recording) (some|my|our|new|more|funny|gaming|cover|music|daily)? (covers|videos|vlogs|tutorials|beats|remixes|gameplays)',
    '(new|newbie) (here)? (to|on) youtube',
    'i (rap|sing|produce|dj|vlog) (and|too|as well|also|songs|covers|about)?',
    "my (name is|name's) <any> (and|i|i'm|im)",
  ],
  project: [
    "(my|our) (boyfriend's|brother's|friend's|friends|cousin's|son's|daughter's|sister's)? (band|channel|covers|indiegogo|kickstarter|mixtape|podcast|remix|soundcloud|website|youtube channel|campaign)",
    '(my|our) (brand)? (new|first|latest|debut|own|next|recent) (music)? (album|app|beat|blog|book|channel|clip|comic|cover|ebook|ep|film|game|mixtape|novel|podcast|project|record|release|remix|single|song|tape|track|video|videos|vlog|website)',
  ],
} as const;

/** Makers who present their own work: "my new single". Not "my new book by Ann". */
export const projects = phraseSignal(
  lists,
  ({ after, before }, kind) =>
    kind === 'maker' || !(/^(?:by|club|from|of)$/u.test(after) || /^(?:like|love|loved|of)$/u.test(before)),
);
