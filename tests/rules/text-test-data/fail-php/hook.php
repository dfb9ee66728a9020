<?php
$mail = 'test@mail.ru';
$url = 'https://api.example.com/v1';
$lead = ['name' => 'Тестовая сделка', 'phone' => '1234567890'];
$owner = $settings['owner'] ?? 'user@example.com';
$send(env, 'Ann', 'user@example.org');
$name = getenv('LEAD_NAME') ?: 'Тестовая сделка';
