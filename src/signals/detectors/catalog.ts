import { wordSet } from '../../nlp/word-set.ts';

/**
 * Words that describe goods and services: looks, feel, taste, materials, categories. A single word is no evidence.
 * Sorted. Source: vocabulary of trades: dress, food, drinks, beauty, home, toys, games, property, courses, insurance.
 */
export const catalog = wordSet(`
  absorbent accessories accessory activewear adaptogens adjustable affordable all-in-one amenities anti-aging
  antioxidant antioxidants apartment apartments apparel appliance appliances aroma aromatherapy aromatic artisan
  artisanal award-winning backpack backpacks balcony bamboo bathrooms bedding bedroom bedrooms bespoke bestseller
  bestsellers biodegradable blanket blankets blush bold bootcamp botanical botanicals bouquet bouquets bra bracelet
  bracelets bralette bras brass breathable brewed brownies bundle bundles cabinets candle candles canvas cardigan
  cardigans cashmere ceramic certification charger chic chocolate chocolates chunky classic cleanser cleansers
  clothing clutch coaching cocktail cocktails coffee cold-pressed collagen collectible collectibles collection
  collections cologne color colors colour colours comfort comfortable comforter comfy compact compartments
  compostable concealer conditioner condo condos console cookies cookware cordless cosmetics cosy cotton couch
  course courses cozy creamy crew-neck crewneck crib crisp crispy crochet crunchy curated curriculum cushion
  cushioned cushions custom customisable customised customizable customized cute dainty decadent decadently decor
  delicious delivery denim deodorant dermatologist-recommended designer designs desserts detachable detox diapers
  diffuser digital dinnerware discreet dishwasher-safe doll dolls dreamy dresses dumbbells durability durable duvet
  e-bike e-bikes e-book earbuds earring earrings easily easy-to-use ebook elegant embossed embroidered embroidery
  enamel engraved enrollment entrees ergonomic essentials everyday exfoliating exquisite eyelash eyeliner eyeshadow
  eyewear fabric fabrics fashion fashionable fast-acting faux festive figurine figurines financing fitness flannel
  flattering flavor flavored flavorful flavors flavour flavoured flavours flawless fleece flooring fluffy fold-out
  foldable foldaway footwear formula fragrance fragrances fresh frosted full-body full-coverage furniture gadget
  gadgets gaming garment garments gentle gift giftable gifts gin glam glassware glittery glossy go-to goodies
  gourmet haircare hampers hand-painted hand-stitched handbag handbags handcrafted handmade handwoven headphones
  healthy heavenly heavyweight heirloom hemp high-end high-performance high-rise high-waisted homeowner homeowners
  hoodie hoodies hvac hydrating hydration hypoallergenic immersive in-store indulgence indulgent ingredients
  insulated insurance interactive irresistible jacket jackets jeans jewellery jewelry juicy keepsake keepsakes keto
  keyboard keychain keychains kit kits knitted knitwear lace lamp lamps lashes leather leggings lifelike lifestyle
  lightweight linen lingerie lipstick loan loans long-sleeve lotion lotions lounger loungers loungewear lush luxe
  luxurious luxury machine-washable magnetic makeup marble mascara masterclass matte mattress mattresses meals
  membership memory-foam menswear merch microfiber moccasins modern moisturiser moisturising moisturizer
  moisturizing mortgage mortgages mugs multi-purpose multifunctional nails nationwide natural necklace necklaces
  non-gmo non-slip non-stick non-toxic nourishing nutrient-dense nutritious oak odorless one-of-a-kind online
  organic ornament ornaments outfit outfits oversized packaging padded pajamas palette parfum pastel pendant
  pendants perfume perfumes personalised personalized pillow pillows pine planners plant-based plated playful plush
  porcelain portable poster posters premium prescription pressed printable printables prints probiotic product
  products protein puzzle puzzles pyjamas quality quilted range rattan realistic realtor rechargeable recipes
  recliner refill refillable refinance refreshing rental rentals retractable retro reusable reversible robes roofing
  rosewater rug rugs rustic sandals satin savory savoury scent scented scents scrunchie scrunchies seamless seasonal
  sequin serum serums shades shampoo shapewear shimmer shimmering shimmery shipping shirts silicone silk silky sizes
  skincare sleek slim-fit slimming slippers small-batch smooth snack snacks sneakers sofa sofas soft software solar
  solution solutions soothing spacious spandex sparkle sparkling speaker sportswear stackable stainless stationery
  stickers stretchy stroller studded sturdy style styles stylish subscription suede suites sumptuous sunglasses
  super-soft superfood supplement supplements supply supportive sustainable sweater sweaters sweatpants sweatshirt
  sweatshirts swimsuit swimsuits swimwear t-shirt t-shirts tailored tangy tasty teas tee tees templates thermostat
  tiles timeless toothbrush toothpaste tote totes townhome townhomes toy toys trendy trimmer tumbler tumblers tunic
  tutorials unlimited upholstered upholstery vegan velvet velvety versatile vibrant villa villas vintage virtual
  vitamin vitamins wallet wallets walnut wardrobe warranty washable waterproof weatherproof webinar webinars
  whimsical whiskey wide-leg wine wines wireless womenswear wool workshop wreath wreaths zero-waste zesty zipper
`);

/**
 * Words that people rarely use for their own things: "coffee" can be breakfast, "gourmet coffee" is for sale. Sorted.
 */
export const merchandise = wordSet(`
  adjustable affordable all-in-one award-winning bespoke best-selling breathable bundle bundles collectible curated
  custom customisable customizable designer designs durable eco-friendly effortless ergonomic flattering gourmet
  handcrafted high-end high-performance high-quality hydrating hypoallergenic indulgent irresistible lightweight
  long-lasting luxurious luxury non-slip non-toxic nourishing nutritious one-of-a-kind oversized personalised
  personalized plant-based portable premium prints products rechargeable reusable sizes skincare stackable
  stress-free styles stylish subscription sumptuous super-soft sustainable versatile washable waterproof
`);
