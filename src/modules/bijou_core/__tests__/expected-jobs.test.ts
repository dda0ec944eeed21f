import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { EXPECTED_JOBS } from "../expected-jobs"

const FOLDER = join(__dirname, "..", "..", "..", "jobs")

const MINUTE = 60
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** Longest pause of the schedules in use: steps of minutes, hourly, and once a day. */
const longestPause = (schedule: string): number => {
  const [minute, hour] = schedule.split(" ")
  if (hour === "*") {
    return minute === "*" ? MINUTE : minute.startsWith("*/") ? Number(minute.slice(2)) * MINUTE : HOUR
  }
  return hour.startsWith("*/") ? Number(hour.slice(2)) * HOUR : DAY
}

const jobsOnDisk = () =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith(".ts"))
    .map((file) => {
      const source = readFileSync(join(FOLDER, file), "utf8")
      const name = /\bname: "([^"]+)"/.exec(source)?.[1]
      const schedule = /\bschedule: "([^"]+)"/.exec(source)?.[1]
      return { file, name, every_seconds: schedule === undefined ? undefined : longestPause(schedule) }
    })

describe("expected jobs", () => {
  it("are the jobs there are, with their intervals, so the health route misses none", () => {
    const expected = EXPECTED_JOBS.map(({ name, every_seconds }) => ({ name, every_seconds }))
    const found = jobsOnDisk().map(({ name, every_seconds }) => ({ name, every_seconds }))
    const byName = (a: { name?: string }, b: { name?: string }) => String(a.name).localeCompare(String(b.name))
    expect(expected.sort(byName)).toEqual(found.sort(byName))
  })
})
