const { writeFileSync } = require("node:fs")
const { Modules } = require("@medusajs/framework/utils")

const BATCH = 50
const VAT = { rate: 20, code: "VAT20", description: "ДДС" }
const NAMES = ["Иванова", "Петрова", "Георгиева", "Димитрова", "Стоянова", "Колева", "Тодорова", "Ангелова"]
const ADDRESS = { country_code: "BGR", city_id: 41, city: "София", post_code: "1000", quarter: "", street: "ул. Резбарска", number: "24", other: "" }

/** Where parcels go: six of ten to an office, one to a locker, three to a door. */
const destinationOf = (number) => {
  if (number % 10 < 6) return { type: "office", office_code: ["8021", "8501", "4234"][number % 3] }
  return number % 10 === 6 ? { type: "locker", office_code: "8015" } : { type: "address", address: ADDRESS }
}

const addressOf = (number) => ({
  first_name: "Елена",
  last_name: NAMES[number % NAMES.length],
  phone: `0888${String(100_000 + number)}`,
  address_1: "ул. Резбарска 24",
  city: "София",
  postal_code: "1000",
  country_code: "bg",
})

const orderOf = (number, { regionId, channelId, products, options }) => {
  const destination = destinationOf(number)
  return {
    region_id: regionId,
    sales_channel_id: channelId,
    email: `bench-${number}@example.com`,
    currency_code: "eur",
    status: "pending",
    shipping_address: addressOf(number),
    billing_address: addressOf(number),
    items: [0, 1].map((index) => {
      const product = products[(number + index) % products.length]
      const [variant] = product.variants
      return {
        title: product.title,
        subtitle: variant.title,
        quantity: 1 + index,
        unit_price: 24.5,
        is_tax_inclusive: true,
        requires_shipping: true,
        product_id: product.id,
        product_title: product.title,
        variant_id: variant.id,
        variant_title: variant.title,
        tax_lines: [VAT],
      }
    }),
    shipping_methods: [
      {
        name: "Еконт",
        amount: 4.13,
        is_tax_inclusive: true,
        shipping_option_id: options.get(destination.type),
        data: { choice: { destination, saturday: false, cash_on_delivery: true } },
        tax_lines: [VAT],
      },
    ],
  }
}

const readShop = async (container) => {
  const [channel] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ name: "Bench" })
  const [region] = await container.resolve(Modules.REGION).listRegions({ name: "България" })
  const products = await container.resolve(Modules.PRODUCT).listProducts({}, { relations: ["variants"], take: 20 })
  const options = await container.resolve(Modules.FULFILLMENT).listShippingOptions({})
  return {
    regionId: region.id,
    channelId: channel.id,
    products,
    options: new Map(options.map(({ name, id }) => [name.replace("Еконт ", ""), id])),
  }
}

/** Places as many orders as `BENCH_ORDERS` says, to be paid on delivery, and writes their ids to `BENCH_OUTPUT`. */
module.exports.default = async ({ container }) => {
  const shop = await readShop(container)
  const orders = container.resolve(Modules.ORDER)
  const count = Number(process.env.BENCH_ORDERS)
  const ids = []
  for (let first = 0; first < count; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, count - first) }, (_, index) => first + index)
    const made = await orders.createOrders(numbers.map((number) => orderOf(number, shop)))
    ids.push(...made.map(({ id }) => id))
  }
  writeFileSync(process.env.BENCH_OUTPUT, JSON.stringify(ids))
}
