import { jewellery } from "./build"

export const earrings = jewellery("earrings", [
  ["earrings-hoop-krag", "Обеци халки „Кръг“", "Krag hoops", "hoop", "diamond", ["gold", "silver", "rose"], 59, "hoops", "klasika", ["ежедневие", "бестселър"], "Леки кухи халки, които не дърпат ухото.", "Light hollow hoops that do not pull at the ear."],
  ["earrings-stud-kapka", "Обеци на винт „Светлинка“", "Svetlinka studs", "stud", "diamond", ["silver", "gold"], 49, "studs", "klasika", ["подарък", "ежедневие"], "Прозрачни камъни на винт, които не се губят.", "Clear stones with a screw back that stays put."],
  ["earrings-drop-sini", "Висящи обеци „Сини капки“", "Blue drops", "drop", "sapphire", ["silver", "gold"], 89, "drop-earrings", "more", ["сапфир"], "Капки в тъмносиньо, които се люлеят при всяко движение.", "Deep blue drops that swing with every move."],
  ["earrings-pearl-valna", "Обеци с перли „Вълна“", "Valna pearl earrings", "pearl", "pearl", ["silver", "gold"], 75, "drop-earrings", "more", ["перла", "булка"], "Перла под искрящ камък, за булки и не само.", "A pearl below a sparkling stone, for brides and others."],
  ["earrings-star-zvezditsa", "Обеци „Звездица“", "Zvezditsa star earrings", "star", "citrine", ["gold", "silver"], 55, "studs", "gradina", ["звезда", "подарък"], "Шестолъчни звезди с цитрин.", "Six-rayed stars with citrine."],
  ["earrings-halo-balerina", "Обеци с ореол „Балерина“", "Ballerina halo earrings", "halo", "rosequartz", ["rose", "silver"], 99, "studs", "gradina", ["розово"], "Розов кварц в ореол като разтворена пола.", "Rose quartz in a halo like a spread skirt."],
  ["earrings-chain-dazhd", "Дълги обеци „Дъжд“", "Dazhd long earrings", "chain", "topaz", ["silver"], 69, "drop-earrings", "more", ["топаз", "вечер"], "Верижки, които падат чак до рамото.", "Chains that fall down to the shoulder."],
  ["earrings-hoop-shevitsa", "Обеци „Шевица“", "Shevitsa hoops", "hoop", "ruby", ["silver", "gold"], 65, "hoops", "nasledstvo", ["етно"], "Халки с червен камък по мотив от шевица.", "Hoops with a red stone after an embroidery motif."],
  ["earrings-stud-nosht", "Мъжка обеца „Нощ“", "Nosht men's stud", "stud", "onyx", ["steel", "black"], 25, "studs", "mazhki", ["мъжки", "оникс"], "Черен оникс в стомана.", "Black onyx in steel."],
  ["earrings-drop-grozde", "Обеци „Грозде“", "Grozde earrings", "drop", "amethyst", ["rose", "silver"], 79, "drop-earrings", "gradina", ["аметист"], "Лилави капки с цвета на мавруд.", "Purple drops the colour of Mavrud grapes."],
  ["earrings-pearl-detski", "Детски обеци „Перличка“", "Little pearl earrings", "pearl", "pearl", ["silver"], 35, "studs", "nasledstvo", ["детско", "кръщене"], "Малки перли със сигурна закопчалка.", "Small pearls with a safe clasp."],
])
