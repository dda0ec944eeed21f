const { ContainerRegistrationKeys, Modules } = require("@medusajs/framework/utils")
const {
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} = require("@medusajs/medusa/core-flows")

const SENDER = {
  id: "main",
  name: "Ателие",
  stock_location_ids: [],
  client_id: "1005",
  client_name: "Магазин ЕООД",
  company: true,
  phone: "0888123456",
  email: "shop@example.com",
  agent: "Иван Иванов",
  hand_over: "office",
  office_code: "1127",
  address: { country_code: "BGR", city_id: 41, city: "София", post_code: "1000", quarter: "", street: "ул. Резбарска", number: "11", other: "" },
  cod_agreement: "CD139925",
  money_transfer: false,
  courier_from: "14:00",
  courier_to: "17:00",
}
/** The sandbox's. */
const LOGIN = { username: "iasp-dev", password: "1Asp-dev" }
const TYPES = ["office", "locker", "address"]

const saveSettings = async ({ settings }) => {
  const { settings: standard, version } = await settings.read()
  await settings.save({ settings: { ...standard, environment: "sandbox", senders: [SENDER] }, version, ...LOGIN }, "bench")
}

const createPlace = async (container, channelId) => {
  const { result } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Ателие", address: { address_1: "ул. Резбарска 11", city: "София", country_code: "BG" } }] },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: result[0].id, add: [channelId] } })
  return result[0].id
}

const createOptions = async (container, locationId) => {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const [existing] = await fulfillment.listShippingProfiles({ type: "default" })
  const input = { data: [{ name: "Стандартна", type: "default" }] }
  const profile = existing ?? (await createShippingProfilesWorkflow(container).run({ input })).result[0]
  const [set] = await fulfillment.createFulfillmentSets([
    { name: "Еконт", type: "shipping", service_zones: [{ name: "България", geo_zones: [{ country_code: "bg", type: "country" }] }] },
  ])
  await container.resolve(ContainerRegistrationKeys.LINK).create([
    { [Modules.STOCK_LOCATION]: { stock_location_id: locationId }, [Modules.FULFILLMENT]: { fulfillment_provider_id: "econt_econt" } },
    { [Modules.STOCK_LOCATION]: { stock_location_id: locationId }, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  await createShippingOptionsWorkflow(container).run({
    input: TYPES.map((id) => ({
      name: `Еконт ${id}`,
      price_type: "calculated",
      provider_id: "econt_econt",
      service_zone_id: set.service_zones[0].id,
      shipping_profile_id: profile.id,
      type: { label: id, code: id, description: id },
      data: { id },
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" },
        { attribute: "is_return", value: "false", operator: "eq" },
      ],
    })),
  })
  return profile.id
}

/** Medusa fulfils only what has the shipping profile of the way it is sent. */
const linkProducts = async (container, profileId) => {
  const products = await container.resolve(Modules.PRODUCT).listProducts({}, { select: ["id"], take: 1000 })
  await container.resolve(ContainerRegistrationKeys.LINK).create(
    products.map(({ id }) => ({ [Modules.PRODUCT]: { product_id: id }, [Modules.FULFILLMENT]: { shipping_profile_id: profileId } }))
  )
}

/** Makes what a shop needs that sends by Econt: settings, a region, a place to send from and the ways to deliver. */
module.exports.default = async ({ container }) => {
  const [channel] = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels({ name: "Bench" })
  await saveSettings(container.resolve("bijou_econt"))
  await createRegionsWorkflow(container).run({
    input: { regions: [{ name: "България", currency_code: "eur", countries: ["bg"], payment_providers: ["pp_system_default"], is_tax_inclusive: true }] },
  })
  await linkProducts(container, await createOptions(container, await createPlace(container, channel.id)))
}
