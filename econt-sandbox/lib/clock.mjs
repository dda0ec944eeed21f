const SOFIA = new Intl.DateTimeFormat("en-GB", {
  timeZone: "Europe/Sofia",
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
  second: "2-digit",
})

export const DAY = 86_400_000

/**
 * @param {number} time ms
 * @returns {{ date: string, time: string }} `YYYY-MM-DD` and `HH:MM:SS` on the wall in Sofia
 */
export const inSofia = (time) => {
  const parts = Object.fromEntries(SOFIA.formatToParts(time).map((part) => [part.type, part.value]))
  return {
    date: `${parts.year}-${parts.month}-${parts.day}`,
    time: `${parts.hour}:${parts.minute}:${parts.second}`,
  }
}

/** @param {number} moment @returns {string} `YYYY-MM-DD HH:MM:SS` in Sofia */
export const wallClock = (moment) => {
  const { date, time } = inSofia(moment)
  return `${date} ${time}`
}

/**
 * @param {string} date `YYYY-MM-DD`
 * @param {string} [time] `HH:MM` or `HH:MM:SS`
 * @returns {number} ms of that moment in Sofia
 */
export const fromSofia = (date, time = "00:00:00") => {
  const wanted = Date.parse(`${date}T${time.length === 5 ? `${time}:00` : time}Z`)
  const offsetAt = (/** @type {number} */ moment) => {
    const wall = inSofia(moment)
    return Date.parse(`${wall.date}T${wall.time}Z`) - moment
  }
  const first = wanted - offsetAt(wanted)
  return wanted - offsetAt(first)
}

/** @param {string} date @param {number} days */
export const addDays = (date, days) =>
  new Date(Date.parse(`${date}T12:00:00Z`) + days * DAY).toISOString().slice(0, 10)

/** @param {unknown} text */
export const isDate = (text) =>
  typeof text === "string" &&
  /^\d{4}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** A clock that runs, and that a control call can set. */
export class Clock {
  /** @param {number} [offset] ms ahead of the machine's clock */
  constructor(offset = 0) {
    this.offset = offset
  }

  now() {
    return Date.now() + this.offset
  }

  today() {
    return inSofia(this.now()).date
  }

  /** @param {number} time ms the clock shows from now on */
  set(time) {
    this.offset = time - Date.now()
  }
}
