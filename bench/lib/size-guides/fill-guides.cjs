const { join } = require("node:path")

const GUIDES = 50
const TERMS = ["Обиколка на гърдите", "Обиколка на талията"]

/** Publishes 50 guides made from the templates, through the module itself. */
module.exports.default = async ({ container }) => {
  const { TEMPLATES, templateDocument } = require(join(process.cwd(), "src/sizing/templates"))
  const { guides } = container.resolve("bijou_size_guide")
  for (const text of TERMS) {
    await guides.saveTerm({ kind: "measurement", text, locale: "bg", translations: {}, how_to: {} }, { actor_id: "bench" })
  }
  for (let number = 1; number <= GUIDES; number += 1) {
    const document = templateDocument(TEMPLATES[number % TEMPLATES.length].id, "bg")
    const { id } = await guides.create({
      handle: `bench-${number}`,
      document: { ...document, title: `${document.title} ${number}` },
      actor_id: "bench",
    })
    await guides.publish({ id, note: "", actor_id: "bench" })
  }
}
