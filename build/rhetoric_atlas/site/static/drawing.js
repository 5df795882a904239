/* What the pictures share: the rows of the table below a drawing, colours of the page, and addresses of rows. */

export const figure = document.querySelector(".atlas-picture");
export const drawing = figure.querySelector(".atlas-drawing");
export const { picture, database } = figure.dataset;

const NARROWEST = 640; // pixels of a drawing; where there are fewer one scrolls in it

export const width = () => Math.max(NARROWEST, drawing.clientWidth);
export const height = () => drawing.clientHeight;
export const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();

export function rows() {
  const table = document.querySelector(".atlas-data");
  const names = [...table.tHead.rows[0].cells].map((cell) => cell.textContent);
  return [...table.tBodies[0].rows].map((row) =>
    Object.fromEntries(names.map((name, number) => [name, row.cells[number].textContent])),
  );
}

// A primary key as Datasette writes it in an address.
export function tilde(value) {
  return Array.from(new TextEncoder().encode(value), (byte) => {
    const letter = String.fromCharCode(byte);
    if (/[\w-]/.test(letter)) return letter;
    return letter === " " ? "+" : `~${byte.toString(16).toUpperCase().padStart(2, "0")}`;
  }).join("");
}
