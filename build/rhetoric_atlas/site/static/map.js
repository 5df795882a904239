/* What the points of a map say, and which of them are drawn.
 *
 * datasette-cluster-map fetches the page's rows as JSON and draws a point for each. It has no hook, so its requests are
 * caught on their way: each row gets the `popup` that cluster-map then shows, and rows that stand for a whole country
 * keep their point back until someone asks for it. Every text is handed on as text, never as HTML.
 */
"use strict";

(() => {
  document.documentElement.classList.add("atlas-with-map");

  // The lines of a popup: what each is called, and the column that holds it.
  const LINES = [
    ["said by", "speaker"],
    ["act", "act"],
    ["status", "status"],
    ["inside a quote whose status is", "quote_status"],
    ["kind", "kind"],
    ["date", "said_date"],
    ["published", "published_date"],
    ["place", "location"],
    ["place in the quote", "role"],
    ["precision", "precision"],
    ["mentions", "mentions"],
    ["quotes", "quotes"],
  ];
  const TITLES = ["text", "surface", "name", "location"]; // the first of these that a row has
  const CLAIMS = ["text", "speaker", "act"]; // never shown without their status
  const COUNTRIES = ["country", "region", "continent"]; // too coarse for a point, unless someone asks
  const AREAS = [...COUNTRIES, "admin1", "admin2"]; // here the point stands for all of an area
  const QUOTE_LENGTH = 280; // characters of a quote in a popup of its own
  const QUOTES_OF_PLACE = 3; // quotes in the popup of a place,
  const QUOTE_OF_PLACE_LENGTH = 120; // and the characters of each
  const NAME_LENGTH = 80; // characters of what a marker is called
  const SINGLE_POINT_ZOOM = 6;
  const ROOM = { paddingTopLeft: [30, 50], paddingBottomRight: [30, 10] }; // pixels, for the pins at the edges

  const plain = (value) => String(value?.label ?? value ?? ""); // foreign keys come as {value, label}
  const key = (value) => value?.value ?? value ?? null;
  const cut = (text, length) => (text.length > length ? `${text.slice(0, length).trimEnd()}…` : text);
  const quoted = (row, length) => `“${cut(plain(row.text), length)}”`;

  const hasStatus = (row) => plain(row.status) !== "";
  const isClaim = (row) => CLAIMS.some((column) => plain(row[column]) !== "");
  const isPlace = (row) => !isClaim(row) && !("quote_id" in row);
  const isCountry = (row) => COUNTRIES.includes(row.precision) || COUNTRIES.includes(row.kind);
  const placeOf = (row) => (isPlace(row) ? key(row.location_id ?? (isLocations() ? row.id : null)) : null);
  const isLocations = () => window.RHETORIC_ATLAS.table === "locations"; // whose rows have their own id

  // ---- popups ----

  function popup(row, quotes) {
    const untold = isClaim(row) && !hasStatus(row);
    const shown = untold ? Object.fromEntries(Object.entries(row).filter(([name]) => !CLAIMS.includes(name))) : row;
    const title = TITLES.find((column) => plain(shown[column]) !== "");
    const lines = LINES.map(([name, column]) => [name, plain(shown[column])])
      .filter(([, text]) => text !== "")
      .map(([name, text]) => `${name}: ${text}`);
    if (AREAS.includes(row.precision)) lines.push("The point stands for all of the area.");
    if (untold) lines.push("What was said is left out: these rows have no status column.");
    for (const quote of quotes.slice(0, QUOTES_OF_PLACE)) {
      const speaker = plain(quote.speaker) || "no speaker named";
      lines.push("", `${quoted(quote, QUOTE_OF_PLACE_LENGTH)}\n${speaker}, ${plain(quote.status)}`);
    }
    return {
      title: title === "text" ? quoted(shown, QUOTE_LENGTH) : plain(shown[title]) || "A point",
      description: lines.join("\n"),
      link: address(row, quotes),
    };
  }

  function address(row, quotes) {
    const { database } = window.RHETORIC_ATLAS;
    if (key(row.quote_id) !== null) return `${database}/quotes/${tilde(key(row.quote_id))}`;
    if (key(row.mention_id) !== null) return `${database}/location_mentions/${tilde(row.mention_id)}`;
    if (quotes.length) return `${database}/map_quotes?${new URLSearchParams({ location_id: placeOf(row) })}`;
    return placeOf(row) === null ? undefined : `${database}/locations/${tilde(placeOf(row))}`;
  }

  // A primary key as Datasette writes it in an address.
  function tilde(value) {
    return Array.from(new TextEncoder().encode(String(value)), (byte) => {
      const letter = String.fromCharCode(byte);
      if (/[\w-]/.test(letter)) return letter;
      return letter === " " ? "+" : `~${byte.toString(16).toUpperCase().padStart(2, "0")}`;
    }).join("");
  }

  // The quotes of each place, by its id: one request for all of them. A popup can do without.
  async function quotesOf(places) {
    const quotes = new Map(places.map((place) => [place, []]));
    if (!places.length) return quotes;
    const asked = { location_id__in: JSON.stringify(places), _shape: "array", _size: "max" };
    const response = await fetchAny(`${window.RHETORIC_ATLAS.database}/map_quotes.json?${new URLSearchParams(asked)}`);
    const rows = response.ok ? await response.json() : [];
    for (const row of rows) quotes.get(row.location_id)?.push(row);
    return quotes;
  }

  // ---- requests ----

  const fetchAny = window.fetch.bind(window);

  window.fetch = async (input, init) => {
    const response = await fetchAny(input, init);
    if (!isForMarkers(input) || !response.ok) return response;
    const answer = await response.json();
    const quotes = await quotesOf(answer.rows.map(placeOf).filter((place) => place !== null));
    for (const row of answer.rows) row.popup = popup(row, quotes.get(placeOf(row)) ?? []);
    nameMarkers();
    holdCountries(answer.rows);
    watchMap();
    return new Response(JSON.stringify(answer));
  };

  // cluster-map asks for this page's own rows, and for their next page, with these arguments.
  function isForMarkers(input) {
    const url = new URL(input.url ?? input, window.location.href);
    const asked = url.searchParams;
    const isThisPage = url.pathname === `${window.location.pathname}.json`;
    return isThisPage && asked.get("_shape") === "objects" && asked.getAll("_extra").includes("next_url");
  }

  // ---- countries ----

  const markers = []; // a point for each row that stands for a country
  let others = 0; // rows with a point that stand for something finer
  let shown = false;
  let button = null;

  // Takes the points of countries out of the rows.
  function holdCountries(rows) {
    for (const row of rows) {
      const names = [window.DATASETTE_CLUSTER_MAP_LATITUDE_COLUMN, window.DATASETTE_CLUSTER_MAP_LONGITUDE_COLUMN];
      const columns = names.map((name) => Object.keys(row).find((other) => other.toLowerCase() === name.toLowerCase()));
      const point = columns.map((column) => parseFloat(row[column]));
      if (!point.every(Number.isFinite)) continue;
      if (isCountry(row)) {
        markers.push(L.marker(point, { opacity: 0.6 }).bindPopup(content(row.popup)));
        for (const column of columns) row[column] = null;
      } else others += 1;
    }
  }

  // Has each marker tell a screen reader what its popup begins with.
  function nameMarkers() {
    if (nameMarkers.done) return;
    nameMarkers.done = true;
    const { bindPopup } = L.Marker.prototype;
    L.Marker.include({
      bindPopup(content, options) {
        this.options.alt = cut(content.querySelector?.("strong")?.textContent ?? "A point", NAME_LENGTH);
        return bindPopup.call(this, content, options);
      },
    });
  }

  // A popup as cluster-map draws it.
  function content(popup) {
    const link = document.createElement("a");
    if (popup.link) link.href = popup.link;
    const title = link.appendChild(document.createElement("p")).appendChild(document.createElement("strong"));
    title.textContent = popup.title;
    const description = link.appendChild(document.createElement("p"));
    description.textContent = popup.description;
    return link;
  }

  // cluster-map fits the map to its points after each batch of rows: the moment to add to it. Without any point that
  // would fail, and with a single one it would show a street.
  function watchMap() {
    if (watchMap.done) return;
    watchMap.done = true;
    const { fitBounds } = L.Map.prototype;
    L.Map.include({
      fitBounds(bounds, options) {
        const all = L.latLngBounds(drawCountries(this) ?? bounds);
        if (!all.isValid()) return this.fitWorld();
        const isPoint = all.getSouthWest().equals(all.getNorthEast());
        return isPoint ? this.setView(all.getCenter(), SINGLE_POINT_ZOOM) : fitBounds.call(this, all, { ...ROOM, ...options });
      },
    });
  }

  // Draws the countries or takes them away, as the button says; gives the bounds of all points where some were added.
  function drawCountries(map) {
    if (!markers.length) return null;
    button ??= addButton(map);
    shown ||= others === 0;
    button.hidden = others === 0;
    button.textContent = `${shown ? "Hide" : "Show"} countries (${markers.length})`;
    button.setAttribute("aria-pressed", shown);
    const group = groupOf(map);
    const changed = markers.filter((marker) => group.hasLayer(marker) !== shown);
    if (!shown) group.removeLayers(changed);
    else if (changed.length) return group.addLayers(changed).getBounds();
    return null;
  }

  function addButton(map) {
    const bar = document.createElement("p");
    bar.className = "atlas-map-bar";
    const added = bar.appendChild(document.createElement("button"));
    added.type = "button";
    added.addEventListener("click", () => {
      shown = !shown;
      const bounds = drawCountries(map);
      if (bounds) map.fitBounds(bounds);
    });
    map.getContainer().before(bar);
    return added;
  }

  function groupOf(map) {
    let group = null;
    map.eachLayer((layer) => {
      if (layer instanceof L.MarkerClusterGroup) group = layer;
    });
    return group;
  }
})();
