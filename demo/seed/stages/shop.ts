import {
  createApiKeysWorkflow,
  createInventoryLevelsWorkflow,
  createRegionsWorkflow,
  createSalesChannelsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  createTaxRegionsWorkflow,
  linkSalesChannelsToApiKeyWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
  updateStoresWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { DeliveryType } from "../../../src/contracts/econt"

/** What the later stages need of the shop. */
export interface Shop {
  salesChannelId: string
  regionId: string
  stockLocationId: string
  shippingProfileId: string
  /** What the shop offered before it sent by Econt: old orders have it, checkouts do not. */
  shippingOptions: { id: string; name: string; amount: number }[]
  econtOptions: Record<DeliveryType, { id: string; name: string }>
}

const NEIGHBOURS = ["ro", "gr", "de", "at", "fr", "it", "es", "nl", "be", "cz", "pl", "hr"]

const DELIVERY = [
  { name: "До офис на куриер", code: "office", label: "До офис", amount: 3.49 },
  { name: "До адрес", code: "door", label: "До адрес", amount: 4.99 },
] as const

const ECONT = [
  { name: "Еконт до офис", type: "office" },
  { name: "Еконтомат", type: "locker" },
  { name: "Еконт до адрес", type: "address" },
] as const

const createShipping = async (
  container: MedusaContainer,
  stockLocationId: string
): Promise<Pick<Shop, "shippingProfileId" | "shippingOptions" | "econtOptions">> => {
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const existing = await fulfillment.listShippingProfiles({ type: "default" })
  const profile =
    existing[0] ??
    (
      await createShippingProfilesWorkflow(container).run({
        input: { data: [{ name: "Стандартна пратка", type: "default" }] },
      })
    ).result[0]
  await link.create(
    ["manual_manual", "econt_econt"].map((fulfillment_provider_id) => ({
      [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
      [Modules.FULFILLMENT]: { fulfillment_provider_id },
    }))
  )
  const [set] = await fulfillment.createFulfillmentSets([
    {
      name: "Доставки от София",
      type: "shipping",
      service_zones: [
        { name: "България", geo_zones: [{ country_code: "bg", type: "country" as const }] },
        {
          name: "Европейски съюз",
          geo_zones: NEIGHBOURS.map((country) => ({ country_code: country, type: "country" as const })),
        },
      ],
    },
  ])
  await link.create({
    [Modules.STOCK_LOCATION]: { stock_location_id: stockLocationId },
    [Modules.FULFILLMENT]: { fulfillment_set_id: set.id },
  })
  const home = set.service_zones.find(({ name }) => name === "България")!
  const abroad = set.service_zones.find(({ name }) => name !== "България")!
  const rules = (isOffered: boolean) => [
    { attribute: "enabled_in_store", value: String(isOffered), operator: "eq" as const },
    { attribute: "is_return", value: "false", operator: "eq" as const },
  ]
  const option = (name: string, code: string, label: string, amount: number, zone: string, isOffered: boolean) => ({
    name,
    price_type: "flat" as const,
    provider_id: "manual_manual",
    service_zone_id: zone,
    shipping_profile_id: profile.id,
    type: { label, code, description: label },
    prices: [{ currency_code: "eur", amount }],
    rules: rules(isOffered),
  })
  const { result } = await createShippingOptionsWorkflow(container).run({
    input: [
      ...DELIVERY.map(({ name, code, label, amount }) => option(name, code, label, amount, home.id, false)),
      option("Международна пратка", "abroad", "Чужбина", 12.9, abroad.id, true),
      ...ECONT.map(({ name, type }) => ({
        name,
        price_type: "calculated" as const,
        provider_id: "econt_econt",
        service_zone_id: home.id,
        shipping_profile_id: profile.id,
        type: { label: name, code: `econt-${type}`, description: name },
        data: { id: type },
        rules: rules(true),
      })),
    ],
  })
  const idOf = (name: string): string => result.find((created) => created.name === name)!.id
  const econtOption = (type: DeliveryType) => {
    const { name } = ECONT.find((one) => one.type === type)!
    return { id: idOf(name), name }
  }
  return {
    shippingProfileId: profile.id,
    shippingOptions: DELIVERY.map(({ name, amount }) => ({ id: idOf(name), name, amount })),
    econtOptions: { office: econtOption("office"), locker: econtOption("locker"), address: econtOption("address") },
  }
}

/** Names the shop and gives it a region, taxes, a channel with its key, a stock place and shipping. */
export const seedShop = async (container: MedusaContainer): Promise<Shop> => {
  const [store] = await container.resolve(Modules.STORE).listStores()
  const channels = await container.resolve(Modules.SALES_CHANNEL).listSalesChannels()
  const salesChannel =
    channels[0] ??
    (await createSalesChannelsWorkflow(container).run({ input: { salesChannelsData: [{ name: "Онлайн магазин" }] } }))
      .result[0]
  await container
    .resolve(Modules.SALES_CHANNEL)
    .updateSalesChannels(salesChannel.id, { name: "Онлайн магазин", description: "bijou-atria.example" })

  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [
        {
          name: "България",
          currency_code: "eur",
          countries: ["bg"],
          payment_providers: ["pp_system_default"],
          automatic_taxes: true,
          is_tax_inclusive: true,
        },
        {
          name: "Европейски съюз",
          currency_code: "eur",
          countries: NEIGHBOURS,
          payment_providers: ["pp_system_default"],
          automatic_taxes: true,
          is_tax_inclusive: true,
        },
      ],
    },
  })
  await createTaxRegionsWorkflow(container).run({
    input: ["bg", ...NEIGHBOURS].map((country_code) => ({
      country_code,
      provider_id: "tp_system",
      default_tax_rate: { name: "ДДС", code: "VAT20", rate: 20 },
    })),
  })
  const { result: places } = await createStockLocationsWorkflow(container).run({
    input: {
      locations: [
        {
          name: "Ателие София",
          address: { address_1: "ул. „Граф Игнатиев“ 12", city: "София", country_code: "bg", postal_code: "1000" },
        },
      ],
    },
  })
  const stockLocationId = places[0].id
  await linkSalesChannelsToStockLocationWorkflow(container).run({
    input: { id: stockLocationId, add: [salesChannel.id] },
  })
  const shipping = await createShipping(container, stockLocationId)

  await updateStoresWorkflow(container).run({
    input: {
      selector: { id: store.id },
      update: {
        name: "Бижу Атрия",
        supported_currencies: [{ currency_code: "eur", is_default: true, is_tax_inclusive: true }],
        default_sales_channel_id: salesChannel.id,
        default_region_id: regions[0].id,
        default_location_id: stockLocationId,
        metadata: { i18n: { en: { name: "Bijou Atria" } } },
      },
    },
  })
  await createStorefrontKey(container, salesChannel.id)
  return { salesChannelId: salesChannel.id, regionId: regions[0].id, stockLocationId, ...shipping }
}

const createStorefrontKey = async (container: MedusaContainer, salesChannelId: string): Promise<void> => {
  const keys = await container.resolve(Modules.API_KEY).listApiKeys({ type: "publishable" })
  const key =
    keys[0] ??
    (
      await createApiKeysWorkflow(container).run({
        input: { api_keys: [{ title: "Витрина", type: "publishable", created_by: "" }] },
      })
    ).result[0]
  await linkSalesChannelsToApiKeyWorkflow(container).run({ input: { id: key.id, add: [salesChannelId] } })
}

/** Puts stock of every inventory item on the shelf. */
export const stockShelves = async (
  container: MedusaContainer,
  stockLocationId: string,
  levels: { inventoryItemId: string; quantity: number }[]
): Promise<void> => {
  await createInventoryLevelsWorkflow(container).run({
    input: {
      inventory_levels: levels.map(({ inventoryItemId, quantity }) => ({
        inventory_item_id: inventoryItemId,
        location_id: stockLocationId,
        stocked_quantity: quantity,
      })),
    },
  })
}
