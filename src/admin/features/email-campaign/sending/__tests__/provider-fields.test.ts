import { describe, expect, it } from "vitest"
import { FIELDS, PROVIDER_TYPES, readConfig, valuesOf, type FieldValues, type ProviderType } from "../provider-fields"

const SAMPLES: Partial<FieldValues> = { host: "mail.shop.example", domain: "mg.shop.example", folder: "mails", access_key_id: "AKIAIOSFODNN7EXAMPLE" }
const filled = (type: ProviderType): FieldValues =>
  Object.fromEntries(FIELDS[type].map(({ name, standard, kind }) => [name, SAMPLES[name] ?? (kind === "secret" ? "secret" : standard)]))

describe.each(PROVIDER_TYPES)("a provider of the kind %s", (type) => {
  it("is read from its fields, and shown from what was saved without its login", () => {
    const { config, wrong } = readConfig(type, filled(type), false)
    expect(wrong).toEqual([])
    expect(config?.type).toBe(type)
    const shown = valuesOf(type, config?.settings)
    expect(readConfig(type, shown, true).config).toEqual({ type, settings: config?.settings })
  })
})

it("names the fields that are missing or wrong", () => {
  expect(readConfig("ses", valuesOf("ses"), false).wrong).toEqual(["access_key_id", "secret_access_key"])
  expect(readConfig("ses", { ...valuesOf("ses"), secret_access_key: "x" }, true).wrong).toEqual(["access_key_id"])
  expect(readConfig("smtp", { ...valuesOf("smtp"), host: "bad host", port: "x" }, false).wrong.sort()).toEqual(["host", "port"])
  expect(readConfig("mailgun", { ...valuesOf("mailgun"), api_key: "k" }, false).wrong).toEqual(["domain"])
})
