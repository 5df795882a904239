/* A small map of the places in a table beside it. Without this script the table says the same. */

const WORLD = { maxZoom: 10, maxNativeZoom: 6, attribution: "&copy; OpenStreetMap contributors" };
const SINGLE_POINT_ZOOM = 5;

for (const figure of document.querySelectorAll(".atlas-places")) draw(figure);

async function draw(figure) {
  const L = await import(window.datasette.leaflet.JAVASCRIPT_URL);
  const holder = figure.querySelector(".atlas-place-map");
  const table = figure.querySelector("table");
  const map = L.map(holder, { scrollWheelZoom: false });
  L.tileLayer(table.dataset.tiles, WORLD).addTo(map);
  const points = [...table.querySelectorAll("tr[data-latitude]")].map((row) => {
    const link = row.querySelector("a");
    const marker = L.marker([row.dataset.latitude, row.dataset.longitude], { alt: link.textContent, title: link.textContent });
    marker.bindPopup(link.cloneNode(true)).addTo(map);
    return marker.getLatLng();
  });
  if (points.length === 1) map.setView(points[0], SINGLE_POINT_ZOOM);
  else map.fitBounds(L.latLngBounds(points), { padding: [20, 20] });
}
