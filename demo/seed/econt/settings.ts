import type { MedusaContainer } from "@medusajs/framework/types"
import { Modules } from "@medusajs/framework/utils"
import { type EcontSettings, econtSettingsSchema, type Sender } from "../../../src/contracts/econt-settings"
import { BIJOU_ECONT_MODULE, type BijouEcontService } from "../../../src/modules/bijou_econt"

/** The sandbox's second login profile: a shop in Sofia whose collected money goes to a bank. */
const LOGIN = { username: "iasp-dev", password: "1Asp-dev" }
const SENDER = {
  client_id: "1005",
  client_name: "Магазин ЕООД",
  company: true,
  phone: "0888123456",
  email: "shop@bijou-atria.example",
  agent: "Иван Иванов",
  office_code: "1127",
  cod_agreement: "CD139925",
  money_transfer: false,
  courier_from: "14:00",
  courier_to: "17:00",
} as const

const senders = (stockLocationId: string): Sender[] => [
  {
    ...SENDER,
    id: "atelier",
    name: "Ателие София",
    stock_location_ids: [stockLocationId],
    hand_over: "courier",
    address: {
      country_code: "BGR",
      city_id: 41,
      city: "София",
      post_code: "1000",
      quarter: "",
      street: "ул. Резбарска",
      number: "11",
      other: "",
    },
  },
  { ...SENDER, id: "counter", name: "Щанд в мола", stock_location_ids: [], hand_over: "office", address: null },
]

/** What jewellery, a watch and folded clothes are packed in: centimetres and kilograms. */
const BOXES = [
  { id: "ring", name: "Кутийка за бижу", length: 10, width: 8, height: 5, weight: 0.05 },
  { id: "necklace", name: "Кутия за колие", length: 22, width: 16, height: 5, weight: 0.1 },
  { id: "watch", name: "Кутия за часовник", length: 16, width: 14, height: 11, weight: 0.18 },
  { id: "clothes", name: "Плик за дрехи", length: 38, width: 30, height: 6, weight: 0.04 },
]

const settingsOf = (stockLocationId: string): EcontSettings =>
  econtSettingsSchema.parse({
    environment: "sandbox",
    senders: senders(stockLocationId),
    boxes: BOXES,
    tariffs: {
      office: { mode: "live", fallback: 4.5, free_above: 150 },
      locker: { mode: "live", fallback: 3.9, free_above: 150 },
      address: { mode: "live", fallback: 6.9, free_above: 250, cap: 9 },
    },
    defaults: { payer: { by: "sender" }, box_id: "ring", review: "review", declare_above: 300 },
    capture: "collected",
    mails: {},
  })

/** Saves the shop's settings of Econt, as its administrator would. */
export const saveSettings = async (container: MedusaContainer, stockLocationId: string, adminEmail: string): Promise<string> => {
  const econt = container.resolve<BijouEcontService>(BIJOU_ECONT_MODULE)
  const [admin] = await container.resolve(Modules.USER).listUsers({ email: adminEmail })
  const { version } = await econt.settings.read()
  await econt.settings.save({ settings: settingsOf(stockLocationId), version, ...LOGIN }, admin.id)
  return admin.id
}
