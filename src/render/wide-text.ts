/** Measures and wraps text of any script. A part of its own: plain Latin text does without. */
export { default as stringWidth } from 'string-width';
export { default as wrapAnsi } from 'wrap-ansi';
