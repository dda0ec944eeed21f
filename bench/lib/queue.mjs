import { latencyLine, percentiles } from "./figures.mjs"
import { timeInTurn } from "./http.mjs"

const ME = "/admin/users/me"
const ROUNDS = 150
const MOST = 3
const PAGES = 200

/** Follows the cursor for 10,000 rows, each page beside one `users/me`; gives the address of the page there. */
const pageDown = async (client, path, walked) => {
  let cursor
  for (let page = 0; page < PAGES; page += 1) {
    walked.me.push((await client.json("GET", ME)).ms)
    const answer = await client.json("GET", cursor ? `${path}&cursor=${encodeURIComponent(cursor)}` : path)
    walked.pages.push(answer.ms)
    if (!answer.next_cursor) {
      break
    }
    cursor = answer.next_cursor
  }
  return `${path}&cursor=${encodeURIComponent(cursor)}`
}

const LIST = "/admin/reviews?limit=50"

/** Times pages of the queue beside Medusa's own `users/me`, request by request in turn. */
export const measureQueue = async ({ admin, facts }) => {
  const { top, middle } = facts
  const pages = [
    { name: "first page", path: LIST },
    { name: "first page, newest first", path: `${LIST}&sort=newest` },
    { name: "first page, lowest first", path: `${LIST}&sort=lowest` },
    { name: "pending", path: `${LIST}&status=pending` },
    { name: "published, newest first", path: `${LIST}&status=published&sort=newest` },
    { name: "one star", path: `${LIST}&rating=1` },
    { name: "product with the most reviews", path: `${LIST}&product_id=${top}` },
    { name: "pending, one star", path: `${LIST}&status=pending&rating=1` },
    { name: "pending, that product", path: `${LIST}&status=pending&product_id=${top}` },
    { name: "published, one and two stars, that product", path: `${LIST}&status=published&rating=1,2&product_id=${top}` },
    { name: "rejected, three stars, a middling product", path: `${LIST}&status=rejected&rating=3&product_id=${middle}` },
  ]
  const deep = []
  const walked = { me: [], pages: [] }
  for (const { name, path } of [pages[0], pages[3], pages[6]]) {
    deep.push({ name: `${name}, after 10,000 rows`, path: await pageDown(admin, path, walked) })
  }
  const others = [
    { name: "counts of all views", path: "/admin/reviews/counts" },
    { name: "snapshot of 5,000", path: "/admin/reviews/snapshot?status=pending" },
    { name: "one review with all facts", path: `/admin/reviews/${facts.review.id}` },
    { name: "changes since the newest", path: `/admin/reviews/changes?since=${facts.position}` },
  ]
  const own = { name: "GET /admin/users/me", path: ME }
  const times = await timeInTurn(admin, [own, ...pages, ...deep, ...others], ROUNDS)
  const base = percentiles(times.get(own.name)).p50
  return [
    latencyLine("queue", own.name, times.get(own.name)),
    ...[...pages, ...deep].map(({ name }) => latencyLine("queue", `queue: ${name}`, times.get(name), { against: base, most: MOST })),
    latencyLine("queue", `queue: every page down to row 10,000`, walked.pages, { against: percentiles(walked.me).p50, most: MOST }),
    ...others.map(({ name }) => latencyLine("queue", name, times.get(name), { against: base })),
  ]
}
