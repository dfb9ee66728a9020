<?php
$db = new \PDO('mysql:host=db.acme-crm.io;dbname=stock', 'stock', 'sunflower');
$link = mysqli_connect('10.20.0.4', 'stock', 'Qm4!zzT81', 'stock');
$pg = pg_connect('host=pg.acme-crm.io dbname=stock user=stock password=berezka1');
curl_setopt($ch, CURLOPT_USERPWD, 'robot:Xk39qvLw');
$mail->Host = 'smtp.mail.ru';
$mail->Password = 'ryabinushka';
$transport->setUsername('robot')->setPassword('Ab7%lolPq2');
ftp_login($ftp, 'robot', 'vorobey2024');
$named = new PDO(dsn: 'mysql:host=10.0.3.12', username: 'stock', password: 'Vb7#qRz29');
return ['host' => 'smtp.yandex.ru', 'username' => 'robot', 'password' => 'hqzkvwmtyxplbnrd'];
function connect(string $host, string $apiSecret): string
{
    return $host . $apiSecret;
}
connect('api.acme-crm.io', '5b8e0fc1d94a27e6803bb1f5a97c42de');
$signed = hash_hmac('sha256', $body, '9fK2mQ7xLw4vT8pZ1r');
$client = new GuzzleHttp\Client(['timeout' => 3, 'auth' => ['robot', 'Xk39qvLw']]);
