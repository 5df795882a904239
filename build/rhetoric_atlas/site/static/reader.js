/* In the reader a click on a quote leads to its record, and the parts of a quote in several passages light up together. */

const text = document.querySelector(".atlas-text");

text.addEventListener("click", (event) => {
  const quote = event.target.closest(".quote");
  if (!quote || event.target.closest("a") || String(getSelection())) return;
  const sign = partsOf(quote).at(-1).querySelector(":scope > .atlas-sign");
  if (sign) location.assign(sign.href);
});

for (const [name, lit] of [["mouseover", true], ["mouseout", false]]) {
  text.addEventListener(name, (event) => {
    const quote = event.target.closest(".quote");
    if (quote) for (const part of partsOf(quote)) part.classList.toggle("lit", lit);
  });
}

// What a hover or a focus shows can be put away without moving either.
addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  for (const quote of text.querySelectorAll(".quote:is(:hover, :focus-within)")) {
    quote.classList.add("quiet");
    for (const end of ["mouseleave", "focusout"]) quote.addEventListener(end, () => quote.classList.remove("quiet"), { once: true });
  }
});

function partsOf(quote) {
  return [...text.querySelectorAll(".quote")].filter((part) => part.dataset.quote === quote.dataset.quote);
}
