<?php
/**
 * Prints its argument like var_dump($a); and goes on.
 *
 * Instead of this:
 *
 * dd($hook);
 *
 * call the logger.
 */
function take(array $hook): void
{
    save($hook);
}

/**
 * @example
 * dump($rows);
 */
function rows(): array
{
    return [];
}

/**
 * Shows a row.
 *
 *     var_dump(row(5));
 *
 * @return array dd() of it stops
 */
function row(int $id): array
{
    return find($id);
}
