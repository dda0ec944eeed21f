const { answer } = require("./module.cjs")
const { openPool, written } = require("./ready-made.cjs")

const { BENCH_PORT, BENCH_CONNECTIONS, BENCH_MAILS } = process.env
const mails = written()

/** A pool of nodemailer alone: as many connections as the engine has, each given the next mail when it is free. */
const send = async () => {
  const pool = openPool(BENCH_PORT, BENCH_CONNECTIONS)
  const count = Number(BENCH_MAILS)
  let next = 0
  const lane = async () => {
    while (next < count) {
      await pool.sendMail(mails[next++ % mails.length])
    }
  }
  await Promise.all(Array.from({ length: 2 * Number(BENCH_CONNECTIONS) }, lane))
  pool.close()
  return { sent: count }
}

answer({ send })
