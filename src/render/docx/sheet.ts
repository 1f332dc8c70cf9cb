/** The sheet of paper that a Word file is set on, its lengths in twentieths of a point. */
import { MARGINS } from '../paper';

const MILLIMETRE = 1440 / 25.4;
export const twips = (millimetres: number): number => Math.round(millimetres * MILLIMETRE);
export const inPoints = (points: number): number => Math.round(points * 20);

/** A4 by its width and height; the text is kept so far from the lower edge that Letter, which is shorter, holds it too. */
export const PAGE = {
  width: twips(210),
  height: twips(297),
  side: twips(19),
  top: twips(17),
  bottom: twips(19),
};
/** One page that A4 and Letter hold alike. */
export const ONE_PAGE = {
  width: PAGE.width,
  height: PAGE.height,
  side: twips(MARGINS.side),
  top: twips(MARGINS.top),
  bottom: twips(MARGINS.bottom),
};
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side;
/** Where the text stands beside its date or its label. */
export const HANG = twips(34);
