import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import { MedusaError } from "@medusajs/framework/utils"
import { officeCodeSchema } from "../../../contracts/econt"
import type * as contract from "../../../contracts/econt-places"
import { econtService } from "./present"

const LARGEST_ID = 2_147_483_647

/** Search of places: the same for the admin and the shop. Answers may be kept for five minutes. */
const keep = (res: { setHeader(name: string, value: string): unknown }): void => {
  res.setHeader("cache-control", "public, max-age=300")
}

export const listOffices = async (req: MedusaRequest, res: MedusaResponse<contract.OfficesResponse>) => {
  res.json(await econtService(req.scope).places.offices(req.validatedQuery as contract.OfficesQuery))
}

export const listCities = async (req: MedusaRequest, res: MedusaResponse<contract.CitiesResponse>) => {
  keep(res)
  res.json(await econtService(req.scope).places.cities(req.validatedQuery as contract.CitiesQuery))
}

export const listPlaces = async (req: MedusaRequest, res: MedusaResponse<contract.PlacesResponse>) => {
  res.json(await econtService(req.scope).places.typed(req.validatedQuery as contract.PlacesQuery))
}

export const mapOffices = async (req: MedusaRequest, res: MedusaResponse<contract.OfficeMapResponse>) => {
  keep(res)
  res.json(await econtService(req.scope).places.points(req.validatedQuery as contract.OfficeMapQuery))
}

/** @throws NOT_FOUND for a code that was never an office */
export const getOffice = async (req: MedusaRequest, res: MedusaResponse<{ office: contract.EcontOfficeView }>) => {
  const code = officeCodeSchema.safeParse(req.params.code)
  const office = code.success ? await econtService(req.scope).places.officeByCode(code.data) : undefined
  if (!office) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Econt has no such office.")
  }
  res.json({ office })
}

const streetsOf = async (req: MedusaRequest) => {
  const { places, account } = econtService(req.scope)
  const city_id = Number(req.params.id)
  if (!Number.isSafeInteger(city_id) || city_id < 1 || city_id > LARGEST_ID) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Econt has no such city.")
  }
  await places.ensureStreets(await account.openPublic(), city_id)
  return { places, query: { ...(req.validatedQuery as Omit<contract.StreetsQuery, "city_id">), city_id } }
}

export const listStreets = async (req: MedusaRequest, res: MedusaResponse<contract.StreetsResponse>) => {
  const { places, query } = await streetsOf(req)
  res.json(await places.streets(query))
}

export const listQuarters = async (req: MedusaRequest, res: MedusaResponse<contract.QuartersResponse>) => {
  const { places, query } = await streetsOf(req)
  res.json(await places.quarters(query))
}
