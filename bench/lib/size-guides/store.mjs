import { latencyLine, percentiles } from "../figures.mjs"
import { createClient } from "../http.mjs"
import { casesOf, learnTags, send } from "./requests.mjs"

const ROUNDS = 120
const WARM_UP = 12
const BASE_EVERY = 10

const shareWithGuide = (answers) => {
  const found = answers.flatMap((body) => {
    const answer = JSON.parse(body)
    return answer.size_guides ? Object.values(answer.size_guides) : [answer.size_guide]
  })
  return Math.round((100 * found.filter(Boolean).length) / found.length)
}

/** Whether a case is asked in a round: what takes a second and a half only now and then. */
const isAsked = ({ isBase }, round) => !isBase || round % BASE_EVERY === 0

/**
 * Times what the shop asks, the kinds of requests in turn, so that whatever else the machine does
 * falls on all of them alike. The bars are held against the faster of Medusa's two own requests.
 */
export const measureStore = async ({ url, storeHeaders, sample }) => {
  const client = createClient(url, storeHeaders)
  const cases = casesOf(sample).map((one) => ({ ...one, times: [], answers: [] }))
  const rounds = Array.from({ length: ROUNDS + WARM_UP }, (_, index) => index - WARM_UP)
  for (const one of cases.filter(({ isKnown }) => isKnown)) {
    await learnTags(client, one, rounds)
  }
  for (const round of rounds) {
    for (const one of cases.filter((each) => isAsked(each, round))) {
      const { ms, body } = await send(client, one, round)
      if (round >= 0) {
        one.times.push(ms)
        one.answers.push(body)
      }
    }
  }
  client.close()
  const base = Math.min(...cases.filter(({ most }) => !most).map(({ times }) => percentiles(times).p50))
  return cases.map(({ name, times, answers, isKnown, most }) => {
    const share = most && !isKnown && /product/.test(name) ? ` (${shareWithGuide(answers)} % have one)` : ""
    return latencyLine("store", name + share, times, most ? { against: base, most } : {})
  })
}
