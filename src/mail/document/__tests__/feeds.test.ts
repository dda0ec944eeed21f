import { expect, it } from "vitest"
import { mailDocument, mailRow } from "../../../../test/fixtures/mail"
import { assignFeeds, feedRequests } from "../feeds"

const feed = (id: string, name: string, limit: number) => ({ type: "product" as const, id, source: { kind: "feed", feed: name, limit } })
const document = mailDocument([
  mailRow([[feed("first", "newest", 1), feed("second", "newest", 3), { type: "product", source: { kind: "ids", ids: ["ring"] } }]]),
  mailRow([[feed("third", "category", 2)]]),
])

it("asks for as many products as the whole mail could need", () => {
  expect(feedRequests(document)).toEqual([
    { block_id: "first", feed: "newest", category_id: null, wanted: 7 },
    { block_id: "second", feed: "newest", category_id: null, wanted: 7 },
    { block_id: "third", feed: "category", category_id: null, wanted: 7 },
  ])
})

it("shows no product twice: the chosen first, then the upper blocks", () => {
  const newest = ["ring", "a", "b", "c", "d", "e"]
  const found = new Map([["first", newest], ["second", newest], ["third", ["c", "e"]]])
  expect(assignFeeds(document, found)).toEqual({ first: ["a"], second: ["b", "c", "d"], third: ["e"] })
  expect(assignFeeds(document, new Map())).toEqual({ first: [], second: [], third: [] })
})
