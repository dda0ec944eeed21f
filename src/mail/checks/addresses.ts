import type { Finding } from "../../contracts/email-campaign-check"
import { urlProblem } from "../document/url"
import { unsupported } from "./clients-data"
import { finding, shortened } from "./finding"

/** Addresses people leave behind: reserved names (RFC 2606), this machine, a lone sign. */
const PLACEHOLDER = /^https?:\/\/(?:(?:[^/?#]*\.)?(?:example\.(?:com|net|org)|example|test|invalid|localhost)|localhost|127\.0\.0\.1)(?:[:/?#]|$)|^(?:https?:\/\/)?#?$/i

/** What is wrong with where a link leads. */
export const checkLink = (address: string, blockId: string, isNeeded = true): Finding[] => {
  const values = { address: shortened(address) }
  switch (urlProblem(address)) {
    case "empty":
      return isNeeded ? [finding("link_missing", blockId)] : []
    case "unsafe":
      return [finding("link_unsafe", blockId, values)]
    case "relative":
      return [finding(PLACEHOLDER.test(address.trim()) ? "link_placeholder" : "link_relative", blockId, values)]
    case "insecure":
      return [finding(PLACEHOLDER.test(address) ? "link_placeholder" : "link_insecure", blockId, values)]
    case null:
      return PLACEHOLDER.test(address) ? [finding("link_placeholder", blockId, values)] : []
  }
}

const FORMATS: Record<string, string> = { heic: "heif", tif: "tiff" }

const formatOf = (address: string): string => {
  const ending = /\.([a-z0-9]{2,5})(?:[?#]|$)/i.exec(address)?.[1].toLowerCase() ?? ""
  return FORMATS[ending] ?? ending
}

const formatProblem = (address: string, blockId: string): Finding[] => {
  const format = formatOf(address)
  const key = `image-${format}`
  return format && Object.hasOwn(unsupported, key) ? [finding("image_format", blockId, { format: format.toUpperCase(), clients: unsupported[key].clients })] : []
}

/** What is wrong with the address of a picture. */
export const checkImage = (address: string, blockId: string): Finding[] => {
  const values = { address: shortened(address) }
  const problem = urlProblem(address)
  if (problem === "empty") {
    return [finding("image_missing", blockId)]
  }
  if (problem === "unsafe" || problem === "relative" || !/^https?:/i.test(address.trim())) {
    return [finding("image_address_invalid", blockId, values)]
  }
  return [...(problem === "insecure" ? [finding("image_insecure", blockId, values)] : []), ...formatProblem(address, blockId)]
}
