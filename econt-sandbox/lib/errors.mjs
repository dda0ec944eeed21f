/**
 * Econt answers a refusal with HTTP 517 and a tree: the outer message is often blank, the text that
 * helps is two to four levels down, and the party it concerns is told by a wrapper's prefix.
 * @typedef {{ type?: string, message: string, fields: string[], innerErrors: Fault[] }} Fault
 */

export class Refusal extends Error {
  /** @param {Fault} fault @param {number} [status] */
  constructor(fault, status = 517) {
    super(fault.message)
    this.fault = fault
    this.status = status
  }
}

/**
 * @param {string} type
 * @param {string} message
 * @param {string[]} [fields]
 * @param {Fault[]} [innerErrors]
 * @returns {Fault}
 */
export const fault = (type, message, fields = [], innerErrors = []) => ({
  type,
  message,
  fields,
  innerErrors,
})

/** @type {{ sender: string, receiver: string }} */
const PREFIX = { sender: "подател: ", receiver: "получател: " }

/**
 * What a party did wrong, wrapped as Econt wraps it; the node between has no type, as in recordings.
 * @param {"sender" | "receiver"} party
 * @param {Fault[]} faults
 * @returns {Fault}
 */
export const ofParty = (party, faults) =>
  fault("ExInvalidParam", PREFIX[party], [], [{ message: " ", fields: [], innerErrors: faults }])

/**
 * The tree of everything found wrong, below the blank outer message.
 * @param {Fault[]} faults
 * @returns {Fault}
 */
export const tree = (faults) =>
  fault("ExInvalidParam", " ", [], [{ message: "", fields: [], innerErrors: faults }])

/** The one recorded answer that is no tree: vector 30 has neither fields nor inner errors. */
export const badLogin = () =>
  new Refusal(
    /** @type {Fault} */ ({
      type: "ExInvalidParam",
      message: "Невалидно потребителско име и/или парола.",
    })
  )

/**
 * @param {string} type
 * @param {string} message
 * @param {string[]} [fields]
 */
export const refuse = (type, message, fields) => new Refusal(tree([fault(type, message, fields)]))
