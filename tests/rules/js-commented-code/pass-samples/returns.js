/**
 * Calls back with every row.
 *   rows(function (row) {
 *     return row.id;
 *   });
 */
function rows(use) {
  return [1].map(use);
}
/** The days are rounded: return the whole ones. */
rows(Math.round);
