const SOFIA = 41
const query = (text) => encodeURIComponent(text)

/** Fields people type into, and the route that answers each key. */
export const FIELDS = {
  offices: { route: "GET /admin/econt/offices", pathOf: (text) => `/admin/econt/offices?q=${query(text)}` },
  places: { route: "GET /admin/econt/places", pathOf: (text) => `/admin/econt/places?q=${query(text)}` },
  cities: { route: "GET /admin/econt/cities", pathOf: (text) => `/admin/econt/cities?q=${query(text)}` },
  streets: { route: "GET /admin/econt/cities/:id/streets of Sofia", pathOf: (text) => `/admin/econt/cities/${SOFIA}/streets?q=${query(text)}` },
}

/** The same questions as the module is asked, without HTTP. */
export const ASK = {
  offices: (places, q) => places.offices({ q, country: "BGR", limit: 20 }),
  places: (places, q) => places.typed({ q, country: "BGR", limit: 8 }),
  cities: (places, q) => places.cities({ q, country: "BGR", limit: 10 }),
  streets: (places, q) => places.streets({ q, city_id: SOFIA, limit: 10 }),
}

/** Towns, offices and lockers in both alphabets, a code, a post code, words in any order, typing mistakes. */
const OFFICE_WORDS = [
  "бургас славейков", "sofia mladost", "пловдив", "plovdiv trakia", "еконтомат", "бургас еконтомат", "варна", "горно орехово",
  "8021", "велико търново", "благоевград кончето", "левски", "stara zagora", "бургос", "ул. васил левски",
]
const CITY_WORDS = ["софия", "golyamo", "с. ново село", "1000", "велинград", "blagoevgrad", "бяла", "пловдиф"]
const STREET_WORDS = ["ул. васил левски", "витоша", "shipka", "бул. цар освободител", "резбарска", "ivan vazov", "кирил и методий", "раковска"]

/** What is sent while somebody types: one text for each key. */
const keysOf = (text) => Array.from(text, (_, index) => text.slice(0, index + 1)).filter((typed) => typed.trim() !== "")

const typedInto = (fields, texts) => texts.flatMap((text) => keysOf(text).flatMap((typed) => fields.map((field) => ({ field, typed }))))

/** Every key of every text, with the field whose route is asked. */
export const KEYS = [
  ...typedInto(["offices", "places"], OFFICE_WORDS),
  ...typedInto(["cities"], CITY_WORDS),
  ...typedInto(["streets"], STREET_WORDS),
]

export const TEXTS = OFFICE_WORDS.length + CITY_WORDS.length + STREET_WORDS.length
