import { ensure } from "./report.mjs"

const eventually = async (what, seconds, isTrue) => {
  for (let left = seconds * 4; left > 0; left -= 1) {
    const found = await isTrue()
    if (found) return found
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error(`${what} did not come within ${seconds} seconds`)
}

const LOGIN = { username: "iasp-dev", password: "1Asp-dev" }

const SENDER = {
  id: "main",
  name: "Ателие",
  client_id: "1005",
  client_name: "Магазин ЕООД",
  company: true,
  phone: "0888123456",
  agent: "Иван Иванов",
  office_code: "1127",
  cod_agreement: "CD139925",
}

/** Probes of Econt in a shop that installed the plugin, against the sandbox. */
export const probeEcont = async ({ probe, admin, store }) => {
  await probe("the fulfillment provider of Econt is registered beside the manual one", async () => {
    const { fulfillment_providers: providers } = await admin("GET", "/admin/fulfillment-providers")
    const ids = providers.map(({ id }) => id)
    ensure(ids.includes("econt_econt") && ids.includes("manual_manual"), `there are ${ids.join(", ")}`)
    const { fulfillment_options: options } = await admin("GET", "/admin/fulfillment-providers/econt_econt/options")
    ensure(["office", "locker", "address"].every((id) => options.some((option) => option.id === id)), JSON.stringify(options))
    return options.map(({ id }) => id).join(", ")
  })
  await probe("a login is tried out, saved and never shown again", async () => {
    const { settings, version } = await admin("GET", "/admin/econt/settings")
    const body = { settings: { ...settings, environment: "sandbox", senders: [SENDER] }, ...LOGIN }
    const { checks } = await admin("POST", "/admin/econt/settings/check", { body })
    ensure(checks.some(({ code }) => code === "credentials_right"), JSON.stringify(checks))
    const saved = await admin("POST", "/admin/econt/settings", { body: { ...body, version } })
    ensure(saved.has_password && !JSON.stringify(saved).includes(LOGIN.password), "the password is shown")
  })
  await probe("places are fetched, and the shop finds an office in Latin letters", async () => {
    await admin("POST", "/admin/econt/places/sync", { status: 202 })
    const office = await eventually("an office", 60, async () => {
      const { offices } = await store("GET", "/store/econt/offices?q=sofia&limit=1")
      return offices[0]
    })
    return office.name
  })
}
