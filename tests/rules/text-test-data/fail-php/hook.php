<?php
$mail = 'test@mail.ru';
$url = 'https://api.example.com/v1';
$lead = ['name' => 'Тестовая сделка', 'phone' => '1234567890'];
