import { random, STREETS } from "./names.mjs"

const PLACES = 5300
const OFFICES = 1300
const BEGIN = "Горно,Долно,Ново,Старо,Голямо,Малко,Бяло,Черно,Средно,Гара,Крайно,Равно".split(",")
const STEM = (
  "село,поле,Орехово,Лозово,Камено,Езерово,Драгово,Войводово,Брестово,Липово,Крушево,Дъбово,Ябълково,Изворово," +
  "Ливадово,Върбово,Бозово,Соколово,Орлово,Вълково,Мечково,Еленово,Славейково,Пчелиново,Житарово,Просеново," +
  "Зимново,Тополово,Ясеново,Кленово,Брезово,Габрово поле,Дрянково,Трънково,Малиново,Ягодово,Черешово,Вишново," +
  "Сливово,Кайсиево,Бадемово,Лешниково,Рибарово,Ковачево,Грънчарово,Мелничево,Воденичарово,Овчарово,Говедарово"
).split(",")
const STREETS_IN_ALL = 60_000

/**
 * Pads the places to what all of Bulgaria and Greece come to (5,300 places, 1,300 offices, 60,000
 * streets): the made-up ones are villages around the known towns, with the same names in several regions.
 *
 * @param {import("./places.mjs").Places} places
 */
export const enlarge = (places) => {
  const next = random(42)
  const towns = [...places.cities]
  for (let id = 10_001; places.cities.length < PLACES; id++) {
    const town = towns[id % towns.length]
    const name = `${BEGIN[id % BEGIN.length]} ${STEM[Math.floor(next() * STEM.length)]}`
    places.cities.push({
      id,
      name,
      postCode: String(Math.min(9999, Number(town.postCode) + 1 + (id % 39))),
      region: town.region,
      country: "BG",
      lat: Number((town.lat + (next() - 0.5) * 0.4).toFixed(5)),
      lon: Number((town.lon + (next() - 0.5) * 0.5).toFixed(5)),
    })
  }
  places.cityById = new Map(places.cities.map((city) => [city.id, city]))
  for (let count = 0; places.offices.length < OFFICES; count++) {
    const city = places.cities[(count * 3) % places.cities.length]
    const address = `${city.name} ул. ${STREETS[count % STREETS.length]} №${1 + (count % 90)}`
    const locker = count % 4 === 0
    const name = locker
      ? `${city.name} 24/7 Еконтомат - ${count}`
      : `${city.name} ${STREETS[count % STREETS.length]}`
    places.offices.push(
      places.office([
        String(80_001 + count),
        60_001 + count,
        name,
        city.id,
        address,
        locker ? "aps" : "",
      ])
    )
  }
}

export const STREETS_PER_PLACE = Math.ceil(STREETS_IN_ALL / PLACES)
