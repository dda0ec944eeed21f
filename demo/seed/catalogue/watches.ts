import { jewellery } from "./build"

export const watches = jewellery("watch", [
  ["watch-leather-sredets", "Часовник „Средец“", "Sredets watch", "leather", "pearl", ["steel", "gold"], 159, "mens-watches", "mazhki", ["мъжки", "подарък"], "Светъл циферблат и каишка от телешка кожа.", "A light dial and a calf leather strap."],
  ["watch-mesh-vitosha", "Часовник „Витоша“", "Vitosha watch", "mesh", "onyx", ["steel", "rose"], 179, "womens-watches", "klasika", ["бестселър"], "Миланска верижка, която се нагажда без инструменти.", "A Milanese band that adjusts without tools."],
  ["watch-links-balkan", "Часовник „Балкан“", "Balkan watch", "links", "sapphire", ["steel"], 249, "mens-watches", "mazhki", ["мъжки"], "Син циферблат и стоманени звена с двойна закопчалка.", "A blue dial and steel links with a double clasp."],
  ["watch-leather-kalina", "Дамски часовник „Калина“", "Kalina ladies' watch", "leather", "rosequartz", ["rose", "steel"], 139, "womens-watches", "gradina", ["розово", "подарък"], "Розов циферблат с тънка каишка.", "A pink dial with a slim strap."],
  ["watch-mesh-nesebar", "Дамски часовник „Несебър“", "Nessebar ladies' watch", "mesh", "turquoise", ["gold", "steel"], 189, "womens-watches", "more", ["тюркоаз", "лято"], "Тюркоазен циферблат, златна или стоманена верижка.", "A turquoise dial, gold or steel band."],
  ["watch-links-rila", "Часовник „Рила“", "Rila watch", "links", "emerald", ["steel", "black"], 229, "mens-watches", "mazhki", ["зелено"], "Зелен циферблат, който свети в тъмното.", "A green dial that glows in the dark."],
])
