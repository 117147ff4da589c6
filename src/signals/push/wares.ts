import type { Doc, Sentence, Word } from '../../core/doc.ts';
import { once } from '../../core/once.ts';
import { wordSet } from '../../nlp/word-set.ts';
import { type Evidence, evidence } from '../evidence.ts';
import { catalogue, merchandise } from './catalogue.ts';

/**
 * Words in which goods and services are described: how they are, what they are made of, as what they are sold. One of
 * them says nothing; a catalogue is made of them. Sorted. Source: the trades' own vocabulary: dress, food, beauty, home,
 * toys, property, courses, insurance.
 */
const lexicon = wordSet(`
  accessories accessory activewear adjustable affordable all-in-one amenities apartment apartments apparel appliance
  appliances artisan artisanal backpack backpacks balcony bamboo bathrooms bedding bedroom bedrooms bespoke blanket
  blankets bold bootcamp bra bracelet bracelets bras brass breathable brownies bundle bundles cabinets candle
  candles canvas cashmere ceramic certification charger chocolate chocolates classic clothing coaching cocktail
  cocktails coffee collectible collectibles collection collections cologne color colors colour colours comfort
  comfortable comfy compact conditioner condo condos console cookies cordless cosmetics cosy cotton couch course
  courses cozy creamy crib crispy crochet cruelty-free crunchy curated curriculum cushion cushions custom
  customisable customised customizable customized cute decor delicious delivery denim deodorant designer designs
  desserts detachable diapers digital discreet dresses durable e-book earbuds earrings easily ebook eco-friendly
  elegant enamel enrollment entrees ergonomic essentials everyday eyeshadow fabric fabrics fashion fashionable
  fast-acting financing fitness flannel flattering flavor flavorful flavors flavour flavours fleece flooring
  foldable footwear formula fragrance fragrances fresh furniture gadget gadgets gaming gentle gift gifts gin
  gluten-free gourmet haircare handbag handbags handcrafted handmade headphones healthy heirloom hemp homeowner
  homeowners hoodie hoodies hvac hydrating hypoallergenic immersive in-store ingredients insurance interactive
  jacket jackets jeans jewellery jewelry juicy keto keyboard kit kits knitted lamp lamps lashes leather leggings
  lifestyle lightweight linen lingerie lipstick loan loans lotion loungewear luxurious luxury makeup marble mascara
  masterclass mattress mattresses meals membership merch microfiber modern moisturiser moisturising moisturizer
  moisturizing mortgage mortgages mugs nails nationwide natural necklace necklaces non-slip non-stick non-toxic
  nourishing nutritious oak odor-free odorless one-of-a-kind online organic outfit outfits packaging pajamas palette
  perfume perfumes personalised personalized pillow pillows pine planners plant-based playful plush porcelain
  portable poster posters premium prescription prints probiotic product products protein puzzle puzzles pyjamas
  quality range realtor rechargeable recipes refill refillable refinance refreshing rental rentals reusable
  reversible roofing rug rugs sandals savory savoury scent scented scents seamless seasonal serum shades shampoo
  shapewear shipping shirts silicone silk silky sizes skincare sleek slippers smooth snack snacks sneakers sofa
  sofas soft software solar solution solutions soothing spacious sparkling speaker spill-proof stackable stainless
  stickers stroller sturdy style styles stylish subscription suede suites sunglasses superfood supplement
  supplements supply sustainable sweater sweaters swimwear t-shirt t-shirts tasty teas tee tees templates thermostat
  tiles timeless toothbrush toothpaste tote totes townhome townhomes toy toys trendy tutorials unlimited vegan
  velvet versatile vibrant villa villas vintage virtual vitamin vitamins wallet wallets walnut wardrobe warranty
  washable waterproof webinar webinars whiskey wine wines wireless wool workshop zero-waste
`);

/** Compounds that describe goods by what they do, stand, or are made by: "grease-proof", "hand-poured", "same-day". */
const compound =
  /^\p{L}+-(?:absorbing|backed|boosting|crafted|cut|day|designed|dried|fitting|free|friendly|grade|infused|inspired|layer|lined|made|minute|picked|poured|powered|proof|quality|ready|resistant|roasted|saving|selling|sized?|sourced|style|tested|touch|woven)$/u;

/** The sender, or somebody else, as a person: what they say of things is talk. Sorted. */
const person = wordSet(`
  he he's her hers him his i i'd i'll i'm i've im ive me mine my myself she she's they they're u ur
`);

export const isCompound = ({ lower, tagged }: Word): boolean => !tagged && compound.test(lower);

export const isWare = (word: Word): boolean =>
  isCompound(word) || (!word.tagged && (lexicon.has(word.lower) || catalogue.has(word.lower)));

const isTalk = ({ words }: Sentence): boolean => words.some(({ lower }) => person.has(lower));

/** Words of a post to one word of wares, beyond which they stand too far apart for a description. */
const reach = 16;

/** The words of a post that describe goods, each once, where they do not stand far apart. */
export const wares = once((doc): readonly Evidence<'ware'>[] => {
  const named = new Map<string, Word>();
  for (const sentence of doc.sentences) {
    if (isTalk(sentence)) continue;
    for (const [index, word] of sentence.words.entries()) {
      // "No pillows, no toys" sells neither.
      if (sentence.words[index - 1]?.lower === 'no') continue;
      if (isWare(word) && !named.has(word.lower)) named.set(word.lower, word);
    }
  }
  if (named.size * reach < doc.words.length) return [];
  return [...named.values()].map((word) => evidence('ware', [word]));
});

/** Whether goods are described, with one word at least that is hardly said of one's own things. */
export const isMerchandise = (doc: Doc): boolean =>
  wares(doc).length > 1 && doc.words.some(({ lower, tagged }) => !tagged && merchandise.has(lower));
