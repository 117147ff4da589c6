import { wordSet } from '../../nlp/word-set.ts';

/**
 * More words of catalogues: how goods look, feel and taste to somebody who sells them, and goods that people name when
 * they sell or collect them rather than when they use them. Sorted. Source: the trades' own vocabulary: dress, beauty,
 * home, toys, seasons, drinks, games, courses.
 */
export const catalogue = wordSet(`
  absorbent adaptogens anti-aging antioxidant antioxidants aroma aromatherapy aromatic award-winning beginner-friendly
  best-selling bestseller bestsellers biodegradable blush botanical botanicals bouquet bouquets bralette brewed
  caffeine-free cardigan cardigans chic chunky cleanser cleansers clutch cold-pressed collagen comforter compartments
  compostable concealer cookware crew-neck crewneck crisp cushioned dainty dairy-free decadent decadently
  dermatologist-recommended detox diffuser dinnerware dishwasher-safe doll dolls dreamy dumbbells durability duvet
  e-bike e-bikes earring easy-to-use embossed embroidered embroidery engraved exfoliating exquisite eyelash eyeliner
  eyewear faux festive figurine figurines flavored flavoured flawless fluffy fold-out foldaway frizz-free frosted
  full-body full-coverage garment garments giftable glam glassware glittery glossy go-to goodies hampers hand-crafted
  hand-painted hand-stitched handwoven heavenly heavyweight high-end high-performance high-rise high-waisted hydration
  indulgence indulgent insulated irresistible keepsake keepsakes keychain keychains knitwear lace lifelike
  long-sleeve lotions lounger loungers lush luxe machine-washable magnetic matte memory-foam menswear moccasins
  multi-purpose multifunctional non-gmo nutrient-dense ornament ornaments oversized padded
  paraben-free parfum pastel pendant pendants plated pressed printable printables quilted rattan realistic recliner
  retractable retro robes rosewater rustic satin scrunchie scrunchies sequin serums shimmer shimmering shimmery
  slim-fit slimming small-batch spandex sparkle sportswear stationery stretchy studded sugar-free sulfate-free
  sumptuous super-soft supportive sweatpants sweatshirt sweatshirts swimsuit swimsuits tailored tangy trimmer tumbler
  tumblers tunic upholstered upholstery vegan-friendly velvety water-resistant weatherproof whimsical wide-leg
  womenswear wreath wreaths zesty zipper
`);

/**
 * The words among them that are hardly said of one's own things: coffee and brownies are breakfast, gourmet coffee is for
 * sale. Sorted.
 */
export const merchandise = wordSet(`
  adjustable affordable all-in-one award-winning bespoke best-selling breathable bundle bundles collectible
  curated custom customisable customizable designer designs durable eco-friendly
  effortless ergonomic flattering gourmet handcrafted high-end high-performance high-quality hydrating
  hypoallergenic indulgent irresistible lightweight long-lasting luxurious luxury non-slip non-toxic nourishing
  nutritious one-of-a-kind oversized personalised personalized plant-based portable premium prints products
  rechargeable reusable sizes skincare stackable stress-free styles stylish subscription sumptuous super-soft
  sustainable versatile washable waterproof
`);
