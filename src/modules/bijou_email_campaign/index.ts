import { Module } from "@medusajs/framework/utils"
import BijouEmailCampaignService from "./service"

export type { BijouEmailCampaignService }

/** Key of the module in the container. */
export const BIJOU_EMAIL_CAMPAIGN_MODULE = "bijou_email_campaign"

export default Module(BIJOU_EMAIL_CAMPAIGN_MODULE, { service: BijouEmailCampaignService })
