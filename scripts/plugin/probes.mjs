import { randomUUID } from "node:crypto"
import { setTimeout as delay } from "node:timers/promises"
import { bearer, createClient, logIn } from "./http.mjs"
import { probeEcont } from "./probe-econt.mjs"
import { probeSizeGuide } from "./probe-size-guide.mjs"
import { ensure } from "./report.mjs"

const KEY = "x-publishable-api-key"

/** Asks again until the answer is right. @throws after `seconds` with what was waited for */
const eventually = async (what, seconds, ask) => {
  for (const deadline = Date.now() + seconds * 1000; Date.now() < deadline; await delay(250)) {
    if (await ask()) {
      return
    }
  }
  throw new Error(`${what} did not happen within ${seconds} s`)
}

const makeShop = async (admin) => {
  const { sales_channel: channel } = await admin("POST", "/admin/sales-channels", { body: { name: "Web" } })
  const { api_key: key } = await admin("POST", "/admin/api-keys", { body: { title: "Web", type: "publishable" } })
  await admin("POST", `/admin/api-keys/${key.id}/sales-channels`, { body: { add: [channel.id] } })
  const { product } = await admin("POST", "/admin/products", {
    body: {
      title: "Сребърен пръстен",
      status: "published",
      options: [{ title: "Размер", values: ["17"] }],
      variants: [{ title: "17", manage_inventory: false, options: { Размер: "17" }, prices: [] }],
      sales_channels: [{ id: channel.id }],
    },
  })
  return { key: key.token, productId: product.id }
}

const makeCustomer = async (store) => {
  const person = { email: "maria@host.example", password: randomUUID() }
  const { token } = await store("POST", "/auth/customer/emailpass/register", { body: person })
  const names = { email: person.email, first_name: "Мария", last_name: "Иванова" }
  await store("POST", "/store/customers", { body: names, headers: bearer(token) })
  return logIn(store, "customer", person)
}

/** Probes of the admin pages: the door, and what the pages load when they are shown. */
const probePages = async ({ probe, url, lazyFiles }) => {
  const anyone = createClient(url)
  await probe("GET /app is the dashboard", async () => {
    ensure((await anyone("GET", "/app")).includes('id="medusa"'), "it is some other page")
  })
  await probe("the server gives out the lazily loaded files", async () => {
    for (const file of lazyFiles) {
      await anyone("GET", `/app/${file}`)
    }
    return `${lazyFiles.length} files`
  })
}

const probeAdmin = async ({ probe, url, admin }) => {
  await probe("GET /admin/bijou/config turns a stranger away", async () => {
    await createClient(url)("GET", "/admin/bijou/config", { status: 401 })
  })
  await probe("GET /admin/bijou/config knows the features and the policies", async () => {
    const { features, permissions } = await admin("GET", "/admin/bijou/config")
    ensure(["review", "size-guide", "econt", "email-campaign"].every((name) => features[name] === true), `features are ${JSON.stringify(features)}`)
    for (const permission of ["bijou_core:read", "bijou_review:read", "bijou_review:update", "bijou_size_guide:update", "bijou_econt:create", "bijou_email_contact:export"]) {
      ensure(permissions.includes(permission), `${permission} is not among ${permissions.join(", ")}`)
    }
    return permissions.join(", ")
  })
  await probe("GET /admin/reviews is an empty queue", async () => {
    const { reviews } = await admin("GET", "/admin/reviews")
    ensure(reviews.length === 0, `it has ${reviews.length} reviews`)
  })
  await probe("GET /admin/bijou/health finds no error", async () => {
    const { state, platform, features } = await admin("GET", "/admin/bijou/health")
    const checks = [...platform, ...Object.values(features).flatMap(({ checks }) => checks)]
    const wrong = checks.filter((check) => check.state === "error").map((check) => `${check.name}: ${check.message}`)
    ensure(state !== "error" && wrong.length === 0, wrong.join("; "))
    return `${checks.length} checks, ${state}`
  })
}

const probeReview = async ({ probe, admin, store, productId }) => {
  const title = "Златен пръстен"
  const only = async () => (await admin("GET", `/admin/reviews?product_id=${productId}`)).reviews[0]
  await probe("a customer sends a review, and it waits on the desk", async () => {
    const token = await makeCustomer(store)
    await store("POST", "/store/reviews", {
      body: { product_id: productId, rating: 5, body: "Много красив пръстен" },
      headers: { ...bearer(token), "idempotency-key": randomUUID() },
      status: 201,
    })
    ensure((await only())?.status === "pending", "the desk does not show it")
  })
  await probe("a new product name reaches the desk (subscriber and workflow)", async () => {
    await admin("POST", `/admin/products/${productId}`, { body: { title } })
    await eventually("the new name", 60, async () => JSON.stringify(await only()).includes(title))
  })
  await probe("an approved review shows in GET /store/review-summaries", async () => {
    const { id, version } = await only()
    const body = { decision: "approve", reviews: [{ id, version }] }
    await admin("POST", "/admin/reviews/decisions", { body })
    const { summaries } = await store("GET", `/store/review-summaries?product_id=${productId}`)
    ensure(summaries[0]?.count === 1, `the summary is ${JSON.stringify(summaries)}`)
  })
}

/**
 * Probes a shop with every feature on.
 * @returns {Promise<{ token: string, key: string, productId: string, waitForJob: () => Promise<void> }>}
 */
export const probeHost = async ({ probe, url, login, lazyFiles }) => {
  await probePages({ probe, url, lazyFiles })
  const token = await logIn(createClient(url), "user", login)
  const admin = createClient(url, bearer(token))
  await probeAdmin({ probe, url, admin })
  const { key, productId } = await makeShop(admin)
  const store = createClient(url, { [KEY]: key })
  await probeReview({ probe, admin, store, productId })
  await probeSizeGuide({ probe, url, admin, store, productId })
  await probeEcont({ probe, admin, store })
  const waitForJob = () =>
    eventually("a run of the job that tells events", 180, async () => {
      const { features } = await admin("GET", "/admin/bijou/health")
      return features.review.checks.some(({ name, facts }) => /tell-events/.test(name) && facts.runs > 0)
    })
  return { token, key, productId, waitForJob }
}

/** Probes a shop that switched the review feature off. */
export const probeFeatureOff = async ({ probe, url, login, key, productId }) => {
  const token = await logIn(createClient(url), "user", login)
  const admin = createClient(url, bearer(token))
  const store = createClient(url, { [KEY]: key })
  await probe("with features.review false the configuration says so", async () => {
    ensure((await admin("GET", "/admin/bijou/config")).features.review === false, "it says the feature is on")
  })
  await probe("with features.review false its routes answer 404", async () => {
    await admin("GET", "/admin/reviews", { status: 404 })
    await admin("GET", "/admin/reviews/counts", { status: 404 })
    await store("GET", `/store/review-summaries?product_id=${productId}`, { status: 404 })
    await store("GET", `/store/products/${productId}/reviews`, { status: 404 })
    await store("POST", "/store/reviews", { body: {}, status: 404 })
  })
}
