import { type Db, row, rows, toJson } from "../../../lib/db"

export type SettingsRow = { settings: Record<string, unknown>; stopped_at: Date | null; stopped_by: string | null; version: number }

export const readSettings = async (db: Db): Promise<SettingsRow> =>
  (await row<SettingsRow>(db, "SELECT s.settings, s.stopped_at, s.stopped_by, s.version FROM bijou_email_settings s WHERE s.id = 'shop'")) ?? {
    settings: {},
    stopped_at: null,
    stopped_by: null,
    version: 0,
  }

/** @returns false when somebody else has saved meanwhile */
export const saveSettings = async (db: Db, settings: object, version: number): Promise<boolean> =>
  (await row(
    db,
    `INSERT INTO bijou_email_settings AS s (id, settings, version) VALUES ('shop', ?::jsonb, 1)
     ON CONFLICT (id) DO UPDATE SET settings = excluded.settings, version = s.version + 1, updated_at = now() WHERE s.version = ? RETURNING s.id`,
    [toJson(settings), version]
  )) !== undefined

/** Stops everything that leaves, or lets it go again. */
export const setStopped = async (db: Db, by: string | null): Promise<void> => {
  await rows(
    db,
    `INSERT INTO bijou_email_settings AS s (id, stopped_at, stopped_by) VALUES ('shop', CASE WHEN ?::text IS NOT NULL THEN now() END, ?)
     ON CONFLICT (id) DO UPDATE SET stopped_at = excluded.stopped_at, stopped_by = excluded.stopped_by, updated_at = now()`,
    [by, by]
  )
}
