const { ContainerRegistrationKeys, Modules } = require("@medusajs/framework/utils")
const {
  createApiKeysWorkflow,
  createSalesChannelsWorkflow,
  createUserAccountWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
} = require("@medusajs/medusa/core-flows")

const BATCH = 250
const LOGIN = { email: "bench@bijou.example", password: "bijou-bench" }
const KINDS = ["Пръстен", "Гривна", "Колие", "Обеци", "Часовник", "Брошка", "Медальон", "Верижка"]
const MOTIFS = ["Роза", "Луна", "Звезда", "Лилия", "Вълна", "Перла", "Клен", "Изгрев", "Дунав", "Рила"]

const productNumber = (number) => ({
  title: `${KINDS[number % KINDS.length]} „${MOTIFS[Math.floor(number / KINDS.length) % MOTIFS.length]}“ ${number}`,
  handle: `bench-${number}`,
  status: "published",
  options: [{ title: "Размер", values: ["S", "M"] }],
  variants: ["S", "M"].map((size) => ({ title: size, options: { Размер: size }, manage_inventory: false })),
})

const createLogin = async (container) => {
  const auth = container.resolve(Modules.AUTH)
  const { authIdentity, error } = await auth.register("emailpass", { body: LOGIN })
  if (!authIdentity) {
    throw new Error(error)
  }
  await createUserAccountWorkflow(container).run({
    input: { authIdentityId: authIdentity.id, userData: { email: LOGIN.email, first_name: "Мария", last_name: "Колева" } },
  })
}

const createChannel = async (container) => {
  const { result: channels } = await createSalesChannelsWorkflow(container).run({
    input: { salesChannelsData: [{ name: "Bench" }] },
  })
  const { result: keys } = await createApiKeysWorkflow(container).run({
    input: { api_keys: [{ title: "Bench", type: "publishable", created_by: "bench" }] },
  })
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: keys[0].id, add: [channels[0].id] } })
  return channels[0].id
}

/** Makes a user, a publishable key and as many products as `BENCH_PRODUCTS` says. */
module.exports.default = async ({ container }) => {
  await createLogin(container)
  const channelId = await createChannel(container)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const total = Number(process.env.BENCH_PRODUCTS)
  for (let first = 0; first < total; first += BATCH) {
    const numbers = Array.from({ length: Math.min(BATCH, total - first) }, (_, index) => first + index)
    const products = await container.resolve(Modules.PRODUCT).createProducts(numbers.map(productNumber))
    await link.create(
      products.map(({ id }) => ({
        [Modules.PRODUCT]: { product_id: id },
        [Modules.SALES_CHANNEL]: { sales_channel_id: channelId },
      }))
    )
  }
}
