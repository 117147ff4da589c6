import { listSignal } from '../evidence.ts';

/** What people write who come back to what their followers asked, said or sent. */
export const answers = listSignal({
  asked: [
    '(you|lots of you|many of you|several of you|some of you|a few of you|one of you|someone|somebody|people) (have|has|had)? asked',
    '(you|lots of you|many of you|several of you|some of you|a few of you) (wanted to know|were asking|are asking|keep asking|kept asking|have been asking)',
    '(your|reader|follower|customer|listener) (question|questions)',
    'asked (me|us) (about|how|if|what|when|where|whether|which|who|why)',
  ],
  said: [
    '(you|lots of you|many of you|several of you|some of you|a few of you|most of you|one of you) (answered|chose|guessed|picked|replied|said|suggested|told me|told us|voted|wrote)',
    '(answers|ideas|replies|stories|suggestions) (came from|from you|you sent)',
    '(your|all your|all of your) (answers|comments|feedback|guesses|ideas|notes|replies|stories|suggestions|votes)',
    '(you|someone|somebody) (sent|wrote) (in|me|us)',
  ],
});
