
// The page works without this: it lights up the words that a record was read from, and lets Escape close the record.
(function () {
  "use strict";
  function light(event, on) {
    var claim = event.target.closest(".claim");
    if (claim) {
      claim.dataset.claims.split(" ").forEach(function (id) {
        claim.closest(".text").querySelectorAll('[data-of~="' + id + '"]').forEach(function (words) { words.classList.toggle("lit", on); });
      });
    }
  }
  ["mouseover", "focusin"].forEach(function (name) { document.addEventListener(name, function (event) { light(event, true); }); });
  ["mouseout", "focusout"].forEach(function (name) { document.addEventListener(name, function (event) { light(event, false); }); });
  document.addEventListener("keydown", function (event) { if (event.key === "Escape" && document.activeElement) { document.activeElement.blur(); } });
})();
