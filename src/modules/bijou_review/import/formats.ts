import type { ImportField, ImportFormat } from "../../../contracts/review-import"

/** Columns of a source, by field; more than one name means: the first that is filled counts. */
export type FormatColumns = Partial<Record<ImportField, readonly string[]>>

export type FormatSpec = {
  format: ImportFormat
  /** Columns that only this source has together, folded by `foldHeader`. */
  signatures: readonly (readonly string[])[]
  columns: FormatColumns
  /** Columns that mark a row as an answer to another row of the same file. */
  parent?: string
}

/** Header names compare without case, spaces and punctuation: `Product_Id` is `productid`. */
export const foldHeader = (name: string): string =>
  name.normalize("NFC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "")

const opinew: FormatSpec = {
  format: "opinew",
  signatures: [["body", "rating", "reviewdate", "state", "reviewername", "barcode"]],
  columns: {
    product: ["producthandle", "productid", "sku", "barcode"],
    rating: ["rating"],
    body: ["body"],
    author_name: ["reviewername"],
    author_email: ["revieweremail"],
    created_at: ["reviewdate"],
    status: ["state"],
    reply: ["reply"],
    replied_at: ["replydate"],
    media: ["pictureurls"],
  },
}

const judgeme: FormatSpec = {
  format: "judgeme",
  signatures: [["title", "body", "rating", "reviewdate", "reviewername", "producthandle"]],
  columns: {
    product: ["producthandle", "productid"],
    rating: ["rating"],
    title: ["title"],
    body: ["body"],
    author_name: ["reviewername"],
    author_email: ["revieweremail"],
    created_at: ["reviewdate"],
    status: ["curated"],
    reply: ["reply"],
    replied_at: ["replydate"],
    media: ["pictureurls"],
  },
}

const loox: FormatSpec = {
  format: "loox",
  signatures: [
    ["producthandle", "rating", "author", "body", "createdat", "photourl"],
    ["rating", "nickname", "review", "date", "handle"],
  ],
  columns: {
    external_id: ["id"],
    product: ["producthandle", "handle", "productid"],
    rating: ["rating"],
    body: ["body", "review"],
    author_name: ["author", "nickname", "fullname"],
    author_email: ["email"],
    created_at: ["createdat", "date"],
    status: ["status"],
    verified: ["verifiedpurchase"],
    reply: ["reply"],
    replied_at: ["repliedat"],
    media: ["photourl", "img"],
  },
}

const yotpo: FormatSpec = {
  format: "yotpo",
  signatures: [["reviewscore", "reviewcontent"]],
  columns: {
    external_id: ["reviewid"],
    product: ["producthandle", "productid", "producttitle"],
    rating: ["reviewscore"],
    title: ["reviewtitle"],
    body: ["reviewcontent"],
    author_name: ["reviewerdisplayname", "displayname"],
    author_email: ["revieweremail", "email"],
    created_at: ["reviewcreationdate", "date"],
    status: ["reviewstatus", "published"],
    verified: ["reviewertype"],
    reply: ["commentcontent"],
    media: ["publishedimageurls"],
  },
}

const okendo: FormatSpec = {
  format: "okendo",
  signatures: [["body", "rating", "datecreated", "isverifiedbuyer"]],
  columns: {
    external_id: ["reviewid"],
    product: ["handle", "productid", "sku", "productname"],
    rating: ["rating"],
    title: ["title"],
    body: ["body"],
    author_name: ["name", "reviewername"],
    author_email: ["email"],
    created_at: ["datecreated"],
    status: ["status", "isapproved"],
    verified: ["isverifiedbuyer"],
    reply: ["reply"],
    replied_at: ["replydatecreated"],
    media: ["imageurls", "videourls"],
  },
}

const shopify: FormatSpec = {
  format: "shopify",
  signatures: [["producthandle", "state", "rating", "title", "author", "body", "createdat"]],
  columns: {
    product: ["producthandle"],
    rating: ["rating"],
    title: ["title"],
    body: ["body"],
    author_name: ["author"],
    author_email: ["email"],
    created_at: ["createdat"],
    status: ["state"],
    reply: ["reply"],
    replied_at: ["repliedat"],
  },
}

const woocommerce: FormatSpec = {
  format: "woocommerce",
  signatures: [["commentid", "commentcontent", "rating"]],
  parent: "commentparent",
  columns: {
    external_id: ["commentid"],
    product: ["productsku", "producttitle", "productname", "commentpostid"],
    rating: ["rating"],
    body: ["commentcontent"],
    author_name: ["commentauthor"],
    author_email: ["commentauthoremail"],
    created_at: ["commentdategmt", "commentdate"],
    status: ["commentapproved"],
    verified: ["verified"],
  },
}

const ryviu: FormatSpec = {
  format: "ryviu",
  signatures: [["producthandle", "rating", "author", "bodytext"]],
  columns: {
    product: ["producthandle"],
    rating: ["rating"],
    title: ["title"],
    body: ["bodytext"],
    author_name: ["author"],
    author_email: ["email"],
    created_at: ["createdat"],
    status: ["status"],
    media: ["photourls"],
  },
}

const stamped: FormatSpec = {
  format: "stamped",
  signatures: [["productid", "producturl", "rating", "author", "body"]],
  columns: {
    product: ["producthandle", "productid", "productsku", "producttitle"],
    rating: ["rating"],
    title: ["title"],
    body: ["body"],
    author_name: ["author"],
    author_email: ["email"],
    created_at: ["createdat"],
    status: ["status", "published"],
    verified: ["verified", "verifiedbuyer"],
    reply: ["reply"],
    replied_at: ["replydate", "repliedat"],
    media: ["photos", "photourls", "images", "reviewimages"],
  },
}

/** Names that files of no known source commonly use, English and Bulgarian. */
const custom: FormatSpec = {
  format: "custom",
  signatures: [],
  columns: {
    external_id: ["reviewid", "externalid", "id"],
    product: ["producthandle", "handle", "productid", "sku", "productsku", "barcode", "product", "producttitle",
      "productname", "продукт", "артикул", "име на продукт", "код на продукт", "изделие"].map(foldHeader),
    rating: ["rating", "stars", "score", "reviewrating", "оценка", "рейтинг", "звезди"],
    title: ["title", "reviewtitle", "subject", "headline", "заглавие"],
    body: ["body", "reviewtext", "review", "content", "text", "comment", "reviewbody", "message",
      "отзив", "ревю", "коментар", "текст", "мнение", "съдържание"],
    author_name: ["author", "authorname", "reviewer", "reviewername", "name", "customer", "customername", "nickname",
      "име", "автор", "клиент", "потребител"],
    author_email: ["email", "authoremail", "revieweremail", "customeremail", "имейл", "поща", "електронна поща"]
      .map(foldHeader),
    created_at: ["createdat", "date", "reviewdate", "datecreated", "дата", "създаден", "създадено"],
    status: ["status", "state", "published", "approved", "статус", "състояние", "публикуван"],
    verified: ["verified", "verifiedbuyer", "verifiedpurchase", "isverifiedbuyer", "потвърден", "потвърдена покупка"]
      .map(foldHeader),
    locale: ["locale", "language", "lang", "език"],
    reply: ["reply", "response", "отговор"],
    replied_at: ["repliedat", "replydate", "дата на отговор"].map(foldHeader),
    media: ["media", "images", "photos", "pictureurls", "imageurls", "photourls", "снимки", "снимка"],
  },
}

/** Known sources; a more specific header stands before one it contains. */
export const FORMATS: readonly FormatSpec[] = [
  opinew, okendo, judgeme, loox, yotpo, shopify, woocommerce, ryviu, stamped, custom,
]

export const formatSpec = (format: ImportFormat): FormatSpec =>
  FORMATS.find((spec) => spec.format === format) ?? custom
