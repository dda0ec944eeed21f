import { drawPictures } from "./pictures"

/** Draws the pictures of a filled shop once more, for a data folder that has lost them. */
export default async function drawAgain(): Promise<void> {
  const { BIJOU_UPLOAD_DIR } = process.env
  if (!BIJOU_UPLOAD_DIR) {
    throw new Error("The pictures are drawn by npm run demo.")
  }
  drawPictures(BIJOU_UPLOAD_DIR)
}
