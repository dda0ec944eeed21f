import type { EcontAddress, Problem } from "../../contracts/econt"
import type { CheckAddressResponse } from "../../contracts/econt-store"
import { checkAddress } from "../../shipping/check-address"
import type { Account } from "./account"
import { EcontRefusal, EcontUnavailable } from "./client"
import type { CompletedAddress, Places } from "./nomenclature"
import { toEcontAddress } from "./waybills/build-label"
import { problem, problemsOf } from "./waybills/problems"

const PATIENCE = 3000

type Opinion = { status: "ok" | "corrected" | "unchecked" } | { status: "wrong"; problems: Problem[] }

/** Paths of a draft's address, as they are when there is nothing but the address. */
const ofAddress = (found: Problem): Problem => ({
  ...found,
  path: found.path?.startsWith("destination.address") ? found.path.slice("destination.".length) : "address",
})

/** Checks addresses customers write: by the suite's own rules and places first, then by asking Econt. */
export class AddressCheck {
  constructor(
    private readonly places: Places,
    private readonly account: Account
  ) {}

  /** Never throws for Econt's sake: without an answer the address is `unchecked`. */
  async check(written: EcontAddress): Promise<CheckAddressResponse> {
    const completed = await this.places.completeAddress(written)
    const { address, candidates } = completed
    const problems = [...checkAddress(address, "address"), ...doubtsOf(completed)]
    if (problems.some(({ severity }) => severity === "error")) {
      return { status: "wrong", address, problems, candidates }
    }
    const opinion = await this.ask(address)
    if (opinion.status === "wrong") {
      return { status: "wrong", address, problems: [...problems, ...opinion.problems], candidates }
    }
    const changed = JSON.stringify(address) !== JSON.stringify({ ...written, city_id: address.city_id })
    return { status: opinion.status === "ok" && changed ? "corrected" : opinion.status, address, problems, candidates }
  }

  private async ask(address: EcontAddress): Promise<Opinion> {
    const opened = await this.account.open().catch(() => undefined)
    if (!opened) {
      return { status: "unchecked" }
    }
    try {
      const asked = { signal: AbortSignal.timeout(PATIENCE) }
      const { validationStatus } = await opened.client.validateAddress(toEcontAddress(address), asked)
      if (validationStatus === "invalid") {
        return { status: "wrong", problems: [problem("econt_address_unknown", "address.street")] }
      }
      return { status: validationStatus === "processed" ? "corrected" : "ok" }
    } catch (cause) {
      if (cause instanceof EcontUnavailable) {
        return { status: "unchecked" }
      }
      if (cause instanceof EcontRefusal) {
        return { status: "wrong", problems: problemsOf(cause).map(ofAddress) }
      }
      throw cause
    }
  }
}

/** What the places tables do not know: a town that may be several, a street Econt has no name for. */
const doubtsOf = ({ address, city, candidates, street_known }: CompletedAddress): Problem[] => [
  ...(city || address.country_code !== "BGR" || address.city === ""
    ? []
    : [problem(candidates.length ? "city_ambiguous" : "city_unknown", "address.city")]),
  ...(street_known === false ? [problem("street_unknown", "address.street", "warning")] : []),
]
