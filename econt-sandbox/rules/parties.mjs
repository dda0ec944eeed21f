import { fault } from "../lib/errors.mjs"

/** @param {any} client @param {string} field @returns {import("../lib/errors.mjs").Fault[]} */
const checkClient = (client, field) => {
  const faults = []
  if (!client?.name?.trim())
    faults.push(
      fault("ExInvalidData", "Името на клиента не може да бъде празно", [`${field}.name`])
    )
  const phone = client?.phones?.some((/** @type {string | null} */ one) => one?.trim())
  if (!phone && !client?.email?.trim()) {
    faults.push(
      fault("ExInvalidData", "Необходим е телефон или e-mail адрес на клиента", [`${field}.phones`])
    )
  }
  return faults
}

/**
 * @param {any} label
 * @param {"sender" | "receiver"} party
 */
export const checkParty = (label, party) => {
  const client = label[`${party}Client`]
  const faults = checkClient(client, `${party}Client`)
  if (client?.juridicalEntity && !label[`${party}Agent`]?.name?.trim()) {
    const text = "За юридическо лице, задължително се попълва упълномощено лице."
    faults.push(fault("ExInvalidData", text, [`${party}Agent`]))
  }
  return faults
}

const CD = "Условия за изплащане на наложен платеж: "

/** @param {any} services how the collected money is paid out: by an agreement, or spelled out */
export const checkPayOptions = ({ cdPayOptions, cdPayOptionsTemplate }) => {
  if (!cdPayOptions) return []
  if (cdPayOptionsTemplate)
    return [fault("ExInvalidParam", `${CD}Невалиден параметър`, ["cdPayOptions"])]
  return checkClient(cdPayOptions.client, "cdPayOptions.client").map((one) => ({
    ...one,
    message: `${CD}${one.message}`,
  }))
}
