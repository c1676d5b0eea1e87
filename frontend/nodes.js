/** Building pieces of a page without HTML text: what Trusted Types asks for, and safe by itself. */

/**
 * An element with attributes and children; a child that is text stays text.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string>} attributes
 * @param {(Node | string | undefined | false)[]} children what is missing is left out
 * @returns {HTMLElementTagNameMap[Name]}
 */
export function node(name, attributes, ...children) {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value);
  for (const child of children) if (child) element.append(child);
  return element;
}

/**
 * A button with its own answer to a press.
 * @param {string} label
 * @param {() => unknown} press
 * @param {string} [style] class of the component
 */
export function button(label, press, style = 'quiet') {
  const element = node('button', { type: 'button', class: style }, label);
  element.addEventListener('click', press);
  return element;
}
