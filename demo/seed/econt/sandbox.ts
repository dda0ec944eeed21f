type Times = { shipment_number: string; to: string; at: string }

/** Moves of the sandbox the demo's parcels are booked at; times are ISO. */
export type Sandbox = {
  reset: () => Promise<void>
  /** Sets its clock; without a time to the machine's. */
  setClock: (at?: Date) => Promise<void>
  advance: (move: Times) => Promise<void>
  payOut: (numbers: string[], at: Date) => Promise<void>
  /** The next parcel is booked without its cash on delivery, whatever is asked. */
  forgetCod: () => Promise<void>
}

/** @param baseUrl of its API, which ends with `/services/` */
export const openSandbox = (baseUrl: string): Sandbox => {
  const post = async (path: string, body: object): Promise<void> => {
    const answer = await fetch(new URL(`/__sandbox/${path}`, baseUrl), { method: "POST", body: JSON.stringify(body) })
    if (!answer.ok) {
      throw new Error(`The Econt sandbox refused ${path}: ${await answer.text()}`)
    }
    await answer.arrayBuffer()
  }
  return {
    reset: () => post("reset", {}),
    setClock: (at = new Date()) => post("clock", { now: at.getTime() }),
    advance: (move) => post("advance", move),
    forgetCod: () => post("faults", { method: "createLabel", mode: "create", kind: "without_cod" }),
    payOut: (numbers, at) => post("pay-out", { numbers, at: at.toISOString() }),
  }
}
