<?php

use PHPUnit\Framework\TestCase;

final class StockTest extends TestCase
{
    public function testOwner(): void
    {
        $stock = new Stock('test-token', 'test@mail.ru');
        self::assertSame('Тестовая сделка', $stock->owner('Test Testov'));
    }
}
