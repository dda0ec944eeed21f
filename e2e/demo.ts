export type Login = { email: string; password: string }

/** What the demo prints when it is ready. */
export type Demo = {
  url: string
  admin: Login
  moderator: Login
  customer: Login
  publishable_key: string
  database_url: string
  econt_sandbox_url: string
  inbox_url: string
}

const VARIABLE = "BIJOU_DEMO_READY"

/** The demo that a caller has started already, from its READY line without the word. */
export const givenDemo = (): Demo | null => {
  const text = process.env[VARIABLE]
  return text ? (JSON.parse(text) as Demo) : null
}

/** Hands the demo to the processes that run the tests. */
export const shareDemo = (demo: Demo): void => {
  process.env[VARIABLE] = JSON.stringify(demo)
}

/**
 * The demo the tests run against.
 * @throws outside of a run
 */
export const demo = (): Demo => {
  const given = givenDemo()
  if (!given) {
    throw new Error("The demo was not started; run the tests with npx playwright test.")
  }
  return given
}
