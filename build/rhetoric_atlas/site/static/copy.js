/* A citation can be copied with one press; without this script, or where a page may not copy, it can be selected. */

for (const citation of document.querySelectorAll(".atlas-citation")) {
  if (!navigator.clipboard) break;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "atlas-copy";
  button.textContent = "Copy";
  button.setAttribute("aria-label", `Copy: ${citation.getAttribute("aria-label")}`);
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(citation.textContent);
    button.textContent = "Copied";
  });
  citation.after(button);
}
