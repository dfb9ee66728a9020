<?php
$local = new PDO('mysql:host=localhost;dbname=test', 'root', 'Root12345!');
$empty = new PDO('mysql:host=db.acme-crm.io', 'stock', '');
$other = new PDO(getenv('DB_DSN'), getenv('DB_USER'), getenv('DB_PASSWORD'));
$sample = new PDO('mysql:host=db.example.com', 'stock', 'secretword');
$filled = new PDO('mysql:host=db.acme-crm.io', 'stock', 'YOUR_PASSWORD');
$file = new PDO('sqlite:' . __DIR__ . '/stock.sqlite');
ftp_login($ftp, 'anonymous', 'robot1@acme-crm.io');
$rules = ['host' => 'required|string', 'username' => 'required', 'password' => 'required|min:8'];
$names = ['host' => 'smtp.mail.ru', 'username' => 'MAIL_USERNAME', 'password' => 'MAIL_PASSWORD'];
$labels = ['host' => 'Server', 'password' => 'forgottenpassword', 'reset_password' => 'strengthofyourword'];
$form->add('password', 'PasswordType')->add('token', 'HiddenType2');
$signed = hash_hmac('sha256', $body, 'stock-cache');
$client = new GuzzleHttp\Client(['timeout' => 3, 'auth' => ['user', 'pass']]);
$middleware = ['auth' => ['web', 'api2']];
