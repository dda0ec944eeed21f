import type { HealthCheck } from "../../contracts/core"
import { type Db, row } from "../../lib/db"
import type { SettingsStore } from "./settings"
import { countFailedEffects } from "./sql/effects"

const bookings = async (db: Db): Promise<HealthCheck> => {
  const found = await row<{ n: number }>(
    db,
    `SELECT count(*)::int AS n FROM bijou_econt_waybill
      WHERE state IN ('creating', 'unsure', 'cancelling') AND attempted_at < now() - interval '30 minutes'`
  )
  return found?.n
    ? { name: "bookings", state: "error", message: `${found.n} waybills have been in doubt for half an hour: check that Econt answers and that a worker runs the jobs.` }
    : { name: "bookings", state: "ok", message: "No waybill has been in doubt for long." }
}

const effects = async (db: Db): Promise<HealthCheck> => {
  const failed = await countFailedEffects(db)
  return failed
    ? { name: "effects", state: "warning", message: `${failed} steps after bookings and deliveries were given up: see the errors in bijou_econt_effect.` }
    : { name: "effects", state: "ok", message: "Orders follow their parcels." }
}

const places = async (db: Db): Promise<HealthCheck> => {
  const found = await row<{ n: number }>(db, "SELECT count(*)::int AS n FROM (SELECT 1 FROM bijou_econt_office LIMIT 1) o")
  return found?.n
    ? { name: "places", state: "ok", message: "Econt's offices are known." }
    : { name: "places", state: "warning", message: "Econt's offices have not been fetched yet: do it in the settings of Econt." }
}

const login = async (settings: SettingsStore): Promise<HealthCheck> =>
  (await settings.read()).has_password
    ? { name: "login", state: "ok", message: "A login of Econt is saved." }
    : { name: "login", state: "warning", message: "No login of Econt is saved: enter it in the settings of Econt." }

/** Checks of the Econt feature for the health route. */
export const healthChecks = (db: Db, settings: SettingsStore): Promise<HealthCheck[]> =>
  Promise.all([login(settings), places(db), bookings(db), effects(db)])
