/**
 * Раньше сумма считалась иначе:
 *   let sum = 0;
 *   for (const row of rows) { sum += row.price; }
 *   return sum;
 */
// Считает сумму.
function total(rows) {
  return rows.reduce((sum, row) => sum + row.price, 0);
}
total([]);
