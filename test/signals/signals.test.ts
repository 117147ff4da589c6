import { beforeAll, describe, expect, it } from 'vitest';
import type { Document } from '../../src/core/model/document.ts';
import type { Post, PostKind } from '../../src/core/model/post.ts';
import { loadTags } from '../../src/nlp/tags.ts';
import { address } from '../../src/signals/derived/address.ts';
import { audienceSigns } from '../../src/signals/derived/audience.ts';
import { bait } from '../../src/signals/derived/bait.ts';
import { callsToAction, needsTags } from '../../src/signals/derived/calls-to-action.ts';
import { customerQuestions } from '../../src/signals/derived/customer-questions.ts';
import { deflections } from '../../src/signals/derived/deflections.ts';
import { fillerSigns } from '../../src/signals/derived/filler.ts';
import { humblebrags } from '../../src/signals/derived/humblebrags.ts';
import { inclusiveWe } from '../../src/signals/derived/inclusive-we.ts';
import { instructions, isInstructional } from '../../src/signals/derived/instructions.ts';
import { personalDetails } from '../../src/signals/derived/personal-details.ts';
import { pitchQuestions } from '../../src/signals/derived/pitch-questions.ts';
import { pressure } from '../../src/signals/derived/pressure.ts';
import { isMerchandise, productTerms } from '../../src/signals/derived/product-terms.ts';
import { leadingQuestions, questions } from '../../src/signals/derived/questions.ts';
import { readerBenefits } from '../../src/signals/derived/reader-benefits.ts';
import { incentives, sales, salesAndSignUps } from '../../src/signals/derived/sales.ts';
import { salesCopy } from '../../src/signals/derived/sales-copy.ts';
import { slogans } from '../../src/signals/derived/slogans.ts';
import { superlatives } from '../../src/signals/derived/superlatives.ts';
import { unsupportedClaims } from '../../src/signals/derived/unsupported-claims.ts';
import { urgency } from '../../src/signals/derived/urgency.ts';
import { usefulPart } from '../../src/signals/derived/useful-part.ts';
import { isImpersonal } from '../../src/signals/derived/voice.ts';
import { appeals } from '../../src/signals/detectors/appeals.ts';
import { closings } from '../../src/signals/detectors/closings.ts';
import { complaints } from '../../src/signals/detectors/complaints.ts';
import { contentWords, hasSameRoot } from '../../src/signals/detectors/content-words.ts';
import { credits } from '../../src/signals/detectors/credits.ts';
import { crises } from '../../src/signals/detectors/crises.ts';
import { considerations, disclosures } from '../../src/signals/detectors/disclosures.ts';
import { epigrams } from '../../src/signals/detectors/epigrams.ts';
import { formulas } from '../../src/signals/detectors/formulas.ts';
import { generalities } from '../../src/signals/detectors/generalities.ts';
import { genericOpeners } from '../../src/signals/detectors/generic-openers.ts';
import { requests } from '../../src/signals/detectors/good-causes.ts';
import { hooks } from '../../src/signals/detectors/hooks.ts';
import { hype } from '../../src/signals/detectors/hype.ts';
import { knowHow } from '../../src/signals/detectors/know-how.ts';
import { mistakes } from '../../src/signals/detectors/mistakes.ts';
import { notices } from '../../src/signals/detectors/notices.ts';
import { offers } from '../../src/signals/detectors/offers.ts';
import { projects } from '../../src/signals/detectors/own-projects.ts';
import { pitch } from '../../src/signals/detectors/pitch.ts';
import { pleas } from '../../src/signals/detectors/pleas.ts';
import { polish } from '../../src/signals/detectors/polish.ts';
import { privateLife } from '../../src/signals/detectors/private-life.ts';
import { recruiting } from '../../src/signals/detectors/recruiting.ts';
import { selfReference } from '../../src/signals/detectors/self-reference.ts';
import { service } from '../../src/signals/detectors/service.ts';
import { signOff } from '../../src/signals/detectors/sign-offs.ts';
import { signageEmoji } from '../../src/signals/detectors/signage-emoji.ts';
import { concessions, sparring } from '../../src/signals/detectors/sparring.ts';
import { specifics } from '../../src/signals/detectors/specifics.ts';
import { sympathy } from '../../src/signals/detectors/sympathy.ts';
import { testimonials } from '../../src/signals/detectors/testimonials.ts';
import { thanks } from '../../src/signals/detectors/thanks.ts';
import { vacancies } from '../../src/signals/detectors/vacancies.ts';
import { virtue } from '../../src/signals/detectors/virtue.ts';
import type { Evidence } from '../../src/signals/shared/evidence.ts';
import { docOf } from '../posts.ts';

beforeAll(loadTags);

type Case = readonly [text: string, seen: readonly string[], post?: Partial<Post>];

const table: Readonly<
  Record<string, readonly [signal: (doc: Document) => readonly Evidence[], cases: readonly Case[]]>
> = {
  'calls to action': [
    callsToAction,
    [
      ['Please share your order number', ['contact: share your order number']],
      ['Join us in chat and we will look', ['contact: Join us in chat']],
      ['Call your bank now', []],
      ['Support tickets fell by half in May', []],
      ['DM me GROW', ['join: DM me GROW']],
      ['DM me ASAP', ['contact: DM me ASAP']],
      ['DM us to say SORRY', ['contact: DM us to say SORRY']],
      ['Pre-save my single', ['follow: Pre-save my']],
      ['Add this to your playlist', ['follow: Add this to your playlist']],
      ['Steal my hiring playbook', ['look: Steal my hiring playbook']],
      ['This is your sign to join', ['join: This is your sign to join']],
      ['This is your sign to rest', []],
      ['Support tickets are free today', []],
      ['Go to the form, click Claims, download the file', []],
      ['You can work out now what it costs', []],
      ['Just check out Harbour Lane', ['look: Just check out Harbour']],
      ['Shop now', ['buy: Shop now']],
      ['Grab yours', ['buy: Grab yours']],
      ['Order by Friday', ['buy: Order by Friday']],
      ['Book your place today', ['buy: Book your place today']],
      ['Shop gifts for him', ['buy: Shop gifts for him']],
      ['Please just order online', ['buy: order online']],
      ["We'd love for you to shop with us", ['buy: love for you to shop']],
      ['You can order yours today', ['buy: You can order']],
      ['Subscribe to my channel', ['follow: Subscribe to my channel']],
      ['Check out our new video', ['follow: Check out our new video']],
      ['Follow us for daily tips', ['follow: Follow us for daily tips']],
      ['Read more: https://a.example', ['look: Read more']],
      ['See how it works https://a.example', ['look: See how it works']],
      ['Link in bio', ['look: Link in bio']],
      ['Join us on Sunday', ['join: Join us on Sunday']],
      ['Sign up', ['join: Sign up']],
      ['Donate today', ['cause: Donate today']],
      ['Please DM us your order number', ['contact: DM us your order number']],
      ['#ShopNow', ['buy: ShopNow']],
      // Nouns, fixed phrases and statements about others are not asks.
      ['Book club on Tuesday', []],
      ['Order form attached', []],
      ['Check engine light is on again', []],
      ['Check-out time is 11am', []],
      ['Save the date', []],
      ['Get well soon', []],
      ['I ordered yours', []],
      ['They told me to shop here', []],
      ['We visit our mothers', []],
      ['Call 999', []],
      ['Take care', []],
      ['Whisk the eggs, add the sugar, bake for forty minutes', []],
      ['Before you buy your first loaf, smell it', []],
      ['Like most bakers I rise early', []],
      ['Try restarting the router', []],
      ['She needs another hit like this', []],
      ['Plz chek out my vidz', ['follow: Plz chek out my vidz']],
      ['Suscribe to my chanel', ['follow: Suscribe to my chanel']],
      ['The machine will help us heal people', []],
      ['We want to see how it ends', []],
      ['You want to see how it ends', ['look: see how']],
      ["I hadn't read the letter", []],
      ['Like having soup twice https://a.example', []],
      ['Listen...Check out Harbour Lane', ['look: Check out Harbour Lane']],
      ['Come and show your support', ['join: Come and show']],
      ['Pick up a copy at the desk', ['buy: Pick up a copy']],
      ['Continue to learn with us https://a.example', ['follow: learn with us']],
      ['Follow Alan at the fair https://a.example', ['look: Follow Alan at the fair']],
      ['Like me', []],
      ['I am trying to make it, check me out', ['follow: check me out']],
      ["I'll sub to everyone that subs", ["follow: I'll sub to everyone that"]],
      ['My channel of choice', []],
    ],
  ],
  pleas: [
    pleas,
    [
      ['Help me get there', ['attention: Help me get']],
      ['It would mean the world', ['attention: It would mean the world']],
      ['Give us a chance', ['attention: Give us a chance']],
      ['Thumbs this up', ['attention: Thumbs this up']],
      ['Thanks in advance', ['attention: Thanks in advance']],
      ['100 subs by Friday', ['audience: subs']],
      ['I need more views', ['audience: need more views']],
      ['Trying to reach 100 subs', ['attention: reach 100 subs', 'audience: subs']],
      ['Any support is appreciated', ['attention: Any support is appreciated']],
      ['I love your channel, I subscribed', []],
      ['You deserve so many more subscribers', []],
      ['I made three hundred rolls a day', []],
      ['They give it a try', []],
      ['More views than the original', []],
      ['Thumbs up if you came for the views', []],
      ['A hit like this and she is back', []],
    ],
  ],
  'own projects': [
    projects,
    [
      ["I'm a young singer from Hull", ["maker: I'm a young singer"]],
      ['We make gaming videos', ['maker: We make gaming videos']],
      ['My new single is out', ['project: My new single']],
      ['My name is Leo and I sing covers', ['maker: My name is Leo and', 'maker: I sing covers']],
      ['My first book club was kind', []],
      ['My channel of choice', []],
      ['I love my new website', []],
      ['I like my first book', []],
      ['Of my first video by heart', []],
      ['He made a video', []],
    ],
  ],
  appeals: [
    appeals,
    [
      ['We need coats, drop them at the hall', ['need: We need', 'gift: drop them at']],
      ['Every pound buys a meal. The fund closes on Friday', ['gift: Every pound buys', 'cause: The fund']],
      ['We need flour, the mill is shut', []],
      ['We are out of rye until Thursday', []],
    ],
  ],
  vacancies: [
    vacancies,
    [
      ['We need a baker, £14 an hour', ['wanted: We need a', 'terms: £14 an hour']],
      ['Chef wanted. CV to the bar', ['wanted: Chef wanted', 'applying: CV to']],
      ['We need a bigger oven', []],
      ['The course is part-time, apply by Friday', []],
    ],
  ],
  'good causes': [
    requests,
    [
      ['Our cat has been missing since Tuesday', ['missing: been missing']],
      ['Lost dog near the lock', ['missing: Lost dog']],
      ['My bike was stolen', ['missing: bike was stolen']],
      ['Can anyone recommend a plumber?', ['advice: Can anyone recommend']],
      ['Any advice on moss?', ['advice: Any advice on']],
      ['We are raising money for a ramp', ['gift: raising money']],
      ['Give blood', ['gift: Give blood']],
      ['Bacon to the rescue', []],
      ["You're missing the point", []],
      ['My advice: sleep', []],
      ['This look has street appeal', []],
      ['Recommended by vets', []],
      ['Stolen kisses', []],
    ],
  ],
  'leading questions': [
    leadingQuestions,
    [
      ['How do you keep bees? https://a.example', ['leading: How do you keep bees']],
      ['Stuck in traffic? Breathe. https://a.example', ['leading: Stuck in traffic']],
      ['How do you keep bees?', []],
      ['Did the bridge open? https://a.example', []],
      ['How do you keep bees? https://a.example', [], { kind: 'reply' }],
      ['Did you see this, @pat? https://a.example', []],
    ],
  ],
  offers: [
    offers,
    [
      ['Tiles at $49 instead of $99', ['discount: $49 instead of $99']],
      ['£96k in, £88k out', []],
      ['50% off boilers', ['discount: 50% off']],
      ['Use code SAVE30', ['discount: Use code']],
      ['Save £10 today', ['discount: Save £10']],
      ['Free shipping on orders', ['free: Free shipping']],
      ['Enter to win a hamper', ['prize: Enter to win']],
      ['Prices from £9.99', ['price: Prices from £9.99']],
      ['Feel free to stay', []],
      ['The gluten-free flour is back', []],
      ['He took off his hat', []],
      ['Socks, 3 for 2', ['discount: 3 for 2']],
      ['Bake it at 180 for eight minutes', []],
      ['A loaf goes from £3.20 to £3.50', []],
      ['Prices cut from £29 to £19', ['price: from £29', 'discount: £29 to £19']],
      ['Bake sale on Saturday', []],
      ['There are no discount codes', []],
      ['The jumble sale raised nothing', []],
    ],
  ],
  urgency: [
    urgency,
    [
      ['Hurry!', ['haste: Hurry']],
      ["Don't wait", ["haste: Don't wait"]],
      ['Only 3 seats left', ['scarcity: Only 3 seats left']],
      ['While stocks last', ['scarcity: While stocks last']],
      ['Doors close soon', ['haste: Doors close soon']],
      ['Doors close at ten', []],
      ['Hurry home', []],
      ['The Last Chance Saloon', []],
      ['Only three of us turned up', []],
    ],
  ],
  hype: [
    hype,
    [
      ['Our incredible soap', ['praise: incredible']],
      ['a game changer', ['hype: game changer']],
      ['That was incredible', []],
      ['A unique id', []],
      ['Lovely, brilliant, great', []],
      ['Another amazing, cutting-edge oven is ours', ['hype: cutting-edge']],
      ['Oh great, another revolutionary toothbrush', []],
    ],
  ],
  superlatives: [
    superlatives,
    [
      ['We are the best bakers', ['superlative: the best']],
      ['Your #1 choice', ['superlative: Your #1']],
      ['No.1 plumbers in Crewe', ['superlative: No.1 plumbers']],
      ["The UK's leading bakers", ["superlative: UK's leading"]],
      ['My best friend', []],
      ['You are the best team I met', []],
      ['Best wishes from the best man', []],
      ['We have the best view in town', ['superlative: the best']],
      ['We have the best customers in town', []],
      ['Our neighbours bake the best rye', []],
    ],
  ],
  'self-reference': [
    selfReference,
    [
      ['We love our bread', ['firm: We', 'firm: our']],
      ['I baked my bread', ['person: I', 'person: my']],
      ['Those of us who row', []],
      ['We all know it', []],
      ['@acme is here', ['brand: @acme'], { account: '@acme' }],
    ],
  ],
  address: [
    address,
    [
      ['You asked for your pockets', ['reader: You', 'reader: your']],
      ['Book your place', []],
    ],
  ],
  questions: [
    questions,
    [
      ['What did you plant first?', ['answerable: What did you plant first']],
      ['Ready to level up your business?', ['pitch: Ready to level up your business']],
      ['Agree?', ['empty: Agree']],
      ['Which of the roads should be cleared first?', ['answerable: Which of the roads should be cleared first']],
      ['Which of the roads was cleared first?', ['empty: Which of the roads was cleared first']],
      ['What do you cook on Sundays? Order now', ['pitch: What do you cook on Sundays']],
    ],
  ],
  thanks: [
    thanks,
    [
      ['Thank you Dave', ['thanks: Thank you']],
      ['Congratulations to the choir', ['praise: Congratulations']],
    ],
  ],
  virtue: [
    virtue,
    [
      ['We truly care', ['virtue: We truly care']],
      ["I genuinely didn't know", []],
      ['Honestly value for money', []],
      ['Here customers come first', ['virtue: customers come first']],
      ['Our customers come first thing', []],
    ],
  ],
  pressure: [
    pressure,
    [
      ["You'll regret it", ["fomo: You'll regret"]],
      ["Don't miss your smear test", []],
      ["Don't miss the last bus", []],
      ['I regret the grout', []],
      ["You'll regret not coming", ["fomo: You'll regret"]],
      ["You'll regret teaching me chess", []],
    ],
  ],
  bait: [
    bait,
    [
      ['Tag a friend who bakes', ['tag: Tag a friend']],
      ['👍 for tea, ❤️ for coffee', ['vote: 👍 for tea, ❤️ for']],
      ['Sub4sub', ['follow-back: Sub4sub']],
      ['I like it if you sing', []],
      ['Share your story with us', []],
      ['Lost dog! Please share if you live near the lock, last seen on Sunday', []],
      ['Has anybody tried it? Tag a friend', ['tag: Tag a friend']],
      ['Has anybody seen our bike? Tag a friend', []],
      ['We need your help with the roof: share this if you can', []],
    ],
  ],
  complaints: [
    complaints,
    [
      ['Still waiting, and nothing has arrived', ['complaint: Still waiting']],
      ['You charged me twice for one lamp', ['complaint: charged me']],
      ['What a joke of a sale', ['complaint: What a joke']],
      ['We still have lamps', []],
      ['Orders ship in two days', []],
    ],
  ],
  'sales copy': [
    salesCopy,
    [
      ['Unlock the garden you always wanted', ['promise: Unlock the garden you always wanted']],
      ['Travel home safely, everybody', []],
      ['Enjoy it while it lasts', []],
      ['Celebrate with us on Friday', []],
      ['Perfect for small kitchens and loud families', ['blurb: Perfect for small kitchens and loud families']],
      ['Perfect is what my mother calls it', []],
      ['Swiss precision. Order yours today.', ['slogan: Swiss precision']],
      ['Swiss precision. My uncle keeps bees.', []],
      ['Baked at 4 by Ana. Order yours today.', []],
      ['Escape to a cabin above the tree line', ['promise: Escape to a cabin above the tree line']],
      ['Design a mug that nobody else has', ['order: Design a mug that nobody else has']],
      ['Design a mug that nobody else has', [], { kind: 'reply' }],
      ['Get well before the concert', []],
      ['Wear these leather sandals', ['order: Wear these leather sandals']],
      ['Wear these tomorrow', []],
      ['Keeps coffee hot from dawn to dusk', ['praise: Keeps coffee hot from dawn to dusk']],
      ['Keeps me awake at night', []],
      ['Reduces stress', ['praise: Reduces stress']],
      ['Makes sense', []],
      ['A truly stylish lamp for small desks', ['blurb: A truly stylish lamp for small desks']],
      ['Hand-poured candles in a tin', ['blurb: Hand-poured candles in a tin']],
      ['The candles are in a tin that my aunt left', []],
      ['Walnut reading lamp $80', ['price tag: Walnut reading lamp $80']],
      ['A turnover of $80 million in spring', []],
      ['A new one costs $80', []],
      ['Support tickets fell by half', []],
    ],
  ],
  slogans: [
    slogans,
    [
      ['From the creators of Saltmarsh', ['showing: From the creators of']],
      ['A vampire romance, out in paperback', ['showing: vampire romance', 'showing: out in paperback']],
      ['Finds herself torn between two brothers', ['showing: Finds herself torn between']],
      ['Premiering on Monday, March 1', ['showing: Premiering on Monday']],
      ['I loved the vampire romance', []],
      ['Family-owned and fully insured', ['trade: Family-owned', 'trade: fully insured']],
      ['Walk-ins welcome', ['trade: Walk-ins welcome']],
      ['We were family-owned once', []],
      ["Life's too short for dull lamps", ["catchphrase: Life's too short for"]],
      ['For the baker in your life', ['catchphrase: For the baker in your life']],
      ["My life's too short for dull lamps", []],
      ['Nothing beats a lamp', ['turn: Nothing beats']],
      ['Two men hand in hand', []],
    ],
  ],
  gains: [
    readerBenefits,
    [
      ['A lamp for your desk!', ['gain: for your']],
      ['A lamp for your desk', []],
      ['You can read, and your desk glows', ['gain: You can']],
      ['A lamp for your desk on Monday!', []],
      ['Bring your own lamp!', []],
      ["Can't help you!", []],
      ['Ana, a lamp for your desk! I made it', []],
      ['A lamp for your desk! #lamps', []],
    ],
  ],
  wares: [
    productTerms,
    [
      ['A quilted keepsake', ['ware: quilted', 'ware: keepsake']],
      ['Soft cotton and bamboo pyjamas', ['ware: Soft', 'ware: cotton', 'ware: bamboo', 'ware: pyjamas']],
      ['Grease-proof and stackable', ['ware: Grease-proof', 'ware: stackable']],
      ['I found soft wool for my sweater', []],
      ['A firm mattress, no pillows, no toys', ['ware: mattress']],
    ],
  ],
  instructions: [
    instructions,
    [
      ['Rinse the rice, then soak it.', ['handiwork: Rinse', 'handiwork: soak']],
      ['Never soak a knife. Read the label', ['handiwork: soak', 'shared: Read']],
      ['We rinse the rice', []],
    ],
  ],
  prospects: [
    customerQuestions,
    [
      ['Still paying for parking? The bay at the mill is free.', ['prospect: Still paying for parking']],
      ['Is your roof losing heat? Cork keeps it in.', ['prospect: Is your roof losing heat']],
      ['Do you grow leeks? I never got past the slugs.', []],
      ['Do you grow leeks?', []],
      ['Struggling with your heating? Citizens Advice is free to ring.', []],
      ['Is the library open? It opens at ten on Mondays.', []],
      ['Still paying for parking? The bay at the mill is free.', [], { kind: 'reply' }],
    ],
  ],
  pitch: [
    pitch,
    [
      ['Five tips for pruning: https://example.com', ['teaser: Five tips']],
      ['Five tips for pruning', []],
      ['Earn extra money from your sofa', ['benefit: Earn extra money']],
      ['Say goodbye to frizz', ['opener: Say goodbye to']],
      ['The perfect gift for her', ['benefit: The perfect gift']],
      ['Mugs, jugs and more', ['benefit: and more']],
      ['More and more people bake', []],
      ["We can't help you with the peaches", []],
      ['It has changed my life', ['testimony: changed my life']],
      ['My brother changed his plan', []],
      ['Jars delivered free', ['feature: delivered free']],
      [
        'Three bedrooms, two bathrooms, newly listed',
        ['launch: Three bedrooms, two bathrooms', 'launch: newly listed'],
      ],
      ['It fits your busy schedule', ['benefit: fits your busy schedule']],
      ['I am ready to sleep', []],
      ['Our trustees meet on Monday', []],
      ['Meet Dilys, who runs the stall', []],
      ['Meet the all-weather boot', ['launch: Meet the']],
      ['You asked why the fountain is off', []],
      ['Where do you keep your flour in summer?', []],
      ['Knock twice and Joan will let you in', []],
      ['This app will let you in', ['benefit: will let you']],
      ['It keeps your flour dry', ['benefit: keeps your flour']],
    ],
  ],
  service: [
    service,
    [
      ["We'd like to help", ["help: We'd like to help"]],
      // Everybody mentions problems; customer service does so in answers.
      ['Is the problem with the lamp?', ['answer: problem with'], { kind: 'reply' }],
      ['A woman dies of a problem with her heart', []],
      ['Share it on your page', []],
    ],
  ],
  credits: [
    credits,
    [
      ['Photo by @ana', ['credit: Photo by'], {}],
      ['Thanks to Joan for the tip', ['credit: Thanks to']],
      ['Thanks for everything', []],
      ['Photo by @acme', [], { account: 'acme' }],
    ],
  ],
  specifics: [
    specifics,
    [
      ['Doors at 6.30pm on Tuesday', ['time: 6.30pm', 'date: Tuesday']],
      ['On Mill Lane, eleven regulars met Maureen', ['name: Mill', 'name: Lane', 'number: eleven', 'name: Maureen']],
      ['Only £5 and 20% more', []],
      ['Every Word Is A Title Here', []],
    ],
  ],
  'know-how': [
    knowHow,
    [
      [
        'We moved the class to seven because it is quiet',
        ['explanation: We moved the class to seven because it is quiet'],
      ],
      ['Because we care', []],
    ],
  ],
  mistakes: [
    mistakes,
    [
      ['We got it wrong', ['mistake: We got it wrong']],
      ['Sorry for any inconvenience', []],
    ],
  ],
  notices: [
    notices,
    [
      ['The library is closed', ['notice: The library is closed']],
      ['Stop using the cot', ['notice: Stop using the']],
      ['Close to you', []],
    ],
  ],
  hooks: [
    hooks,
    [
      ["You won't believe what happened", ["cliffhanger: You won't believe what"]],
      ['The answer may surprise you', ['cliffhanger: The answer may surprise you']],
      ["Here's how https://a.example", ["pointer: Here's how"]],
      ['Something big is coming', ['teaser: Something big is coming']],
      ['One call changed everything. The full story is in the comments', ['story: One call changed everything']],
      ['He said six words. I left', []],
      ['That changed my life...', []],
      ["Here's how we prune roses", []],
      ['Stay tuned for the second half', []],
      ['Nobody talks about the grout', []],
      ["I said you won't believe what he paid", []],
    ],
  ],
  formulas: [
    formulas,
    [
      ["We're thrilled to announce a shelf", ["formula: We're thrilled to announce"]],
      ['It is with great pleasure that we share the news', ['formula: It is with great pleasure that we share']],
      ['We proudly unveil the shelf', ['formula: We proudly unveil']],
      ['Happy to share my tent', []],
      ['They were proud to announce it', []],
    ],
  ],
  'private life': [
    privateLife,
    [
      ['My daughter passed her driving test', ['private: My daughter', 'private: passed her driving test']],
      ['We got engaged', ['private: got engaged']],
      ['Passed the salt', []],
    ],
  ],
  humblebrags: [
    humblebrags,
    [
      ['So humbled to be named in the Top 50', ['humility: So humbled to be named in']],
      ["We can't keep up with demand", ["complaint: can't keep up with demand"]],
      ['We won an award', []],
      ['Humbled by the rain', []],
      ['Sorry, we cannot keep up with demand', []],
      ['Honoured to win the prize with my sister', []],
    ],
  ],
  signs: [
    signageEmoji,
    [
      ['New 👇🏾 🏡', ['sign: 👇🏾', 'object: 🏡']],
      ['Happy 🎂 ❤️ 😂 🇮🇪 ⚽ 🟩 ✅ 🌧️', []],
      ['👉 cut it above the bud\n👉 burn what is black', []],
    ],
  ],
  closeness: [
    inclusiveWe,
    [
      ['Join our growing family', ['family: Join our growing family']],
      ['Together we can', ['together: Together we can']],
      ['Join the family business', []],
      ['Welcome to the family, Biscuit', []],
      ['Together we can sing louder than the other choir', []],
      ['Welcome to the Acme family', []],
    ],
  ],
  'pitch questions': [
    pitchQuestions,
    [
      ['Tired of dull knives?', ['pitch: Tired of dull knives']],
      ['Need a boiler? Book a visit today', ['pitch: Need a boiler']],
      ['Boiler on the blink? Half price this week', ['pitch: Boiler on the blink']],
      ['Locked out? Ring the neighbour who has the spare key', []],
      ['Agree?', ['empty: Agree']],
      ['Need a hand? Ring the library', []],
      ['Agree? What did you plant first?', []],
      ['We moved it up because it washed out at the end. Thoughts?', []],
    ],
  ],
  claims: [
    unsupportedClaims,
    [
      ['We truly care. Shop now', ['virtue: We truly care', 'buy: Shop now']],
      ['Shop now', []],
      ['The sea comes in', []],
    ],
  ],
  'verdicts at the opening': [
    genericOpeners,
    [
      ['Great point about the bins', ['verdict: Great point']],
      ['Totally agree with this', ['verdict: Totally agree']],
      ['Exactly. The queue was long', ['verdict: Exactly']],
      ['Sounds like a plan', ['verdict: Sounds like a']],
      ['What a brilliant idea', ['verdict: brilliant']],
      ['Exactly three people came', []],
      ['The gate at the end of the lane was shut when we came, which was wise', []],
    ],
  ],
  'closings that fit anything': [
    closings,
    [
      ['Good read. Any tips for beginners?', ['question: Any tips']],
      ['So true. How do you stay motivated?', ['question: How do you stay']],
      ['Keep inspiring!', ['goodwill: Keep inspiring']],
      ['Exciting times ahead!', ['goodwill: Exciting times ahead']],
      // The question stands alone, or has an object.
      ['How do you stay warm?', []],
      ['Nice gate. Who painted it?', []],
      ['Keep the receipt.', []],
    ],
  ],
  'words that fit any subject': [
    generalities,
    [
      ['Momentum and predictability', ['abstraction: Momentum', 'abstraction: predictability']],
      ['It streamlines and optimizes', ['progress: streamlines', 'progress: optimizes']],
      ['A seamless game-changer', ['shine: seamless', 'progress: game-changer']],
      // A noun, a name, and everyday verbs.
      ['The station apologised for the apartment', []],
      ['The Resilience Centre', []],
      ['Congratulations on the organised garden', []],
    ],
  ],
  epigrams: [
    epigrams,
    [
      ["Bread isn't just food", ["contrast: isn't just"]],
      ["It isn't hype. It's noise.", ["contrast: It's"]],
      ['The gearbox, not the clutch', ['contrast: , not the clutch']],
      ['Clarity is everything', ['moral: is everything']],
      ['They bake at night, making it easier', ['gloss: t, making it']],
      ['It is like watching paint', ['quip: is like watching']],
      ['The bus is late, and it rains', []],
      ['We met in the evening, singing', []],
    ],
  ],
  particulars: [
    personalDetails,
    [
      ['My loaf fell', ['person: My']],
      ['Done on Tuesday', ['fact: Tuesday']],
      ['2 cups, 3 eggs, 4 spoons', ['fact: 2', 'fact: 3', 'fact: 4']],
      ['See https://a.example', ['pointer: https://a.example']],
      ['It took 3 days', []],
      ['Consistency is key', []],
    ],
  ],
  polish: [
    polish,
    [
      ['A plan—at last', ['dash: n—a']],
      ['The plan holds. It works!', ['tidy: The plan holds']],
      ['The plan holds', []],
      ['the plan holds. it works', []],
      ['The plan holds!! It works...', []],
    ],
  ],
  filler: [
    fillerSigns,
    [
      [
        'Great point! Resilience and momentum fuel growth',
        ['verdict: Great point', 'abstractions: Resilience', 'progress: fuel', 'row: momentum'],
      ],
      ['Seamless, and it is everything', ['shine: Seamless', 'moral: is everything']],
      // Specific praise without generic words.
      ['Great photo! The light on the water is lovely. Where was it taken?', []],
      ["It's not the battery, it's the alternator.", []],
    ],
  ],
  'the useful part': [
    usefulPart,
    [
      [
        'Shop now. Your water is hard, so fill it the night before.',
        ['explanation: Your water is hard, so fill it the night before'],
      ],
      ['1. Feed it.\n2. Wait for the bubbles.', ['step: Feed it', 'step: Wait for the bubbles']],
      ['It took 3 coats and 12 hours', ['fact: It took 3 coats and 12 hours']],
      ['Valid until Sunday for 3 of 12 tins', []],
      ['Gates open on Saturday at 10am', []],
      ['Made by Ana in Crewe', []],
    ],
  ],
  crises: [
    crises,
    [
      ['Our hearts go out to the miners', ['grief: Our hearts go out to']],
      ['Everyone affected by the wildfires', ['disaster: affected by the wildfires']],
      ['On Remembrance Sunday', ['mourning: Remembrance Sunday']],
      ["It's Suicide Prevention Week", ['awareness: Suicide Prevention Week']],
      ['For Breast Cancer Awareness Month', ['awareness: Breast Cancer Awareness Month']],
      ['We honor the fallen today', ['mourning: honor the fallen']],
      ['Hurricane season starts in June', []],
      ['Memorial Day hours', []],
      ['Raising awareness of the day centre', []],
      ['A flash flood of orders', []],
      ['My heart is in the Highlands', []],
    ],
  ],
  sympathy: [
    sympathy,
    [
      ['So sorry for your loss', ['sympathy: So sorry for your loss']],
      ['Sorry we are shut', []],
    ],
  ],
  recruiting: [
    recruiting,
    [
      ['Check out my channel', ['recruit: Check out my channel']],
      ['Subscribe to our page', ['recruit: Subscribe to our']],
      ['Please follow us so we can message you', []],
      ['Check out my broken fence', []],
    ],
  ],
  lures: [
    incentives,
    [
      ['Use code HUG for 20% off', ['discount: Use code', 'discount: 20% off']],
      ['Enter to win a hamper', ['prize: Enter to win']],
      ['Free trial', ['free: Free trial']],
      ['What about a free trial?', []],
      ['Who do you want to win', []],
      ['Such a low rate', []],
      ['Free soup at noon', []],
    ],
  ],
  sales: [
    sales,
    [
      ['Shop now', ['buy: Shop now']],
      ['The shelter is now open', []],
      ['Visit our website for the steps', []],
      ['The "Buy now" button', []],
      ['A message for your fans', []],
    ],
  ],
  'sales and sign-ups': [
    salesAndSignUps,
    [
      ['Sign up', ['join: Sign up']],
      ['Take care', []],
    ],
  ],
  testimonials: [
    testimonials,
    [
      ['Another happy customer', ['review: Another happy customer']],
      ['"I love this soap so much" – Ana', ['quotation: "I love this soap so much"']],
      ['"My kids love them, and the quality is there"', ['quotation: "My kids love them, and the quality is there"']],
      ['"My kids love them, and the quality is there": a note on the old wall in our lane', []],
      ['"Great value, and it works like magic" Tom Hill', ['quotation: "Great value, and it works like magic"']],
      ['"It works on Mondays" Tom Hill', []],
      ['\u2B50\u2B50\u2B50\u2B50\u2B50 from Tom', ['stars: \u2B50\u2B50\u2B50\u2B50\u2B50']],
      ['"The only way out is through" – Robert Frost', []],
      ['"I love this novel so much" – Ana', []],
      ['"I love this soap so much" – Ana, who gave her permission', []],
      ['Leave us a review', []],
    ],
  ],
  disclosures: [
    disclosures,
    [
      ['#ad The planner fits', ['clear: #ad']],
      ['Ad: the planner fits', ['clear: Ad']],
      ['The planner fits #spon', ['ambiguous: #spon']],
      ['The planner fits (aff)', ['ambiguous: (aff)']],
      ['I saw the new #ad for the planner', []],
      ['I read an ad for a planner', []],
      ['Made with the mill #collab', []],
    ],
  ],
  deflections: [
    deflections,
    [
      ['Please DM us', ['private: DM us']],
      ['Send us a private message with your details', ['private: Send us a private message']],
      ['They call us the night owls', []],
      ['Can you DM us your order number', []],
      ['If you have questions, message us', []],
      ['Email us', [], { kind: 'reply', inReplyTo: 'How can I contact you?' }],
    ],
  ],
  sparring: [
    sparring,
    [
      ['Haters gonna hate', ['jab: Haters gonna']],
      ['With all due respect', ['defence: With all due respect']],
      ['If you read the label', []],
      ['I had to get a life', []],
    ],
  ],
  concessions: [
    concessions,
    [
      ['Fair point', ['concession: Fair point']],
      ['Turn right at the mill', []],
    ],
  ],
};

for (const [name, [signal, cases]] of Object.entries(table)) {
  describe(`the signal "${name}"`, () => {
    it.each(cases.map((given) => [given[0], given] as const))('in "%s"', (_, [text, seen, post = {}]) => {
      const doc = docOf(text, post);
      expect(signal(doc).map(({ kind, start, end }) => `${kind}: ${doc.text.slice(start, end)}`)).toEqual(seen);
    });
  });
}

describe('gifts and codes', () => {
  it.each([
    ['Use my code ANA15', 'creator', 1],
    ['Use my code ANA15', 'business', 0],
    ['@lumen sent me this serum', 'creator', 1],
    ['Mum sent me this jumper', 'creator', 0],
  ] as const)('in "%s" of a %s: %i', (text, kind, count) => {
    expect(considerations(docOf(text, {}, { kind }))).toHaveLength(count);
  });
});

describe('a sign-off', () => {
  it.each(['Moved it. – Amir', 'Moved it ^KS', 'Moved it /MT https://a.example', 'Beth from Streets here: moved it'])(
    'is in "%s"',
    (text) => {
      expect(signOff(docOf(text))).toBeDefined();
    },
  );

  it.each(['Moved it.', 'The AC/DC shirt', 'It is here'])('is not in "%s"', (text) => {
    expect(signOff(docOf(text))).toBeUndefined();
  });
});

describe('content words', () => {
  const [curdled, delivery, soup] = contentWords(docOf('curdled delivery soup'));
  const [curdling, deliver, soap] = contentWords(docOf('curdling deliver soap'));
  it.each([
    [curdled, curdling, true],
    [delivery, deliver, true],
    [soup, soap, false],
  ])('match other forms of a word', (one, other, akin) => {
    expect(one && other && hasSameRoot(one, other)).toBe(akin);
  });

  it('exclude function words', () => {
    expect(contentWords(docOf('it is what you would have with them'))).toEqual([]);
  });
});

describe('brand names', () => {
  it('count as the sender', () => {
    const doc = docOf("Harbour Lane is open, and Harbour Lane's ovens are on", {}, { brands: ['harbour lane'] });
    expect(selfReference(doc)).toHaveLength(2);
  });
});

describe('audience signs', () => {
  it('are empty without thanks', () => {
    expect(audienceSigns(docOf('Our customers say we are the best. Book now!'))).toEqual([]);
  });

  it.each<[string, PostKind, string[]]>([
    ['Thank you to our customers. #rye', 'post', []],
    ['Thank you to our customers. Book now! #rye', 'post', ['an ask', 'hashtags']],
    ['Thank you Noor, our customers are the kindest. #rye', 'post', ['words about customers', 'hashtags']],
    ['Thank you to our customers. #rye', 'reply', ['words about customers', 'hashtags']],
  ])('ignore words about customers if the customers are thanked: %s (%s)', (text, kind, names) => {
    expect(audienceSigns(docOf(text, { kind })).map(({ name }) => name)).toEqual(names);
  });
});

describe('the tagger', () => {
  it.each([
    ['Book club on Tuesday', false],
    ['Order cakes online', true],
    ['Shop gifts for him', true],
    ['Book your place', false],
    ['The library opens on Sunday', false],
    ['Shop now', false],
  ])('is needed for "%s": %s', (text, asked) => {
    expect(needsTags(docOf(text))).toBe(asked);
  });
});

describe('a post without a narrator', () => {
  it.each([
    ['Your garden, watered while you sleep. Get more from every drop.', {}],
    ['No waitlist, and artists show their best work', {}],
  ])('is %s', (text, post) => {
    expect(isImpersonal(docOf(text, post))).toBe(true);
  });

  it.each([
    ['I water your garden while you sleep', {}],
    ['Your garden was watered while you slept', {}],
    ['Water it at dusk, because the sun drinks half of what you give', {}],
    ['@ana your garden is wet', {}],
    ['Your garden is wet', { kind: 'reply' as const }],
    ['Get your smear test done', {}],
    ['Ask your pharmacist about soft capsules', {}],
    ['Soft wool, kept warm. Wash it cold, dry it flat.', {}],
    ['fresh bedding and rain on the window', {}],
    ['Doors at 7pm, band at 8pm', {}],
  ])('is not %s', (text, post) => {
    expect(isImpersonal(docOf(text, post))).toBe(false);
  });
});

describe('an instructional post', () => {
  it.each([
    'Fold the dough four times. Rest it overnight.',
    'Build the fire small. Learn the wind. Sleep with your boots inside the bag.',
    'Check the trip switch, unplug the kettle and read the meter.',
  ])('is "%s"', (text) => {
    expect(isInstructional(docOf(text))).toBe(true);
    expect(callsToAction(docOf(text))).toEqual([]);
  });

  it.each([
    'Whisk, chop, blend: 20% off every blender today',
    'Build your dream home. Learn more. Take our tour.',
    'We fold the dough four times',
    'Fold it',
  ])('is not "%s"', (text) => {
    expect(isInstructional(docOf(text))).toBe(false);
  });
});

describe('merchandise', () => {
  it.each([
    ['Gourmet coffee and brownies', true],
    ['Fresh coffee and brownies', false],
    ['Gourmet all the way', false],
  ])('in "%s": %s', (text, expected) => {
    expect(isMerchandise(docOf(text))).toBe(expected);
  });
});
