import { readFileSync } from "node:fs"

/** @typedef {import("./context.mjs").Context} Context */

/** The recorded demo profile, and a shop in Sofia with an agreement in euro. */
const profiles = JSON.parse(readFileSync(new URL("../data/profiles.json", import.meta.url), "utf8"))

/** Econt's public demo login; a shop's private key goes as user, with an empty password. */
export const LOGINS = new Map([
  ["iasp-dev", "1Asp-dev"],
  ["sandbox-shop@key", ""],
])

/** @param {Context} context @returns {any[]} */
export const profilesOf = ({ store }) => {
  const made = [...store.agreements.values()].map((entry) => entry.cdPayOptions)
  return profiles.map((/** @type {any} */ profile, /** @type {number} */ index) =>
    index === 0 ? { ...profile, cdPayOptions: [...profile.cdPayOptions, ...made] } : profile
  )
}

/**
 * What labels may refer to: agreements for the collected money, contracts to pay by, instructions.
 * @param {Context} context
 */
export const accountOf = (context) => {
  const all = profilesOf(context)
  return {
    agreements: new Map(
      all.flatMap((profile) => profile.cdPayOptions.map((/** @type {any} */ one) => [one.num, one]))
    ),
    contracts: new Set(all.map((profile) => profile.client.clientNumber).filter(Boolean)),
    instructions: new Set(
      all.flatMap((profile) =>
        profile.instructionTemplates.map((/** @type {{ id: number }} */ one) => one.id)
      )
    ),
  }
}
