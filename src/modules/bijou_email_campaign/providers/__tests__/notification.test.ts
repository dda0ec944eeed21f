import { describe, expect, it } from "vitest"
import { NotificationProvider, type Notifier } from "../notification"
import { aMail, describeProvider, type Misfortune } from "./conformance"

type Given = Parameters<Notifier["createNotifications"]>[0]

/** The module says of no failure what it was. */
const UNTOLD = { without: ["no_such_recipient", "later", "slower", "not_from_us", "cut_before"] as const }

describeProvider(
  "notification",
  async () => {
    const taken: Given[] = []
    const faults = new Map<string, Misfortune>()
    const notifier: Notifier = {
      createNotifications: async (given) => {
        taken.push(given)
        if (faults.get(given.to) === "swallow") {
          throw new Error("Failed to send notification")
        }
        return { id: `noti_${taken.length}` }
      },
    }
    return {
      provider: new NotificationProvider(() => notifier, "email"),
      setFault: (to, misfortune) => faults.set(to, misfortune),
      taken: () => taken.map(({ to }) => to),
      read: async (to) => {
        const { content, from, provider_data } = taken.findLast((one) => one.to === to) as Given
        const headers = Object.entries(provider_data.headers as Record<string, string>).map(([name, value]) => [name.toLowerCase(), value])
        return { ...content, from: /<(.+)>/.exec(from)?.[1] ?? "", headers: Object.fromEntries(headers) }
      },
      stop: async () => undefined,
    }
  },
  UNTOLD
)

describe("the Notification Module", () => {
  it("that is not there takes nothing, and says why", async () => {
    const provider = new NotificationProvider(() => {
      throw new Error("There is no Notification Module within reach.")
    }, "email")
    expect(await provider.check()).toMatchObject({ kind: "blocked", reason: "There is no Notification Module within reach." })
    expect(await provider.send([aMail("a@example.com")], new AbortController().signal)).toMatchObject([{ kind: "blocked" }])
  })
})
