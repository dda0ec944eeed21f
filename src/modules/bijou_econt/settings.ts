import { MedusaError } from "@medusajs/framework/utils"
import { type EcontSettings, econtSettingsSchema, type SaveSettingsBody, type Sender } from "../../contracts/econt-settings"
import { type Db, row, storable } from "../../lib/db"
import type { Seal } from "./seal"

/** Settings of a shop that has saved none: office prices live, the receiver pays nothing twice. */
export const DEFAULT_SETTINGS: EcontSettings = econtSettingsSchema.parse({
  tariffs: { office: { fallback: 5 }, locker: { fallback: 4.5 }, address: { fallback: 7 } },
  defaults: { payer: { by: "sender" } },
  mails: {},
})

type SettingsRow = {
  settings: unknown
  username: string
  password_sealed: Buffer | null
  version: number
  updated_by: string | null
  updated_at: Date
}

export type SavedSettings = {
  settings: EcontSettings
  username: string
  has_password: boolean
  version: number
  updated_by: string | null
  updated_at: Date | null
}

export type Credentials = { username: string; password: string }

/** A setting this version does not know must not stop the shop: what is missing gets its default. */
const withDefaults = (stored: unknown): EcontSettings => {
  const known = econtSettingsSchema.safeParse({ ...DEFAULT_SETTINGS, ...(stored as object) })
  return known.success ? known.data : DEFAULT_SETTINGS
}

/** The shop's settings of Econt: one row, saved by version, with a sealed password. */
export class SettingsStore {
  /** The settings as they were last read: each booking reads them, and they seldom change. */
  private known: { version: number; updated_at: number; settings: EcontSettings } | undefined

  constructor(
    private readonly db: Db,
    private readonly seal: Seal
  ) {}

  async read(): Promise<SavedSettings> {
    const found = await this.find()
    return found
      ? {
          settings: this.parse(found),
          username: found.username,
          has_password: found.password_sealed !== null,
          version: found.version,
          updated_by: found.updated_by,
          updated_at: found.updated_at,
        }
      : { settings: DEFAULT_SETTINGS, username: "", has_password: false, version: 0, updated_by: null, updated_at: null }
  }

  /** @throws NOT_ALLOWED when somebody saved in between, or no encryption key is set */
  async save({ settings, username, password, version }: SaveSettingsBody, actorId: string): Promise<SavedSettings> {
    const sealed = password === undefined ? null : this.seal.seal(password)
    const saved = await row<{ version: number }>(
      this.db,
      `INSERT INTO bijou_econt_settings AS s (id, settings, username, password_sealed, version, updated_by)
       SELECT 'shop', ?::jsonb, ?, ?, 1, ? WHERE ? = 0 OR EXISTS (SELECT 1 FROM bijou_econt_settings)
       ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, username = excluded.username,
         password_sealed = coalesce(excluded.password_sealed, s.password_sealed), version = s.version + 1,
         updated_by = excluded.updated_by, updated_at = now()
       WHERE s.version = ?
       RETURNING version`,
      [JSON.stringify(storable(settings)), username, sealed as never, actorId, version, version]
    )
    if (!saved) {
      throw new MedusaError(
        MedusaError.Types.NOT_ALLOWED,
        "Somebody has saved these settings in the meantime. Load them again; what you entered is still on the page."
      )
    }
    return this.read()
  }

  /** Login for Econt; undefined while none is saved. @throws NOT_ALLOWED when the password cannot be decrypted */
  async credentials(): Promise<Credentials | undefined> {
    const found = await this.find()
    return found?.password_sealed
      ? { username: found.username, password: this.seal.open(found.password_sealed) }
      : undefined
  }

  private parse({ version, updated_at, settings }: SettingsRow): EcontSettings {
    const at = updated_at.getTime()
    if (this.known?.version !== version || this.known.updated_at !== at) {
      this.known = { version, updated_at: at, settings: withDefaults(settings) }
    }
    return this.known.settings
  }

  private find(): Promise<SettingsRow | undefined> {
    return row<SettingsRow>(
      this.db,
      `SELECT settings, username, password_sealed, version, updated_by, updated_at FROM bijou_econt_settings WHERE id = 'shop'`
    )
  }
}

/** The sender that serves a stock location: the one that names it, else the first. */
export const senderFor = ({ senders }: EcontSettings, stockLocationId: string | null): Sender | undefined =>
  senders.find(({ stock_location_ids }) => stockLocationId !== null && stock_location_ids.includes(stockLocationId)) ?? senders[0]
