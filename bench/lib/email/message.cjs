const WORDS = "Нови пръстени от сребро и злато за всеки ден, с безплатна доставка до офис. "
const SIZE = 28 * 1024
const LINKS = 20

const CELL = '<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="font-family:Arial,sans-serif;color:#222222"><tr><td style="padding:12px 24px">'

/** A compiled message of 28 KB with twenty links, as a newsletter of a jewellery shop has them. */
const aNewsletter = () => {
  const segments = ['<!doctype html><html lang="bg"><body><p>', { slot: "field", index: 0, place: "html" }, "</p>"]
  const part = `${CELL}<p style="margin:0;line-height:1.5">${WORDS.repeat(2)}</p><a href="`
  const end = `" style="color:#7a4b12;text-decoration:underline;font-size:16px">${WORDS.slice(0, 30)}</a></td></tr></table>`
  for (let size = 0, index = 0; size < SIZE; index += 1) {
    segments.push(part, { slot: "link", index: index % LINKS, place: "attribute" }, end)
    size += Buffer.byteLength(part) + Buffer.byteLength(end) + 110
  }
  segments.push('<a href="', { slot: "unsubscribe", place: "attribute" }, '">Отписване</a>', { slot: "pixel" }, "</body></html>")
  return {
    version: 1,
    locale: "bg",
    subject: ["Нови пръстени, ", { slot: "field", index: 0, place: "header" }],
    segments,
    text: [WORDS.repeat(10), { slot: "link", index: 0, place: "text" }, "\n", { slot: "unsubscribe", place: "text" }],
    links: Array.from({ length: LINKS }, (_, index) => ({ url: `https://shop.example/products/${index}`, block_id: `b${index}`, label: `Пръстен ${index}` })),
    fields: [{ name: "first_name", fallback: "приятелю" }],
    conditions: [],
    coupons: [],
    bytes: SIZE,
    hash: "bench",
  }
}

const SENDER = { name: "Бижу", address: "news@shop.example", reply_to: null }

/** A campaign to all subscribers, ready to be set going. */
const aCampaign = async (campaigns) => {
  const campaign = await campaigns.create(
    {
      name: "Bench",
      content: { standard_locale: "bg", documents: {} },
      audience: { include: [{ kind: "subscribers" }], exclude: [], holdout_percent: 0 },
      sender: SENDER,
    },
    null
  )
  await campaigns.saveMessages(campaign.id, [aNewsletter()])
  return campaign
}

const NOW = { starts_at: null, local_time: false, per_hour: null, expires_at: null }

module.exports = { aCampaign, aNewsletter, NOW, SENDER }
