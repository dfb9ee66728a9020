<?php

return [
    ['mail' => 'demo@romashka.io', 'name' => 'Тестов Иван'],
    ['mail' => 'mail@mail.romashka.io', 'name' => 'Тестирование'],
];
