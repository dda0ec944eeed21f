const { answer, load, openDb } = require("./module.cjs")

const { BENCH_CAMPAIGN } = process.env
const LIMIT = 500
const FREE = { mails: 0, days: 7, less_days: 0, domains: null }

const db = openDb(2)
const { claim } = load("sql/claims")

const warm = async () => {
  await db.raw("SELECT 1")
  return {}
}

/** Takes recipients until there are none left. */
const take = async () => {
  const ids = []
  const began = Date.now()
  for (let found = [1]; found.length > 0; ) {
    found = (await claim(db, { campaign: Number(BENCH_CAMPAIGN), limit: LIMIT, exhausted: [], restraint: FREE })).claims
    ids.push(...found.map(({ id }) => id))
  }
  return { ids, began, ended: Date.now() }
}

answer({ warm, take })
