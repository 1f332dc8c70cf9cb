/** Elements of HTML, and text as they hold it. */
import { visible } from '../visible';

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
export const escaped = (text: string): string =>
  visible(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);

export type Attributes = Record<string, string | number | null>;

/** An element; `inner` is HTML already. Attributes that are null are left out. */
export function element(tag: string, attributes: Attributes, ...inner: readonly string[]): string {
  const given = Object.entries(attributes).filter(([, value]) => value !== null);
  const written = given.map(([name, value]) => ` ${name}="${escaped(String(value))}"`).join('');
  return `<${tag}${written}>${inner.join('')}</${tag}>`;
}
