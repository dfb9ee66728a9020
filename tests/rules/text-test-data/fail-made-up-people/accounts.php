<?php

return [
    ['mail' => 'demo@demo.com', 'name' => 'Тестовый Тест Тестович'],
    ['mail' => 'admin@admin.ru', 'name' => 'Test Testov'],
];
