/**
 * Draws the days.
 * draw(5);
 */
function draw() {}
/**
 * @example
 * draw(5);
 */
draw();
