<?php
/**
 * Takes what the pipeline sends.
 *
 * var_dump($hook, $_SERVER);
 *
 * @param array $hook
 */
function take(array $hook): void
{
    save($hook);
}

final class Stock
{
    /** \dd($this->rows); */
    private array $rows = [];

    /**
     * echo '<pre>'; print_r($this->rows); exit;
     */
    public function rows(): array
    {
        return $this->rows;
    }
}
