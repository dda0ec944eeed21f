import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http"
import type { Overview } from "../../../contracts/econt-settings"
import { econtService } from "./present"

/** What the pages of Econt need before they draw. */
export const GET = async (req: AuthenticatedMedusaRequest, res: MedusaResponse<Overview>) => {
  const { settings, has_password } = await econtService(req.scope).settings.read()
  res.json({
    set_up: has_password && settings.senders.length > 0,
    environment: settings.environment,
    senders: settings.senders.map(({ id, name, hand_over, company, address, cod_agreement, money_transfer, courier_from, courier_to }) => ({
      id,
      name,
      hand_over,
      company,
      address,
      cod_agreement,
      money_transfer,
      courier_from,
      courier_to,
    })),
    boxes: settings.boxes,
    item_weight: settings.defaults.item_weight,
    box_id: settings.defaults.box_id,
    label_format: settings.label_format,
    tile_url: settings.tile_url,
    tile_attribution: settings.tile_attribution,
  })
}
