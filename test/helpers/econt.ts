import {
  addShippingMethodToCartWorkflow,
  completeCartWorkflow,
  createCartWorkflow,
  createPaymentCollectionForCartWorkflow,
  createPaymentSessionsWorkflow,
  createRegionsWorkflow,
  createShippingOptionsWorkflow,
  createShippingProfilesWorkflow,
  createStockLocationsWorkflow,
  linkSalesChannelsToStockLocationWorkflow,
} from "@medusajs/medusa/core-flows"
import type { MedusaContainer } from "@medusajs/framework/types"
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils"
import type { DeliveryType } from "../../src/contracts/econt"
import type { EcontSettings } from "../../src/contracts/econt-settings"
import type { DeliveryChoice } from "../../src/contracts/econt-store"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../src/modules/bijou_econt"
import { createPublishableKey, seedProducts, type Storefront } from "./shop"

const LOGIN = { username: "iasp-dev", password: "1Asp-dev" }

/** A shop that sends by Econt: a region, a stock place, the three ways to deliver and two products. */
export type EcontShop = {
  storefront: Storefront
  regionId: string
  locationId: string
  options: Record<DeliveryType, string>
  variants: { id: string; price: number }[]
}

type Over = { settings?: Partial<EcontSettings> }

/** Saves the settings of a shop whose sender is the sandbox's second profile. */
export const saveEcontSettings = async (container: MedusaContainer, { settings = {} }: Over = {}): Promise<void> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const { settings: standard, version } = await econt.settings.read()
  const sender = {
    id: "main",
    name: "Ателие",
    stock_location_ids: [],
    client_id: "1005",
    client_name: "Магазин ЕООД",
    company: true,
    phone: "0888123456",
    email: "shop@example.com" as const,
    agent: "Иван Иванов",
    hand_over: "office" as const,
    office_code: "1127",
    address: {
      country_code: "BGR" as const,
      city_id: 41,
      city: "София",
      post_code: "1000",
      quarter: "",
      street: "ул. Резбарска",
      number: "11",
      other: "",
    },
    cod_agreement: "CD139925",
    money_transfer: false,
    courier_from: "14:00",
    courier_to: "17:00",
  }
  await econt.settings.save(
    { settings: { ...standard, environment: "sandbox", senders: [sender], ...settings }, version, ...LOGIN },
    "user_test"
  )
}

/** Makes the shop with the core's own workflows. */
export const createEcontShop = async (container: MedusaContainer): Promise<EcontShop> => {
  const link = container.resolve(ContainerRegistrationKeys.LINK)
  const fulfillment = container.resolve(Modules.FULFILLMENT)
  const storefront = await createPublishableKey(container)
  const { result: regions } = await createRegionsWorkflow(container).run({
    input: {
      regions: [{ name: "България", currency_code: "eur", countries: ["bg"], payment_providers: ["pp_system_default"], is_tax_inclusive: true }],
    },
  })
  const { result: places } = await createStockLocationsWorkflow(container).run({
    input: { locations: [{ name: "Ателие", address: { address_1: "ул. Резбарска 11", city: "София", country_code: "BG" } }] },
  })
  await linkSalesChannelsToStockLocationWorkflow(container).run({ input: { id: places[0].id, add: [storefront.salesChannelId] } })
  const [existing] = await fulfillment.listShippingProfiles({ type: "default" })
  const profile =
    existing ?? (await createShippingProfilesWorkflow(container).run({ input: { data: [{ name: "Стандартна", type: "default" }] } })).result[0]
  const [set] = await fulfillment.createFulfillmentSets([
    { name: "Еконт", type: "shipping", service_zones: [{ name: "България", geo_zones: [{ country_code: "bg", type: "country" as const }] }] },
  ])
  await link.create([
    { [Modules.STOCK_LOCATION]: { stock_location_id: places[0].id }, [Modules.FULFILLMENT]: { fulfillment_provider_id: "econt_econt" } },
    { [Modules.STOCK_LOCATION]: { stock_location_id: places[0].id }, [Modules.FULFILLMENT]: { fulfillment_set_id: set.id } },
  ])
  const types = ["office", "locker", "address"] as const
  const { result: options } = await createShippingOptionsWorkflow(container).run({
    input: types.map((id) => ({
      name: `Еконт ${id}`,
      price_type: "calculated" as const,
      provider_id: "econt_econt",
      service_zone_id: set.service_zones[0].id,
      shipping_profile_id: profile.id,
      type: { label: id, code: id, description: id },
      data: { id },
      rules: [
        { attribute: "enabled_in_store", value: "true", operator: "eq" as const },
        { attribute: "is_return", value: "false", operator: "eq" as const },
      ],
    })),
  })
  const products = await seedProducts(container, 2, { salesChannelId: storefront.salesChannelId, titles: ["Пръстен Ема", "Обеци Лора"] })
  await link.create(
    products.map(({ id }) => ({ [Modules.PRODUCT]: { product_id: id }, [Modules.FULFILLMENT]: { shipping_profile_id: profile.id } }))
  )
  const idOf = (type: DeliveryType) => options.find(({ name }) => name === `Еконт ${type}`)?.id ?? ""
  return {
    storefront,
    regionId: regions[0].id,
    locationId: places[0].id,
    options: { office: idOf("office"), locker: idOf("locker"), address: idOf("address") },
    variants: products.map(({ variants }) => ({ id: variants[0].id, price: 49 })),
  }
}

type Cart = { email?: string; phone?: string; quantity?: number; first_name?: string }

/** A cart with an address in Sofia and nothing chosen yet. */
export const createEcontCart = async (
  container: MedusaContainer,
  shop: EcontShop,
  { email = "elena@example.com", phone = "0888 765 432", quantity = 1, first_name = "Елена" }: Cart = {}
): Promise<string> => {
  const { result } = await createCartWorkflow(container).run({
    input: {
      region_id: shop.regionId,
      sales_channel_id: shop.storefront.salesChannelId,
      email,
      currency_code: "eur",
      items: shop.variants.map(({ id }) => ({ variant_id: id, quantity })),
      shipping_address: {
        first_name,
        last_name: "Петрова",
        phone,
        address_1: "бул. Витоша 100",
        city: "София",
        postal_code: "1000",
        country_code: "bg",
      },
    },
  })
  return result.id
}

/** Places an order, paid on delivery, with the customer's choice of where it goes. */
export const placeEcontOrder = async (
  container: MedusaContainer,
  shop: EcontShop,
  choice: DeliveryChoice,
  cart: Cart = {}
): Promise<string> => {
  const cart_id = await createEcontCart(container, shop, cart)
  await addShippingMethodToCartWorkflow(container).run({
    input: { cart_id, options: [{ id: shop.options[choice.destination.type], data: { choice } }] },
  })
  await createPaymentCollectionForCartWorkflow(container).run({ input: { cart_id } })
  const query = container.resolve(ContainerRegistrationKeys.QUERY)
  const { data } = await query.graph({ entity: "cart", fields: ["payment_collection.id"], filters: { id: cart_id } })
  await createPaymentSessionsWorkflow(container).run({
    input: { payment_collection_id: data[0].payment_collection?.id ?? "", provider_id: "pp_system_default" },
  })
  const { result } = await completeCartWorkflow(container).run({ input: { id: cart_id } })
  return result.id
}
