import { tmpdir } from "node:os"
import { ContainerRegistrationKeys } from "@medusajs/framework/utils"
import { beforeAll, describe, expect, it } from "vitest"
import { type Actor, createAdminUser } from "../../../../../test/helpers/actors"
import { withApp } from "../../../../../test/helpers/app"
import { mailDocument, mailRow, words } from "../../../../../test/fixtures/mail-document"
import { type Campaign, campaignSchema } from "../../../../contracts/email-campaign-campaign"
import { KEPT_VERSIONS, listVersionsResponseSchema, versionResponseSchema } from "../../../../contracts/email-campaign-version"

const HEADING = mailRow([[{ type: "heading", content: words("Нови пръстени") }]])

const saying = (subject: string) => ({
  standard_locale: "bg" as const,
  documents: { bg: mailDocument([HEADING], { subject: words(subject), preheader: words("Вижте ги") }) },
})

withApp(({ api, getContainer }) => {
  let ivan: Actor
  let vesela: Actor
  beforeAll(async () => {
    ivan = await createAdminUser(getContainer())
    vesela = await createAdminUser(getContainer())
  })

  const db = () => getContainer().resolve(ContainerRegistrationKeys.PG_CONNECTION)
  const post = (path: string, body: object, who = ivan) => api.post(`/admin/email-campaigns${path}`, body, { headers: who.headers })
  const get = (path: string) => api.get(`/admin/email-campaigns${path}`, { headers: ivan.headers })
  const aCampaign = async (content?: object): Promise<Campaign> => campaignSchema.parse((await post("", { name: "Есен", content })).data.campaign)
  const write = async ({ id, version }: Campaign, subject: string, who = ivan): Promise<Campaign> => {
    const { status, data } = await post(`/${id}`, { version, content: saying(subject) }, who)
    expect(status).toBe(200)
    return campaignSchema.parse(data.campaign)
  }
  const versions = async (id: string) => listVersionsResponseSchema.parse((await get(`/${id}/versions`)).data).versions
  const said = async (id: string, number: number) => {
    const { version } = versionResponseSchema.parse((await get(`/${id}/versions/${number}`)).data)
    return version.content.documents.bg?.subject
  }
  const pause = (id: string) => db().raw("UPDATE bijou_email_campaign_version SET updated_at = now() - interval '11 minutes' WHERE campaign_id = ?", [id])

  describe("versions of a campaign", () => {
    it("are one for each stretch of writing of one person", async () => {
      let campaign = await aCampaign()
      expect(await versions(campaign.id)).toEqual([])
      campaign = await write(campaign, "Едно")
      campaign = await write(campaign, "Едно и половина")
      expect(await versions(campaign.id)).toMatchObject([{ number: 1, created_by: { id: ivan.id }, is_scheduled: false }])
      await pause(campaign.id)
      campaign = await write(campaign, "Две")
      campaign = await write(campaign, "Три", vesela)
      expect((await versions(campaign.id)).map(({ number, created_by }) => [number, created_by?.id])).toEqual([
        [3, vesela.id],
        [2, ivan.id],
        [1, ivan.id],
      ])
      expect(await said(campaign.id, 1)).toEqual([{ type: "text", text: "Едно и половина" }])
      const renamed = await post(`/${campaign.id}`, { version: campaign.version, name: "Зима" })
      expect(renamed.status).toBe(200)
      expect(await versions(campaign.id)).toHaveLength(3)
    })

    it("come back as a further one, over the version that was read", async () => {
      const old = saying("Старо")
      let campaign = await aCampaign(old)
      await pause(campaign.id)
      campaign = await write(campaign, "Ново")
      const stale = await post(`/${campaign.id}/versions/1/restore`, { version: campaign.version - 1 })
      expect(stale.status).toBe(400)
      const { status, data } = await post(`/${campaign.id}/versions/1/restore`, { version: campaign.version })
      expect(status).toBe(200)
      expect(campaignSchema.parse(data.campaign).content).toEqual(campaignSchema.parse({ ...campaign, content: old }).content)
      expect((await versions(campaign.id)).map(({ number }) => number)).toEqual([3, 2, 1])
      expect(await said(campaign.id, 2)).toEqual([{ type: "text", text: "Ново" }])
      expect((await post(`/${campaign.id}/versions/9/restore`, { version: campaign.version + 1 })).status).toBe(404)
      expect((await get(`/${campaign.id}/versions/x`)).status).toBe(404)
      expect((await get("/ecamp_gone/versions")).status).toBe(404)
    })

    it("begin with what was written before there were any, and end with the campaign being set going", async () => {
      let campaign = await aCampaign(saying("Отпреди"))
      await db().raw("DELETE FROM bijou_email_campaign_version WHERE campaign_id = ?", [campaign.id])
      campaign = await write(campaign, "Сега")
      expect(await said(campaign.id, 1)).toEqual([{ type: "text", text: "Отпреди" }])
      const provider = { name: "Folder", per_second: null, is_standard: true, config: { type: "file", settings: { folder: tmpdir() } } }
      expect((await api.post("/admin/email-providers", provider, { headers: ivan.headers })).status).toBe(201)
      const settings = { shop: { address: ["ул. „Шипка“ 1, София"] } }
      expect((await api.post("/admin/email-sending", { settings, version: 0 }, { headers: ivan.headers })).status).toBe(200)
      const sender = { name: "Бижу", address: "news@shop.example", reply_to: null }
      campaign = campaignSchema.parse((await post(`/${campaign.id}`, { version: campaign.version, sender })).data.campaign)
      const scheduled = await post(`/${campaign.id}/schedule`, { version: campaign.version, starts_at: "2099-01-01T10:00:00Z" })
      expect(scheduled.data).toMatchObject({ campaign: { status: "scheduled" } })
      campaign = campaignSchema.parse((await post(`/${campaign.id}/unschedule`, {})).data.campaign)
      await write(campaign, "После")
      expect((await versions(campaign.id)).map(({ is_scheduled }) => is_scheduled)).toEqual([false, true, false])
    })

    it("are kept up to a number, and go with their campaign", async () => {
      let campaign = await aCampaign(saying("Първо"))
      await db().raw(
        `INSERT INTO bijou_email_campaign_version (campaign_id, number, content, updated_at)
         SELECT ?, n, '{}', now() - interval '1 day' FROM generate_series(2, ?::int) n`,
        [campaign.id, KEPT_VERSIONS]
      )
      campaign = await write(campaign, "Последно")
      const kept = await versions(campaign.id)
      expect([kept.length, kept.at(-1)?.number, kept[0].number]).toEqual([KEPT_VERSIONS, 2, KEPT_VERSIONS + 1])
      await api.delete(`/admin/email-campaigns/${campaign.id}`, { headers: ivan.headers })
      expect((await get(`/${campaign.id}/versions`)).status).toBe(404)
    })
  })
})
