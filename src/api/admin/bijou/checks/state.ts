import { HEALTH_STATES, type HealthCheck } from "../../../../contracts/core"

/** The worst state among checks; `ok` for none. States are listed from good to bad. */
export const worstState = (checks: readonly HealthCheck[]): HealthCheck["state"] =>
  HEALTH_STATES[Math.max(0, ...checks.map(({ state }) => HEALTH_STATES.indexOf(state)))]
